pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components

// A heading that opens and closes the sentences below it.
Rectangle {
    id: row

    property string title: ""
    property list<string> sentences
    property bool open: false

    signal keyboardReached

    implicitWidth: Theme.mm(80)
    implicitHeight: button.implicitHeight + (open ? answer.implicitHeight + Theme.spaceM : 0)
    radius: Theme.radius * 1.4
    color: Theme.surface
    border.width: Theme.border
    border.color: open ? Theme.primary : Theme.outline

    T.AbstractButton {
        id: button

        width: parent.width
        implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + topPadding + bottomPadding)
        padding: Theme.spaceS
        leftPadding: Theme.spaceL
        rightPadding: Theme.spaceL
        focusPolicy: Qt.StrongFocus
        text: row.title
        onClicked: row.open = !row.open
        onVisualFocusChanged: if (visualFocus)
            row.keyboardReached()
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: row.open ? qsTr("Ouvert") : qsTr("Fermé")
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()

        contentItem: RowLayout {
            spacing: Theme.spaceM

            Label {
                Layout.fillWidth: true
                text: button.text
                role: Label.Lead
                strong: true
                leading: 1.2
                Accessible.ignored: true
            }

            Icon {
                name: row.open ? "caret-up" : "caret-down"
                color: Theme.primary
            }
        }

        background: Rectangle {
            radius: row.radius
            color: button.down ? Theme.tint : "transparent"

            FocusRing {
                control: button
            }
        }
    }

    BulletList {
        id: answer

        anchors.top: button.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        visible: row.open
        sentences: row.sentences
    }
}
