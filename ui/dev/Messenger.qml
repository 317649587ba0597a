import QtQuick
import QtWebEngine

// Carries the tour's questions to a page and its answers back: the web view has no face in Python.
QtObject {
    id: messenger

    signal answered(ticket: int, answer: string)

    function frames(view: QtObject): int {
        return (view as WebEngineView).mainFrame.children.length;
    }

    function ask(view: QtObject, frame: int, ticket: int, script: string) {
        const main = (view as WebEngineView).mainFrame;
        const asked = frame < 0 ? main : main.children[frame];
        // A frame may go between two questions: then no answer comes.
        asked?.runJavaScript(script, WebEngineScript.ApplicationWorld, answer => messenger.answered(ticket, answer ?? ""));
    }
}
