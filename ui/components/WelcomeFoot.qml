import QtQuick
import QtQuick.Layouts
import ui.components

// The band below Welcome: which devices work now, and what is to be said of the visit before.
Rectangle {
    id: foot

    required property var badges
    required property string words

    // Side by side where there is room: height is what an upright text needs here.
    readonly property bool beside: !Theme.portrait && Theme.textScale < 1.3

    objectName: "devices"
    implicitHeight: grid.implicitHeight + 2 * Theme.spaceM
    color: Theme.tint

    GridLayout {
        id: grid

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spaceXl
        columns: foot.beside ? 2 : 1
        columnSpacing: Theme.spaceXl
        rowSpacing: Theme.spaceXs

        DeviceBadges {
            Layout.alignment: said.visible && foot.beside ? Qt.AlignLeft : Qt.AlignHCenter
            entries: foot.badges
        }

        Label {
            id: said

            Layout.fillWidth: true
            visible: text !== ""
            horizontalAlignment: foot.beside ? Text.AlignRight : Text.AlignHCenter
            role: Label.Caption
            color: Theme.inkSoft
            leading: 1.2
            text: foot.words
            Accessible.ignored: true
        }
    }
}
