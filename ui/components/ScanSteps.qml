pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// How to lay a paper on the glass, in three pictures.
GridLayout {
    id: steps

    property bool turning: false

    columns: Theme.narrow && !Theme.portrait ? 1 : 3
    columnSpacing: Theme.spaceM
    rowSpacing: Theme.spaceS
    uniformCellWidths: true

    Repeater {
        model: [
            {
                icon: "file-arrow-down",
                text: steps.turning ? qsTr("Retournez le papier, ou posez la page suivante") : qsTr("Posez le papier sur la vitre, face vers le bas")
            },
            {
                icon: "corners-out",
                text: qsTr("Mettez-le bien droit, dans le coin marqué")
            },
            {
                icon: "scan",
                text: qsTr("Fermez le couvercle, puis touchez « Scanner »")
            }
        ]

        GridLayout {
            id: step

            required property var modelData
            required property int index

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            columns: steps.columns === 1 ? 2 : 1
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceXs

            Rectangle {
                Layout.alignment: steps.columns === 1 ? Qt.AlignVCenter : Qt.AlignHCenter
                implicitWidth: Theme.mm((steps.columns === 1 ? 11 : 24) * Theme.roomy)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.tint

                Icon {
                    anchors.centerIn: parent
                    name: step.modelData.icon
                    duotone: true
                    color: Theme.tintInk
                    size: parent.width * 0.58
                }
            }

            Label {
                Layout.fillWidth: true
                text: (step.index + 1) + ". " + step.modelData.text
                horizontalAlignment: steps.columns === 1 ? Text.AlignLeft : Text.AlignHCenter
                leading: 1.2
            }
        }
    }
}
