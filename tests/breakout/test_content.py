"""What a site hands out or asks for: files of every kind and weight, and permissions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from tests.support.site_desk import WHOLE_PAGE
from tests.support.site_pages import Answer, Endless
from tests.support.visit import assert_visit_goes_on
from ui.web.download import LARGEST_BYTES, MOST_BYTES

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

PDF = Path(__file__).parents[1].joinpath("web", "one-page.pdf").read_bytes()
pytestmark = pytest.mark.breakout

ASKS = {
    "location": "new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))",
    "camera": "navigator.mediaDevices.getUserMedia({video: true})",
    "microphone": "navigator.mediaDevices.getUserMedia({audio: true})",
    "screen": "navigator.mediaDevices.getDisplayMedia()",
    "notifications": "Notification.requestPermission().then(must('granted'))",
    "push": "navigator.serviceWorker.register('/service.js').then(() => navigator.serviceWorker.ready)"
    ".then(each => each.pushManager.subscribe({userVisibleOnly: true, applicationServerKey: key}))",
    "storage": "navigator.storage.persist().then(must(true))",
    "clipboard": "navigator.clipboard.readText()",
    "clipboard things": "navigator.clipboard.read()",
    "fonts": "queryLocalFonts().then(fonts => must(true)(fonts.length > 0))",
    "midi": "navigator.requestMIDIAccess()",
    "midi sysex": "navigator.requestMIDIAccess({sysex: true})",
    "idle": "IdleDetector.requestPermission().then(must('granted'))",
    "usb": "navigator.usb.requestDevice({filters: []})",
    "hid": "navigator.hid.requestDevice({filters: []})",
    "serial": "navigator.serial.requestPort()",
    "bluetooth": "navigator.bluetooth.requestDevice({acceptAllDevices: true})",
    "nfc": "new NDEFReader().scan()",
    "windows": "getScreenDetails()",
    "payment": "new PaymentRequest([{supportedMethods: 'basic-card'}], {total: {label: 'x', amount: "
    "{currency: 'EUR', value: '1'}}}).show()",
    "credentials": "navigator.credentials.get({password: true, mediation: 'required'}).then(must(Object))",
    "passkey": "navigator.credentials.create({publicKey: {challenge: new Uint8Array(8), rp: {name: 'x'}, "
    "user: {id: new Uint8Array(8), name: 'x', displayName: 'x'}, "
    "pubKeyCredParams: [{type: 'public-key', alg: -7}]}})",
    "awake": "navigator.wakeLock.request('screen')",
    "pointer": "document.documentElement.requestPointerLock()",
    "fullscreen": "document.documentElement.requestFullscreen()",
    "xr": "navigator.xr.requestSession('immersive-vr')",
    "contacts": "navigator.contacts.select(['name'])",
    "share": "navigator.share({url: '/x'})",
    "eyedropper": "new EyeDropper().open()",
    "orientation": "screen.orientation.lock('portrait')",
    "install": "navigator.install('/x')",
    "pip": "documentPictureInPicture.requestWindow()",
    "sockets": "new TCPSocket('127.0.0.1', 631).opened",
}


def files_of(desk: SiteDesk) -> list[Path]:
    """Return what lies in the one folder that a site's files come to."""
    return [*desk.kiosk.session.workspace.downloads.iterdir()]


def shut(desk: SiteDesk) -> None:
    """Close our viewer and our words, as a visitor does when he has read them."""
    desk.kiosk.session.viewer.close()
    desk.kiosk.session.tray.dismissSentence()
    desk.kiosk.settle()


