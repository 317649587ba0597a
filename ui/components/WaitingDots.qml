pragma ComponentBehavior: Bound
import QtQuick
import ui.components

// Says that something goes on: three dots, one of them full; two steps a second cost the machine next to nothing.
Row {
    id: dots

    property int current: 0

    spacing: Theme.spaceS
    Accessible.ignored: true

    Timer {
        running: dots.visible
        repeat: true
        interval: 500
        onTriggered: dots.current = (dots.current + 1) % 3
    }

    Repeater {
        model: 3

        Rectangle {
            required property int index

            width: Theme.mm(4 * Theme.roomy)
            height: width
            radius: width / 2
            color: index === dots.current ? Theme.primary : Theme.tint
            border.width: Theme.border
            border.color: Theme.primary
        }
    }
}
