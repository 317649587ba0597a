pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// A calm word above the site's page, until it is put away.
RowLayout {
    id: word

    required property SiteNoticeViewModel notice

    readonly property real room: visible ? height : 0

    visible: notice.text !== ""
    spacing: 0

    Notice {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: 0
        text: word.notice.text
    }

    ActionButton {
        Layout.fillHeight: true
        kind: ActionButton.Main
        compact: true
        text: qsTr("J’ai compris")
        onClicked: word.notice.dismiss()
    }
}
