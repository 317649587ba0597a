pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components

// One of several short answers; the chosen one bears a mark.
T.AbstractButton {
    id: chip

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.mm(12), contentItem.implicitHeight + topPadding + bottomPadding)
    padding: Theme.spaceXs
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.spaceS

        Icon {
            visible: chip.checked
            name: "check"
            color: Theme.primary
            size: Theme.mm(5.4 * Theme.roomy)
        }

        Label {
            Layout.fillWidth: true
            text: chip.text
            strong: chip.checked
            leading: 1.1
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: height / 2
        color: chip.down || chip.checked ? Theme.tint : Theme.surface
        border.width: chip.checked ? Theme.border * 2.5 : Theme.border
        border.color: chip.checked ? Theme.primary : Theme.outline

        FocusRing {
            control: chip
            radius: height / 2
        }
    }
}
