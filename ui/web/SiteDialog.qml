pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtWebEngine
import ui.components

// The site's alert, confirm and prompt, in the kiosk's own sheet.
Sheet {
    id: dialog

    property JavaScriptDialogRequest request: null
    readonly property bool asks: request !== null && request.type !== JavaScriptDialogRequest.DialogTypeAlert

    function ask(asked: JavaScriptDialogRequest) {
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

    title: qsTr("Le site vous dit")
    iconName: "chat-text"
    onCloseRequested: answer(false)

    Label {
        Layout.fillWidth: true
        text: dialog.request?.message ?? ""
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
        text: qsTr("D’accord")
        onClicked: dialog.answer(true)
    }

    ActionButton {
        Layout.fillWidth: true
        visible: dialog.asks
        text: qsTr("Annuler")
        onClicked: dialog.answer(false)
    }
}
