pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// What can be done here, in pictures for those who do not read the language on the screen.
// The words around come first: the pictures take what room these leave, and stay away where it is too little.
Item {
    id: pictures

    property var families: []

    readonly property real wantedHeight: grid.implicitHeight + 2 * Theme.spaceM

    component Picture: ColumnLayout {
        id: picture

        property string title: ""
        property string iconName: ""

        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Theme.mm(46 * Theme.roomy)
        spacing: Theme.spaceS

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: Theme.mm(26 * Theme.roomy)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.surface
            border.width: Theme.border
            border.color: Theme.hairline

            Icon {
                anchors.centerIn: parent
                name: picture.iconName
                duotone: true
                color: Theme.primary
                size: parent.width * 0.56
            }
        }

        Label {
            Layout.fillWidth: true
            text: picture.title
            horizontalAlignment: Text.AlignHCenter
            strong: true
            leading: 1.15
            Accessible.ignored: true
        }
    }

    GridLayout {
        id: grid

        anchors.centerIn: parent
        width: Math.min(implicitWidth, pictures.width)
        scale: Math.min(1, pictures.height / implicitHeight)
        visible: scale >= 0.8
        columns: Theme.portrait ? 3 : -1
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceL
        uniformCellWidths: true

        Repeater {
            model: pictures.families

            Picture {
                required property var modelData

                title: modelData.title
                iconName: modelData.icon
            }
        }

        Picture {
            title: qsTr("Scanner, imprimer")
            iconName: "scan"
        }
    }
}
