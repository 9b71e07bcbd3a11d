# The tablet application, `doorstep`. Included by app/CMakeLists.txt.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Qml Quick)

add_executable(doorstep
    "${CMAKE_CURRENT_LIST_DIR}/main.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/screen_tour.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/screen_tour.h")
set_target_properties(doorstep PROPERTIES AUTOMOC ON)
target_compile_definitions(doorstep PRIVATE DOORSTEP_VERSION="${PROJECT_VERSION}")
target_link_libraries(doorstep PRIVATE doorstep_options
    doorstep_viewmodels doorstep_viewmodelsplugin doorstep_qml doorstep_qmlplugin
    doorstep_store doorstep_tablet doorstep_platform doorstep_camera Qt6::Quick)
if(TARGET doorstep_camera_module) # loaded when it is asked for, never linked
    add_dependencies(doorstep doorstep_camera_module)
endif()
install(TARGETS doorstep RUNTIME DESTINATION bin)

# Every control in every state, for who builds a page; not installed.
add_executable(doorstep-gallery EXCLUDE_FROM_ALL "${CMAKE_CURRENT_LIST_DIR}/gallery.cpp")
target_link_libraries(doorstep-gallery PRIVATE doorstep_options doorstep_viewmodels doorstep_viewmodelsplugin
    doorstep_qml doorstep_qmlplugin Qt6::Quick)
qt_add_resources(doorstep-gallery gallery PREFIX /gallery BASE "${CMAKE_SOURCE_DIR}/qml/gallery"
    FILES "${CMAKE_SOURCE_DIR}/qml/gallery/Gallery.qml")
