pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components

// A large choice with a picture, a title and a line of explanation. The whole tile answers to the finger.
T.Button {
    id: tile

    property string title: ""
    property string summary: ""
    property string iconName: ""
    // Stacked: the explanation stands below picture and title, for narrow tiles.
    property bool stacked: false
    property bool chosen: false
    // One of several of which one always holds: read out as such, with whether it is the one.
    property bool exclusive: false

    implicitWidth: Theme.mm(60)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.spaceM
    leftPadding: Theme.spaceL
    rightPadding: Theme.spaceL
    focusPolicy: Qt.StrongFocus
    // Qt tells a reader these, and would overwrite what Accessible.checked says.
    checkable: exclusive
    autoExclusive: exclusive
    checked: exclusive && chosen
    text: title
    Accessible.role: exclusive ? Accessible.RadioButton : Accessible.Button
    Accessible.name: title
    Accessible.description: summary
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    component Summary: Label {
        Layout.fillWidth: true
        text: tile.summary
        color: Theme.inkSoft
        leading: 1.25
        Accessible.ignored: true
    }

    contentItem: GridLayout {
        columns: 3
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceS

        Rectangle {
            visible: tile.iconName !== ""
            Layout.alignment: Qt.AlignVCenter
            implicitWidth: Theme.mm(14 * Theme.roomy)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.tint

            Icon {
                anchors.centerIn: parent
                name: tile.iconName
                duotone: true
                color: Theme.tintInk
                size: parent.width * 0.58
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            spacing: Theme.spaceXs

            Label {
                Layout.fillWidth: true
                text: tile.title
                role: Label.Lead
                strong: true
                leading: 1.15
                Accessible.ignored: true
            }

            Summary {
                visible: !tile.stacked && text !== ""
            }
        }

        Icon {
            visible: !tile.stacked
            opacity: tile.exclusive && !tile.chosen ? 0 : 1 // an arrow would promise another screen
            Layout.alignment: Qt.AlignVCenter
            name: tile.chosen ? "check" : tile.mirrored ? "caret-left" : "caret-right"
            color: Theme.primary
            size: Theme.mm(6 * Theme.roomy)
        }

        Summary {
            Layout.row: 1
            Layout.columnSpan: 2
            visible: tile.stacked && text !== ""
        }

        // Stacked tiles of one row begin at one height, however long their words are.
        Item {
            Layout.row: 2
            Layout.fillHeight: true
            visible: tile.stacked
        }
    }

    background: Rectangle {
        radius: Theme.radius * 1.4
        color: tile.down || tile.chosen ? Theme.tint : Theme.surface
        border.width: tile.chosen ? Theme.border * 2.5 : Theme.border
        border.color: tile.down || tile.chosen ? Theme.primary : Theme.outline

        FocusRing {
            control: tile
        }
    }
}