AS_PDF = {"Content-Disposition": "attachment; filename=x.pdf"}
REFUSED = {
    "program": Answer(b"MZ", "application/x-msdownload"),
    "archive": Answer(b"PK", "application/zip"),
    "page": Answer(b"<script>1</script>", "text/html", headers={"Content-Disposition": "attachment"}),
    "desktop entry": Answer(b"[Desktop Entry]", "application/x-desktop"),
    "text": Answer(b"x", "text/plain", headers={"Content-Disposition": "attachment; filename=x.pdf"}),
    "unknown": Answer(
        b"x", "application/octet-stream", headers={"Content-Disposition": "attachment; filename=x.pdf"}
    ),
    "packed web page": Answer(b"x", "multipart/related"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_87_files_of_other_kinds(desk: SiteDesk, kind: str) -> None:
    before = files_of(desk)
    refused = QSignalSpy(desk.kiosk.session.downloads.refused)
    desk.pages.pages["/file"] = REFUSED[kind]
    desk.show("/files", f"<title>files</title><a {WHOLE_PAGE} href=/file>x</a>")
    desk.click_until(lambda: refused.count() == 1)
    assert refused.at(0) == ["type"]
    desk.wait(lambda: desk.kiosk.session.tray.sentence != "")
    assert files_of(desk) == before
    shut(desk)
    assert_visit_goes_on(desk)


def test_87_a_pdf_is_seen_in_our_viewer_alone(desk: SiteDesk) -> None:
    viewer = desk.kiosk.session.viewer
    name = "../../../../tmp/.config/autostart/x.desktop"
    disposition = {"Content-Disposition": f'inline; filename="{name}"'}
    desk.pages.pages["/proof.pdf"] = Answer(PDF, "application/pdf", headers=disposition)
    desk.show("/files", f"<title>files</title><a {WHOLE_PAGE} href=/proof.pdf>x</a>")
    desk.click_until(lambda: viewer.shown)
    assert desk.address.endswith("/files")  # the engine has opened no viewer, with buttons of its own
    assert {file.suffix for file in files_of(desk)} == {".pdf"}
    assert all(file.name.startswith("download-") for file in files_of(desk))
    shut(desk)
    assert_visit_goes_on(desk)


def test_87_a_pdf_inside_a_page_is_no_viewer(desk: SiteDesk) -> None:
    desk.pages.pages["/proof.pdf"] = Answer(PDF, "application/pdf")
    desk.show(
        "/inside",
        """<title>inside</title><embed src=/proof.pdf type=application/pdf><object data=/proof.pdf></object>
        <script>
        onload = () => { document.title = navigator.pdfViewerEnabled + ' ' + navigator.plugins.length };
        </script>""",
    )
    desk.wait(lambda: desk.title == "false 0")
    desk.settle()
    shut(desk)
    assert_visit_goes_on(desk)


def test_88_a_file_that_is_no_pdf(desk: SiteDesk) -> None:
    kept = QSignalSpy(desk.kiosk.session.downloads.kept)
    desk.pages.pages["/false.pdf"] = Answer(b"MZ" * 1000, "application/pdf")
    desk.show("/files", f"<title>files</title><a {WHOLE_PAGE} href=/false.pdf>x</a>")
    desk.click_until(lambda: kept.count() == 1)
    desk.wait(lambda: desk.kiosk.session.tray.sentence != "")
    assert not desk.kiosk.session.viewer.shown
    shut(desk)
    assert_visit_goes_on(desk)


def test_88_a_file_without_end(desk: SiteDesk) -> None:
    before = files_of(desk)
    refused = QSignalSpy(desk.kiosk.session.downloads.refused)
    desk.pages.pages["/endless.pdf"] = Endless(b"%PDF-1.7 ", "application/pdf")
    desk.show("/files", f"<title>files</title><a {WHOLE_PAGE} href=/endless.pdf>x</a>")
    desk.click_until(lambda: refused.count() > 0)
    assert refused.at(0) == ["size"]
    desk.wait(lambda: files_of(desk) == before)
    shut(desk)
    assert_visit_goes_on(desk)


def test_88_more_files_than_there_is_room_for(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    kept, refused = QSignalSpy(session.downloads.kept), QSignalSpy(session.downloads.refused)
    heavy = b"%PDF-1.7 " + bytes(LARGEST_BYTES - 1024)
    desk.pages.pages["/heavy.pdf"] = Answer(heavy, "application/pdf")
    desk.show(
        "/flood",
        """<title>flood</title><script>
        let sent = 0;
        const timer = setInterval(() => {
            const link = document.createElement('a');
            link.href = '/heavy.pdf?' + ++sent;
            link.download = '';
            link.click();
            if (sent === 12) { clearInterval(timer); document.title = 'sent' }
        }, 50)</script>""",
    )
    desk.wait(lambda: desk.title == "sent" and refused.count() > 0)
    come = -1
    while kept.count() + refused.count() != come:  # not twelve: a click takes the one before it back
        come = kept.count() + refused.count()
        desk.settle(600)
    desk.wait(lambda: not session.tray._intake._waiting)  # what came is looked at, and a word said of it
    desk.settle()
    assert kept.count() <= MOST_BYTES // LARGEST_BYTES
    assert sum(file.stat().st_size for file in files_of(desk)) <= MOST_BYTES
    shut(desk)
    assert_visit_goes_on(desk)


def test_91_permissions(desk: SiteDesk) -> None:
    desk.pages.pages["/service.js"] = Answer(b"", "text/javascript")
    asks = ",".join(f"{json.dumps(name)}: () => {ask}" for name, ask in ASKS.items())
    desk.show(
        "/asks",
        f"""<title>asks</title><button {WHOLE_PAGE}>x</button><script>
        const must = wanted => found => {{ if (found !== wanted) throw new Error('not granted') }};
        const asks = {{{asks}}};
        const given = {{}};
        const key = new Uint8Array(65);
        const late = () => new Promise(go => setTimeout(go, 3000, 'late'));
        onclick = async () => {{
            onclick = null;
            document.title = 'asking';
            await Promise.all(Object.entries(asks).map(async ([name, ask]) => {{
                try {{
                    given[name] = String(await Promise.race([ask(), late()]));
                }} catch (error) {{
                    given[name] = 'E ' + error.name;
                }}
            }}));
            document.title = JSON.stringify(given);
        }};
        </script>""",
    )
    desk.click_until(lambda: desk.title != "asks")
    desk.wait(lambda: desk.title.startswith("{"))
    assert {name: answer for name, answer in json.loads(desk.title).items() if answer[:2] != "E "} == {}
    assert_visit_goes_on(desk)
