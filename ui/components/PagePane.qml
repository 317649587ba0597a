pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.viewmodels

// The viewer's page: whole, or enlarged and moved by finger or by the four buttons at its edges.
Rectangle {
    id: pane

    required property ViewerViewModel viewer

    readonly property bool enlarged: viewer.zoom > 1
    readonly property real stride: 0.6
    readonly property real fit: Math.min(flickable.width / Math.max(1, image.implicitWidth), flickable.height / Math.max(1, image.implicitHeight))

    function move(across: real, down: real) {
        flickable.contentX = Math.max(0, Math.min(flickable.contentWidth - flickable.width, flickable.contentX + across * flickable.width));
        flickable.contentY = Math.max(0, Math.min(flickable.contentHeight - flickable.height, flickable.contentY + down * flickable.height));
    }

    radius: Theme.radius
    color: Theme.sunken
    border.width: Theme.border
    border.color: Theme.hairline
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Flickable {
        id: flickable

        anchors.fill: parent
        anchors.margins: Theme.spaceS
        contentWidth: Math.max(width, image.implicitWidth * pane.fit * pane.viewer.zoom)
        contentHeight: Math.max(height, image.implicitHeight * pane.fit * pane.viewer.zoom)
        // A larger size begins at the top of the page, in its middle.
        onContentWidthChanged: contentX = (contentWidth - width) / 2
        boundsBehavior: Flickable.StopAtBounds
        interactive: pane.enlarged
        clip: true

        Image {
            id: image

            width: flickable.contentWidth
            height: flickable.contentHeight
            source: pane.viewer.picture
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            mipmap: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Page %1 sur %2").arg(pane.viewer.page + 1).arg(pane.viewer.pageCount)
        }
    }

    Label {
        anchors.centerIn: parent
        visible: pane.viewer.picture === ""
        text: qsTr("La page arrive…")
        role: Label.Lead
        color: Theme.inkSoft
    }

    component Mover: ActionButton {
        property bool possible: pane.enlarged
        property real stepX: 0
        property real stepY: 0
        property string words

        visible: possible
        compact: true
        Accessible.name: words
        onClicked: pane.move(stepX * pane.stride, stepY * pane.stride)
    }

    Mover {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceM
        anchors.bottom: parent.verticalCenter
        anchors.bottomMargin: Theme.spaceXs
        iconName: "caret-up"
        stepY: -1
        enabled: flickable.contentY > 1
        words: qsTr("Monter dans la page")
    }

    Mover {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceM
        anchors.top: parent.verticalCenter
        anchors.topMargin: Theme.spaceXs
        iconName: "caret-down"
        stepY: 1
        enabled: flickable.contentY < flickable.contentHeight - flickable.height - 1
        words: qsTr("Descendre dans la page")
    }

    Mover {
        anchors.right: parent.horizontalCenter
        anchors.rightMargin: Theme.spaceXs
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceM
        possible: flickable.contentWidth > flickable.width + 1
        iconName: "caret-left"
        stepX: -1
        enabled: flickable.contentX > 1
        words: qsTr("Vers la gauche")
    }

    Mover {
        anchors.left: parent.horizontalCenter
        anchors.leftMargin: Theme.spaceXs
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceM
        possible: flickable.contentWidth > flickable.width + 1
        iconName: "caret-right"
        stepX: 1
        enabled: flickable.contentX < flickable.contentWidth - flickable.width - 1
        words: qsTr("Vers la droite")
    }
}
