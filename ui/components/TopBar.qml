pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Always at hand: text size, contrast, language, help, end of session; and where one is.
Rectangle {
    id: bar

    required property PreferencesViewModel preferences
    property string placeName: ""
    property bool sessionOpen: false
    property bool sparse: false

    signal textSizeRequested
    signal languageRequested
    signal helpRequested
    signal endRequested
    signal cornerPressed

    implicitHeight: grid.implicitHeight + 2 * Theme.spaceXs
    color: Theme.chrome
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Outils")

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.border
        color: Theme.hairline
    }

    GridLayout {
        id: grid

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.spaceM
        width: parent.width - 2 * Theme.spaceM
        columns: Theme.portrait ? 1 : 2
        rowSpacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Item {
                implicitWidth: Theme.mm(10)
                implicitHeight: Theme.mm(12)

                Icon {
                    anchors.centerIn: parent
                    name: "bank"
                    duotone: true
                    color: Theme.primary
                    size: Theme.mm(9)
                }

                TapHandler {
                    onTapped: bar.cornerPressed()
                }
            }

            Label {
                Layout.fillWidth: true
                text: bar.placeName
                strong: true
                maximumLineCount: 1
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                // Larger type on an upright screen must not cut the name of the place.
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.body / Theme.textScale
            }
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: Theme.portrait
            spacing: Theme.spaceXs

            Tool {
                words: qsTr("Taille du texte")
                iconName: "text-aa"
                onClicked: bar.textSizeRequested()
            }

            Tool {
                words: qsTr("Contraste")
                iconName: "circle-half"
                onClicked: bar.preferences.nextScheme()
            }

            Tool {
                words: bar.preferences.languageName
                iconName: "translate"
                onClicked: bar.languageRequested()
            }

            Tool {
                words: qsTr("Aide")
                iconName: "hand-waving"
                onClicked: bar.helpRequested()
            }

            ActionButton {
                Layout.fillWidth: Theme.portrait
                visible: bar.sessionOpen
                kind: ActionButton.Danger
                compact: true
                iconName: "sign-out"
                text: qsTr("Terminer")
                onClicked: bar.endRequested()
            }
        }
    }

    component Tool: ActionButton {
        property string words

        Layout.fillWidth: Theme.portrait
        kind: ActionButton.Quiet
        compact: true
        leftPadding: Theme.spaceS
        text: Theme.textScale > 1.3 || (Theme.narrow && Theme.textScale > 1.1) || Theme.windowWidth < 240 * Theme.pixelsPerMm ? "" : words
        Accessible.name: words
    }
}
