import QtQuick
import ui.viewmodels

// What the kiosk itself says about the site: a calm word above its page, or what stands instead of it.
FocusScope {
    id: words

    required property SiteTroubleViewModel troubles
    readonly property bool covering: trouble.visible
    // How much of the place the word above the page takes.
    readonly property real room: notice.room

    // Not by this scope's own focus: the word's button may hold it, hidden since it was pressed.
    function takeKeys() {
        trouble.forceActiveFocus();
    }

    anchors.fill: parent

    SiteTrouble {
        id: trouble

        anchors.fill: parent
        focus: true
        troubles: words.troubles
    }

    SiteNotice {
        id: notice

        width: parent.width
        notice: words.troubles.notice
    }
}
