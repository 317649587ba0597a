pragma ComponentBehavior: Bound
import QtQuick
import QtWebEngine
import ui.viewmodels

// Windows that the site opens (a mail to read, a help page): one above the other inside the page's place, few, closable.
Item {
    id: windows

    required property SiteViewModel site
    required property WebEngineProfile profile

    // BREAKOUT 27: one click may ask for many windows; real procedures need one, or two with a help page.
    readonly property int most: 3
    readonly property WebPage topPage: stack.count > 0 ? (stack.itemAt(stack.count - 1) as SiteWindow)?.page ?? null : null

    signal filesAsked(request: FileDialogRequest)
    signal dialogAsked(request: JavaScriptDialogRequest)
    signal printed(path: string, title: string)

    function open(request: WebEngineNewWindowRequest) {
        if (!site.flood.admits("window") || opened.count >= most || !site.mayOpen(request.requestedUrl))
            return;
        opened.append({});
        request.openIn((stack.itemAt(stack.count - 1) as SiteWindow).page);
    }

    // Not the site's own wish but the visitor's, by the kiosk's button: his letters.
    function openMail(address: url) {
        if (opened.count >= most)
            return;
        site.noteMailWindow(true);
        openAddress(address);
    }

    // What a mediator has let in stands beside the page, whose form is kept.
    function openAddress(address: url) {
        if (opened.count >= most)
            return;
        opened.append({});
        (stack.itemAt(stack.count - 1) as SiteWindow).page.open(address);
    }

    // BREAKOUT 35: each closes itself alone; one that lies below must not take the visitor's letters away, and remain.
    // WORKAROUND Qt 6.12: the engine crashes when a view goes from between two others, so it waits until it is on top.
    function close(window: SiteWindow) {
        window.closed = true;
        while ((stack.itemAt(opened.count - 1) as SiteWindow)?.closed)
            opened.remove(opened.count - 1);
    }

    function closeNumber(number: int) {
        for (let index = 0; index < opened.count; ++index)
            if ((stack.itemAt(index) as SiteWindow).page.number === number)
                return close(stack.itemAt(index) as SiteWindow);
    }

    visible: opened.count > 0

    Connections {
        target: windows.site.troubles

        function onOpenAsked(address: url) {
            windows.openAddress(address);
        }
    }

    Connections {
        target: windows.site.troubles.loads

        function onCloseAsked(number: int) {
            windows.closeNumber(number);
        }
    }

    ListModel {
        id: opened

        onCountChanged: if (count === 0)
            windows.site.noteMailWindow(false)
    }

    Repeater {
        id: stack

        model: opened

        SiteWindow {
            id: each

            anchors.fill: parent
            site: windows.site
            profile: windows.profile
            onWindowAsked: request => windows.open(request)
            onFilesAsked: request => windows.filesAsked(request)
            onDialogAsked: request => windows.dialogAsked(request)
            onPrinted: (path, title) => windows.printed(path, title)
            onCloseRequested: windows.close(each)
        }
    }
}
