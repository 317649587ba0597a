import QtQuick
import QtWebEngine

// Says no for the visitor to dialogs that he is not to see: in their own time, because a page that asks without end and is
// answered at once keeps the processor for itself (BREAKOUT 39).
Timer {
    id: refusal

    property var waiting: []

    function refuse(request: JavaScriptDialogRequest) {
        // BREAKOUT 40: "do you really want to leave?" holds nobody.
        if (request.type === JavaScriptDialogRequest.DialogTypeBeforeUnload)
            return request.dialogAccept();
        waiting.push(request);
        start();
    }

    interval: 500
    onTriggered: {
        const asked = waiting;
        waiting = [];
        asked.forEach(request => request.dialogReject());
    }
}
