pragma ComponentBehavior: Bound
import QtQuick
import ui.components

// Content that may be taller than its place: it scrolls by finger, by wheel and by two large buttons.
Item {
    id: pane

    default property alias content: column.data
    property real spacing: Theme.spaceM
    property bool overflowing: false

    readonly property real buttonRoom: overflowing ? Theme.target + Theme.spaceM : 0

    // Focus rings stand outside their control: the clip leaves them this room.
    readonly property real ringRoom: 3 * Theme.focusWidth

    // Whether the buttons have once been taken back.
    property bool wavered: false

    // The buttons narrow the content, and that changes its height: decided once layouts are at rest, taken back once,
    // and after that only when a good deal of room is left. A plain binding here turned in a circle for ever.
    function weigh() {
        const excess = flickable.contentHeight - flickable.height;
        const over = excess > (overflowing && wavered ? -Theme.target : 1);
        wavered = wavered || (overflowing && !over);
        overflowing = over;
    }

    // Another type size lays everything out anew, over several frames: decided afresh when it is done.
    Timer {
        id: rest

        interval: 2 * Theme.calm
        onTriggered: {
            pane.wavered = false;
            pane.weigh();
        }
    }

    Connections {
        target: Theme

        function onTextScaleChanged() {
            rest.restart();
        }
    }

    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y;
        const lowest = Math.max(0, flickable.contentHeight - flickable.height);
        if (top - ringRoom < flickable.contentY || top + item.height > flickable.contentY + flickable.height)
            flickable.contentY = Math.max(0, Math.min(lowest, top - flickable.height / 3));
    }

    function toTop() {
        flickable.contentY = 0;
    }

    implicitHeight: column.implicitHeight + 2 * ringRoom

    Flickable {
        id: flickable

        anchors.fill: parent
        anchors.leftMargin: Theme.arabic ? pane.buttonRoom : 0
        anchors.rightMargin: Theme.arabic ? 0 : pane.buttonRoom
        contentWidth: width
        contentHeight: column.implicitHeight + 2 * pane.ringRoom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        onContentHeightChanged: Qt.callLater(pane.weigh)
        onHeightChanged: Qt.callLater(pane.weigh)
        LayoutMirroring.enabled: false

        Behavior on contentY {
            enabled: !flickable.moving

            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }

        Column {
            id: column

            x: pane.ringRoom
            y: pane.ringRoom
            width: flickable.width - 2 * pane.ringRoom
            spacing: pane.spacing
            LayoutMirroring.enabled: Theme.arabic
            LayoutMirroring.childrenInherit: true
        }
    }

    Column {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: pane.overflowing
        spacing: Theme.spaceM

        ActionButton {
            width: Theme.target
            iconName: "caret-up"
            enabled: flickable.contentY > 1
            Accessible.name: qsTr("Monter dans la page")
            onClicked: flickable.contentY = Math.max(0, flickable.contentY - flickable.height * 0.7)
        }

        ActionButton {
            width: Theme.target
            iconName: "caret-down"
            enabled: flickable.contentY < flickable.contentHeight - flickable.height - 1
            Accessible.name: qsTr("Descendre dans la page")
            onClicked: flickable.contentY = Math.min(flickable.contentHeight - flickable.height, flickable.contentY + flickable.height * 0.7)
        }
    }
}
