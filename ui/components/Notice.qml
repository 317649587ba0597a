import QtQuick
import QtQuick.Layouts
import ui.components

// A sentence that matters now: information, success, warning or fault, never by colour alone.
Rectangle {
    id: notice

    enum Tone {
        Information,
        Positive,
        Warning,
        Fault
    }

    property int tone: Notice.Information
    property string text: ""
    property string iconName: ["info", "check-circle", "warning", "warning-octagon"][tone]

    readonly property color content: [Theme.tintInk, Theme.positive, Theme.warning, Theme.danger][tone]

    implicitHeight: row.implicitHeight + 2 * Theme.spaceS
    implicitWidth: Theme.mm(80)
    radius: Theme.radius
    color: [Theme.tint, Theme.positiveTint, Theme.warningTint, Theme.dangerTint][tone]
    border.width: Theme.border
    border.color: content
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.spaceM
        anchors.rightMargin: Theme.spaceM
        spacing: Theme.spaceM

        Icon {
            name: notice.iconName
            color: notice.content
        }

        Label {
            Layout.fillWidth: true
            text: notice.text
            color: notice.content
            leading: 1.25
            Accessible.ignored: true
        }
    }
}
