pragma ComponentBehavior: Bound
import QtQuick
import ui.components

// One glyph of the icon font; the duotone form is for large, quiet pictures, the bold one for controls.
Item {
    id: icon

    required property string name
    property real size: Theme.mm(6.4 * Theme.roomy)
    property color color: Theme.ink
    property bool duotone: false

    implicitWidth: size
    implicitHeight: size

    component Layer: Text {
        anchors.centerIn: parent
        color: icon.color
        font.pixelSize: Math.max(1, icon.size)
        renderType: Text.QtRendering
        Accessible.ignored: true
    }

    Layer {
        font.family: icon.duotone ? "Phosphor-Duotone" : "Phosphor-Bold"
        text: Theme.glyph(icon.name, icon.duotone ? 1 : 0)
        opacity: icon.duotone ? 0.24 : 1
    }

    Layer {
        visible: icon.duotone
        font.family: "Phosphor-Duotone"
        text: Theme.glyph(icon.name, 2)
    }
}
