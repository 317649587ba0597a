pragma ComponentBehavior: Bound
import QtQuick
import ui.viewmodels

// Shows the screen of the journey's state; a screen is made when it is entered and gone when it is left. The site alone
// stays behind the screens of its procedure: who looks at his papers or his receipt finds his form as he left it.
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
            receipt: "ReceiptScreen.qml",
            documents: "DocumentsScreen.qml",
            find_place: "PlacesScreen.qml",
            understand: "UnderstandScreen.qml",
            ending: "EndingScreen.qml",
            out_of_service: "OutOfServiceScreen.qml"
        })

    readonly property list<string> besideSite: ["site", "receipt", "papers", "procedure", "find_place", "understand"]
    property bool onSite: false

    function enter() {
        onSite = app.journey.screen === "site"; // first: an item out of sight takes no keyboard
        if (!besideSite.includes(app.journey.screen))
            site.source = "";
        onSite ? enterSite() : show(loader, files[app.journey.screen]);
    }

    function enterSite() {
        site.item ? (site.item as Item).forceActiveFocus() : show(site, "SiteScreen.qml");
        loader.source = "";
    }

    function show(place: Loader, file: string) {
        place.setSource(Qt.resolvedUrl(file), {
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
        id: site

        anchors.fill: parent
        visible: root.onSite
        enabled: root.onSite
        focus: root.onSite
        onLoaded: (item as Item)?.forceActiveFocus()
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: !root.onSite
        onLoaded: (item as Item)?.forceActiveFocus()
    }
}
