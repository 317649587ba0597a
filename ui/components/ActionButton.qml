pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components

// A button with words: the screen's one main action, a second one, or a quiet one.
T.Button {
    id: button

    enum Kind {
        Main,
        Second,
        Quiet,
        Danger
    }

    property int kind: ActionButton.Second
    property string iconName: ""
    property string trailingIconName: ""
    property bool compact: false
    property bool busy: false

    readonly property color content: kind === ActionButton.Main ? Theme.primaryInk : kind === ActionButton.Danger ? Theme.danger : Theme.primary

    implicitWidth: Math.max(Theme.target, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(compact ? Theme.mm(12) : Theme.target, contentItem.implicitHeight + topPadding + bottomPadding)
    leftPadding: text === "" ? Theme.spaceXs : compact ? Theme.spaceL : Theme.spaceXl
    rightPadding: leftPadding
    topPadding: Theme.spaceXs
    bottomPadding: Theme.spaceXs
    opacity: enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        // As wide as its words, at most as wide as the button: then the words turn onto a second line.
        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: button.text === "" ? 0 : Theme.spaceS

            Icon {
                visible: button.iconName !== ""
                name: button.iconName
                color: button.content
                size: Theme.mm((button.compact ? 5.4 : 6.4) * Theme.roomy)
            }

            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: button.text
                role: button.compact ? Label.Body : Label.Lead
                strong: true
                color: button.content
                leading: 1.1
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }

            Icon {
                visible: button.trailingIconName !== ""
                name: button.trailingIconName
                color: button.content
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.kind === ActionButton.Main ? (button.down ? Theme.primaryPressed : Theme.primary) : button.down ? Theme.tint : button.kind === ActionButton.Quiet ? "transparent" : Theme.surface
        border.width: button.kind === ActionButton.Second || button.kind === ActionButton.Danger ? Theme.border * 1.5 : 0
        border.color: button.content

        FocusRing {
            control: button
        }
    }
}
