pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The kiosk takes no visitor: why, and where to go instead. The corner stays the mediator's.
FocusScope {
    id: root

    required property AppViewModel app

    anchors.fill: parent
    Accessible.role: Accessible.Pane
    Accessible.name: heading.text

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceXl, Theme.mm(250 * Theme.roomy))
        spacing: Theme.spaceL

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "wrench"
            duotone: true
            color: Theme.primary
            size: Theme.mm(34 * Theme.roomy)
        }

        Label {
            id: heading

            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            role: Label.Display
            leading: 1.1
            text: qsTr("Hors service")
        }

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            role: Label.Heading
            text: root.app.mediator.outOfServiceMessage
        }

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            role: Label.Lead
            color: Theme.inkSoft
            text: root.app.helpPhone === "" ? qsTr("Pour votre démarche, demandez à l’accueil.") : qsTr("Pour votre démarche, demandez à l’accueil ou appelez le %1.").arg(root.app.helpPhone)
        }
    }

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceL
        width: parent.width - 2 * Theme.spaceXl
        horizontalAlignment: Text.AlignHCenter
        text: root.app.placeName
        color: Theme.inkSoft
    }

    HiddenCorner {
        onPressed: root.app.mediator.cornerPressed()
    }
}
