pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The tray's places: its list, one document, a new scan, a USB stick; above a screen or as a screen of its own.
FocusScope {
    id: root

    required property AppViewModel app
    property bool overlay: true

    // A place is made when it is entered and gone when it is left, or made ahead, a little with each frame.
    component Place: Loader {
        property string place
        property list<string> during: [place]
        readonly property bool entered: root.app.tray.place === place

        anchors.fill: parent
        active: during.includes(root.app.tray.place)
        asynchronous: !entered
        visible: entered
        enabled: entered
        focus: entered
        onLoaded: if (entered)
            (item as Item).forceActiveFocus()
        onEnteredChanged: if (entered)
            (item as Item)?.forceActiveFocus()
    }

    focus: true

    Place {
        place: "list"

        sourceComponent: TrayList {
            app: root.app
            overlay: root.overlay
        }
    }

    Place {
        place: "scan"

        sourceComponent: TrayScan {
            app: root.app
            overlay: root.overlay
        }
    }

    Place {
        place: "stick"

        sourceComponent: TrayStick {
            app: root.app
        }
    }

    // While the scanner works: the page must not wait for its place, nor the interface while that is made.
    Place {
        place: "document"
        during: ["scan", "document"]

        sourceComponent: TrayDocument {
            app: root.app
            overlay: root.overlay
        }
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
