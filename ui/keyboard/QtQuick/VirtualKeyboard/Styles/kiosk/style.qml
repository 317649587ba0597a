pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import ui.components

// The keyboard in the kiosk's own colours: large keys, plain letters, pictures from the icon font.
KeyboardStyle {
    id: keys

    readonly property real gap: 7 * scaleHint
    readonly property real keyRadius: 12 * scaleHint
    readonly property real letterSize: 62 * scaleHint
    readonly property real wordSize: 44 * scaleHint
    readonly property real pictureSize: 56 * scaleHint

    // One key: `filled` keys do something other than write a letter.
    component Key: KeyPanel {
        id: key

        property bool filled: false
        property bool main: false
        property string iconName: ""
        property string label: ""
        property real labelSize: keys.letterSize
        readonly property color content: main ? Theme.primaryInk : Theme.ink

        Rectangle {
            anchors.fill: parent
            anchors.margins: keys.gap
            radius: keys.keyRadius
            color: key.main ? Theme.primary : key.control?.pressed ? Theme.tint : key.filled ? Theme.tint : Theme.surface
            border.width: Theme.border * (key.control?.pressed ? 3 : 1)
            border.color: key.control?.pressed ? Theme.primary : Theme.outline
            opacity: key.control?.enabled ?? true ? 1 : 0.45

            Text {
                anchors.centerIn: parent
                visible: key.iconName === ""
                text: key.label
                color: key.content
                font.family: Theme.family
                font.pixelSize: Math.max(1, key.labelSize)
                font.capitalization: key.control?.uppercased ? Font.AllUppercase : Font.MixedCase
            }

            Icon {
                anchors.centerIn: parent
                visible: key.iconName !== ""
                name: key.iconName === "" ? "circle" : key.iconName
                color: key.content
                size: keys.pictureSize
            }
        }
    }

    languagePopupListEnabled: false
    keyboardDesignWidth: 2560
    keyboardDesignHeight: 800
    keyboardRelativeLeftMargin: 8 / keyboardDesignWidth
    keyboardRelativeRightMargin: 8 / keyboardDesignWidth
    keyboardRelativeTopMargin: 10 / keyboardDesignHeight
    keyboardRelativeBottomMargin: 10 / keyboardDesignHeight
    selectionListHeight: 90 * scaleHint
    alternateKeysListItemWidth: 120 * scaleHint
    alternateKeysListItemHeight: 150 * scaleHint

    keyboardBackground: Rectangle {
        color: Theme.sunken
    }
    keyPanel: Key {
        label: control?.displayText ?? ""
    }
    backspaceKeyPanel: Key {
        filled: true
        iconName: "backspace"
    }
    languageKeyPanel: Key {
        filled: true
        iconName: "globe"
    }
    enterKeyPanel: Key {
        main: true
        iconName: "arrow-elbow-down-left"
    }
    hideKeyPanel: Key {
        filled: true
        iconName: "keyboard"
    }
    shiftKeyPanel: Key {
        filled: true
        iconName: "arrow-fat-up"
        main: InputContext.capsLockActive || InputContext.shiftActive
    }
    spaceKeyPanel: Key {
        label: control?.displayText ?? ""
        labelSize: keys.wordSize
    }
    symbolKeyPanel: Key {
        filled: true
        label: control?.displayText ?? ""
        labelSize: keys.wordSize
    }
    modeKeyPanel: Key {
        filled: true
        label: control?.displayText ?? ""
        labelSize: keys.wordSize
    }
    alternateKeysListDelegate: Item {
        id: alternate

        required property string text

        width: keys.alternateKeysListItemWidth
        height: keys.alternateKeysListItemHeight

        Text {
            anchors.centerIn: parent
            text: alternate.text
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Math.max(1, keys.letterSize)
        }
    }
    alternateKeysListHighlight: Rectangle {
        color: Theme.tint
        radius: keys.keyRadius
    }
    alternateKeysListBackground: Rectangle {
        color: Theme.surface
        radius: keys.keyRadius
        border.width: Theme.border
        border.color: Theme.outline
    }
    selectionListDelegate: SelectionListItem {
        width: 1
        height: 1
    }
    navigationHighlight: Rectangle {
        color: "transparent"
        border.color: Theme.focus
        border.width: Theme.focusWidth
        radius: keys.keyRadius
    }
}
