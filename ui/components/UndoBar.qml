import QtQuick
import QtQuick.Layouts
import ui.components

// Says what was deleted or put elsewhere, and takes that back on one touch.
Rectangle {
    id: bar

    property string act: ""

    readonly property bool deleted: act !== "rearranged"

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
            name: bar.deleted ? "trash" : "check"
            color: Theme.tintInk
        }

        Label {
            Layout.fillWidth: true
            text: bar.act === "dropped" ? qsTr("Les dos de page vides sont enlevés.") : bar.deleted ? qsTr("C’est supprimé.") : qsTr("C’est fait.")
            color: Theme.tintInk
        }

        ActionButton {
            compact: true
            iconName: "arrow-u-up-left"
            text: bar.act === "deleted" ? qsTr("Annuler la suppression") : qsTr("Remettre comme avant")
            onClicked: bar.undoRequested()
        }
    }
}
