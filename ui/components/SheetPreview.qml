pragma ComponentBehavior: Bound
import QtQuick
import ui.components

// The sheet as it will lie in the hand; paper is white on every screen.
Item {
    id: preview

    property string source: ""
    property bool printed: false
    property bool large: true
    // The height that there is for it where it is known; else a share of the window.
    property real room: 0
    property string description: qsTr("Aperçu du reçu")

    // Beside the words it is seen whole, without scrolling.
    implicitHeight: Math.min(Theme.mm(158 * Theme.roomy), room > 0 ? Math.max(room, Theme.windowHeight * 0.3) : Theme.windowHeight * (large ? (Theme.portrait ? 1 : 0.56) : Theme.portrait ? 0.28 : 0.38))
    implicitWidth: implicitHeight * 210 / 297
    Accessible.role: Accessible.Graphic
    Accessible.name: description

    Rectangle {
        anchors.centerIn: parent
        height: parent.height
        // A roll is narrower than the place that an A4 page fills.
        width: Math.min(parent.width, sheet.implicitHeight > 0 ? height * sheet.implicitWidth / sheet.implicitHeight : parent.width)
        color: Theme.paper
        border.width: Theme.border
        border.color: Theme.outline

        Image {
            id: sheet

            anchors.fill: parent
            anchors.margins: parent.border.width
            source: preview.source
            asynchronous: true
            retainWhileLoading: true
            fillMode: Image.PreserveAspectFit
            sourceSize.height: preview.implicitHeight
        }

        WaitingDots {
            anchors.centerIn: parent
            visible: preview.source === ""
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceL
        visible: preview.printed
        width: stamp.implicitWidth + 2 * Theme.spaceL
        height: stamp.implicitHeight + 2 * Theme.spaceS
        radius: height / 2
        color: Theme.positiveTint
        border.width: Theme.border * 1.5
        border.color: Theme.positive

        Row {
            id: stamp

            anchors.centerIn: parent
            spacing: Theme.spaceS

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "check-circle"
                color: Theme.positive
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Imprimé")
                color: Theme.positive
                role: Label.Lead
                strong: true
                leading: 1
            }
        }
    }
}
