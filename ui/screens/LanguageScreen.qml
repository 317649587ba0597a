pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Language and privacy: what is kept (nothing) and when it is erased, in three sentences.
ScreenFrame {
    id: root

    required property AppViewModel app

    title: qsTr("Bonjour")
    subtitle: qsTr("Choisissez votre langue. Vous pourrez en changer à tout moment.")
    backText: qsTr("Annuler")
    mainText: qsTr("Commencer")
    onBackRequested: app.journey.end("visitor")
    onMainRequested: app.journey.goHome()

    GridLayout {
        width: parent.width
        columns: Theme.portrait ? 1 : 3
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        Repeater {
            model: root.app.preferences.languages

            ChoiceTile {
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                title: modelData.name
                iconName: "translate"
                exclusive: true
                chosen: root.app.preferences.language === modelData.code
                onClicked: root.app.preferences.chooseLanguage(modelData.code)
            }
        }
    }

    Label {
        width: parent.width
        topPadding: Theme.spaceM
        role: Label.Heading
        text: qsTr("Vos données restent à vous")
    }

    Repeater {
        model: [
            {
                icon: "eye-slash",
                text: qsTr("Nous n’enregistrons rien de vous : ni votre nom, ni vos papiers, ni ce que vous tapez.")
            },
            {
                icon: "trash",
                text: qsTr("Tout est effacé dès que vous touchez « Terminer », ou si vous partez sans le faire.")
            },
            {
                icon: "buildings",
                text: qsTr("Ce que vous envoyez sur le site de l’administration est gardé par elle, pas par cette borne.")
            }
        ]

        RowLayout {
            id: promise

            required property var modelData

            width: parent.width
            spacing: Theme.spaceM

            Icon {
                name: promise.modelData.icon
                duotone: true
                color: Theme.primary
                size: Theme.mm(10 * Theme.roomy)
            }

            Label {
                Layout.fillWidth: true
                role: Label.Lead
                text: promise.modelData.text
            }
        }
    }
}
