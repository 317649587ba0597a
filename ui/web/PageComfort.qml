pragma ComponentBehavior: Bound
import QtQuick
import QtWebEngine
import ui.components
import ui.viewmodels

// Makes one page comfortable: dark where the visitor's screens are, keyboards and focus where it may be scripted, read out.
Item {
    id: comfort

    required property WebEngineView view
    required property SiteViewModel site

    readonly property bool isReadable: site.reader.mayRead(view.url)
    // On its way to paper: the engine would print the light letters of a dark page, and white paper below them.
    property bool printing: false
    readonly property bool dark: site.comfort.dark && !printing
    readonly property string script: site.comfort.script
    readonly property bool loading: view.loading
    // Before a page has painted itself.
    readonly property color background: dark ? Theme.background : Theme.webGround

    function ease() {
        if (site.reader.mayRead(view.url))
            view.mainFrame.runJavaScript(script, WebEngineScript.ApplicationWorld);
    }

    // What is selected, else the page; in the page's own language.
    function listen() {
        const words = "[String(getSelection()) || document.body.innerText, document.documentElement.lang]";
        if (site.reader.mayRead(view.url))
            view.mainFrame.runJavaScript(words, WebEngineScript.ApplicationWorld, said => comfort.site.comfort.speech.say(said[0], said[1]));
    }

    // Never a native dialog: the page becomes a PDF that the kiosk prints (BREAKOUT 54-57).
    // A page that was dark is light first: the engine sends its settings to the page from a timer of its own, set before this one.
    function putOnPaper() {
        printing = true;
        paper.interval = site.comfort.dark ? 50 : 0;
        paper.start();
    }

    function printed() {
        printing = false;
    }

    Timer {
        id: paper

        onTriggered: comfort.view.printToPdf(comfort.site.nextPrintFile(), WebEngineView.A4, WebEngineView.Portrait)
    }

    // By the engine's own hand, so pages that are never scripted are dark too.
    Component.onCompleted: view.settings.forceDarkMode = dark
    onDarkChanged: view.settings.forceDarkMode = dark
    onScriptChanged: ease()
    onLoadingChanged: if (loading)
        site.comfort.speech.stop()
}
