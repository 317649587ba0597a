pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// The large invitation to touch. It only looks like a button: the whole screen behind it answers.
Rectangle {
    id: invitation

    property string text: ""
    property bool down: false

    implicitWidth: row.implicitWidth + 2 * Theme.spaceXl
    implicitHeight: row.implicitHeight + 2 * Theme.spaceM
    radius: height / 2
    color: down ? Theme.primaryPressed : Theme.primary

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(implicitWidth, invitation.width - 2 * Theme.spaceL)
        spacing: Theme.spaceM

        Icon {
            name: "hand-tap"
            duotone: true
            color: Theme.primaryInk
            size: Theme.mm(15 * Theme.roomy)
        }

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: invitation.text
            role: Theme.portrait ? Label.Heading : Label.Title
            color: Theme.primaryInk
            leading: 1.15
            Accessible.ignored: true
        }
    }
}
