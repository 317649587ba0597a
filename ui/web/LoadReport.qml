import QtQuick
import QtWebEngine
import ui.viewmodels

// Tells what becomes of a page's loads, and loads it again when it is asked to.
Item {
    id: report

    required property WebEngineView view
    required property PageLoadsViewModel loads
    property bool isWindow: false
    readonly property int number: loads.openPage(isWindow)

    signal openAsked(address: url)

    function accept(request: WebEngineNavigationRequest): void {
        request.accept();
        if (request.isMainFrame)
            loads.begin(number, request.url, request.hasFormData);
    }

    function end(info: webEngineLoadingInfo): void {
        if (info.status === WebEngineView.LoadSucceededStatus)
            loads.succeed(number, info.url);
        else if (info.status !== WebEngineView.LoadStartedStatus)
            loads.fail(number, info.url, info.errorDomain, info.errorCode, info.isDownload ? "net::ERR_ABORTED" : info.errorString);
    }

    // By its address, not by "reload": where no answer came the engine has gone back to the page before, and would
    // load that one again. An address sends no form, either.
    function load(address: url): void {
        address.toString() === "" ? view.goBack() : openAsked(address);
    }

    Component.onDestruction: loads.closePage(number)

    Connections {
        target: report.view

        function onUrlChanged() {
            if (!report.view.loading)
                report.loads.move(report.number, report.view.url);
        }

        function onLoadProgressChanged() {
            report.loads.progress(report.number, report.view.loadProgress);
        }

        function onRenderProcessTerminated() {
            if (report.loads.die(report.number, report.view.url))
                report.view.reload();
        }
    }

    Connections {
        target: report.loads

        // What the dead page stood at, which the view's address may not tell.
        function onReloadAsked(number: int) {
            if (number === report.number)
                report.view.reload();
        }

        function onLoadAsked(number: int, address: url) {
            if (number === report.number)
                report.load(address);
        }
    }
}
