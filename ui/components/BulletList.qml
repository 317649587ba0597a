pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// Short sentences below each other; each begins with a dot, a single one needs none.
ColumnLayout {
    id: list

    property list<string> sentences
    property int role: Label.Body
    property color color: Theme.ink

    spacing: Theme.spaceXs
    visible: sentences.length > 0

    Repeater {
        model: list.sentences

        RowLayout {
            id: row

            required property string modelData

            Layout.fillWidth: true
            spacing: Theme.spaceS

            Rectangle {
                Layout.alignment: Qt.AlignTop
                // At half the height of the first line's small letters (0.54 em in Inter), whatever the type size.
                Layout.topMargin: words.baselineOffset - 0.27 * words.font.pixelSize - height / 2
                visible: list.sentences.length > 1
                implicitWidth: Theme.spaceXs
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.primary
            }

            Label {
                id: words

                Layout.fillWidth: true
                text: row.modelData
                role: list.role
                color: list.color
                leading: 1.25
            }
        }
    }
}
