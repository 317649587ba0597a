pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Asked once: what will be erased, and what must not be forgotten here.
Sheet {
    id: sheet

    required property AppViewModel app

    sheetWidth: Theme.mm(200 * Theme.roomy)

    readonly property int proofs: app.receipt.proofs.length

    title: qsTr("Terminer ma visite ?")
    iconName: "sign-out"

    Label {
        Layout.fillWidth: true
        role: Label.Lead
        text: qsTr("Tout sera effacé de cette borne : vos papiers scannés, ce que vous avez tapé, vos connexions.")
    }

    Notice {
        Layout.fillWidth: true
        visible: sheet.app.printing.running
        tone: Notice.Warning
        iconName: "printer"
        text: qsTr("Une impression est en cours. Si vous terminez maintenant, elle s’arrête.")
    }

    Notice {
        Layout.fillWidth: true
        visible: sheet.proofs > 0
        tone: Notice.Warning
        iconName: "seal-check"
        text: sheet.proofs === 1 ? qsTr("La preuve donnée par le site n’est pas imprimée. Après, la borne ne l’aura plus.") : qsTr("%n documents donnés par le site ne sont pas imprimés. Après, la borne ne les aura plus.", "", sheet.proofs)
    }

    Notice {
        Layout.fillWidth: true
        tone: Notice.Information
        iconName: "hand-palm"
        text: qsTr("N’oubliez rien : vos papiers sur la vitre du scanner, vos feuilles à l’imprimante.")
    }

    Notice {
        Layout.fillWidth: true
        visible: sheet.app.stick.present
        tone: Notice.Warning
        iconName: "usb"
        text: qsTr("Votre clé USB est encore branchée : retirez-la.")
    }

    ActionButton {
        Layout.fillWidth: true
        visible: sheet.proofs > 0
        kind: ActionButton.Main
        iconName: "printer"
        text: qsTr("Imprimer d’abord")
        onClicked: {
            const proof = sheet.app.receipt.proofs[0];
            sheet.closeRequested();
            sheet.app.tray.printDocument(proof.id);
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        ActionButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("Continuer ma visite")
            onClicked: sheet.closeRequested()
        }

        ActionButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            kind: sheet.proofs > 0 ? ActionButton.Second : ActionButton.Main
            text: qsTr("Terminer et tout effacer")
            onClicked: {
                sheet.closeRequested();
                sheet.app.journey.end("visitor");
            }
        }
    }
}
