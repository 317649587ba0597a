pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ui.components
import ui.viewmodels

// One document of the tray: to open, or to choose for the site's file field.
Item {
    id: card

    required property DocumentsViewModel documents
    required property var entry
    property bool choosing: false
    property bool several: false
    property bool chosen: false

    readonly property string weight: documents.weights[entry.id] ?? ""
    readonly property string facts: [entry.pagesText, weight].filter(Boolean).join(" · ")
    readonly property string trouble: documents.troubles[entry.id]?.title ?? ""
    readonly property bool refused: choosing && entry.refusal !== ""

    signal picked
    signal openRequested
    signal keyboardReached

    implicitWidth: Theme.mm(90)
    implicitHeight: tile.implicitHeight

    T.AbstractButton {
        id: tile

        anchors.fill: parent
        implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
        padding: Theme.spaceM
        rightPadding: !mirrored && card.choosing ? detail.width + 2 * Theme.spaceM : padding
        leftPadding: mirrored && card.choosing ? detail.width + 2 * Theme.spaceM : padding
        focusPolicy: Qt.StrongFocus
        text: card.entry.title
        onClicked: card.choosing ? (card.refused ? card.openRequested() : card.picked()) : card.openRequested()
        onVisualFocusChanged: if (visualFocus)
            card.keyboardReached()
        Accessible.role: !card.choosing || card.refused ? Accessible.Button : card.several ? Accessible.CheckBox : Accessible.RadioButton
        Accessible.name: text
        Accessible.description: [card.facts, card.entry.used ? qsTr("Déjà envoyé au site") : "", card.refused ? card.entry.refusal : card.trouble].filter(Boolean).join(". ")
        Accessible.checkable: card.choosing && !card.refused
        Accessible.checked: card.chosen
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()

        contentItem: RowLayout {
            spacing: Theme.spaceM

            PageThumbnail {
                Layout.alignment: Qt.AlignVCenter
                implicitWidth: Theme.mm(24 * Theme.roomy)
                implicitHeight: Theme.mm(32 * Theme.roomy)
                documents: card.documents
                pageId: card.entry.pageIds[0] ?? ""
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceXs

                Line {
                    text: card.entry.title
                    role: Label.Lead
                    strong: true
                    maximumLineCount: 3
                    elide: Text.ElideRight
                }

                Line {
                    text: card.facts
                    color: Theme.inkSoft
                }

                Line {
                    visible: card.entry.used
                    text: qsTr("Déjà envoyé au site")
                    color: Theme.positive
                    strong: true
                }

                Line {
                    text: card.refused ? card.entry.refusal : card.trouble
                    color: Theme.warning
                    strong: true
                }
            }

            TickMark {
                Layout.alignment: Qt.AlignVCenter
                visible: card.choosing && !card.refused
                several: card.several
                ticked: card.chosen
            }

            Icon {
                Layout.alignment: Qt.AlignVCenter
                visible: !card.choosing
                name: Theme.arabic ? "caret-left" : "caret-right"
                color: Theme.primary
            }
        }

        background: Rectangle {
            radius: Theme.radius * 1.4
            color: tile.down || card.chosen ? Theme.tint : Theme.surface
            border.width: card.chosen ? Theme.border * 2.5 : Theme.border
            border.color: tile.down || card.chosen ? Theme.primary : Theme.outline

            FocusRing {
                control: tile
            }
        }
    }

    component Line: Label {
        Layout.fillWidth: true
        visible: text !== ""
        leading: 1.2
        Accessible.ignored: true
    }

    ActionButton {
        id: detail

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceM
        anchors.verticalCenter: parent.verticalCenter
        visible: card.choosing
        compact: true
        iconName: "pencil-simple"
        Accessible.name: qsTr("Voir ou modifier : %1").arg(card.entry.title)
        onClicked: card.openRequested()
    }
}
