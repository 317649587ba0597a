pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Window
import QtWebEngine
import ui.components
import ui.recording
import ui.viewmodels
import ui.web

// The operator's window: the site as in a visit, beside it the hosts as they come. Never shown to a visitor.
Window {
    id: window

    required property RecordingViewModel recorder
    required property real pixelsPerMm

    readonly property SiteViewModel site: recorder.site
    readonly property WebPage shown: windows.topPage ?? page
    property FileDialogRequest files: null

    function ask(request: FileDialogRequest) {
        files = request;
        fileDialog.fileMode = request.mode === FileDialogRequest.FileModeOpenMultiple ? FileDialog.OpenFiles : FileDialog.OpenFile;
        fileDialog.open();
    }

    function tell(request: JavaScriptDialogRequest) {
        site.flood.admits("dialog") ? dialog.ask(request) : refusal.refuse(request);
    }

    function openBeside(text: string): bool {
        const address = recorder.addressTyped(text);
        if (address.toString() === "")
            return false;
        windows.openMail(address);
        return true;
    }

    title: qsTr("Relevé des sites d’une démarche")
    color: Theme.background
    Component.onCompleted: {
        Theme.pixelsPerMm = pixelsPerMm;
        Theme.window = window;
        Theme.preferences = recorder.preferences;
    }

    // An operator's tool and his own files: here, unlike in a visit, the desktop's dialog is in its place.
    FileDialog {
        id: fileDialog

        objectName: "files"
        onAccepted: window.files?.dialogAccept(selectedFiles.map(file => window.recorder.localPath(file)))
        onRejected: window.files?.dialogReject()
    }

    SiteProfile {
        id: profiles
    }

    SlowRefusal {
        id: refusal
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true

            WebPage {
                id: page

                anchors.fill: parent
                focus: true
                enabled: !pause.visible
                site: window.site
                profile: profiles.of(window.site.network)
                onWindowAsked: request => windows.open(request)
                onFilesAsked: request => window.ask(request)
                onDialogAsked: request => window.tell(request)
                Component.onCompleted: {
                    window.site.adopt(profile);
                    open(window.recorder.entryUrl);
                }
            }

            SiteWindows {
                id: windows

                anchors.fill: parent
                enabled: !pause.visible
                site: window.site
                profile: page.profile
                onFilesAsked: request => window.ask(request)
                onDialogAsked: request => window.tell(request)
            }

            SiteTrouble {
                anchors.fill: parent
                troubles: window.site.troubles
            }

            SiteFlood {
                id: pause

                anchors.fill: parent
                flood: window.site.flood
                onLeaveRequested: window.close()
            }

            SiteDialog {
                id: dialog
            }
        }

        HostPanel {
            Layout.fillHeight: true
            Layout.preferredWidth: Math.max(Theme.mm(100), window.width * 0.28)
            recorder: window.recorder
            canGoBack: window.shown.canGoBack
            onBackRequested: window.shown.goBack()
            onReloadRequested: window.shown.reload()
            onBesideRequested: text => typed = window.openBeside(text) ? "" : text
        }
    }
}
