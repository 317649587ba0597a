pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// Puts the page that is shown elsewhere, and documents together or apart.
ColumnLayout {
    id: order

    property int count: 0
    property int index: 0
    property bool mergeable: false

    signal moveRequested(places: int)
    signal splitRequested
    signal mergeRequested

    spacing: Theme.spaceS

    Label {
        Layout.fillWidth: true
        text: qsTr("Ranger les pages")
        role: Label.Heading
        Accessible.role: Accessible.Heading
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS
        uniformCellWidths: true

        ActionButton {
            Layout.fillWidth: true
            visible: order.count > 1
            enabled: order.index > 0
            compact: true
            iconName: Theme.arabic ? "arrow-right" : "arrow-left"
            text: qsTr("Placer cette page avant")
            onClicked: order.moveRequested(-1)
        }

        ActionButton {
            Layout.fillWidth: true
            visible: order.count > 1
            enabled: order.index < order.count - 1
            compact: true
            iconName: Theme.arabic ? "arrow-left" : "arrow-right"
            text: qsTr("Placer cette page après")
            onClicked: order.moveRequested(1)
        }

        ActionButton {
            Layout.fillWidth: true
            visible: order.count > 1
            enabled: order.index > 0
            compact: true
            iconName: "arrows-split"
            text: qsTr("Couper en deux avant cette page")
            onClicked: order.splitRequested()
        }

        ActionButton {
            Layout.fillWidth: true
            visible: order.mergeable
            compact: true
            iconName: "arrows-merge"
            text: qsTr("Réunir avec un autre document")
            onClicked: order.mergeRequested()
        }
    }
}
