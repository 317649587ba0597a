pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The pages of one document, one of them large, and what can be done with that one.
GridLayout {
    id: editor

    required property DocumentsViewModel documents
    required property var entry
    property int sides: 1
    property int shownIndex: 0
    // The page that the visitor turned to: it stays in sight when another one goes.
    property string heldId: ""
    property string nextText: ""
    property bool nextMain: false
    property real stageHeight: Math.max(Theme.mm(70), Math.min(Theme.windowHeight * (Theme.portrait ? 0.27 : 0.38), Theme.mm(190)))

    readonly property list<string> pageIds: entry.pageIds ?? []
    readonly property int index: Math.max(0, Math.min(shownIndex, pageIds.length - 1))
    readonly property string pageId: pageIds[index] ?? ""

    signal addRequested
    signal againRequested(pageId: string)
    signal nextRequested

    function focusAction() {
        if (visible && enabled)
            actions.focusFirst();
    }

    onShownIndexChanged: heldId = pageIds[Math.min(shownIndex, pageIds.length - 1)] ?? ""
    onPageIdsChanged: {
        const place = pageIds.indexOf(heldId);
        if (place >= 0)
            shownIndex = place;
    }
    columns: Theme.portrait ? 1 : 2
    columnSpacing: Theme.spaceM
    rowSpacing: Theme.spaceM

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: editor.stageHeight
            radius: Theme.radius
            color: Theme.sunken

            PageThumbnail {
                anchors.fill: parent
                anchors.margins: Theme.spaceS
                visible: editor.pageId !== ""
                documents: editor.documents
                pageId: editor.pageId
                large: true
                description: qsTr("Page %1 sur %2").arg(editor.index + 1).arg(editor.pageIds.length)
            }
        }

        Notice {
            Layout.fillWidth: true
            visible: text !== ""
            tone: Notice.Warning
            text: editor.documents.faults[editor.pageId] ?? ""
        }

        Notice {
            Layout.fillWidth: true
            visible: actions.card === "joined"
            tone: Notice.Positive
            text: qsTr("Recto et verso sont sur une même page.")
        }

        PageTurner {
            Layout.alignment: Qt.AlignHCenter
            visible: editor.pageIds.length > 1
            index: editor.index
            count: editor.pageIds.length
            onTurned: index => editor.shownIndex = index
        }
    }

    PageActions {
        id: actions

        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: editor.columns === 1
        Layout.fillHeight: editor.columns === 2
        documents: editor.documents
        entry: editor.entry
        pageId: editor.pageId
        sides: editor.sides
        wide: editor.columns === 1
        nextText: editor.nextText
        nextMain: editor.nextMain
        onAddRequested: editor.addRequested()
        onAgainRequested: editor.againRequested(editor.pageId)
        onNextRequested: editor.nextRequested()
    }
}
