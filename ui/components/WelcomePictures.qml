pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// What can be done here, in pictures for those who do not read the language on the screen.
RowLayout {
    id: pictures

    property var families: []

    spacing: Theme.spaceL
    uniformCellSizes: true

    Repeater {
        model: pictures.families

        ColumnLayout {
            id: picture

            required property var modelData

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.mm(46 * Theme.roomy)
            spacing: Theme.spaceS

            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                implicitWidth: Theme.mm(26 * Theme.roomy)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.surface
                border.width: Theme.border
                border.color: Theme.hairline

                Icon {
                    anchors.centerIn: parent
                    name: picture.modelData.icon
                    duotone: true
                    color: Theme.primary
                    size: parent.width * 0.56
                }
            }

            Label {
                Layout.fillWidth: true
                text: picture.modelData.title
                horizontalAlignment: Text.AlignHCenter
                strong: true
                lineHeight: 1.15
                Accessible.ignored: true
            }
        }
    }
}
