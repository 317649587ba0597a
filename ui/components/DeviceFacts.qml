pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// One device in the words of its driver, for mediators and operators.
Rectangle {
    id: facts

    // Map of device, name, state, details, works.
    required property var entry

    implicitWidth: Theme.mm(60)
    implicitHeight: column.implicitHeight + 2 * Theme.spaceS
    radius: Theme.radius
    color: Theme.sunken
    border.width: Theme.border
    border.color: entry.works ? Theme.outline : Theme.warning
    Accessible.role: Accessible.Grouping
    Accessible.name: entry.device

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceS
        anchors.leftMargin: Theme.spaceM
        anchors.rightMargin: Theme.spaceM
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Label {
                Layout.fillWidth: true
                text: facts.entry.name === "" ? facts.entry.device : qsTr("%1 : %2").arg(facts.entry.device).arg(facts.entry.name)
                strong: true
                leading: 1.2
            }

            Icon {
                name: facts.entry.works ? "check-circle" : "warning"
                color: facts.entry.works ? Theme.positive : Theme.warning
            }
        }

        Label {
            Layout.fillWidth: true
            text: [facts.entry.state, facts.entry.details].filter(Boolean).join(" · ")
            role: Label.Caption
            color: Theme.inkSoft
            leading: 1.2
        }
    }
}
