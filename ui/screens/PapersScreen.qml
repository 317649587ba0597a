pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Each paper of the procedure that the site wants to see is scanned here, one after the other; none has to be.
ScreenFrame {
    id: root

    required property AppViewModel app

    property string paperId: ""

    readonly property var papers: app.documents.papers
    readonly property int index: Math.max(0, papers.findIndex(each => each.id === paperId))
    readonly property var paper: papers[index] ?? ({})
    readonly property bool present: (paper.documentId ?? "") !== ""
    readonly property int doneCount: papers.filter(each => each.scannedPages > 0).length
    readonly property bool complete: papers.every(each => each.scannedPages > 0 || !each.required)
    // One column: the list is made small, and the paper in hand is brought into sight.
    readonly property bool stacked: Theme.portrait || (Theme.narrow && Theme.textScale > 1.3)
    readonly property bool scanning: app.scanning.state === "scanning"
    readonly property int next: papers.findIndex((each, place) => place > index && each.scannedPages === 0)

    function fact(paper: var): string {
        return paper.scannedPages > 1 ? qsTr("Fait : %n pages", "", paper.scannedPages) : paper.scannedPages === 1 ? qsTr("Fait : 1 page") : "";
    }

    function take(paper: string) {
        paperId = paper;
        if (stacked)
            Qt.callLater(reveal, desk);
    }

    title: qsTr("Préparer mes papiers")
    subtitle: qsTr("Scannez vos papiers un par un. Vous les donnerez ensuite au site.")
    mainText: complete ? qsTr("Continuer vers le site") : ""
    secondText: complete ? "" : doneCount > 0 ? qsTr("Continuer vers le site") : qsTr("Passer cette étape")
    onBackRequested: app.journey.back()
    onMainRequested: app.journey.openSite()
    onSecondRequested: app.journey.openSite()
    onScanningChanged: if (stacked)
        Qt.callLater(reveal, desk)
    Component.onCompleted: paperId = (papers.find(each => each.scannedPages === 0) ?? papers[0] ?? {}).id ?? ""

    GridLayout {
        width: parent.width
        columns: root.stacked ? 1 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceL

        GridLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 34
            Layout.alignment: Qt.AlignTop
            enabled: !root.scanning
            columns: root.stacked ? 2 : 1
            columnSpacing: Theme.spaceS
            rowSpacing: Theme.spaceS
            uniformCellWidths: true

            Repeater {
                model: root.papers

                PaperTile {
                    required property var modelData
                    required property int index

                    Layout.fillWidth: true
                    Layout.fillHeight: root.stacked
                    number: index + 1
                    title: modelData.title
                    condition: root.stacked && index !== root.index ? "" : modelData.condition
                    fact: root.fact(modelData)
                    done: modelData.scannedPages > 0
                    current: index === root.index
                    onVisualFocusChanged: if (visualFocus)
                        root.reveal(this)
                    onClicked: root.take(modelData.id)
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredWidth: 66
            Layout.alignment: Qt.AlignTop
            implicitHeight: column.implicitHeight + 2 * Theme.spaceL
            radius: Theme.radius * 1.4
            color: Theme.surface
            border.width: Theme.border
            border.color: Theme.hairline

            ColumnLayout {
                id: column

                anchors.fill: parent
                anchors.margins: Theme.spaceL
                spacing: Theme.spaceM

                Label {
                    Layout.fillWidth: true
                    text: root.paper.title ?? ""
                    role: Label.Heading
                    leading: 1.15
                }

                Label {
                    Layout.fillWidth: true
                    visible: text !== "" && !root.present
                    text: root.paper.note ?? ""
                    color: Theme.inkSoft
                    leading: 1.25
                }

                UndoBar {
                    Layout.fillWidth: true
                    visible: act !== "" && !root.scanning
                    act: root.app.documents.undoable
                    onUndoRequested: root.app.documents.undo()
                }

                PaperDesk {
                    id: desk

                    Layout.fillWidth: true
                    documents: root.app.documents
                    scanning: root.app.scanning
                    entry: root.app.documents.documents.find(each => each.id === root.paper.documentId) ?? ({})
                    paperId: root.paper.id ?? ""
                    title: root.paper.title ?? ""
                    sides: root.paper.sides ?? 1
                    main: !root.complete
                    stickOffered: root.app.stick.offered
                    nextText: root.next >= 0 ? qsTr("Papier suivant") : ""
                    onStickRequested: root.app.openStick(paperId, title, false)
                    onNextRequested: root.take(root.papers[root.next].id)
                }
            }
        }
    }
}
