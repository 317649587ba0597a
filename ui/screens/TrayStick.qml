pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Papers that somebody brings on a USB stick: plugged in, chosen, taken.
ScreenFrame {
    id: root

    required property AppViewModel app

    readonly property StickViewModel stick: app.stick
    readonly property bool choosing: stick.state === "choosing"
    readonly property bool taking: stick.state === "taking"
    readonly property bool done: stick.state === "done"
    // Something was taken, and nothing else is wanted.
    readonly property bool enough: done || ((choosing || stick.state === "waiting") && stick.chosen.length === 0 && stick.keptIds.length > 0)

    function leave() {
        stick.close();
        app.tray.leaveStick();
    }

    function goOn() {
        const kept = stick.keptIds;
        stick.close();
        app.tray.followStick(kept);
    }

    title: qsTr("Depuis une clé USB")
    subtitle: choosing ? qsTr("Touchez le papier à prendre. Les plus récents sont en haut.") : ""
    backText: taking || done ? "" : qsTr("Retour")
    mainText: enough ? qsTr("Continuer") : choosing ? (stick.chosen.length > 1 ? qsTr("Prendre ces fichiers") : qsTr("Prendre ce fichier")) : ""
    mainIconName: enough ? "arrow-right" : "check"
    mainEnabled: enough || stick.chosen.length > 0
    secondText: stick.state === "refused" ? qsTr("Regarder à nouveau") : ""
    secondIconName: "arrow-clockwise"
    onBackRequested: taking ? stick.cancel() : done ? goOn() : leave()
    onMainRequested: enough ? goOn() : stick.take()
    onSecondRequested: stick.look()
    onTakingChanged: if (taking)
        Qt.callLater(stop.forceActiveFocus, Qt.OtherFocusReason)

    Notice {
        width: parent.width
        visible: root.stick.message !== ""
        tone: Notice.Warning
        text: root.stick.message + " " + root.stick.advice
    }

    ColumnLayout {
        width: parent.width
        visible: !root.choosing
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceXl
            name: root.done ? "check-circle" : "usb"
            duotone: true
            color: root.done ? Theme.positive : Theme.primary
            size: Theme.mm(34 * Theme.roomy)
        }

        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.done ? qsTr("C’est fait. Vous pouvez retirer votre clé.") : root.taking ? qsTr("La borne prend vos papiers. Laissez la clé branchée.") : root.stick.state === "looking" ? qsTr("La borne regarde votre clé…") : root.stick.state === "waiting" ? qsTr("Branchez votre clé USB.") : ""
            role: Label.Heading
            horizontalAlignment: Text.AlignHCenter
        }

        Label {
            Layout.fillWidth: true
            visible: root.stick.state === "waiting" || root.taking
            text: root.taking ? qsTr("Elle n’écrit rien sur votre clé.") : qsTr("La borne lit les PDF et les photos. Elle n’écrit rien sur votre clé. Un téléphone ne peut pas être lu ici.")
            role: Label.Lead
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }

        WaitingDots {
            Layout.alignment: Qt.AlignHCenter
            visible: root.stick.state === "looking" || root.stick.state === "waiting"
        }

        ProgressLine {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(Theme.mm(140), root.width)
            visible: root.taking
            value: root.stick.progress
            description: qsTr("Pris à %1 %").arg(Math.round(value * 100))
        }

        ActionButton {
            id: stop

            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceS
            visible: root.taking
            text: qsTr("Arrêter")
            iconName: "stop"
            onClicked: root.stick.cancel()
        }
    }

    ColumnLayout {
        width: parent.width
        visible: root.choosing
        spacing: Theme.spaceS

        Repeater {
            model: root.stick.files

            CheckTile {
                required property var modelData

                Layout.fillWidth: true
                iconName: modelData.picture
                title: modelData.name
                condition: root.stick.taken.includes(modelData.number) ? qsTr("Déjà pris") : ""
                note: modelData.note
                ticked: root.stick.chosen.includes(modelData.number)
                onTickRequested: root.stick.toggle(modelData.number)
                onVisualFocusChanged: if (visualFocus)
                    root.reveal(this)
            }
        }

        ActionButton {
            Layout.alignment: Qt.AlignHCenter
            visible: root.stick.hiddenCount > 0
            text: qsTr("Voir les fichiers plus anciens")
            iconName: "caret-down"
            onClicked: root.stick.showMore()
        }
    }
}
