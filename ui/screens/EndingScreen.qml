pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Everything is being erased; nothing to touch, nothing to read but this, until the process is gone.
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
        width: Math.min(parent.width - 2 * Theme.spaceXl, Theme.mm(240 * Theme.roomy))
        spacing: Theme.spaceL

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: Theme.mm(34 * Theme.roomy)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.positiveTint
            border.width: Theme.border
            border.color: Theme.positive

            Icon {
                anchors.centerIn: parent
                name: "shield-check"
                duotone: true
                color: Theme.positive
                size: parent.width * 0.58
            }
        }

        Label {
            id: heading

            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            role: Label.Title
            text: qsTr("Tout est effacé…")
        }

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            role: Label.Lead
            color: Theme.inkSoft
            text: qsTr("Au revoir. Prenez vos papiers sur la vitre et vos feuilles à l’imprimante.")
        }

        Label {
            Layout.fillWidth: true
            visible: root.app.stick.present
            horizontalAlignment: Text.AlignHCenter
            role: Label.Lead
            strong: true
            text: qsTr("Votre clé USB est encore branchée : retirez-la.")
        }
    }
}
