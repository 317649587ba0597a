pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What the visitor leaves with: his number, what comes next, the sheet itself, and the site's proofs to print.
ScreenFrame {
    id: root

    required property AppViewModel app

    readonly property ReceiptViewModel receipt: app.receipt
    readonly property bool printed: receipt.printed
    // Beside each other as long as a column still holds some thirty letters of the larger type.
    readonly property bool wide: !Theme.portrait && !(Theme.narrow && Theme.textScale > 1.3)

    title: qsTr("Votre reçu")
    subtitle: printed ? qsTr("Il est imprimé. Gardez-le : il vous rappelle la suite.") : qsTr("Imprimez-le et gardez-le : il vous rappelle la suite.")
    mainText: printed ? qsTr("Terminer ma visite") : qsTr("Imprimer mon reçu")
    mainIconName: printed ? "sign-out" : "printer"
    secondText: printed ? qsTr("Imprimer encore") : qsTr("Terminer ma visite")
    secondIconName: printed ? "printer" : "sign-out"
    onBackRequested: app.journey.back()
    onMainRequested: printed ? app.journey.askEnd() : receipt.printReceipt()
    onSecondRequested: printed ? receipt.printReceipt() : app.journey.askEnd()

    GridLayout {
        width: parent.width
        columns: root.wide ? 2 : 1
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceL

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceM

            Notice {
                Layout.fillWidth: true
                visible: !root.app.devices.printerWorks
                tone: Notice.Warning
                iconName: "printer"
                text: qsTr("L’imprimante ne marche pas en ce moment. Notez votre numéro, ou appelez le médiateur.")
            }

            ReceiptNumber {
                Layout.fillWidth: true
                receipt: root.receipt
                journey: root.app.journey
            }

            Repeater {
                model: root.receipt.proofs

                ProofCard {
                    required property var modelData

                    Layout.fillWidth: true
                    entry: modelData
                    onPrintRequested: root.app.tray.printDocument(modelData.id)
                    onOpenRequested: root.app.tray.viewDocument(modelData.id)
                    onKeyboardReached: item => root.reveal(item)
                }
            }

            Repeater {
                model: root.receipt.sections

                NextSteps {
                    required property var modelData

                    Layout.fillWidth: true
                    title: modelData.title
                    items: modelData.items
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: !root.wide
            // Of its own, or the choice below would be as high as the preview leaves it narrow.
            Layout.preferredWidth: root.wide ? Theme.mm(118 * Theme.roomy) : -1
            Layout.alignment: root.wide ? Qt.AlignTop : Qt.AlignHCenter
            spacing: Theme.spaceM

            SheetPreview {
                Layout.alignment: Qt.AlignHCenter
                source: root.receipt.previewUrl
                printed: root.printed
                room: root.wide ? root.sightHeight - (choice.visible ? choice.implicitHeight + parent.spacing : 0) : 0
            }

            LargePrintChoice {
                id: choice

                Layout.fillWidth: true
                pictured: !root.wide
                app: root.app
                onVisualFocusChanged: if (visualFocus)
                    root.reveal(this)
            }
        }
    }
}
