import QtQuick
import ui.components

// Shows keyboard focus: a ring outside the control, apart from it by a gap of the background.
Rectangle {
    required property Item control

    anchors.fill: parent
    anchors.margins: -2 * Theme.focusWidth
    visible: control.activeFocus && (control as Item).enabled
    color: "transparent"
    radius: Theme.radius + 2 * Theme.focusWidth
    border.color: Theme.focus
    border.width: Theme.focusWidth
}
