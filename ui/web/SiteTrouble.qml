pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Instead of an error page of the engine: what happened, what to do, and that nothing scanned is lost.
FocusScope {
    id: trouble

    required property SiteTroubleViewModel troubles

    readonly property var current: [troubles.title, troubles.advice]

    visible: troubles.current !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: current.join(" ")

    Rectangle {
        anchors.fill: parent
        color: Theme.background

        MouseArea {
            anchors.fill: parent // the page behind must not be touched through the words
        }
    }

    ScrollPane {
        id: pane

        anchors.fill: parent

        Item {
            width: parent.width
            implicitHeight: Math.max(words.implicitHeight + 2 * Theme.spaceL, pane.height - 2 * pane.ringRoom)

            ColumnLayout {
                id: words

                anchors.centerIn: parent
                width: Math.min(parent.width - 2 * Theme.spaceL, Theme.mm(170 * Theme.roomy))
                spacing: Theme.spaceM

                Icon {
                    Layout.alignment: Qt.AlignHCenter
                    name: trouble.troubles.picture
                    duotone: true
                    color: Theme.primary
                    size: Theme.mm(24 * Theme.roomy)
                }

                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: trouble.current[0]
                    role: Label.Title
                }

                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: trouble.current[1]
                    role: Label.Lead
                }

                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    visible: text !== ""
                    text: trouble.troubles.retry
                    color: Theme.inkSoft
                    role: Label.Lead
                }

                Repeater {
                    model: trouble.troubles.steps

                    ActionButton {
                        required property int index
                        required property var modelData

                        focus: index === 0
                        Layout.alignment: Qt.AlignHCenter
                        Layout.maximumWidth: words.width
                        Layout.topMargin: index === 0 ? Theme.spaceM : 0
                        kind: index === 0 ? ActionButton.Main : modelData.id === "call" ? ActionButton.Second : ActionButton.Quiet
                        text: modelData.text
                        onClicked: trouble.troubles.take(modelData.id)
                    }
                }
            }
        }
    }
}
