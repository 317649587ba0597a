pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The sheets that may lie above any screen: text size, language, help, end of session.
FocusScope {
    id: root

    required property AppViewModel app
    property string shown: ""

    function show(name: string) {
        shown = name;
        if (name === "help")
            app.noteHelp();
    }

    Connections {
        target: root.app.journey

        function onEndAsked() {
            root.show("end");
        }

        function onEnded() {
            root.show("");
        }
    }

    Connections {
        target: root.app

        function onHelpAsked() {
            root.show("help");
        }
    }

    focus: shown !== ""

    Sheet {
        open: root.shown === "text-size"
        title: qsTr("Taille du texte")
        iconName: "text-aa"
        onCloseRequested: root.show("")

        Repeater {
            model: [qsTr("Normale"), qsTr("Grande"), qsTr("Très grande")]

            ChoiceTile {
                required property string modelData
                required property int index

                Layout.fillWidth: true
                title: modelData
                exclusive: true
                chosen: root.app.preferences.textStep === index
                onClicked: root.app.preferences.chooseTextStep(index)
            }
        }

        CheckTile {
            Layout.fillWidth: true
            title: qsTr("Grand pointeur")
            note: qsTr("Et un cadre épais autour de ce qui est choisi au clavier.")
            iconName: "cursor"
            ticked: root.app.preferences.largePointer
            onTickRequested: ticked => root.app.preferences.chooseLargePointer(ticked)
        }

        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Main
            text: qsTr("C’est bien ainsi")
            onClicked: root.show("")
        }
    }

    Sheet {
        open: root.shown === "language"
        title: qsTr("Langue")
        iconName: "translate"
        onCloseRequested: root.show("")

        Repeater {
            model: root.app.preferences.languages

            ChoiceTile {
                required property var modelData

                Layout.fillWidth: true
                title: modelData.name
                exclusive: true
                chosen: root.app.preferences.language === modelData.code
                onClicked: {
                    root.app.preferences.chooseLanguage(modelData.code);
                    root.show("");
                }
            }
        }

        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Fermer")
            onClicked: root.show("")
        }
    }

    Sheet {
        open: root.shown === "help"
        title: qsTr("Besoin d’aide ?")
        iconName: "hand-waving"
        onCloseRequested: root.show("")

        Label {
            Layout.fillWidth: true
            role: Label.Lead
            text: qsTr("Appelez le médiateur numérique : il est là pour vous. Levez la main ou allez à l’accueil. Il ne vous demandera jamais vos mots de passe.")
        }

        Label {
            Layout.fillWidth: true
            visible: root.app.helpPhone !== ""
            role: Label.Lead
            strong: true
            text: qsTr("Téléphone : %1").arg(root.app.helpPhone)
        }

        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Main
            text: qsTr("Revenir à ma démarche")
            onClicked: root.show("")
        }
    }

    EndSheet {
        open: root.shown === "end"
        app: root.app
        onCloseRequested: root.show("")
    }
}
