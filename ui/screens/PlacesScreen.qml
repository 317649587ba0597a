pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Where else to go: equipped town halls, digital places, trusted professionals; and who may ask for money.
ScreenFrame {
    id: root

    required property AppViewModel app

    title: qsTr("Où aller pour être aidé ?")
    subtitle: qsTr("Vous pouvez aussi faire vos démarches ailleurs.")
    onBackRequested: app.journey.back()

    GridLayout {
        width: parent.width
        columns: Theme.portrait || (Theme.narrow && Theme.textScale > 1.3) ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        uniformCellWidths: true

        Repeater {
            model: root.app.journey.places

            FactCard {
                id: place

                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                title: modelData.title
                iconName: modelData.icon
                sentences: modelData.body

                Notice {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.spaceXs
                    visible: place.modelData.mayCharge
                    tone: Notice.Warning
                    iconName: "coins"
                    text: qsTr("Ce service peut être payant.")
                }
            }
        }
    }
}
