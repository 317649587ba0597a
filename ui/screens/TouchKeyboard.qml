import QtQuick
import QtQuick.VirtualKeyboard
import ui.viewmodels

// The keyboard on the screen. It places itself: Qt tells pages where it lies by its own position alone.
InputPanel {
    id: panel

    required property KeyboardViewModel watch
    required property Item room

    readonly property bool shown: active && watch.panelWanted

    x: Math.round((room.width - width) / 2)
    y: shown ? room.height - height : room.height
    width: Math.min(room.width, room.height * 1.35) // its height is 0.31 of it: never over 42 % of the window
    visible: shown
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
}
