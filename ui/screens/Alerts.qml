pragma ComponentBehavior: Bound
import QtQuick
import ui.viewmodels

// What comes by itself above everything else: printing, the mediator's pad and panel, the question whether anybody is there.
Item {
    id: root

    required property AppViewModel app

    visible: app.journey.screen !== "ending"

    Shortcut {
        sequence: "Ctrl+Alt+M"
        context: Qt.ApplicationShortcut
        onActivated: root.app.mediator.openPad()
    }

    PrintChoiceSheet {
        choice: root.app.printChoice
    }

    PrintSheet {
        app: root.app
    }

    PinPad {
        mediator: root.app.mediator
    }

    MediatorPanel {
        app: root.app
    }

    IdleSheet {
        app: root.app
    }

    // The trainer's dock: only in the demonstration, and loaded only there.
    Loader {
        anchors.fill: parent
        z: 200
        Component.onCompleted: if (root.app.simulation)
            setSource("../dev/SimulationDock.qml", {
                simulation: root.app.simulation
            })
    }
}
