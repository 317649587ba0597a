pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components
import ui.viewmodels

// Invites in several languages, says which devices work now; any touch or key starts.
T.Button {
    id: root

    required property AppViewModel app

    anchors.fill: parent
    text: qsTr("Touchez l’écran pour commencer")
    Accessible.name: text
    onClicked: app.journey.start()
    Keys.onPressed: event => {
        event.accepted = true;
        app.journey.start();
    }

    background: Rectangle {
        color: Theme.background

        // A warm ground line: the only decoration.
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: parent.height * 0.34
            color: Theme.tint
        }
    }

    contentItem: Item {
        ColumnLayout {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.spaceXl, Theme.mm(330 * Theme.roomy))
            spacing: Theme.spaceL

            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: root.app.placeName
                role: Label.Lead
                color: Theme.inkSoft
                strong: true
                Accessible.ignored: true
            }

            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Faites vos démarches ici")
                role: Label.Display
                lineHeight: 1.1
                Accessible.ignored: true
            }

            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Permis, carte grise, carte d’identité, passeport, titre de séjour")
                role: Label.Lead
                color: Theme.inkSoft
                Accessible.ignored: true
            }

            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.spaceM
                implicitWidth: invitation.implicitWidth + 2 * Theme.spaceXl
                implicitHeight: invitation.implicitHeight + 2 * Theme.spaceL
                radius: height / 2
                color: root.down ? Theme.primaryPressed : Theme.primary

                RowLayout {
                    id: invitation

                    anchors.centerIn: parent
                    spacing: Theme.spaceM

                    Icon {
                        name: "hand-tap"
                        duotone: true
                        color: Theme.primaryInk
                        size: Theme.mm(13 * Theme.roomy)
                    }

                    Label {
                        text: root.text
                        role: Label.Heading
                        color: Theme.primaryInk
                        Accessible.ignored: true
                    }
                }
            }

            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.spaceXl

                Repeater {
                    model: ["Touch the screen to start", "المس الشاشة للبدء"]

                    Label {
                        required property string modelData
                        required property int index

                        text: modelData
                        role: Label.Lead
                        font.family: index === 1 ? Theme.arabicFamily : Theme.latinFamily
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
