pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// A question or a set of controls above the screen; keyboard focus stays inside it until it is closed.
FocusScope {
    id: sheet

    property bool open: false
    property string title: ""
    property string iconName: ""
    property real sheetWidth: Theme.mm(180 * Theme.roomy)
    default property alias content: column.data

    signal closeRequested

    anchors.fill: parent
    visible: open
    focus: open
    z: 100
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    onOpenChanged: if (open)
        forceActiveFocus()
    Keys.onEscapePressed: closeRequested()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        // Swallows what would reach the screen behind.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(sheet.sheetWidth, parent.width - 2 * Theme.spaceM)
        height: Math.min(column.implicitHeight + 2 * Theme.spaceL, parent.height - 2 * Theme.spaceM)
        radius: Theme.radius * 2
        color: Theme.surface
        border.width: Theme.border
        border.color: Theme.outline

        Flickable {
            anchors.fill: parent
            anchors.margins: Theme.spaceL
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: contentHeight > height

            ColumnLayout {
                id: column

                width: parent.width
                spacing: Theme.spaceM

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.spaceM

                    Icon {
                        visible: sheet.iconName !== ""
                        name: sheet.iconName
                        color: Theme.primary
                        duotone: true
                        size: Theme.mm(12)
                    }

                    Label {
                        Layout.fillWidth: true
                        text: sheet.title
                        role: Label.Heading
                    }
                }
            }
        }
    }
}
