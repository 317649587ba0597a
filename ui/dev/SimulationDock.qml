pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.viewmodels

// The trainer's dock of the demonstration: a handle at the screen's edge, behind it all that can lie or go wrong.
Item {
    id: dock

    required property SimulationViewModel simulation
    property bool open: false

    readonly property real panelWidth: Math.min(width - handle.width, Theme.mm(96))

    function toggle() {
        open = !open;
        if (open)
            simulation.refresh();
    }

    Rectangle {
        id: panel

        x: dock.width - width
        anchors.verticalCenter: parent.verticalCenter
        width: dock.panelWidth
        height: Math.min(column.implicitHeight + 2 * Theme.mm(4), parent.height)
        visible: dock.open
        color: Theme.sunken
        border.width: Theme.border
        border.color: Theme.outline

        MouseArea {
            anchors.fill: parent
        }

        Flickable {
            anchors.fill: parent
            anchors.margins: Theme.mm(4)
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            Column {
                id: column

                width: parent.width
                spacing: Theme.mm(3)

                DockGroup {
                    width: parent.width
                    title: qsTr("Sur la vitre du scanner")
                    choices: dock.simulation.papers
                    onPicked: name => dock.simulation.layPaper(name)
                }

                DockGroup {
                    width: parent.width
                    title: qsTr("Scanner")
                    choices: [
                        {
                            name: "",
                            text: qsTr("Chargeur rempli"),
                            chosen: dock.simulation.feederLoaded
                        },
                        ...dock.simulation.scannerFaults]
                    onPicked: name => name === "" ? dock.simulation.toggleFeeder() : dock.simulation.toggleScannerFault(name)
                }

                DockGroup {
                    width: parent.width
                    title: qsTr("Clé USB")
                    choices: [
                        {
                            name: "",
                            text: qsTr("Branchée"),
                            chosen: dock.simulation.stickPlugged
                        }
                    ]
                    onPicked: dock.simulation.toggleStick()
                }

                DockGroup {
                    width: parent.width
                    title: qsTr("Imprimante")
                    choices: dock.simulation.printerFaults
                    onPicked: name => dock.simulation.togglePrinterFault(name)
                }

                DockGroup {
                    width: parent.width
                    title: qsTr("Site d’entraînement")
                    choices: dock.simulation.portalFaults
                    onPicked: name => dock.simulation.togglePortalFault(name)
                }

                Label {
                    width: parent.width
                    text: qsTr("Code du médiateur : %1 (touchez cinq fois le coin en haut à gauche)").arg(dock.simulation.mediatorPin)
                    role: Label.Caption
                    font.pixelSize: Theme.mm(4)
                    color: Theme.inkSoft
                    leading: 1.2
                }
            }
        }
    }

    Rectangle {
        id: handle

        x: (dock.open ? panel.x : dock.width) - width
        // Below the scroll buttons of the screens, above their main action.
        y: Math.round(parent.height * 0.7)
        width: Theme.mm(8)
        height: Theme.mm(20)
        radius: Theme.mm(2)
        color: Theme.sunken
        border.width: Theme.border
        border.color: Theme.outline
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Simulation")
        Accessible.onPressAction: dock.toggle()

        Icon {
            anchors.centerIn: parent
            name: dock.open ? "x" : "flask"
            color: Theme.inkSoft
            size: Theme.mm(5)
        }

        TapHandler {
            onTapped: dock.toggle()
        }
    }
}
