pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// The frame of every screen of the journey: a title, scrolling content, way back at the start, the main action at the end.
FocusScope {
    id: frame

    property string title: ""
    property string subtitle: ""
    property string backText: qsTr("Retour")
    property string mainText: ""
    property string mainIconName: "arrow-right"
    property bool mainEnabled: true
    property string secondText: ""
    property string secondIconName: ""
    property real contentWidth: Theme.mm(330 * Theme.roomy)
    property alias spacing: pane.spacing
    // What can be seen of the content at once.
    readonly property real sightHeight: pane.height - 2 * pane.ringRoom
    default property alias content: pane.content

    signal backRequested
    signal mainRequested
    signal secondRequested

    function reveal(item: Item) {
        pane.reveal(item);
    }

    anchors.fill: parent
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: title
    Keys.onEscapePressed: backRequested()

    ColumnLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.spaceL
        anchors.bottomMargin: Theme.spaceM
        width: Math.min(frame.contentWidth, parent.width - 2 * Theme.spaceXl)
        spacing: Theme.spaceM

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXs

            Label {
                Layout.fillWidth: true
                text: frame.title
                role: Label.Title
            }

            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: frame.subtitle
                role: Label.Lead
                color: Theme.inkSoft
            }
        }

        ScrollPane {
            id: pane

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -ringRoom
            Layout.rightMargin: -ringRoom
        }

        GridLayout {
            id: buttons

            // Upright and with three buttons, the main one stands above the others.
            readonly property bool raised: Theme.portrait && frame.secondText !== ""

            Layout.fillWidth: true
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceS

            FootButton {
                Layout.row: 1
                Layout.column: 0
                visible: frame.backText !== ""
                text: frame.backText
                iconName: Theme.arabic ? "arrow-right" : "arrow-left"
                onClicked: frame.backRequested()
            }

            Item {
                Layout.row: 1
                Layout.column: 1
                Layout.fillWidth: !Theme.portrait
            }

            FootButton {
                Layout.row: 1
                Layout.column: 2
                visible: frame.secondText !== ""
                text: frame.secondText
                iconName: frame.secondIconName
                onClicked: frame.secondRequested()
            }

            FootButton {
                Layout.row: buttons.raised ? 0 : 1
                Layout.column: buttons.raised ? 0 : 3
                Layout.columnSpan: buttons.raised ? 3 : 1
                visible: frame.mainText !== ""
                enabled: frame.mainEnabled
                kind: ActionButton.Main
                text: frame.mainText
                trailingIconName: Theme.arabic && frame.mainIconName === "arrow-right" ? "arrow-left" : frame.mainIconName
                onClicked: frame.mainRequested()
            }
        }
    }

    // As wide as its words; where three of them do not fit side by side, the words turn onto a second line.
    component FootButton: ActionButton {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.portrait ? Number.POSITIVE_INFINITY : implicitWidth
    }
}
