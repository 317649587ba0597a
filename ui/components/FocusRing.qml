import QtQuick
import QtQuick.Templates as T
import ui.components

// Shows keyboard focus, and only that: a finger sees where it touched. A ring outside, apart by a gap of background.
Rectangle {
    required property T.Control control

    anchors.fill: parent
    anchors.margins: -2 * Theme.focusWidth
    visible: control.visualFocus && control.enabled
    color: "transparent"
    radius: Theme.radius + 2 * Theme.focusWidth
    border.color: Theme.focus
    border.width: Theme.focusWidth
}
