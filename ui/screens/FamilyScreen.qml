pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The procedures of one family, asked as a person would ask.
ScreenFrame {
    id: root

    required property AppViewModel app

    readonly property var procedures: app.journey.procedures
    // Many tiles: the titles alone fit one screen, and they say enough.
    readonly property bool summarised: procedures.length <= 6

    title: app.journey.family.question ?? ""
    onBackRequested: app.journey.back()

    GridLayout {
        width: parent.width
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        Repeater {
            model: root.procedures

            ChoiceTile {
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                topPadding: Theme.spaceS
                bottomPadding: Theme.spaceS
                title: modelData.title
                summary: root.summarised ? modelData.summary : ""
                iconName: modelData.icon
                Accessible.description: modelData.summary
                onVisualFocusChanged: if (visualFocus)
                    root.reveal(this)
                onClicked: root.app.journey.openProcedure(modelData.id)
            }
        }
    }

    ActionButton {
        id: elsewhere

        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        kind: ActionButton.Quiet
        iconName: "question"
        text: qsTr("Je ne trouve pas ma démarche")
        onVisualFocusChanged: if (visualFocus)
            root.reveal(this)
        onClicked: root.app.journey.openUnderstand()
    }
}
