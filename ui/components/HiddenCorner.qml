import QtQuick
import ui.components

// A place without a look in the upper left: the mediator's gesture begins here, whatever the direction of writing.
Item {
    id: corner

    signal pressed

    x: 0
    y: 0
    width: Theme.mm(22)
    height: Theme.mm(22)

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: corner.pressed()
    }
}
