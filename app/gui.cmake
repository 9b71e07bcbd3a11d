# The tablet application, `doorstep`. Included by app/CMakeLists.txt.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Qml Quick QuickControls2)

add_executable(doorstep
    "${CMAKE_CURRENT_LIST_DIR}/main.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/screen_tour.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/screen_tour.h")
set_target_properties(doorstep PROPERTIES AUTOMOC ON)
target_compile_definitions(doorstep PRIVATE DOORSTEP_VERSION="${PROJECT_VERSION}")
target_link_libraries(doorstep PRIVATE doorstep_options
    doorstep_viewmodels doorstep_viewmodelsplugin doorstep_qml doorstep_qmlplugin
    doorstep_store doorstep_tablet doorstep_platform Qt6::Quick Qt6::QuickControls2)
install(TARGETS doorstep RUNTIME DESTINATION bin)
