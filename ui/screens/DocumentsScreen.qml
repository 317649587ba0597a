pragma ComponentBehavior: Bound
import QtQuick
import ui.screens

// Only scan or print: the tray as a screen of its own.
TrayDesk {
    overlay: false
    Component.onCompleted: app.tray.showList()
}
