pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The documents of this session: to look at, or to choose from for the site's file field.
ScreenFrame {
    id: root

    required property AppViewModel app
    property bool overlay: true

    readonly property DocumentsViewModel documents: app.documents
    readonly property ChoiceViewModel choice: app.tray.choice
    readonly property bool choosing: choice.open
    readonly property bool empty: documents.count === 0

    function leave() {
        overlay ? app.tray.close() : app.journey.goHome();
    }

    title: choosing ? (choice.takesSeveral ? qsTr("Quels documents voulez-vous envoyer ?") : qsTr("Quel document voulez-vous envoyer ?")) : overlay ? qsTr("Mes documents") : qsTr("Scanner ou imprimer")
    subtitle: choosing ? (choice.formatsText !== "" ? qsTr("Le site accepte : %1. La borne prépare le fichier pour vous.").arg(choice.formatsText) : qsTr("Touchez le document à envoyer au site.")) : qsTr("Tout est effacé à la fin de votre visite.")
    backText: choosing ? qsTr("Annuler") : overlay ? qsTr("Fermer") : qsTr("Retour")
    secondText: choosing && !empty ? qsTr("Scanner maintenant") : ""
    secondIconName: "scan"
    mainText: !choosing || empty ? qsTr("Scanner un document") : choice.takesSeveral && choice.selected.length > 1 ? qsTr("Utiliser ces documents") : qsTr("Utiliser ce document")
    mainIconName: !choosing || empty ? "scan" : "check"
    mainEnabled: !choosing || empty || choice.selected.length > 0
    onBackRequested: leave()
    onSecondRequested: app.tray.newScan()
    onMainRequested: choosing && !empty ? choice.confirm() : app.tray.newScan()

    Notice {
        width: parent.width
        visible: root.choice.trouble !== ""
        tone: Notice.Warning
        text: root.choice.trouble + " " + root.choice.advice
    }

    UndoBar {
        width: parent.width
        visible: act !== ""
        act: root.documents.undoable
        onUndoRequested: root.documents.undo()
    }

    ColumnLayout {
        width: parent.width
        visible: root.empty
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceXl
            name: "files"
            duotone: true
            color: Theme.primary
            size: Theme.mm(34 * Theme.roomy)
        }

        Label {
            Layout.fillWidth: true
            text: qsTr("Vous n’avez pas encore de document.")
            role: Label.Heading
            horizontalAlignment: Text.AlignHCenter
        }

        Label {
            Layout.fillWidth: true
            text: qsTr("Posez un papier sur le scanner : il apparaîtra ici.")
            role: Label.Lead
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
    }

    GridLayout {
        width: parent.width
        columns: Math.max(1, Math.min(3, Math.floor(width / (Theme.mm(root.choosing ? 130 : 100) * Math.max(1, Theme.textScale * Theme.roomy)))))
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        Repeater {
            model: root.documents.documents

            DocumentCard {
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                documents: root.documents
                entry: modelData
                choosing: root.choosing
                several: root.choice.takesSeveral
                chosen: root.choice.selected.includes(modelData.id)
                onPicked: root.choice.toggle(modelData.id)
                onOpenRequested: root.app.tray.openDocument(modelData.id)
                onKeyboardReached: root.reveal(this)
            }
        }
    }
}
