import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What it comes to, what is left after it, and the button that does it.
ColumnLayout {
    id: foot

    required property PrintChoiceViewModel choice

    spacing: Theme.spaceM

    Notice {
        Layout.fillWidth: true
        visible: text !== ""
        tone: Notice.Warning
        text: foot.choice.refusal
    }

    Label {
        Layout.fillWidth: true
        visible: foot.choice.ready
        color: Theme.inkSoft
        text: foot.choice.left > 1 ? qsTr("Vous pouvez encore imprimer %1 pages.").arg(foot.choice.left) : foot.choice.left === 1 ? qsTr("Vous pouvez encore imprimer 1 page.") : qsTr("Vous avez imprimé toutes vos pages.")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceS
        layoutDirection: Theme.arabic ? Qt.LeftToRight : Qt.RightToLeft
        uniformCellWidths: true

        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Main
            iconName: "printer"
            enabled: foot.choice.ready && foot.choice.refusal === ""
            text: foot.choice.sheets === 1 ? qsTr("Imprimer 1 feuille") : qsTr("Imprimer %1 feuilles").arg(foot.choice.sheets)
            onClicked: foot.choice.confirm()
        }

        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Ne pas imprimer")
            onClicked: foot.choice.cancel()
        }
    }
}
