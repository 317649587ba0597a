pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import ui.components

// One switch of the dock. It never takes keyboard focus: the visitor's screen stays as it is in production.
T.AbstractButton {
    id: chip

    property bool chosen: false

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.mm(12)
    leftPadding: Theme.mm(3)
    rightPadding: Theme.mm(3)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: chosen

    contentItem: Label {
        text: chip.text
        role: Label.Caption
        font.pixelSize: Theme.mm(4)
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        strong: chip.chosen
        color: chip.chosen ? Theme.primaryInk : Theme.ink
        wrapMode: Text.NoWrap
        leading: 1
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: height / 2
        color: chip.chosen ? Theme.primary : chip.down ? Theme.tint : Theme.surface
        border.width: Theme.border
        border.color: chip.chosen ? Theme.primary : Theme.outline
    }
}
