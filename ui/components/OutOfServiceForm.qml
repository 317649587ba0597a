pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Takes the kiosk out of service with a message to visitors: one of the usual ones, or the mediator's own words.
ColumnLayout {
    id: form

    required property MediatorViewModel mediator
    property bool visiting: false

    signal cancelled

    spacing: Theme.spaceM

    Notice {
        Layout.fillWidth: true
        visible: form.visiting
        tone: Notice.Warning
        text: qsTr("La visite en cours sera terminée et effacée.")
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("Message pour les visiteurs : choisissez une phrase, ou écrivez la vôtre.")
        strong: true
    }

    TextEntry {
        id: message

        Layout.fillWidth: true
        maximumLength: form.mediator.longestMessage
        Accessible.name: qsTr("Message pour les visiteurs")
        onTextEdited: form.mediator.noteActivity()
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Repeater {
            model: [qsTr("En panne. Demandez de l’aide à l’accueil."), qsTr("Plus de papier. Nous revenons bientôt."), qsTr("Entretien en cours. Revenez un peu plus tard.")]

            ActionButton {
                required property string modelData

                compact: true
                kind: ActionButton.Second
                text: modelData
                onClicked: message.text = modelData
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceS
        uniformCellWidths: true

        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Annuler")
            onClicked: form.cancelled()
        }

        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Main
            text: qsTr("Mettre hors service")
            onClicked: form.mediator.putOutOfService(message.text)
        }
    }
}
