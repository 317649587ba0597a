pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components

// One paper of the list to scan: which it is, whether it is done, whether it is the one in hand.
T.AbstractButton {
    id: tile

    required property int number
    required property string title
    property string condition: ""
    property string fact: ""
    property bool done: false
    property bool current: false

    implicitWidth: Theme.mm(70)
    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + topPadding + bottomPadding)
    padding: Theme.spaceM
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    focusPolicy: Qt.StrongFocus
    text: title
    Accessible.role: Accessible.Button
    Accessible.name: title
    Accessible.description: [condition, fact].filter(Boolean).join(". ")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.spaceM

        Rectangle {
            implicitWidth: Math.max(Theme.mm(10 * Theme.roomy), figure.implicitHeight)
            implicitHeight: implicitWidth
            radius: width / 2
            color: tile.done ? Theme.positive : tile.current ? Theme.primary : Theme.surface
            border.width: Theme.border * 1.5
            border.color: tile.done ? Theme.positive : tile.current ? Theme.primary : Theme.outline

            Icon {
                anchors.centerIn: parent
                visible: tile.done
                name: "check"
                color: Theme.surface
                size: parent.width * 0.6
            }

            Label {
                id: figure

                anchors.centerIn: parent
                visible: !tile.done
                text: tile.number
                strong: true
                leading: 1
                color: tile.current ? Theme.primaryInk : Theme.ink
                Accessible.ignored: true
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Line {
                text: tile.title
                role: Label.Lead
                strong: true
            }

            Line {
                text: tile.condition
                color: Theme.tintInk
            }

            Line {
                text: tile.fact
                color: tile.done ? Theme.positive : Theme.inkSoft
                strong: tile.done
            }
        }
    }

    component Line: Label {
        Layout.fillWidth: true
        visible: text !== ""
        leading: 1.2
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius * 1.4
        color: tile.down || tile.current ? Theme.tint : Theme.surface
        border.width: tile.current ? Theme.border * 2.5 : Theme.border
        border.color: tile.current ? Theme.primary : Theme.outline

        FocusRing {
            control: tile
        }
    }
}
