pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import QtQuick.VirtualKeyboard.Settings
import ui.components
import ui.screens
import ui.viewmodels

// The one window: bar, screen, sheets above it, keyboard below.
Window {
    id: window

    required property AppViewModel app
    required property real pixelsPerMm
    required property string orientation

    // What Welcome does not need is made when Welcome is on the screen, or (warm) while the session waits for its turn.
    property bool painted: false
    property bool warm: false
    readonly property bool complete: painted || warm || journey.screen !== "welcome"
    readonly property JourneyViewModel journey: app.journey
    readonly property PreferencesViewModel preferences: app.preferences
    readonly property list<string> locales: ({
            fr: ["fr_FR"],
            en: ["en_GB", "fr_FR"],
            ar: ["ar_AR", "fr_FR"]
        })[preferences.language]

    title: qsTr("Point numérique")
    color: Theme.background
    LayoutMirroring.enabled: preferences.arabic
    LayoutMirroring.childrenInherit: true

    onFrameSwapped: if (!painted)
        Qt.callLater(() => painted = true)
    Component.onCompleted: {
        Theme.pixelsPerMm = pixelsPerMm;
        Theme.window = window;
        Theme.orientation = orientation;
        Theme.preferences = preferences;
        VirtualKeyboardSettings.fullScreenMode = false;
        VirtualKeyboardSettings.styleName = "kiosk";
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = false;
    }

    // The visitor's own layout first; the globe key changes to AZERTY, because addresses are written in Latin letters.
    Binding {
        target: VirtualKeyboardSettings
        property: "activeLocales"
        value: window.locales
    }

    Binding {
        target: VirtualKeyboardSettings
        property: "locale"
        value: window.locales[0]
    }

    Item {
        id: stage

        function show(sheet: string) {
            (sheets.item as Sheets)?.show(sheet);
        }

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
            onTextSizeRequested: stage.show("text-size")
            onLanguageRequested: stage.show("language")
            onHelpRequested: stage.show("help")
            onEndRequested: stage.show("end")
            onCornerPressed: window.app.mediator.cornerPressed()
        }

        ScreenSwitch {
            anchors.top: bar.bottom
            anchors.bottom: floor.top
            width: parent.width
            enabled: !((overlays.item as Overlays)?.covering ?? false)
            app: window.app
        }

        Loader {
            id: overlays

            anchors.top: bar.bottom
            anchors.bottom: floor.top
            width: parent.width
            active: window.complete

            sourceComponent: Overlays {
                app: window.app
            }
        }

        Loader {
            id: sheets

            anchors.fill: parent
            active: window.complete

            sourceComponent: Sheets {
                app: window.app
            }
        }

        Loader {
            anchors.top: parent.top
            anchors.bottom: floor.top
            width: parent.width
            active: window.complete

            sourceComponent: Alerts {
                app: window.app
            }
        }

        Item {
            id: floor // what all else stands on: the window’s end, or the keyboard’s upper edge

            readonly property TouchKeyboard panel: keyboard.item as TouchKeyboard

            y: panel?.shown ? panel.y : parent.height
        }

        Loader {
            id: keyboard

            active: window.complete

            sourceComponent: TouchKeyboard {
                watch: window.app.keyboard
                room: stage
            }
        }
    }
}
