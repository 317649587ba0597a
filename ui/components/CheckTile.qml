pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components

// One line of a list to tick ("I have it with me"). The whole tile answers; who owns the list says whether it is ticked.
T.AbstractButton {
    id: tile

    property string title: ""
    property string note: ""
    property string condition: ""
    property string iconName: ""
    property bool ticked: false

    signal tickRequested(bool ticked)

    implicitWidth: Theme.mm(80)
    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + topPadding + bottomPadding)
    padding: Theme.spaceM
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    focusPolicy: Qt.StrongFocus
    // Qt tells a reader these, and would overwrite what Accessible.checked says.
    checkable: true
    checked: ticked
    text: title
    onClicked: tickRequested(!ticked)
    Accessible.role: Accessible.CheckBox
    Accessible.name: title
    Accessible.description: [condition, note].filter(Boolean).join(" ")
    Accessible.onToggleAction: click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.spaceM

        Rectangle {
            Layout.alignment: Qt.AlignVCenter
            implicitWidth: Theme.mm(9 * Theme.roomy)
            implicitHeight: implicitWidth
            radius: Theme.radius * 0.7
            color: tile.ticked ? Theme.positive : Theme.surface
            border.width: Theme.border * 2.5
            border.color: tile.ticked ? Theme.positive : Theme.outline

            Icon {
                anchors.centerIn: parent
                visible: tile.ticked
                name: "check"
                color: Theme.surface
                size: parent.width * 0.72
            }
        }

        Icon {
            Layout.alignment: Qt.AlignVCenter
            visible: tile.iconName !== ""
            name: tile.iconName
            duotone: true
            color: Theme.tintInk
            size: Theme.mm(9 * Theme.roomy)
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            spacing: 0

            Line {
                text: tile.title
                role: Label.Lead
                strong: true
            }

            Line {
                text: tile.condition
                color: Theme.tintInk
                strong: true
            }

            Line {
                text: tile.note
                color: Theme.inkSoft
            }
        }
    }

    component Line: Label {
        Layout.fillWidth: true
        visible: text !== ""
        leading: 1.25
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius * 1.4
        color: tile.down ? Theme.tint : tile.ticked ? Theme.positiveTint : Theme.surface
        border.width: tile.ticked ? Theme.border * 2.5 : Theme.border
        border.color: tile.down ? Theme.primary : tile.ticked ? Theme.positive : Theme.outline

        FocusRing {
            control: tile
        }
    }
}
