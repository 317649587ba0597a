pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import ui.components
import ui.screens
import ui.viewmodels

// The one window: bar, screen, sheets above it, keyboard below.
Window {
    id: window

    required property AppViewModel app
    required property real pixelsPerMm

    readonly property JourneyViewModel journey: app.journey
    readonly property PreferencesViewModel preferences: app.preferences

    title: qsTr("Point numérique")
    color: Theme.background
    LayoutMirroring.enabled: preferences.arabic
    LayoutMirroring.childrenInherit: true

    Component.onCompleted: {
        Theme.pixelsPerMm = pixelsPerMm;
        Theme.window = window;
        Theme.preferences = preferences;
        VirtualKeyboardSettings.fullScreenMode = false;
    }

    Binding {
        target: VirtualKeyboardSettings
        property: "locale"
        value: ({
                fr: "fr_FR",
                en: "en_GB",
                ar: "ar_AR"
            })[window.preferences.language]
    }

    Item {
        id: stage

        anchors.fill: parent
        LayoutMirroring.enabled: window.preferences.arabic
        LayoutMirroring.childrenInherit: true

        TopBar {
            id: bar

            anchors.top: parent.top
            width: parent.width
            visible: window.journey.screen !== "welcome" && window.journey.screen !== "out_of_service"
            height: visible ? implicitHeight : 0
            preferences: window.preferences
            placeName: window.app.placeName
            sessionOpen: window.journey.isVisiting
            onTextSizeRequested: sheets.show("text-size")
            onLanguageRequested: sheets.show("language")
            onHelpRequested: sheets.show("help")
            onEndRequested: sheets.show("end")
        }

        ScreenSwitch {
            anchors.top: bar.bottom
            anchors.bottom: keyboard.top
            width: parent.width
            app: window.app
        }

        Sheets {
            id: sheets

            anchors.fill: parent
            app: window.app
        }

        InputPanel {
            id: keyboard

            anchors.horizontalCenter: parent.horizontalCenter
            y: visible ? parent.height - height : parent.height
            width: Math.min(parent.width, Theme.mm(330))
            visible: active && window.app.keyboard.panelWanted
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
        }
    }
}
