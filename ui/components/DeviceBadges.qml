pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// Which devices work now: picture, mark and words, so that no colour has to be understood.
GridLayout {
    id: badges

    // Maps of kind ("scanner", "printer"), works and text.
    property var entries: []

    columns: Theme.portrait && Theme.textScale > 1.3 ? 1 : -1
    columnSpacing: 2 * Theme.spaceXl
    rowSpacing: Theme.spaceXs

    Repeater {
        model: badges.entries

        RowLayout {
            id: badge

            required property var modelData

            readonly property color content: modelData.works ? Theme.ink : Theme.warning

            spacing: Theme.spaceS

            Icon {
                name: badge.modelData.kind === "scanner" ? "scan" : "printer"
                duotone: true
                color: badge.content
                size: Theme.mm(8 * Theme.roomy)
            }

            Label {
                Layout.fillWidth: badges.columns === 1
                text: badge.modelData.text
                color: badge.content
                strong: !badge.modelData.works
                leading: 1.2
            }

            Icon {
                name: badge.modelData.works ? "check-circle" : "warning"
                color: badge.modelData.works ? Theme.positive : Theme.warning
                size: Theme.mm(6 * Theme.roomy)
            }
        }
    }
}
