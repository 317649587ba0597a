pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// One paper on its way: scanned for the first time, looked at, continued, scanned again.
ColumnLayout {
    id: desk

    required property DocumentsViewModel documents
    required property ScanningViewModel scanning
    required property var entry
    property string paperId: ""
    property string title: ""
    property int sides: 1
    property bool main: true
    property bool stickOffered: false
    property string nextText: ""
    // What a scan is for: "" a new document, "add" a further page, "again" the page named.
    property string purpose: ""
    property string pageId: ""

    readonly property string shownPageId: editor.pageId
    readonly property int index: editor.index
    readonly property bool present: (entry.id ?? "") !== ""
    readonly property bool scans: !present || purpose !== "" || scanning.state !== "idle"

    signal nextRequested
    signal stickRequested

    // The page that is shown goes elsewhere and stays in sight.
    function movePage(places: int) {
        const index = editor.index + places;
        documents.movePage(entry.id, editor.pageId, places);
        editor.shownIndex = index;
    }

    function want(purpose: string, pageId: string) {
        desk.purpose = purpose;
        desk.pageId = pageId;
        panel.focusAction();
    }

    function begin() {
        if (scanning.state === "failed")
            scanning.retry();
        else
            present ? addPage() : scanning.scan(paperId, title);
    }

    function addPage() {
        purpose === "again" ? scanning.scanAgain(entry.id, pageId) : scanning.scanPageInto(entry.id);
    }

    function giveUp() {
        scanning.cancel();
        scanning.dismiss();
        purpose = "";
    }

    spacing: Theme.spaceM
    onPaperIdChanged: {
        scanning.dismiss();
        purpose = "";
        editor.shownIndex = 0;
    }
    // The page to be scanned again may have become a part of another one meanwhile.
    onEntryChanged: if (purpose === "again" && !(entry.pageIds ?? []).includes(pageId) && scanning.state === "idle")
        purpose = ""
    // The button that was touched is gone: the keyboard goes on from what came in its place.
    onScansChanged: {
        Qt.callLater(editor.focusAction);
        Qt.callLater(panel.focusAction);
    }

    Connections {
        target: desk.scanning

        function onPageAdded() {
            if (desk.purpose !== "again")
                editor.shownIndex = editor.pageIds.length;
            desk.purpose = "";
        }
    }

    ScanPanel {
        id: panel

        Layout.fillWidth: true
        visible: desk.scans
        scanning: desk.scanning
        main: desk.main || desk.purpose !== ""
        turning: desk.purpose === "add"
        stickOffered: desk.stickOffered && !desk.present
        cancellable: desk.present || desk.scanning.state === "failed"
        pilable: desk.purpose !== "again"
        onScanRequested: desk.begin()
        onPileRequested: desk.present ? desk.scanning.scanPileInto(desk.entry.id) : desk.scanning.scanPile(desk.paperId, desk.title)
        onCancelRequested: desk.giveUp()
        onStickRequested: desk.stickRequested()
    }

    DocumentEditor {
        id: editor

        Layout.fillWidth: true
        visible: !desk.scans
        documents: desk.documents
        entry: desk.entry
        sides: desk.sides
        nextText: desk.nextText
        nextMain: desk.main
        onNextRequested: desk.nextRequested()
        onAddRequested: desk.want("add", "")
        onAgainRequested: pageId => desk.want("again", pageId)
    }
}
