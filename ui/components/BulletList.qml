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
                // The dot stands at the middle of the first line, whatever the type size.
                Layout.topMargin: (words.font.pixelSize * words.lineHeight - height) / 2
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
                lineHeight: Theme.arabic ? 1.4 : 1.25
            }
        }
    }
}
