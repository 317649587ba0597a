pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// The steps on the site: done, current, to come; told by mark and weight, not by colour alone.
ListView {
    id: list

    required property var steps
    required property int current

    model: steps
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: current
    highlightFollowsCurrentItem: true
    preferredHighlightBegin: 0
    preferredHighlightEnd: height * 0.7
    highlightRangeMode: ListView.ApplyRange
    spacing: Theme.spaceXs
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Étapes")

    delegate: RowLayout {
        id: step

        required property var modelData
        required property int index

        readonly property bool isCurrent: index === list.current
        readonly property bool isDone: index < list.current

        width: ListView.view.width
        spacing: Theme.spaceS
        Accessible.role: Accessible.ListItem
        Accessible.name: isCurrent ? qsTr("Étape en cours : %1").arg(modelData.title) : modelData.title

        Rectangle {
            implicitWidth: Theme.mm(7 * Theme.roomy)
            implicitHeight: implicitWidth
            radius: width / 2
            color: step.isCurrent ? Theme.primary : step.isDone ? Theme.tint : "transparent"
            border.width: Theme.border
            border.color: step.isCurrent || step.isDone ? Theme.primary : Theme.outline

            Icon {
                anchors.centerIn: parent
                visible: step.isDone
                name: "check"
                color: Theme.tintInk
                size: parent.width * 0.6
            }

            Label {
                anchors.centerIn: parent
                visible: !step.isDone
                text: step.index + 1
                role: Label.Caption
                strong: true
                lineHeight: 1
                color: step.isCurrent ? Theme.primaryInk : Theme.inkSoft
                Accessible.ignored: true
            }
        }

        Label {
            Layout.fillWidth: true
            text: step.modelData.title
            strong: step.isCurrent
            color: step.isCurrent ? Theme.ink : Theme.inkSoft
            lineHeight: 1.15
            Accessible.ignored: true
        }
    }
}
