import QtQuick
import QtQuick.Layouts
import ui.components

// Says which page of how many is shown, and goes to the one before and after.
RowLayout {
    id: turner

    property int index: 0
    property int count: 1

    signal turned(index: int)

    spacing: Theme.spaceM

    ActionButton {
        iconName: Theme.arabic ? "caret-right" : "caret-left"
        enabled: turner.index > 0
        Accessible.name: qsTr("Page précédente")
        onClicked: turner.turned(turner.index - 1)
    }

    Label {
        text: qsTr("Page %1 sur %2").arg(turner.index + 1).arg(turner.count)
        role: Label.Lead
        leading: 1
    }

    ActionButton {
        iconName: Theme.arabic ? "caret-left" : "caret-right"
        enabled: turner.index < turner.count - 1
        Accessible.name: qsTr("Page suivante")
        onClicked: turner.turned(turner.index + 1)
    }
}
