pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// Where a procedure leads: what one leaves with, what to bring later, who else does it, what is not done here.
ColumnLayout {
    id: outcome

    property var entry: ({})

    spacing: Theme.spaceM

    component Fact: FactCard {
        Layout.fillWidth: true
        visible: sentences.length > 0
    }

    Fact {
        title: qsTr("Vous repartez avec")
        iconName: "check-circle"
        sentences: outcome.entry.outcome ?? []
    }

    Fact {
        title: qsTr("À apporter ensuite")
        iconName: "folder-open"
        sentences: outcome.entry.toBring ?? []
    }

    Fact {
        title: qsTr("Qui d’autre peut le faire ?")
        iconName: "users-three"
        sentences: outcome.entry.whoElse ?? []
    }

    Fact {
        title: qsTr("Ce que vous ne pouvez pas faire ici")
        iconName: "prohibit"
        sentences: outcome.entry.notHere ?? []
    }
}
