pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// One document: its pages, and what can be done with it as a whole.
ScreenFrame {
    id: root

    required property AppViewModel app
    property bool overlay: true

    readonly property TrayViewModel tray: app.tray
    readonly property DocumentsViewModel documents: app.documents
    readonly property var entry: documents.documents.find(each => each.id === tray.openId) ?? ({})
    readonly property var trouble: documents.troubles[entry.id] ?? null
    readonly property bool choosing: tray.choice.open
    readonly property bool busy: desk.scans
    readonly property var others: documents.documents.filter(each => each.id !== tray.openId)

    function useIt() {
        tray.choice.choose(entry.id);
        tray.choice.confirm();
        tray.showList();
    }

    title: entry.title ?? ""
    subtitle: [entry.pagesText ?? "", documents.weights[entry.id] ?? ""].filter(Boolean).join(" · ")
    backText: qsTr("Mes documents")
    secondText: !busy && !choosing ? qsTr("Imprimer") : ""
    secondIconName: "printer"
    mainText: busy ? "" : choosing ? qsTr("Utiliser ce document") : qsTr("C’est bien ainsi")
    mainIconName: "check"
    mainEnabled: !choosing || (entry.refusal ?? "") === ""
    onBackRequested: tray.showList()
    onSecondRequested: tray.printDocument(entry.id)
    onMainRequested: choosing ? useIt() : tray.showList()

    Notice {
        width: parent.width
        visible: root.choosing && (root.entry.refusal ?? "") !== ""
        tone: Notice.Warning
        text: root.entry.refusal ?? ""
    }

    Notice {
        width: parent.width
        visible: !root.choosing && root.trouble !== null
        tone: Notice.Warning
        text: root.trouble ? root.trouble.title + " " + root.trouble.advice : ""
    }

    UndoBar {
        width: parent.width
        visible: act !== "" && !root.busy
        act: root.documents.undoable
        onUndoRequested: root.documents.undo()
    }

    PaperDesk {
        id: desk

        width: parent.width
        documents: root.documents
        scanning: root.app.scanning
        entry: root.entry
        sides: root.documents.papers.find(each => each.id === root.entry.paperId)?.sides ?? 1
    }

    GridLayout {
        width: parent.width
        visible: !root.busy
        columns: Theme.portrait ? 2 : 3
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS
        uniformCellWidths: true

        ActionButton {
            Layout.fillWidth: true
            compact: true
            iconName: "magnifying-glass-plus"
            text: qsTr("Voir en grand")
            onClicked: root.tray.viewDocument(root.entry.id)
        }

        ActionButton {
            Layout.fillWidth: true
            visible: root.entry.origin === "scanned" || root.entry.origin === "brought"
            compact: true
            iconName: "pencil-simple"
            text: qsTr("Changer le nom")
            onClicked: names.open = true
        }

        ActionButton {
            Layout.fillWidth: true
            visible: root.documents.lightenable.includes(root.entry.id)
            compact: true
            iconName: "feather"
            text: qsTr("Alléger le fichier")
            Accessible.description: qsTr("Si le site le trouve trop lourd")
            onClicked: root.documents.lighten(root.entry.id)
        }

        ActionButton {
            Layout.fillWidth: true
            compact: true
            iconName: "trash"
            text: qsTr("Supprimer le document")
            onClicked: root.documents.deleteDocument(root.entry.id)
        }
    }

    PageOrder {
        width: parent.width
        visible: !root.busy && (count > 1 || mergeable)
        count: root.entry.pages ?? 0
        index: desk.index
        mergeable: root.others.length > 0
        onMoveRequested: places => desk.movePage(places)
        onSplitRequested: root.documents.splitDocument(root.entry.id, desk.shownPageId)
        onMergeRequested: partners.open = true
    }

    NameSheet {
        id: partners

        parent: root
        title: qsTr("Réunir avec quel document ?")
        iconName: "files"
        names: root.others.map(each => ({
                    "title": each.title,
                    "paperId": each.id
                }))
        onNamed: (title, otherId) => root.documents.mergeDocuments(root.entry.id, otherId)
    }

    NameSheet {
        id: names

        parent: root
        names: root.documents.names
        current: root.entry.title ?? ""
        onNamed: (title, paperId) => root.documents.rename(root.entry.id, title, paperId)
    }
}
