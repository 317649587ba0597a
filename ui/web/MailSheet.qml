pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Whose webmail to open beside the site, while the site waits for a letter's code.
Sheet {
    id: sheet

    required property SiteViewModel site

    signal chosen(address: string)

    title: qsTr("Qui gère votre adresse e-mail ?")
    iconName: "envelope-simple-open"
    onCloseRequested: open = false

    Label {
        Layout.fillWidth: true
        text: qsTr("Regardez la fin de votre adresse, après le signe @. Votre messagerie s’ouvre ici ; le site reste ouvert derrière.")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS
        uniformCellWidths: true

        Repeater {
            model: sheet.site.webmails

            ActionButton {
                required property var modelData

                Layout.fillWidth: true
                text: modelData.name
                onClicked: {
                    sheet.open = false;
                    sheet.chosen(modelData.address);
                }
            }
        }
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("Votre messagerie n’est pas dans la liste ? Lisez l’e-mail sur votre téléphone, ou appelez le médiateur.")
        color: Theme.inkSoft
    }

    ActionButton {
        Layout.alignment: Qt.AlignHCenter
        kind: ActionButton.Quiet
        text: qsTr("Annuler")
        onClicked: sheet.open = false
    }
}
