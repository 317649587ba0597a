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
    property string nextText: ""
    property bool nextMain: false
    property real stageHeight: Math.max(Theme.mm(70), Math.min(Theme.windowHeight * (Theme.portrait ? 0.33 : 0.38), Theme.mm(190)))

    readonly property list<string> pageIds: entry.pageIds ?? []
    readonly property int index: Math.max(0, Math.min(shownIndex, pageIds.length - 1))
    readonly property string pageId: pageIds[index] ?? ""
    readonly property string version: documents.versions[pageId] ?? ""
    readonly property bool scanned: entry.origin === "scanned"

    signal addRequested
    signal againRequested(pageId: string)
    signal nextRequested

    function focusAction() {
        if (visible && enabled)
            (scanned ? addButton : turnButton).forceActiveFocus(Qt.OtherFocusReason);
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

        PageTurner {
            Layout.alignment: Qt.AlignHCenter
            visible: editor.pageIds.length > 1
            index: editor.index
            count: editor.pageIds.length
            onTurned: index => editor.shownIndex = index
        }
    }

    GridLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: editor.columns === 1
        Layout.fillHeight: editor.columns === 2
        columns: editor.columns === 1 ? 2 : 1
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS
        uniformCellWidths: true

        ActionButton {
            id: addButton

            Layout.fillWidth: true
            visible: editor.scanned
            compact: true
            iconName: "plus"
            text: editor.sides > 1 && editor.pageIds.length === 1 ? qsTr("Ajouter le verso") : qsTr("Ajouter une page")
            onClicked: editor.addRequested()
        }

        ActionButton {
            id: turnButton

            Layout.fillWidth: true
            compact: true
            iconName: "arrow-clockwise"
            text: qsTr("Tourner")
            onClicked: editor.documents.rotatePage(editor.entry.id, editor.pageId)
        }

        ActionButton {
            Layout.fillWidth: true
            visible: editor.scanned
            compact: true
            iconName: "arrow-counter-clockwise"
            text: qsTr("Recommencer")
            Accessible.description: qsTr("Scanner cette page à nouveau")
            onClicked: editor.againRequested(editor.pageId)
        }

        ActionButton {
            Layout.fillWidth: true
            visible: editor.version !== ""
            compact: true
            iconName: editor.version === "improved" ? "arrow-u-up-left" : "magic-wand"
            text: editor.version === "improved" ? qsTr("Garder le scan brut") : qsTr("Améliorer la page")
            onClicked: editor.documents.swapVersions(editor.entry.id, editor.pageId)
        }

        ActionButton {
            Layout.fillWidth: true
            compact: true
            iconName: "trash"
            text: qsTr("Supprimer la page")
            onClicked: editor.documents.deletePage(editor.entry.id, editor.pageId)
        }

        Item {
            Layout.fillHeight: true
            visible: editor.columns === 2
        }

        ActionButton {
            Layout.fillWidth: true
            Layout.columnSpan: editor.columns === 1 ? 2 : 1
            visible: editor.nextText !== ""
            kind: editor.nextMain ? ActionButton.Main : ActionButton.Second
            text: editor.nextText
            trailingIconName: Theme.arabic ? "arrow-left" : "arrow-right"
            onClicked: editor.nextRequested()
        }
    }
}
