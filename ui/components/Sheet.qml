pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import ui.components

// A question or a set of controls above the screen; keyboard focus stays inside it until it is closed.
FocusScope {
    id: sheet

    property bool open: false
    property string title: ""
    property string iconName: ""
    property real sheetWidth: Theme.mm(180 * Theme.roomy)
    // What is typed here is nobody else's: no sheet that opens meanwhile takes the keyboard away.
    property bool confidential: false
    // What had the keyboard before the sheet opened, and gets it back.
    property Item before: null
    default property alias content: column.data

    signal closeRequested

    function takeFocus() {
        fit();
        if (sheetOf(Window.activeFocusItem)?.confidential)
            return; // and takes it when the other one has closed: see below
        before = Window.activeFocusItem;
        forceActiveFocus();
    }

    function giveFocusBack() {
        // Hidden, the sheet has lost the keyboard to the window's own root, which has no parent.
        if (activeFocus || !Window.activeFocusItem?.parent)
            before?.forceActiveFocus();
        before = null;
        focus = false;
    }

    // The sheet is as high as its content where the window allows it: weighed anew when that changes.
    function fit() {
        pane.overflowing = pane.wavered = false;
        Qt.callLater(pane.weigh);
    }

    function sheetOf(item: Item): Sheet {
        for (let each = item; each; each = each.parent)
            if (each instanceof Sheet)
                return each as Sheet;
        return null;
    }

    anchors.fill: parent
    visible: open
    z: 100
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    onHeightChanged: fit()
    onOpenChanged: open ? takeFocus() : giveFocusBack()
    Keys.onEscapePressed: closeRequested()

    Connections {
        target: sheet.open ? sheet.Window.window : null

        function onActiveFocusItemChanged() {
            const item = sheet.Window.activeFocusItem;
            // A sheet above another one keeps its own; only what lies behind all of them is out of reach.
            if (sheet.open && item && !sheet.sheetOf(item))
                sheet.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        // Swallows what would reach the screen behind.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(sheet.sheetWidth * (0.4 + 0.6 * Theme.textScale), parent.width - 2 * Theme.spaceM)
        height: Math.min(pane.implicitHeight + 2 * (Theme.spaceL - pane.ringRoom), parent.height - 2 * Theme.spaceM)
        radius: Theme.radius * 2
        color: Theme.surface
        border.width: Theme.border
        border.color: Theme.outline

        ScrollPane {
            id: pane

            anchors.fill: parent
            anchors.margins: Theme.spaceL - ringRoom

            ColumnLayout {
                id: column

                width: parent.width
                spacing: Theme.spaceM

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.spaceM

                    Icon {
                        visible: sheet.iconName !== ""
                        name: sheet.iconName
                        color: Theme.primary
                        duotone: true
                        size: Theme.mm(12)
                    }

                    Label {
                        Layout.fillWidth: true
                        text: sheet.title
                        role: Label.Heading
                    }
                }
            }
        }
    }
}
