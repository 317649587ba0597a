pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The number that the site gave: read on its page or typed here; a strange one is said to be strange, never refused.
Rectangle {
    id: card

    required property ReceiptViewModel receipt
    required property JourneyViewModel journey

    readonly property string example: receipt.numberExample === "" ? "" : qsTr("Par exemple : %1").arg(receipt.numberExample)

    implicitHeight: column.implicitHeight + 2 * Theme.spaceM
    radius: Theme.radius * 1.4
    color: Theme.surface
    border.width: Theme.border
    border.color: Theme.hairline

    Connections {
        target: card.journey

        function onReferenceChanged() {
            if (!entry.activeFocus)
                entry.text = card.journey.reference;
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceM
        spacing: Theme.spaceXs

        Label {
            Layout.fillWidth: true
            text: card.receipt.numberLabel
            role: Label.Lead
            strong: true
            leading: 1.2
        }

        TextEntry {
            id: entry

            Layout.fillWidth: true
            text: card.journey.reference
            font.pixelSize: Theme.heading
            font.letterSpacing: Theme.heading * 0.06
            // A number is read from left to right in every language, and is no word to correct.
            horizontalAlignment: TextInput.AlignLeft
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | Qt.ImhPreferUppercase | Qt.ImhPreferLatin
            maximumLength: 60
            LayoutMirroring.enabled: false
            Accessible.name: card.receipt.numberLabel
            Accessible.description: hint.text
            onTextEdited: card.receipt.typeNumber(text)
            onAccepted: focus = false
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXs
            spacing: Theme.spaceS

            Icon {
                readonly property bool doubtful: card.receipt.numberDoubt !== ""

                visible: doubtful || card.receipt.numberRecognised
                name: doubtful ? "warning" : "check-circle"
                color: doubtful ? Theme.warning : Theme.positive
            }

            Label {
                id: hint

                Layout.fillWidth: true
                leading: 1.25
                color: card.receipt.numberDoubt !== "" ? Theme.warning : card.receipt.numberRecognised ? Theme.positive : Theme.inkSoft
                text: card.receipt.numberDoubt !== "" ? card.receipt.numberDoubt : card.receipt.numberRecognised ? qsTr("La borne l’a lu sur le site. Vérifiez-le.") : card.journey.reference !== "" ? qsTr("C’est noté.") : [qsTr("Recopiez le numéro que le site vous a donné."), card.example].filter(Boolean).join(" ")
            }
        }
    }
}
