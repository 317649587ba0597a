pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What one does with the page that is shown: back, smaller, larger, have it read out.
RowLayout {
    id: tools

    required property PageComfortViewModel comfort
    property bool canGoBack: false
    property bool canListen: false

    signal backRequested
    signal listenRequested
    signal focused(item: Item)

    spacing: Theme.spaceS

    component Tool: ActionButton {
        compact: true
        onVisualFocusChanged: if (visualFocus)
            tools.focused(this)
    }

    Tool {
        iconName: Theme.arabic ? "arrow-right" : "arrow-left"
        enabled: tools.canGoBack
        Accessible.name: qsTr("Page précédente")
        onClicked: tools.backRequested()
    }

    Tool {
        Layout.fillWidth: true
        iconName: "magnifying-glass-minus"
        enabled: tools.comfort.zoom > 1
        Accessible.name: qsTr("Réduire la page")
        onClicked: tools.comfort.zoomBy(-1)
    }

    Tool {
        Layout.fillWidth: true
        iconName: "magnifying-glass-plus"
        enabled: tools.comfort.zoom < 3
        Accessible.name: qsTr("Agrandir la page")
        onClicked: tools.comfort.zoomBy(1)
    }

    Tool {
        readonly property bool speaks: tools.comfort.speech.speaking
        readonly property string words: speaks ? qsTr("Arrêter la lecture") : qsTr("Écouter la page")

        Layout.fillWidth: true
        visible: tools.comfort.speech.available && (tools.canListen || speaks)
        iconName: speaks ? "stop" : "speaker-high"
        text: Theme.portrait ? words : "" // beside the page, a line of its own would cost one of the steps
        Accessible.name: words
        onClicked: speaks ? tools.comfort.speech.stop() : tools.listenRequested()
    }
}
