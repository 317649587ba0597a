pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Instead of an error page of the engine: what happened, what to do, and that nothing scanned is lost.
Rectangle {
    id: trouble

    required property SiteTroubleViewModel troubles

    signal retryRequested
    signal returnRequested
    signal leaveRequested

    readonly property var words: ({
            offline: [qsTr("Le site ne répond pas"), qsTr("La connexion est coupée ou très lente. Attendez un peu, puis réessayez. Vos documents scannés sont toujours là."), "wifi-slash"],
            not_found: [qsTr("Le site est introuvable"), qsTr("L’adresse du site ne répond pas. Réessayez dans un moment ou appelez le médiateur. Vos documents scannés sont toujours là."), "wifi-slash"],
            maintenance: [qsTr("Le site est en panne ou en travaux"), qsTr("Ce n’est pas votre faute. Réessayez plus tard, ou demandez au médiateur quand revenir."), "wrench"],
            certificate: [qsTr("Ce site n’est pas sûr"), qsTr("La borne ne peut pas vérifier que c’est le vrai site. Elle ne l’ouvre pas, pour vous protéger. Appelez le médiateur."), "shield-warning"],
            crashed: [qsTr("La page s’est arrêtée"), qsTr("Ce n’est pas votre faute. Rouvrez la page : il faudra peut-être vous reconnecter. Vos documents scannés sont toujours là."), "arrow-clockwise"],
            blocked: [qsTr("Cette page n’est pas ouverte d’ici"), qsTr("« %1 » ne fait pas partie de votre démarche. Revenez au site, ou appelez le médiateur.").arg(troubles.blockedHost), "signpost"]
        })
    readonly property var current: words[troubles.current] ?? ["", "", "info"]

    color: Theme.background
    visible: troubles.current !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: current[0] + " " + current[1]

    MouseArea {
        anchors.fill: parent // the page behind must not be touched through the words
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, Theme.mm(170 * Theme.roomy))
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: trouble.current[2]
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

        ActionButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceM
            kind: ActionButton.Main
            text: trouble.troubles.current === "blocked" ? qsTr("Revenir au site") : qsTr("Réessayer")
            onClicked: trouble.troubles.current === "blocked" ? trouble.returnRequested() : trouble.retryRequested()
        }

        ActionButton {
            Layout.alignment: Qt.AlignHCenter
            kind: ActionButton.Quiet
            text: qsTr("Quitter le site")
            onClicked: trouble.leaveRequested()
        }
    }
}
