pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import ui.components
import ui.viewmodels

// Out of service, in every language at once: who reads it cannot choose one.
Window {
    id: window

    required property PreferencesViewModel preferences
    required property real pixelsPerMm
    required property string placeName
    required property string helpPhone

    // Each language's own words: they are no strings to translate.
    readonly property var words: ({
            fr: ["Hors service", "Pour votre démarche, demandez à l’accueil."],
            en: ["Out of service", "Please ask at the reception desk."],
            ar: ["خارج الخدمة", "من فضلك اسأل في مكتب الاستقبال."]
        })

    color: Theme.background
    Component.onCompleted: {
        Theme.pixelsPerMm = pixelsPerMm;
        Theme.window = window;
        Theme.preferences = preferences;
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spaceXl
        spacing: Theme.spaceL

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "wrench"
            duotone: true
            color: Theme.primary
            size: Theme.mm(34 * Theme.roomy)
        }

        Repeater {
            model: window.preferences.languages

            ColumnLayout {
                id: lines

                required property var modelData
                readonly property string family: modelData.code === "ar" ? Theme.arabicFamily : Theme.latinFamily

                spacing: Theme.spaceXs

                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    role: Label.Title
                    leading: 1.2
                    font.family: lines.family
                    text: window.words[lines.modelData.code][0]
                }

                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    role: Label.Lead
                    leading: 1.2
                    color: Theme.inkSoft
                    font.family: lines.family
                    text: window.words[lines.modelData.code][1]
                }
            }
        }

        Label {
            Layout.fillWidth: true
            visible: window.helpPhone !== ""
            horizontalAlignment: Text.AlignHCenter
            role: Label.Heading
            text: "☎ " + window.helpPhone
        }
    }

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceL
        width: parent.width - 2 * Theme.spaceXl
        horizontalAlignment: Text.AlignHCenter
        text: window.placeName
        color: Theme.inkSoft
    }
}
