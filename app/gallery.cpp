// doorstep-gallery: every control of the interface in every state, without a vault or a patient.
#include <QFont>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickView>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Doorstep_UiPlugin)
Q_IMPORT_QML_PLUGIN(Doorstep_ViewModelsPlugin)

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("doorstep-gallery"));
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(19);
    QGuiApplication::setFont(font);
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(1280, 800);
    view.setTitle(QStringLiteral("Doorstep: controls"));
    view.setSource(QUrl(QStringLiteral("qrc:/gallery/Gallery.qml")));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    return QGuiApplication::exec();
}
