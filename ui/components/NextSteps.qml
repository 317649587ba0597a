pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// A heading and what it announces, each line with its date where it has one.
ColumnLayout {
    id: list

    property string title: ""
    // Maps of lead (a date, or nothing) and text.
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

            Layout.fillWidth: true
            spacing: Theme.spaceS

            Item {
                Layout.alignment: Qt.AlignTop
                implicitWidth: Theme.mm(7 * Theme.roomy)
                implicitHeight: implicitWidth

                Rectangle {
                    anchors.centerIn: parent
                    visible: line.modelData.lead === ""
                    width: Theme.spaceXs
                    height: width
                    radius: width / 2
                    color: Theme.primary
                }

                Icon {
                    visible: line.modelData.lead !== ""
                    name: "calendar-blank"
                    duotone: true
                    color: Theme.primary
                    size: parent.width
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: line.modelData.lead
                    strong: true
                    leading: 1.25
                }

                Label {
                    Layout.fillWidth: true
                    text: line.modelData.text
                    leading: 1.25
                }
            }
        }
    }
}
