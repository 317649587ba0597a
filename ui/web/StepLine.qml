pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What the step on the site needs: its name where there is no room for the list, and one's letters while it sends one.
ColumnLayout {
    id: line

    required property SiteViewModel site
    readonly property string step: site.currentStep >= 0 ? site.steps[site.currentStep]?.title ?? "" : ""
    readonly property bool isNamed: Theme.portrait && step !== ""

    signal mailRequested
    signal focused(item: Item)

    visible: isNamed || site.webmails.length > 0
    spacing: Theme.spaceS

    Label {
        Layout.fillWidth: true
        visible: line.isNamed
        text: visible ? qsTr("Étape %1 sur %2 : %3").arg(line.site.currentStep + 1).arg(line.site.steps.length).arg(line.step) : ""
        color: Theme.inkSoft
    }

    ActionButton {
        id: mail

        Layout.fillWidth: true
        visible: line.site.webmails.length > 0
        compact: true
        iconName: "envelope-simple-open"
        text: qsTr("Lire mes e-mails")
        onClicked: line.mailRequested()
        onVisualFocusChanged: if (visualFocus)
            line.focused(mail)
    }
}
