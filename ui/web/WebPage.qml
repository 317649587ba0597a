import QtQuick
import QtWebEngine
import ui.viewmodels

// One page of the site: what it may open, ask and print.
RefusingView {
    id: page

    required property SiteViewModel site
    // Beside the site's page (a webmail, a help page): such a page ends no payment.
    property bool isWindow: false
    readonly property PageComfort comfort: ease
    // A form is on its way: who waits for the answer is not idle.
    property bool sending: false
    property url lastAddress
    property bool forbidden: false
    readonly property int number: report.number
    property int collectEveryMs: 30000
    property int lookEveryMs: 1500
    property int leaveAfterMs: 100

    signal windowAsked(request: WebEngineNewWindowRequest)
    signal filesAsked(request: FileDialogRequest)
    signal printed(path: string, title: string)
    signal dialogAsked(request: JavaScriptDialogRequest)

    // BREAKOUT 1-7: the one way in for our own code. The engine itself opens what it is told to: files, its own pages and
    // those behind "view-source:" come with no question, or with one that names only the harmless address inside.
    function open(address: url) {
        if (site.mayOpen(address))
            url = address;
    }

    function arrive() {
        comfort.ease();
        readText();
    }

    // Not from within the engine's question: it has to hear the no first.
    function follow(address: url) {
        if (address.toString() === "")
            return;
        site.troubles.notice.noteMoved(address);
        Qt.callLater(() => page.open(address));
    }

    // In the kiosk's own world of scripts: the site's cannot see or change what is asked here.
    // WORKAROUND Qt 6.12: asked of the frame, not of the view. A page that is left has no QML engine any more until it is gone
    // a moment later; an answer that comes in between is dropped by the frame, but crashes the view, which looks for none.
    function readText() {
        if (site.reader.mayRead(url))
            mainFrame.runJavaScript("document.body ? document.body.innerText : ''", WebEngineScript.ApplicationWorld, text => page.site.reader.readPage(text));
    }

    // BREAKOUT 41: a page may print itself, but not on and on, and not behind another screen.
    function printForPage() {
        if (visible && site.flood.admits("print"))
            comfort.putOnPaper();
    }

    zoomFactor: site.comfort.zoom
    backgroundColor: comfort.background
    // WORKAROUND: "settings.x: y" crashes where the profile is bound later, so Python sets them on the finished object.
    Component.onCompleted: site.prepare(settings)
    PageComfort {
        id: ease

        view: page
        site: page.site
    }
    // WORKAROUND QTBUG-150562: the memory of a page that goes on working only grows. Not on pages that are never scripted.
    Timer {
        interval: page.collectEveryMs
        repeat: true
        running: page.visible && !page.loading && page.site.reader.mayRead(page.url)
        onTriggered: page.mainFrame.runJavaScript("gc()", WebEngineScript.ApplicationWorld)
    }
    // BREAKOUT 3, 5, 10: where the engine has asked nobody, the address alone tells. What has come all the same is left,
    // backwards where that is possible: a form keeps what was typed.
    Timer {
        interval: page.leaveAfterMs
        repeat: true
        running: page.forbidden && !page.loading
        onTriggered: page.canGoBack ? page.goBack() : page.open(page.lastAddress)
    }
    // Many pages refuse a file without a new page: what they say is read until a while after it was handed over.
    Timer {
        interval: page.lookEveryMs
        repeat: true
        running: page.visible && page.site.reader.watchesFile
        onTriggered: page.readText()
    }
    Component.onDestruction: if (sending)
        site.noteSending(false)
    LoadReport {
        id: report

        view: page
        loads: page.site.troubles.loads
        isWindow: page.isWindow
        onOpenAsked: address => page.open(address)
    }

    onNavigationRequested: request => {
        const goes = site.mayNavigate(request.url, url, request.isMainFrame, request.navigationType, request.hasFormData);
        sending = sending || goes && request.navigationType === WebEngineNavigationRequest.FormSubmittedNavigation;
        goes ? report.accept(request) : request.reject();
        if (!goes && request.isMainFrame)
            follow(site.renamed(request.url));
    }
    onSendingChanged: site.noteSending(sending)
    onUrlChanged: {
        forbidden = !site.mayStand(url);
        if (forbidden)
            return Qt.callLater(stop); // what is on its way; the engine is in the midst of it
        lastAddress = url;
        site.addressChanged(url, isWindow);
    }
    onLoadingChanged: info => {
        sending = sending && info.status === WebEngineView.LoadStartedStatus;
        report.end(info);
        if (info.status === WebEngineView.LoadSucceededStatus)
            arrive();
    }
    onNewWindowRequested: request => windowAsked(request)
    onFileDialogRequested: request => {
        request.accepted = true;
        filesAsked(request);
    }
    onPrintRequested: printForPage()
    onPrintRequestedByFrame: printForPage()
    onPdfPrintingFinished: (path, success) => {
        comfort.printed();
        if (success)
            printed(path, title);
    }
    onJavaScriptDialogRequested: request => {
        request.accepted = true;
        dialogAsked(request);
    }
    onAuthenticationDialogRequested: request => {
        request.accepted = true;
        if (request.type === AuthenticationDialogRequest.AuthenticationTypeProxy)
            site.network.takeProxyLogin(request);
        else
            request.dialogReject(); // BREAKOUT 26
    }
}
