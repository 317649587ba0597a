pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What is asked before a document is printed: the sheet as it will be, and the few choices that matter.
Sheet {
    id: sheet

    required property PrintChoiceViewModel choice

    property bool choosing: false
    readonly property bool several: choice.pageCount > 1

    open: choice.shown
    title: qsTr("Imprimer")
    iconName: "printer"
    sheetWidth: Theme.mm((Theme.portrait ? 180 : 250) * Theme.roomy)
    onCloseRequested: choice.cancel()
    onOpenChanged: choosing = false

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceM

        ColumnLayout {
            Layout.alignment: Qt.AlignTop | Qt.AlignHCenter
            spacing: Theme.spaceS

            SheetPreview {
                Layout.alignment: Qt.AlignHCenter
                source: sheet.choice.picture
                description: qsTr("Aperçu de la page %1").arg(sheet.choice.index + 1)
                large: false
            }

            PageTurner {
                Layout.alignment: Qt.AlignHCenter
                visible: sheet.several
                index: sheet.choice.index
                count: sheet.choice.pageCount
                onTurned: index => sheet.choice.showPage(index)
            }
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Label {
                Layout.fillWidth: true
                text: sheet.choice.title
                color: Theme.inkSoft
                strong: true
                maximumLineCount: 2
                elide: Text.ElideRight
            }

            ChoiceTile {
                Layout.fillWidth: true
                visible: sheet.several
                title: qsTr("Toutes les pages (%1)").arg(sheet.choice.pageCount)
                exclusive: true
                chosen: !sheet.choosing
                onClicked: {
                    sheet.choosing = false;
                    sheet.choice.setPages(1, sheet.choice.pageCount);
                }
            }

            ChoiceTile {
                Layout.fillWidth: true
                visible: sheet.several
                title: qsTr("Certaines pages")
                exclusive: true
                chosen: sheet.choosing
                onClicked: {
                    sheet.choosing = true;
                    sheet.choice.setPages(sheet.choice.index + 1, sheet.choice.index + 1);
                }
            }

            Stepper {
                visible: sheet.choosing
                label: qsTr("De la page")
                value: sheet.choice.first
                most: sheet.choice.pageCount
                onStepped: value => sheet.choice.setPages(value, sheet.choice.last)
            }

            Stepper {
                visible: sheet.choosing
                label: qsTr("À la page")
                value: sheet.choice.last
                most: sheet.choice.pageCount
                onStepped: value => sheet.choice.setPages(sheet.choice.first, value)
            }

            Stepper {
                label: qsTr("Exemplaires")
                value: sheet.choice.copies
                most: sheet.choice.mostCopies
                onStepped: value => sheet.choice.setCopies(value)
            }

            CheckTile {
                Layout.fillWidth: true
                visible: sheet.choice.colourOffered
                title: qsTr("En couleur")
                iconName: "palette"
                ticked: sheet.choice.colour
                onTickRequested: ticked => sheet.choice.setColour(ticked)
            }

            CheckTile {
                Layout.fillWidth: true
                visible: sheet.choice.duplexOffered
                title: qsTr("Recto verso")
                iconName: "file-text"
                ticked: sheet.choice.duplex
                onTickRequested: ticked => sheet.choice.setDuplex(ticked)
            }
        }
    }

    PrintChoiceFoot {
        Layout.fillWidth: true
        choice: sheet.choice
    }
}
