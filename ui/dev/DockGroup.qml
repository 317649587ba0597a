pragma ComponentBehavior: Bound
import QtQuick
import ui.components

// A heading of the dock and its switches.
Column {
    id: group

    property string title: ""
    // Maps of name, text, chosen.
    property var choices: []

    signal picked(string name)

    spacing: Theme.mm(1.6)

    Label {
        width: parent.width
        text: group.title
        role: Label.Caption
        font.pixelSize: Theme.mm(4)
        strong: true
        color: Theme.inkSoft
        leading: 1.2
    }

    Flow {
        width: parent.width
        spacing: Theme.mm(1.6)

        Repeater {
            model: group.choices

            DockChip {
                required property var modelData

                text: modelData.text
                chosen: modelData.chosen
                onClicked: group.picked(modelData.name)
            }
        }
    }
}
