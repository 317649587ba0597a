pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The tray's places: its list, one document, a new scan; above a screen or as a screen of its own.
FocusScope {
    id: root

    required property AppViewModel app
    property bool overlay: true

    readonly property var files: ({
            list: "TrayList.qml",
            document: "TrayDocument.qml",
            scan: "TrayScan.qml"
        })

    function enter() {
        loader.setSource(Qt.resolvedUrl(files[app.tray.place]), {
            app: app,
            overlay: overlay
        });
    }

    focus: true
    Component.onCompleted: enter()

    Connections {
        target: root.app.tray

        function onPlaceChanged() {
            root.enter();
        }
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        onLoaded: (item as Item)?.forceActiveFocus()
    }

    Sheet {
        open: root.app.tray.choice.preparing
        title: qsTr("Préparation du fichier…")
        iconName: "hourglass-medium"
        onCloseRequested: root.app.tray.choice.cancelPreparing()

        Label {
            Layout.fillWidth: true
            text: qsTr("La borne prépare votre document pour le site. Cela prend quelques secondes.")
            role: Label.Lead
        }

        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Annuler")
            onClicked: root.app.tray.choice.cancelPreparing()
        }
    }
}
