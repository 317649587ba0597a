pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What becomes of a document at the printer; « imprimé » is said only when the last sheet is out.
Sheet {
    id: sheet

    required property AppViewModel app

    readonly property PrintingViewModel printing: app.printing
    readonly property string step: printing.state
    readonly property bool troubled: ["blocked", "failed", "uncertain"].includes(step)
    readonly property bool composing: app.receipt.composing && !printing.running

    open: printing.shown || app.receipt.composing
    title: composing ? qsTr("Préparation de la feuille…") : printing.message
    iconName: composing ? "printer" : printing.picture
    onCloseRequested: printing.hide()

    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: sheet.composing ? "" : sheet.printing.title
        color: Theme.inkSoft
        strong: true
        maximumLineCount: 2
        elide: Text.ElideRight
    }

    Notice {
        Layout.fillWidth: true
        visible: !sheet.composing && sheet.troubled
        tone: Notice.Warning
        iconName: "hand-waving"
        text: sheet.printing.advice
    }

    Label {
        Layout.fillWidth: true
        visible: text !== "" && !sheet.troubled
        role: Label.Lead
        text: sheet.composing ? "" : sheet.printing.advice
    }

    WaitingDots {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.spaceS
        Layout.bottomMargin: Theme.spaceS
        visible: sheet.composing || sheet.printing.running
    }

    Label {
        Layout.fillWidth: true
        visible: sheet.printing.waitingCount > 0
        text: sheet.printing.waitingCount === 1 ? qsTr("Encore 1 document après celui-ci.") : qsTr("Encore %n documents après celui-ci.", "", sheet.printing.waitingCount)
        color: Theme.inkSoft
    }

    ActionButton {
        Layout.fillWidth: true
        visible: sheet.step === "printed" || sheet.step === "cancelled"
        kind: ActionButton.Main
        text: sheet.step === "printed" ? qsTr("J’ai pris mes feuilles") : qsTr("Fermer")
        onClicked: sheet.printing.hide()
    }

    ActionButton {
        Layout.fillWidth: true
        visible: sheet.step === "uncertain"
        kind: ActionButton.Main
        text: qsTr("Mes feuilles y sont toutes")
        onClicked: sheet.printing.confirm()
    }

    ActionButton {
        Layout.fillWidth: true
        visible: sheet.step === "uncertain" && sheet.printing.retryable
        iconName: "arrow-clockwise"
        text: qsTr("Elles n’y sont pas : imprimer à nouveau")
        onClicked: sheet.printing.retry()
    }

    ActionButton {
        Layout.fillWidth: true
        visible: sheet.step === "failed"
        kind: ActionButton.Main
        iconName: "arrow-clockwise"
        text: qsTr("Imprimer à nouveau")
        onClicked: sheet.printing.retry()
    }

    ActionButton {
        Layout.fillWidth: true
        visible: sheet.printing.running || sheet.step === "failed" || (sheet.step === "uncertain" && !sheet.printing.retryable)
        text: sheet.printing.running ? qsTr("Continuer pendant l’impression") : sheet.step === "failed" ? qsTr("Continuer sans imprimer") : qsTr("Fermer")
        onClicked: sheet.printing.hide()
    }

    ActionButton {
        Layout.fillWidth: true
        visible: sheet.printing.running
        kind: ActionButton.Quiet
        text: qsTr("Arrêter l’impression")
        onClicked: sheet.printing.cancel()
    }
}
