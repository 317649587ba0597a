pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtWebEngine
import ui.components

// The site's alert, confirm and prompt, in the kiosk's own sheet.
Sheet {
    id: dialog

    property JavaScriptDialogRequest request: null
    // Chromium words it in English, and says nothing of what is at stake.
    readonly property bool leaves: request?.type === JavaScriptDialogRequest.DialogTypeBeforeUnload
    readonly property bool asks: request !== null && request.type !== JavaScriptDialogRequest.DialogTypeAlert

    function ask(asked: JavaScriptDialogRequest) {
        if (request) // of another window of the site's: unanswered, that page would stand still
            answer(false);
        request = asked;
        entry.text = asked.defaultText;
        open = true;
    }

    function answer(accepted: bool) {
        const answered = request;
        open = false;
        request = null;
        accepted ? answered?.dialogAccept(entry.text) : answered?.dialogReject();
    }

    title: leaves ? qsTr("Quitter cette page ?") : qsTr("Le site vous dit")
    iconName: leaves ? "sign-out" : "chat-text"
    onCloseRequested: answer(false)

    Label {
        Layout.fillWidth: true
        text: dialog.leaves ? qsTr("Ce que vous avez tapé sur cette page sera peut-être perdu.") : dialog.request?.message ?? ""
        role: Label.Lead
        maximumLineCount: 12
        elide: Text.ElideRight
    }

    TextEntry {
        id: entry

        Layout.fillWidth: true
        visible: dialog.request?.type === JavaScriptDialogRequest.DialogTypePrompt
    }

    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Main
        text: dialog.leaves ? qsTr("Quitter la page") : qsTr("D’accord")
        onClicked: dialog.answer(true)
    }

    ActionButton {
        Layout.fillWidth: true
        visible: dialog.asks
        text: dialog.leaves ? qsTr("Rester sur la page") : qsTr("Annuler")
        onClicked: dialog.answer(false)
    }
}
