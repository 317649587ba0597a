pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.viewmodels

// The languages that a mediator may read his panel in, each by its own name.
Flow {
    id: chips

    required property AppViewModel app

    visible: app.mediator.languages.length > 0
    spacing: Theme.spaceS

    Repeater {
        model: chips.app.mediator.languages

        NameChip {
            required property var modelData

            text: modelData.name
            checked: modelData.code === chips.app.preferences.language
            onClicked: chips.app.mediator.speak(modelData.code)
        }
    }
}
