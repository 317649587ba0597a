pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// The mediator's code, by finger or by keyboard; only how many digits are typed is shown.
Sheet {
    id: sheet

    required property MediatorViewModel mediator

    readonly property PinPadViewModel pad: mediator.pad

    open: mediator.place === "pin"
    title: qsTr("Espace du médiateur")
    iconName: "lock-key"
    // BREAKOUT 39: a page's question, timed well, took the keyboard away in the midst of the code.
    confidential: true
    sheetWidth: Theme.mm(110 * Theme.roomy)
    onCloseRequested: mediator.close()
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text))
            pad.typeDigit(event.text);
        else if (event.key === Qt.Key_Backspace)
            pad.eraseDigit();
    }
    Keys.onReturnPressed: pad.submit()
    Keys.onEnterPressed: pad.submit()

    Label {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        role: Label.Lead
        strong: sheet.pad.failed
        color: sheet.pad.failed ? Theme.danger : Theme.ink
        text: sheet.pad.hint
        Accessible.role: Accessible.AlertMessage
    }

    Row {
        Layout.alignment: Qt.AlignHCenter
        spacing: Theme.spaceS
        LayoutMirroring.enabled: false
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Chiffres tapés : %1").arg(sheet.pad.digits)

        Repeater {
            model: Math.max(4, sheet.pad.digits)

            Rectangle {
                required property int index

                width: Theme.mm(4.5)
                height: width
                radius: width / 2
                color: index < sheet.pad.digits ? Theme.primary : "transparent"
                border.width: Theme.border * 1.5
                border.color: Theme.primary
            }
        }
    }

    NumberPad {
        Layout.fillWidth: true
        ready: sheet.pad.canType
        confirmable: sheet.pad.canSubmit
        onDigitPressed: digit => sheet.pad.typeDigit(digit)
        onErasePressed: sheet.pad.eraseDigit()
        onConfirmPressed: sheet.pad.submit()
    }

    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Quiet
        text: qsTr("Fermer")
        onClicked: sheet.mediator.close()
    }
}
