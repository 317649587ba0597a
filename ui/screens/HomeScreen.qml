pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What the visitor came for: the families of procedures and "only scan or print" first, what to read below.
ScreenFrame {
    id: root

    required property AppViewModel app

    // Three tiles side by side where the longest word still fits at the chosen text size.
    readonly property bool stacked: !Theme.portrait && (!Theme.narrow || Theme.textScale < 1.1)

    title: qsTr("Que voulez-vous faire ?")
    backText: ""

    component HomeTile: ChoiceTile {
        Layout.fillWidth: true
        Layout.fillHeight: true
        onVisualFocusChanged: if (visualFocus)
            root.reveal(this)
    }

    GridLayout {
        width: parent.width
        columns: Theme.portrait ? 1 : root.stacked ? 3 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        Repeater {
            model: root.app.journey.families

            HomeTile {
                required property var modelData

                stacked: root.stacked
                title: modelData.title
                summary: modelData.summary
                iconName: modelData.icon
                onClicked: root.app.journey.openFamily(modelData.id)
            }
        }

        HomeTile {
            stacked: root.stacked
            title: qsTr("Seulement scanner ou imprimer")
            summary: qsTr("Sans faire de démarche.")
            iconName: "scan"
            onClicked: root.app.journey.openDocuments()
        }
    }

    GridLayout {
        width: parent.width
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        HomeTile {
            title: qsTr("Trouver un lieu")
            summary: qsTr("Mairies, espaces numériques, professionnels.")
            iconName: "map-pin"
            onClicked: root.app.journey.openPlaces()
        }

        HomeTile {
            title: qsTr("Comprendre")
            summary: qsTr("Les mots, les questions, ce lieu.")
            iconName: "question"
            onClicked: root.app.journey.openUnderstand()
        }
    }
}
