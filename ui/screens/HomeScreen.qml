pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What the visitor came for: the families of procedures first, the other services below.
ScreenFrame {
    id: root

    required property AppViewModel app

    title: qsTr("Que voulez-vous faire ?")
    backText: ""

    GridLayout {
        width: parent.width
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        Repeater {
            model: root.app.journey.families

            ChoiceTile {
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                title: modelData.title
                summary: modelData.summary
                iconName: modelData.icon
                onClicked: root.app.journey.openFamily(modelData.id)
            }
        }
    }

    Label {
        width: parent.width
        topPadding: Theme.spaceS
        text: qsTr("Ou encore")
        role: Label.Heading
    }

    GridLayout {
        width: parent.width
        columns: Theme.portrait ? 1 : 3
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        ChoiceTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Seulement scanner ou imprimer")
            iconName: "scan"
            onClicked: root.app.journey.openDocuments()
        }

        ChoiceTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Trouver un lieu")
            iconName: "map-pin"
            onClicked: root.app.journey.openPlaces()
        }

        ChoiceTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Comprendre")
            iconName: "question"
            onClicked: root.app.journey.openUnderstand()
        }
    }
}
