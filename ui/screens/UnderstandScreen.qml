pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Words explained, questions answered, and what a point numérique is.
ScreenFrame {
    id: root

    required property AppViewModel app

    title: qsTr("Comprendre")
    secondText: qsTr("Imprimer les mots")
    secondIconName: "printer"
    onBackRequested: app.journey.back()
    onSecondRequested: app.receipt.printGlossary()

    Tabs {
        id: tabs

        width: parent.width
        names: [qsTr("Les mots"), qsTr("Les questions"), qsTr("Le point numérique")]
        iconNames: ["book-open-text", "chats-circle", "desktop"]
    }

    GridLayout {
        width: parent.width
        visible: tabs.current === 0
        columns: Theme.portrait || (Theme.narrow && Theme.textScale > 1.3) ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        Repeater {
            model: root.app.journey.terms

            FactCard {
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                title: modelData.title
                sentences: modelData.body
            }
        }
    }

    Repeater {
        model: tabs.current === 1 ? root.app.journey.questions : tabs.current === 2 ? root.app.journey.sections : []

        Expandable {
            required property var modelData

            width: parent?.width ?? 0
            title: modelData.title
            sentences: modelData.body
            onKeyboardReached: root.reveal(this)
        }
    }
}
