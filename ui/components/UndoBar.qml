import QtQuick
import QtQuick.Layouts
import ui.components

// Says that something was deleted and brings it back on one touch.
Rectangle {
    id: bar

    signal undoRequested

    implicitHeight: row.implicitHeight + 2 * Theme.spaceXs
    implicitWidth: Theme.mm(100)
    radius: Theme.radius
    color: Theme.tint
    border.width: Theme.border
    border.color: Theme.tintInk

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.spaceM
        anchors.rightMargin: Theme.spaceXs
        spacing: Theme.spaceM

        Icon {
            name: "trash"
            color: Theme.tintInk
        }

        Label {
            Layout.fillWidth: true
            text: qsTr("C’est supprimé.")
            color: Theme.tintInk
        }

        ActionButton {
            compact: true
            iconName: "arrow-u-up-left"
            text: qsTr("Annuler la suppression")
            onClicked: bar.undoRequested()
        }
    }
}
