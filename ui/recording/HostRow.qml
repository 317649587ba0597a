pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic as C
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// One host with how it came, and what it will be listed as.
ColumnLayout {
    id: row

    required property RecordingViewModel recorder
    required property string host
    required property string detail
    required property list<string> kinds
    required property int chosen

    spacing: Theme.spaceXs

    Label {
        Layout.fillWidth: true
        text: row.host
        strong: true
        wrapMode: Text.WrapAnywhere
    }

    Label {
        Layout.fillWidth: true
        role: Label.Caption
        color: Theme.inkSoft
        text: row.detail
    }

    C.ComboBox {
        Layout.fillWidth: true
        model: row.kinds
        currentIndex: row.chosen
        font.family: Theme.family
        font.pixelSize: Theme.body
        palette.button: Theme.sunken
        palette.buttonText: Theme.ink
        palette.window: Theme.surface
        palette.base: Theme.surface
        palette.text: Theme.ink
        palette.dark: Theme.ink
        palette.mid: Theme.outline
        palette.light: Theme.tint
        palette.midlight: Theme.tint
        palette.highlight: Theme.focus
        Accessible.name: qsTr("Genre de %1 : %2").arg(row.host).arg(displayText)
        onActivated: index => {
            row.recorder.choose(row.host, index);
            currentIndex = Qt.binding(() => row.chosen);
        }
    }
}
