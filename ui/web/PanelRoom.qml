pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// The panel's column: as high as the panel, and scrolled where large words or the keyboard on the screen leave too little.
Flickable {
    id: room

    default property alias content: column.data
    readonly property real wantedHeight: column.implicitHeight + 2 * Theme.spaceM

    function reveal(item: Item) {
        const top = item.mapToItem(contentItem, 0, 0).y - Theme.spaceM;
        const lowest = Math.max(0, contentHeight - height);
        if (top < contentY || top + item.height + 2 * Theme.spaceM > contentY + height)
            contentY = Math.max(0, Math.min(lowest, top));
    }

    contentHeight: Math.max(wantedHeight, height)
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    ColumnLayout {
        id: column

        x: Theme.spaceM
        y: Theme.spaceM
        width: room.width - 2 * Theme.spaceM
        height: room.contentHeight - 2 * Theme.spaceM
        spacing: Theme.spaceS
    }
}
