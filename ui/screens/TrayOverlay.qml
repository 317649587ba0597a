pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.screens
import ui.viewmodels

// The tray above the screen: it covers it, so that nothing shines through and nothing behind can be touched.
FocusScope {
    id: root

    required property AppViewModel app

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Mes documents")

    Rectangle {
        anchors.fill: parent
        color: Theme.background

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    TrayDesk {
        anchors.fill: parent
        app: root.app
    }
}
