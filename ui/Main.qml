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
        VirtualKeyboardSettings.styleName = "kiosk";
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = false;
    }

    // The visitor's own layout first; the globe key changes to AZERTY, because addresses are written in Latin letters.
    Binding {
        target: VirtualKeyboardSettings
        property: "activeLocales"
        value: ({
                fr: ["fr_FR"],
                en: ["en_GB", "fr_FR"],
                ar: ["ar_AR", "fr_FR"]
            })[window.preferences.language]
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
            visible: !["welcome", "ending", "out_of_service"].includes(window.journey.screen)
            height: visible ? implicitHeight : 0
            preferences: window.preferences
            placeName: window.app.placeName
            sessionOpen: window.journey.isVisiting
            onTextSizeRequested: sheets.show("text-size")
            onLanguageRequested: sheets.show("language")
            onHelpRequested: sheets.show("help")
            onEndRequested: sheets.show("end")
            onCornerPressed: window.app.mediator.cornerPressed()
        }

        ScreenSwitch {
            anchors.top: bar.bottom
            anchors.bottom: keyboard.top
            width: parent.width
            enabled: !overlays.covering
            app: window.app
        }

        Overlays {
            id: overlays

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

        Alerts {
            anchors.top: parent.top
            anchors.bottom: keyboard.top
            width: parent.width
            app: window.app
        }

        InputPanel {
            id: keyboard

            anchors.horizontalCenter: parent.horizontalCenter
            y: visible ? parent.height - height : parent.height
            width: Math.min(parent.width, parent.height * 1.35) // its height is 0.31 of it: never over 42 % of the window
            visible: active && window.app.keyboard.panelWanted
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
        }
    }
}
