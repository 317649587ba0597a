pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// The views of one screen side by side, one of them shown; each is reached by Tab and by the arrow keys.
RowLayout {
    id: tabs

    property list<string> names
    property list<string> iconNames
    property int current: 0

    // Left and right as one sees them: in Arabic the next view stands on the left.
    function turn(side: int) {
        current = Math.min(names.length - 1, Math.max(0, current + (Theme.arabic ? -side : side)));
        repeater.itemAt(current).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.spaceS
    Accessible.role: Accessible.PageTabList
    Accessible.name: names.join(", ")
    Keys.onLeftPressed: turn(-1)
    Keys.onRightPressed: turn(1)

    Repeater {
        id: repeater

        model: tabs.names

        ActionButton {
            required property string modelData
            required property int index

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            compact: true
            leftPadding: Theme.spaceS
            kind: tabs.current === index ? ActionButton.Main : ActionButton.Second
            text: modelData
            iconName: Theme.portrait ? "" : tabs.iconNames[index] ?? ""
            onClicked: tabs.current = index
            Accessible.role: Accessible.PageTab
            Accessible.name: modelData
            Accessible.selected: tabs.current === index
        }
    }
}
