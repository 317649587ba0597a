pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// What a procedure asks for besides papers: the price, the login, and what to keep at hand.
ColumnLayout {
    id: needs

    property var entry: ({})

    readonly property var prices: ({
            free: qsTr("Gratuit"),
            amount: entry.costAmount ?? "",
            variable: qsTr("Prix variable"),
            to_check: qsTr("Prix à vérifier sur le site")
        })
    readonly property string price: prices[entry.costKind] ?? ""
    readonly property string priceNote: entry.costNote ?? ""

    spacing: Theme.spaceM

    FactCard {
        Layout.fillWidth: true
        visible: needs.price !== ""
        title: qsTr("Prix")
        iconName: "coins"
        figure: needs.price
        // A note that only says the figure again is left out.
        sentences: needs.priceNote === "" || needs.priceNote === needs.price + "." ? [] : [needs.priceNote]
    }

    FactCard {
        Layout.fillWidth: true
        visible: sentences.length > 0
        title: needs.entry.needsLogin ? qsTr("Pour vous connecter") : qsTr("Sans compte")
        iconName: "key"
        sentences: needs.entry.loginNote ? [needs.entry.loginNote] : []
    }

    FactCard {
        Layout.fillWidth: true
        visible: sentences.length > 0
        title: qsTr("À garder près de vous")
        iconName: "device-mobile"
        sentences: needs.entry.toHave ?? []
    }
}
