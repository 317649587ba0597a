pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtWebEngine
import ui.components
import ui.viewmodels
import ui.web

// The procedure's site with the side panel; windows that the site opens lie above it and can be closed.
FocusScope {
    id: root

    required property AppViewModel app

    readonly property SiteViewModel site: app.site
    readonly property WebPage shown: windows.topPage ?? page

    function ask(request: FileDialogRequest) {
        visible ? files.ask(request) : request.dialogReject();
    }

    function tell(request: JavaScriptDialogRequest) {
        visible && site.flood.admits("dialog") ? dialog.ask(request) : refusal.refuse(request);
    }

    focus: true
    // What a page asks of nobody in front of it is refused: its words would come up over another screen.
    onVisibleChanged: if (!visible)
        dialog.answer(false)
    Component.onDestruction: site.comfort.speech.stop()

    FileQuestion {
        id: files

        tray: root.app.tray
    }

    SiteProfile {
        id: profiles
    }

    SlowRefusal {
        id: refusal
    }

    GridLayout {
        anchors.fill: parent
        columns: Theme.portrait ? 1 : 2
        columnSpacing: 0
        rowSpacing: 0

        SitePanel {
            Layout.fillHeight: !Theme.portrait
            Layout.fillWidth: Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : Math.max(Theme.mm(78), Math.min(root.width * 0.24, Theme.mm(96 * Theme.roomy)))
            // Upright screens are high: what one touches belongs within reach, below the page.
            Layout.row: Theme.portrait ? 1 : 0
            Layout.column: 0
            site: root.site
            procedureTitle: root.app.journey.procedure.title ?? ""
            documentCount: root.app.tray.count
            canGoBack: root.shown.canGoBack
            canListen: root.shown.comfort.isReadable
            onBackRequested: root.shown.goBack()
            onListenRequested: root.shown.comfort.listen()
            onDocumentsRequested: root.app.tray.show()
            onScanRequested: root.app.tray.showScan()
            onPrintRequested: root.shown.comfort.putOnPaper()
            onReceiptRequested: root.app.journey.openReceipt()
            onLeaveRequested: root.app.journey.back()
            onMailRequested: mail.open = true
        }

        Item {
            Layout.row: 0
            Layout.column: Theme.portrait ? 0 : 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true

            WebPage {
                id: page

                anchors.fill: parent
                anchors.topMargin: words.room
                focus: true
                enabled: !pause.visible && !words.covering // Enter would send its form behind the words
                site: root.site
                profile: profiles.of(root.app.site.network)
                onWindowAsked: request => windows.open(request)
                onFilesAsked: request => root.ask(request)
                onDialogAsked: request => root.tell(request)
                onPrinted: (path, title) => root.app.tray.keepPrintedPage(path, title)
                Component.onCompleted: {
                    root.site.flood.beginAnew();
                    root.site.adopt(profile);
                    open(root.site.entryUrl);
                }
            }

            SiteWindows {
                id: windows

                anchors.fill: page
                enabled: page.enabled
                site: root.site
                profile: page.profile
                onFilesAsked: request => root.ask(request)
                onDialogAsked: request => root.tell(request)
                onPrinted: (path, title) => root.app.tray.keepPrintedPage(path, title)
            }

            SiteWords {
                id: words

                troubles: root.site.troubles
                onCoveringChanged: if (root.activeFocus)
                    covering ? takeKeys() : root.shown.forceActiveFocus()
                // The word that was put away had the focus: keys would lead nowhere.
                onRoomChanged: if (room === 0 && activeFocus && !covering)
                    root.shown.forceActiveFocus()
            }

            SiteFlood {
                id: pause

                anchors.fill: parent
                flood: root.site.flood
                onLeaveRequested: root.app.journey.back()
            }

            SiteDialog {
                id: dialog
            }

            MailSheet {
                id: mail

                site: root.site
                onChosen: address => windows.openMail(address)
            }
        }
    }
}
