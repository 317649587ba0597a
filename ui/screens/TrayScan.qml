pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.viewmodels

// A new document: which paper it is, then the scan.
ScreenFrame {
    id: root

    required property AppViewModel app
    property bool overlay: true

    readonly property var names: app.documents.names
    readonly property bool busy: app.scanning.state === "scanning"
    property int chosen: 0

    title: qsTr("Scanner un document")
    backText: busy ? "" : qsTr("Mes documents")
    onBackRequested: app.tray.showList()
    Component.onCompleted: chosen = Math.max(0, app.documents.papers.findIndex(each => each.scannedPages === 0))

    Label {
        width: parent.width
        visible: !root.busy
        text: qsTr("Quel est ce papier ?")
        role: Label.Heading
    }

    Flow {
        width: parent.width
        visible: !root.busy
        spacing: Theme.spaceS

        Repeater {
            model: root.names

            NameChip {
                required property var modelData
                required property int index

                width: Math.min(implicitWidth, parent.width)
                text: modelData.title
                checked: index === root.chosen
                onClicked: root.chosen = index
            }
        }
    }

    Rectangle {
        width: parent.width
        implicitHeight: desk.implicitHeight + 2 * Theme.spaceL
        radius: Theme.radius * 1.4
        color: Theme.surface
        border.width: Theme.border
        border.color: Theme.hairline

        PaperDesk {
            id: desk

            x: Theme.spaceL
            y: Theme.spaceL
            width: parent.width - 2 * Theme.spaceL
            documents: root.app.documents
            scanning: root.app.scanning
            entry: ({})
            paperId: root.names[root.chosen]?.paperId ?? ""
            title: root.names[root.chosen]?.title ?? ""
            stickOffered: root.app.stick.offered
            onStickRequested: root.app.openStick(paperId, title, true)
        }
    }
}
