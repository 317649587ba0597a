pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.screens
import ui.viewmodels

// What may cover the screen below the bar: the tray, above it the viewer, above both a sentence to read.
FocusScope {
    id: root

    required property AppViewModel app

    // Who was left alone here has gone: the last screen shows nothing of his papers.
    readonly property bool covering: app.journey.screen !== "ending" && (app.tray.shown || app.viewer.shown || sentence.open)

    visible: covering
    onCoveringChanged: if (covering)
        forceActiveFocus()

    Loader {
        anchors.fill: parent
        active: root.app.tray.shown
        enabled: !root.app.viewer.shown
        focus: !root.app.viewer.shown
        onLoaded: (item as Item)?.forceActiveFocus()

        sourceComponent: TrayOverlay {
            app: root.app
        }
    }

    Loader {
        anchors.fill: parent
        active: root.app.viewer.shown
        focus: root.app.viewer.shown

        sourceComponent: ViewerOverlay {
            app: root.app
        }
    }

    Sheet {
        id: sentence

        open: root.app.tray.sentence !== ""
        title: root.app.tray.sentence
        iconName: "info"
        onCloseRequested: root.app.tray.dismissSentence()

        Label {
            Layout.fillWidth: true
            text: root.app.tray.advice
            role: Label.Lead
        }

        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Main
            text: qsTr("J’ai compris")
            onClicked: root.app.tray.dismissSentence()
        }
    }
}
