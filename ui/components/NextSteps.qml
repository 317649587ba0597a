pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// A heading and what it announces, each line with its date or paper where it has one.
ColumnLayout {
    id: list

    property string title: ""
    // Maps of lead (a date, a paper, or nothing), its icon, and text.
    property var items: []

    spacing: Theme.spaceS

    Label {
        Layout.fillWidth: true
        text: list.title
        role: Label.Heading
        leading: 1.15
    }

    Repeater {
        model: list.items

        RowLayout {
            id: line

            required property var modelData

            readonly property Label first: lead.visible ? lead : words

            Layout.fillWidth: true
            spacing: Theme.spaceS

            Item {
                Layout.alignment: Qt.AlignTop
                // Its middle stands at half the height of the first line's small letters, as in BulletList.
                Layout.topMargin: Math.max(0, line.first.baselineOffset - 0.27 * line.first.font.pixelSize - height / 2)
                implicitWidth: Theme.mm(7 * Theme.roomy)
                implicitHeight: implicitWidth

                Rectangle {
                    anchors.centerIn: parent
                    visible: line.modelData.iconName === ""
                    width: Theme.spaceXs
                    height: width
                    radius: width / 2
                    color: Theme.primary
                }

                Icon {
                    visible: line.modelData.iconName !== ""
                    name: line.modelData.iconName
                    duotone: true
                    color: Theme.primary
                    size: parent.width
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    id: lead

                    Layout.fillWidth: true
                    visible: text !== ""
                    text: line.modelData.lead
                    strong: true
                    leading: 1.25
                }

                Label {
                    id: words

                    Layout.fillWidth: true
                    text: line.modelData.text
                    leading: 1.25
                }
            }
        }
    }
}
