import QtQuick
import ui.components

// Text of the interface in one of the roles of the type scale.
Text {
    id: label

    enum Role {
        Caption,
        Body,
        Lead,
        Heading,
        Title,
        Display
    }

    property int role: Label.Body
    property bool strong: false
    // Line height as a factor of the font's own, for a font like Inter.
    property real leading: role >= Label.Title ? Theme.leading * 0.9 : Theme.leading

    readonly property list<real> sizes: [Theme.caption, Theme.body, Theme.lead, Theme.heading, Theme.title, Theme.display]

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Math.max(1, sizes[role])
    font.weight: strong || role >= Label.Heading ? Font.DemiBold : Font.Normal
    lineHeight: leading * Theme.lineScale
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    Accessible.role: role >= Label.Heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
}
