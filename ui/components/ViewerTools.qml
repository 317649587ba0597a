pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Turning pages and enlarging, by buttons alone.
RowLayout {
    id: tools

    required property ViewerViewModel viewer

    spacing: Theme.spaceS

    ActionButton {
        visible: tools.viewer.pageCount > 1
        compact: true
        iconName: Theme.arabic ? "caret-right" : "caret-left"
        enabled: tools.viewer.page > 0
        Accessible.name: qsTr("Page précédente")
        onClicked: tools.viewer.turn(-1)
    }

    Label {
        Layout.fillWidth: Theme.portrait
        text: qsTr("Page %1 sur %2").arg(tools.viewer.page + 1).arg(tools.viewer.pageCount)
        horizontalAlignment: Text.AlignHCenter
        leading: 1
    }

    ActionButton {
        visible: tools.viewer.pageCount > 1
        compact: true
        iconName: Theme.arabic ? "caret-left" : "caret-right"
        enabled: tools.viewer.page < tools.viewer.pageCount - 1
        Accessible.name: qsTr("Page suivante")
        onClicked: tools.viewer.turn(1)
    }

    Item {
        implicitWidth: Theme.spaceM
    }

    ActionButton {
        compact: true
        iconName: "magnifying-glass-minus"
        enabled: tools.viewer.zoom > 1
        Accessible.name: qsTr("Réduire")
        onClicked: tools.viewer.zoomBy(-1)
    }

    ActionButton {
        compact: true
        iconName: "magnifying-glass-plus"
        enabled: tools.viewer.canEnlarge
        Accessible.name: qsTr("Agrandir")
        onClicked: tools.viewer.zoomBy(1)
    }
}
