pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What can be done with the page that is shown.
GridLayout {
    id: actions

    required property DocumentsViewModel documents
    required property var entry
    required property string pageId
    property int sides: 1
    property bool wide: false
    property string nextText: ""
    property bool nextMain: false

    readonly property bool scanned: entry.origin === "scanned"
    // The visitor's own paper, to which he may add; a file of the site's stays as the site gave it.
    readonly property bool own: scanned || entry.origin === "brought"
    readonly property string version: documents.versions[pageId] ?? ""
    readonly property string card: documents.cards[pageId] ?? ""

    signal addRequested
    signal againRequested
    signal nextRequested

    function focusFirst() {
        (addButton.visible ? addButton : turnButton).forceActiveFocus(Qt.OtherFocusReason);
    }

    columns: wide ? 2 : 1
    columnSpacing: Theme.spaceS
    rowSpacing: Theme.spaceS
    uniformCellWidths: true

    ActionButton {
        id: addButton

        Layout.fillWidth: true
        visible: actions.own
        compact: true
        iconName: "plus"
        text: actions.sides > 1 && actions.entry.pages === 1 && actions.card === "" ? qsTr("Ajouter le verso") : qsTr("Ajouter une page")
        onClicked: actions.addRequested()
    }

    ActionButton {
        Layout.fillWidth: true
        visible: actions.card === "apart"
        compact: true
        iconName: "arrows-merge"
        text: qsTr("Réunir recto et verso")
        onClicked: {
            actions.documents.joinSides(actions.entry.id);
            Qt.callLater(actions.focusFirst); // this button is gone
        }
    }

    ActionButton {
        id: turnButton

        Layout.fillWidth: true
        compact: true
        iconName: "arrow-clockwise"
        text: qsTr("Tourner")
        onClicked: actions.documents.rotatePage(actions.entry.id, actions.pageId)
    }

    ActionButton {
        Layout.fillWidth: true
        visible: actions.card === "joined"
        compact: true
        iconName: "arrows-split"
        text: qsTr("Séparer recto et verso")
        onClicked: {
            actions.documents.partSides(actions.entry.id, actions.pageId);
            Qt.callLater(actions.focusFirst); // likewise
        }
    }

    ActionButton {
        Layout.fillWidth: true
        visible: actions.scanned && actions.card !== "joined"
        compact: true
        iconName: "arrow-counter-clockwise"
        text: qsTr("Recommencer")
        Accessible.description: qsTr("Scanner cette page à nouveau")
        onClicked: actions.againRequested()
    }

    ActionButton {
        Layout.fillWidth: true
        visible: actions.version !== ""
        compact: true
        iconName: actions.version === "improved" ? "arrow-u-up-left" : "magic-wand"
        text: actions.version === "improved" ? qsTr("Garder le scan brut") : qsTr("Améliorer la page")
        onClicked: actions.documents.swapVersions(actions.entry.id, actions.pageId)
    }

    ActionButton {
        Layout.fillWidth: true
        compact: true
        iconName: "trash"
        text: qsTr("Supprimer la page")
        onClicked: actions.documents.deletePage(actions.entry.id, actions.pageId)
    }

    Item {
        Layout.fillHeight: true
        visible: !actions.wide
    }

    ActionButton {
        Layout.fillWidth: true
        Layout.columnSpan: actions.wide ? 2 : 1
        visible: actions.nextText !== ""
        kind: actions.nextMain ? ActionButton.Main : ActionButton.Second
        text: actions.nextText
        trailingIconName: Theme.arabic ? "arrow-left" : "arrow-right"
        onClicked: actions.nextRequested()
    }
}
