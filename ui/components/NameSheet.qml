pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// Which paper is this? Names to choose from, nothing to type.
Sheet {
    id: sheet

    required property var names
    property string current: ""

    signal named(title: string, paperId: string)

    title: qsTr("Quel est ce papier ?")
    iconName: "file-text"
    onCloseRequested: open = false

    Repeater {
        model: sheet.names

        ChoiceTile {
            required property var modelData

            Layout.fillWidth: true
            title: modelData.title
            chosen: modelData.title === sheet.current
            onClicked: {
                sheet.open = false;
                sheet.named(modelData.title, modelData.paperId);
            }
        }
    }

    ActionButton {
        Layout.fillWidth: true
        text: qsTr("Annuler")
        onClicked: sheet.open = false
    }
}
