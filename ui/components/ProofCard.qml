pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// A proof that the site gave and that is not on paper yet: to look at, and to print.
Rectangle {
    id: card

    // Map of a document: title, pagesText.
    required property var entry

    signal printRequested
    signal openRequested
    signal keyboardReached(Item item)

    implicitHeight: grid.implicitHeight + 2 * Theme.spaceM
    radius: Theme.radius * 1.4
    color: Theme.warningTint
    border.width: Theme.border
    border.color: Theme.warning
    Accessible.role: Accessible.Grouping
    Accessible.name: entry.title

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.spaceM
        columns: card.width > Theme.mm(150 * Theme.roomy * Theme.textScale) ? 2 : 1
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceS

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            Icon {
                name: "seal-check"
                duotone: true
                color: Theme.warning
                size: Theme.mm(10 * Theme.roomy)
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: qsTr("La preuve donnée par le site n’est pas encore imprimée")
                    strong: true
                    leading: 1.2
                }

                Label {
                    Layout.fillWidth: true
                    text: qsTr("%1, %2").arg(card.entry.title).arg(card.entry.pagesText)
                    color: Theme.inkSoft
                    leading: 1.2
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
        }

        RowLayout {
            Layout.fillWidth: grid.columns === 1
            spacing: Theme.spaceS

            ActionButton {
                Layout.fillWidth: grid.columns === 1
                compact: true
                iconName: "eye"
                text: qsTr("Voir")
                onVisualFocusChanged: if (visualFocus)
                    card.keyboardReached(this)
                onClicked: card.openRequested()
            }

            ActionButton {
                Layout.fillWidth: grid.columns === 1
                compact: true
                iconName: "printer"
                text: qsTr("Imprimer")
                onVisualFocusChanged: if (visualFocus)
                    card.keyboardReached(this)
                onClicked: card.printRequested()
            }
        }
    }
}
