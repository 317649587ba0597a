pragma ComponentBehavior: Bound
import QtQuick
import ui.viewmodels

// Shows the screen of the journey's state; a screen is made when it is entered and gone when it is left.
FocusScope {
    id: root

    required property AppViewModel app

    readonly property var files: ({
            welcome: "WelcomeScreen.qml",
            language: "LanguageScreen.qml",
            home: "HomeScreen.qml",
            family: "FamilyScreen.qml",
            procedure: "ProcedureScreen.qml",
            papers: "PapersScreen.qml",
            site: "SiteScreen.qml",
            receipt: "ReceiptScreen.qml",
            documents: "DocumentsScreen.qml",
            find_place: "PlacesScreen.qml",
            understand: "UnderstandScreen.qml",
            ending: "EndingScreen.qml",
            out_of_service: "OutOfServiceScreen.qml"
        })

    function enter() {
        loader.setSource(Qt.resolvedUrl(files[app.journey.screen]), {
            app: app
        });
    }

    focus: true
    Component.onCompleted: enter()

    Connections {
        target: root.app.journey

        function onScreenChanged() {
            root.enter();
        }
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        onLoaded: (item as Item)?.forceActiveFocus()
    }
}
