pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtWebEngine
import ui.components
import ui.viewmodels

// One window of the site's, with its title and the way back to the page that opened it.
ColumnLayout {
    id: window

    required property SiteViewModel site
    required property WebEngineProfile profile
    readonly property WebPage page: view
    // It has asked to be gone, and goes as soon as none lies above it.
    property bool closed: false

    signal windowAsked(request: WebEngineNewWindowRequest)
    signal filesAsked(request: FileDialogRequest)
    signal dialogAsked(request: JavaScriptDialogRequest)
    signal printed(path: string, title: string)
    signal closeRequested

    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: row.implicitHeight + 2 * Theme.spaceXs
        color: Theme.tint

        RowLayout {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceM
            width: parent.width - 2 * Theme.spaceM
            spacing: Theme.spaceM

            Label {
                Layout.fillWidth: true
                text: view.title
                color: Theme.tintInk
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }

            ActionButton {
                kind: ActionButton.Main
                compact: true
                iconName: "x"
                text: qsTr("Fermer cette fenêtre")
                onClicked: window.closeRequested()
            }
        }
    }

    WebPage {
        id: view

        Layout.fillWidth: true
        Layout.fillHeight: true
        site: window.site
        profile: window.profile
        isWindow: true
        onWindowAsked: request => window.windowAsked(request)
        onFilesAsked: request => window.filesAsked(request)
        onDialogAsked: request => window.dialogAsked(request)
        onPrinted: (path, title) => window.printed(path, title)
        onWindowCloseRequested: window.closeRequested()
    }
}
