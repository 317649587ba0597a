pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.viewmodels

// The picture of one page, as paper on a table; it is drawn when it is first shown.
Item {
    id: thumbnail

    required property DocumentsViewModel documents
    required property string pageId
    property bool large: false
    property string description: ""

    readonly property string source: (large ? documents.largePictures : documents.pictures)[pageId] ?? ""

    // While another page's picture is being made, the last one's size stands for nothing.
    readonly property bool shown: source !== "" && picture.paintedWidth > 0

    implicitWidth: Theme.mm(24)
    implicitHeight: Theme.mm(32)
    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""
    Component.onCompleted: documents.needPicture(pageId, large)
    onPageIdChanged: documents.needPicture(pageId, large)

    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: Theme.border
        source: width > 0 && height > 0 ? thumbnail.source : ""
        // Read in the size in which it is shown: making it smaller for each frame is what an interface would wait for.
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        // The last picture stays until a turned one has been read.
        retainWhileLoading: true
    }

    Rectangle {
        anchors.centerIn: parent
        width: (thumbnail.shown ? picture.paintedWidth : Math.min(parent.width, parent.height * 0.7)) + 2 * Theme.border
        height: (thumbnail.shown ? picture.paintedHeight : parent.height) + 2 * Theme.border
        color: thumbnail.shown ? "transparent" : Theme.surface
        border.width: Theme.border
        border.color: Theme.outline

        Icon {
            anchors.centerIn: parent
            visible: !thumbnail.shown
            name: "file"
            duotone: true
            color: Theme.outline
            size: Math.min(Theme.mm(14), thumbnail.height * 0.4)
        }
    }
}
