import QtQuick
import QtWebEngine
import ui.viewmodels

// A page's file field, answered by the tray. What is asked behind another screen is refused.
Item {
    id: question

    required property TrayViewModel tray
    property FileDialogRequest request: null

    function ask(asked: FileDialogRequest) {
        request = asked;
        tray.askFiles(asked.mode, asked.acceptedMimeTypes);
    }

    Connections {
        target: question.tray

        function onFilesChosen(paths: list<string>) {
            question.request?.dialogAccept(paths);
            question.request = null;
        }

        function onFilesDeclined() {
            question.request?.dialogReject();
            question.request = null;
        }
    }
}
