pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.viewmodels

// Whether the kiosk's own sheets come in large print; not there where the printer's roll has no room for it.
CheckTile {
    required property AppViewModel app
    property bool pictured: true

    visible: app.receipt.largePrintOffered
    title: qsTr("Imprimer en gros caractères")
    iconName: pictured ? "text-aa" : ""
    ticked: app.preferences.largePrint
    onTickRequested: large => app.preferences.chooseLargePrint(large)
}
