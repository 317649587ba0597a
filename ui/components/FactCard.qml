pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// A fact to read: a picture, what it is about, and the fact itself. It is no button and does not look like one.
Rectangle {
    id: card

    property string title: ""
    property string iconName: ""
    property string figure: ""
    property list<string> sentences
    default property alias content: column.data

    implicitWidth: Theme.mm(80)
    implicitHeight: row.implicitHeight + 2 * Theme.spaceM
    radius: Theme.radius * 1.4
    color: Theme.surface
    border.width: Theme.border
    border.color: Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceM
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignTop
            visible: card.iconName !== ""
            name: card.iconName
            duotone: true
            color: Theme.primary
            size: Theme.mm(9 * Theme.roomy)
        }

        ColumnLayout {
            id: column

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXs

            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: card.title
                role: Label.Lead
                strong: true
                leading: 1.25
                Accessible.role: Accessible.Heading
            }

            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: card.figure
                role: Label.Title
                color: Theme.primary
                leading: 1.15
                Accessible.role: Accessible.StaticText
            }

            BulletList {
                Layout.fillWidth: true
                sentences: card.sentences
            }
        }
    }
}
