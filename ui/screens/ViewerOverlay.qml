pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// A document page by page, as pictures: to read, enlarge, print and keep.
FocusScope {
    id: root

    required property AppViewModel app

    readonly property ViewerViewModel viewer: app.viewer

    Accessible.role: Accessible.Dialog
    Accessible.name: viewer.document.title ?? ""
    Keys.onEscapePressed: viewer.close()
    Keys.onPressed: event => {
        const pages = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
        event.accepted = pages !== 0;
        viewer.turn(pages);
    }
    Component.onCompleted: forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.background

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.spaceM
        anchors.bottomMargin: Theme.spaceM
        anchors.leftMargin: Theme.spaceXl
        anchors.rightMargin: Theme.spaceXl
        spacing: Theme.spaceM

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceS

            Label {
                Layout.fillWidth: true
                text: root.viewer.document.title ?? ""
                role: Label.Heading
                maximumLineCount: 2
                elide: Text.ElideRight
            }

            ViewerTools {
                Layout.alignment: Qt.AlignRight
                Layout.fillWidth: Theme.portrait
                viewer: root.viewer
            }
        }

        PagePane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewer: root.viewer
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 2 : 4
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM

            ActionButton {
                Layout.fillWidth: Theme.portrait
                text: root.viewer.fromSite ? qsTr("Garder et fermer") : qsTr("Fermer")
                iconName: "x"
                onClicked: root.viewer.close()
            }

            Item {
                Layout.fillWidth: true
                visible: !Theme.portrait
            }

            ActionButton {
                Layout.fillWidth: Theme.portrait
                visible: root.viewer.fromSite
                kind: ActionButton.Quiet
                iconName: "trash"
                text: qsTr("Ne pas garder")
                onClicked: root.viewer.discard()
            }

            ActionButton {
                Layout.fillWidth: Theme.portrait
                Layout.columnSpan: Theme.portrait && root.viewer.fromSite ? 2 : 1
                kind: ActionButton.Main
                iconName: "printer"
                text: qsTr("Imprimer")
                onClicked: root.viewer.print()
            }
        }
    }
}
