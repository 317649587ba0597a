pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components
import ui.viewmodels

// Invites in several languages and in pictures, says which devices work now; any touch or key starts.
T.Button {
    id: root

    required property AppViewModel app

    // Invitations stand in their own language on every screen: they are no strings to translate.
    readonly property var invitations: ({
            fr: "Touchez l’écran pour commencer",
            en: "Touch the screen to start",
            ar: "المس الشاشة للبدء"
        })

    readonly property GreetingViewModel greeting: app.greeting
    readonly property string farewell: greeting.farewell ? qsTr("Au revoir. N’oubliez ni vos papiers, ni vos feuilles.") : ""
    readonly property string apology: greeting.apology ? qsTr("La borne a dû redémarrer. Excusez-nous : recommencez votre démarche.") : ""
    readonly property string erased: greeting.erasedAt === "" ? "" : qsTr("La visite précédente a été effacée à %1 : c’est vérifié.").arg(greeting.erasedAt)

    anchors.fill: parent
    text: greeting.waiting ? qsTr("Un instant : nous effaçons la visite précédente…") : invitations[app.preferences.language]
    Accessible.name: text
    Accessible.description: qsTr("Faites vos démarches ici")
    onClicked: greeting.knock()
    Keys.onPressed: event => {
        event.accepted = true;
        greeting.knock();
    }

    HiddenCorner {
        onPressed: root.app.mediator.cornerPressed()
    }

    component Line: Label {
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }

    contentItem: ColumnLayout {
        spacing: Theme.spaceL

        RowLayout {
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceL
            Layout.maximumWidth: root.width - 2 * Theme.spaceXl
            spacing: Theme.spaceS

            Icon {
                name: "bank"
                duotone: true
                color: Theme.primary
                size: Theme.mm(9 * Theme.roomy)
            }

            Line {
                Layout.fillWidth: true
                text: root.app.placeName
                role: Label.Lead
                strong: true
            }
        }

        Item {
            Layout.fillHeight: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceXl
            Layout.rightMargin: Theme.spaceXl
            spacing: Theme.spaceXs

            Line {
                Layout.fillWidth: true
                text: qsTr("Faites vos démarches ici")
                role: Label.Display
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.title
                leading: 1.1
            }

            Line {
                Layout.fillWidth: true
                text: root.farewell || qsTr("On vous guide pas à pas. Rien n’est gardé après vous.")
                role: Label.Heading
                font.weight: Font.Normal
                color: Theme.inkSoft
            }
        }

        WelcomePictures {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.spaceXl
            Layout.rightMargin: Theme.spaceXl
            Layout.preferredHeight: wantedHeight
            Layout.maximumHeight: wantedHeight
            families: root.app.journey.families
        }

        Invitation {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: root.width - 2 * Theme.spaceXl
            text: root.text
            down: root.down
        }

        GridLayout {
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: root.width - 2 * Theme.spaceXl
            columns: Theme.portrait ? 1 : -1
            columnSpacing: 2 * Theme.spaceXl
            rowSpacing: Theme.spaceXs

            Repeater {
                model: root.app.preferences.languages

                Line {
                    required property var modelData

                    Layout.alignment: Qt.AlignHCenter
                    visible: modelData.code !== root.app.preferences.language
                    text: root.invitations[modelData.code]
                    role: Label.Heading
                    leading: 1.2
                    font.family: modelData.code === "ar" ? Theme.arabicFamily : Theme.latinFamily
                }
            }
        }

        Item {
            Layout.fillHeight: true
        }

        WelcomeFoot {
            Layout.fillWidth: true
            badges: root.app.devices.badges
            words: [root.apology, root.erased].filter(Boolean).join(" ")
        }
    }
}
