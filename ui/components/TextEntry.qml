import QtQuick
import QtQuick.Templates as T
import ui.components

// One line to type into, large, with a border that shows focus.
T.TextField {
    id: entry

    implicitHeight: Math.max(Theme.target, contentHeight + topPadding + bottomPadding)
    implicitWidth: Theme.mm(80 * Theme.roomy)
    padding: Theme.spaceS
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    color: Theme.ink
    selectionColor: Theme.primary
    selectedTextColor: Theme.primaryInk
    placeholderTextColor: Theme.inkSoft
    font.family: Theme.family
    font.pixelSize: Theme.lead
    verticalAlignment: TextInput.AlignVCenter
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: entry.activeFocus ? Theme.focusWidth : Theme.border * 1.5
        border.color: entry.activeFocus ? Theme.focus : Theme.outline
    }
}
