pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// The papers of a procedure to tick: those that everybody needs first, then those that depend on the situation.
ColumnLayout {
    id: list

    property var papers: []
    // Ids of the papers that are there.
    property var ticked: []

    readonly property var needed: papers.filter(paper => paper.required)
    readonly property var sometimes: papers.filter(paper => !paper.required)
    readonly property bool complete: needed.length > 0 && needed.every(paper => ticked.includes(paper.id))

    signal tickRequested(string paper, bool there)
    signal keyboardReached(Item item)

    spacing: Theme.spaceS

    component Group: ColumnLayout {
        id: group

        property string title: ""
        property string hint: ""
        property color hintColor: Theme.inkSoft
        property var papers: []

        Layout.fillWidth: true
        visible: papers.length > 0
        spacing: Theme.spaceS

        Label {
            Layout.fillWidth: true
            text: group.title
            role: Label.Heading
            leading: 1.15
        }

        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: group.hint
            color: group.hintColor
            leading: 1.25
        }

        Repeater {
            model: group.papers

            CheckTile {
                required property var modelData

                Layout.fillWidth: true
                title: modelData.title
                note: modelData.note
                condition: modelData.condition
                ticked: list.ticked.includes(modelData.id)
                onTickRequested: there => list.tickRequested(modelData.id, there)
                onVisualFocusChanged: if (visualFocus)
                    list.keyboardReached(this)
            }
        }
    }

    Label {
        Layout.fillWidth: true
        visible: list.papers.length === 0
        text: qsTr("Aucun papier à préparer")
        role: Label.Heading
        leading: 1.15
    }

    Group {
        title: qsTr("Vos papiers")
        hint: list.complete ? qsTr("Vous avez tout : vous pouvez commencer.") : qsTr("Touchez chaque papier que vous avez avec vous.")
        hintColor: list.complete ? Theme.positive : Theme.inkSoft
        papers: list.needed
    }

    Group {
        Layout.topMargin: list.needed.length > 0 ? Theme.spaceM : 0
        title: qsTr("Selon votre situation")
        hint: list.needed.length > 0 ? "" : qsTr("Touchez chaque papier que vous avez avec vous.")
        papers: list.sometimes
    }
}
