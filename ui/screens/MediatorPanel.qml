pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// What a mediator does at the terminal: devices in technical words, the visitor's session, the kiosk's service.
Sheet {
    id: sheet

    required property AppViewModel app
    readonly property MediatorViewModel mediator: app.mediator
    readonly property SiteTroubleViewModel troubles: app.site.troubles
    property bool closing: false

    open: mediator.place === "panel"
    title: closing ? qsTr("Mettre hors service") : qsTr("Espace du médiateur")
    iconName: closing ? "prohibit" : "identification-badge"
    confidential: true // what is typed here for visitors to read is no page’s either
    sheetWidth: Theme.mm(220 * Theme.roomy)
    onCloseRequested: closing ? closing = false : mediator.close()
    onOpenChanged: closing = false

    component Wide: ActionButton {
        Layout.fillWidth: true
        compact: true
    }

    ColumnLayout {
        Layout.fillWidth: true
        visible: !sheet.closing
        spacing: Theme.spaceM

        LanguageChips {
            Layout.fillWidth: true
            app: sheet.app
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceS
            uniformCellWidths: true

            Repeater {
                model: sheet.app.devices.technical.concat(sheet.troubles.technical)

                DeviceFacts {
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    entry: modelData
                }
            }
        }

        Notice {
            Layout.fillWidth: true
            visible: sheet.mediator.outOfService
            tone: Notice.Warning
            text: qsTr("La borne est hors service (%1).").arg(sheet.mediator.outOfServiceCause)
        }

        Notice {
            Layout.fillWidth: true
            visible: text !== ""
            tone: Notice.Warning
            text: sheet.troubles.grant.refusal
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM
            uniformCellWidths: true

            Wide {
                visible: sheet.app.journey.isVisiting
                iconName: "clock-clockwise"
                text: qsTr("Prolonger de %n min", "", sheet.mediator.extensionMinutes)
                onClicked: sheet.mediator.extendSession()
            }

            Wide {
                visible: sheet.app.journey.isVisiting
                iconName: "printer"
                text: qsTr("Autoriser %1 pages de plus").arg(sheet.app.printing.pagesPerVisit)
                onClicked: {
                    sheet.app.printing.grantMorePages();
                    sheet.mediator.close();
                }
            }

            Wide {
                visible: sheet.troubles.mayAskForHost && sheet.troubles.grant.refusal === ""
                kind: ActionButton.Main
                iconName: "globe"
                text: qsTr("Ouvrir « %1 » pour cette visite").arg(sheet.troubles.blockedHost)
                onClicked: sheet.troubles.grant.ask(sheet.troubles.blockedHost)
            }

            Wide {
                iconName: "arrows-clockwise"
                text: qsTr("Vérifier les appareils")
                onClicked: sheet.app.devices.refresh()
            }

            Wide {
                visible: sheet.app.journey.isVisiting
                kind: ActionButton.Danger
                iconName: "sign-out"
                text: qsTr("Terminer la visite")
                onClicked: sheet.mediator.endSession()
            }

            Wide {
                visible: !sheet.mediator.outOfService
                kind: ActionButton.Danger
                iconName: "prohibit"
                text: qsTr("Mettre hors service")
                onClicked: sheet.closing = true
            }

            Wide {
                visible: sheet.mediator.outOfService
                kind: ActionButton.Main
                iconName: "check-circle"
                text: qsTr("Remettre en service")
                onClicked: sheet.mediator.putIntoService()
            }
        }

        Wide {
            kind: ActionButton.Quiet
            text: qsTr("Fermer")
            onClicked: sheet.mediator.close()
        }
    }

    OutOfServiceForm {
        Layout.fillWidth: true
        visible: sheet.closing
        mediator: sheet.mediator
        visiting: sheet.app.journey.isVisiting
        onCancelled: sheet.closing = false
    }
}
