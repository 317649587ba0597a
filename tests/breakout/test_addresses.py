"""Addresses of other schemes: by a link under the finger, by a page's script, by a mistake of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy, QTest

from tests.support.attack import ask_by_script, load_by_our_own_code, press_links
from tests.support.site_desk import WHOLE_PAGE
from tests.support.site_pages import SitePages
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout


def attack(desk: SiteDesk, *addresses: str) -> None:
    """Ask for the addresses in every way; nothing of them may come, nor a word that blames the visitor."""
    assert press_links(desk, addresses) == [""] * len(addresses)
    ask_by_script(desk, addresses)
    assert load_by_our_own_code(desk, addresses) == []
    assert_visit_goes_on(desk)


def test_01_file_addresses(desk: SiteDesk) -> None:
    attack(desk, "file:///", "file:///etc/passwd", "file:///proc/self/environ")


def test_02_file_addresses_in_disguise(desk: SiteDesk) -> None:
    attack(
        desk,
        "file:/etc/passwd",
        "FILE:///etc/passwd",
        "file:\\\\\\etc\\passwd",
        "file:///%65tc/passwd",
        "file://localhost/etc/passwd",
        "file:///etc/../etc/passwd",
    )
    assert press_links(desk, [" file:///etc/passwd", "fi\nle:///etc/passwd", "/\\/etc/passwd"])[:2] == [
        "",
        "",
    ]


def test_03_view_source(desk: SiteDesk) -> None:
    inner = f"{desk.pages.origin}/own"
    attack(desk, f"view-source:{inner}", f"VIEW-SOURCE:{inner}", "view-source:file:///etc/passwd")


def test_04_pages_of_the_engine(desk: SiteDesk) -> None:
    attack(desk, "chrome://gpu", "chrome://net-internals", "chrome://qt", "qrc:/")
    # The engine puts an empty page in the place of this one, and asks nobody.
    blank = ["chrome-untrusted://terminal/"]
    assert press_links(desk, blank) == [""]
    assert load_by_our_own_code(desk, blank) == []
    assert_visit_goes_on(desk)


def test_05_the_engines_crashes(desk: SiteDesk) -> None:
    crashes = ("chrome://crash", "chrome://kill", "chrome://badcastcrash")
    assert press_links(desk, (*crashes, "chrome://hang")) == [""] * 4
    ask_by_script(desk, (*crashes, "chrome://hang"))
    assert_visit_goes_on(desk)


def test_05_a_renderer_that_our_own_code_crashes(desk: SiteDesk) -> None:
    desk.show("/form", "<title>form</title>x")
    troubles: list[str] = []
    desk.site.troubles.changed.connect(
        lambda: None if troubles[-1:] == [desk.trouble] else troubles.append(desk.trouble)
    )
    desk.page.setProperty("url", QUrl("chrome://crash"))
    desk.wait(lambda: "crashed" in troubles and desk.trouble == "")  # it says so, and has the page back
    assert desk.pages.count("/form") == 2
    assert_visit_goes_on(desk)


def test_06_developer_tools(desk: SiteDesk) -> None:
    attack(
        desk,
        "devtools://devtools/bundled/inspector.html",
        "devtools://devtools/bundled/devtools_app.html?ws=127.0.0.1:9222/devtools/page/1",
        "chrome-devtools://devtools/bundled/inspector.html",
    )


def test_07_data_addresses(desk: SiteDesk) -> None:
    attack(
        desk, "data:text/html,<title>data</title>out", "data:text/html;base64,PHRpdGxlPmRhdGE8L3RpdGxlPg=="
    )


def test_07_a_download_out_of_a_data_address(desk: SiteDesk) -> None:
    refused = QSignalSpy(desk.kiosk.session.downloads.refused)
    kept = QSignalSpy(desk.kiosk.session.downloads.kept)
    assert press_links(desk, ["data:text/html,<script>alert()</script>"], "download=page.html") == [""]
    desk.wait(lambda: refused.count() == 1)
    assert refused.at(0) == ["type"]
    desk.wait(lambda: desk.kiosk.session.tray.sentence != "")  # the visitor is told
    desk.kiosk.session.tray.dismissSentence()
    assert kept.count() == 0
    assert [*desk.kiosk.session.workspace.downloads.iterdir()] == []
    assert_visit_goes_on(desk)


def test_08_scripts_as_addresses(desk: SiteDesk) -> None:
    with SitePages({"/": "<title>out</title>"}) as outside:
        ways = ("location.assign", "location.replace", "open", "fetch")
        scripts = [f"javascript:{way}('{outside.origin}/')" for way in ways]
        assert press_links(desk, scripts) == ["blocked", "blocked", "blocked", ""]
        assert outside.requests == []
    # What remains is a page that writes itself anew: the site's own still, and our panel stands beside it.
    desk.show(
        "/own", f"<title>own</title><a {WHOLE_PAGE} href='javascript:\"<title>written</title>x\"'>x</a>"
    )
    desk.click_until(lambda: desk.title == "written")
    assert_visit_goes_on(desk)


def test_09_blob_documents_and_downloads(desk: SiteDesk) -> None:
    refused = QSignalSpy(desk.kiosk.session.downloads.refused)
    desk.show(
        "/blob",
        f"""<title>blob</title><a {WHOLE_PAGE}>out</a><script>
        const address = URL.createObjectURL(new Blob(['<title>inside</title>'], {{type: 'text/html'}}));
        const link = document.querySelector('a');
        link.href = address;
        link.onclick = () => {{ document.title = 'pressed'; link.onclick = null }};
        </script>""",
    )
    desk.click_until(lambda: desk.title == "pressed")
    desk.settle()
    assert_nothing_leads_out(desk)
    assert desk.title == "pressed"
    desk.show(
        "/blob-download",
        f"""<title>blob</title><a {WHOLE_PAGE} download=run.exe>out</a><script>
        const program = new Blob(['MZ'], {{type: 'application/x-msdownload'}});
        document.querySelector('a').href = URL.createObjectURL(program);
        </script>""",
    )
    desk.click_until(lambda: refused.count() == 1)
    desk.wait(lambda: desk.kiosk.session.tray.sentence != "")
    desk.kiosk.session.tray.dismissSentence()
    assert [*desk.kiosk.session.workspace.downloads.iterdir()] == []
    assert_visit_goes_on(desk)


def test_10_blank_pages(desk: SiteDesk) -> None:
    blank = ("about:blank", "about:blank#x", "ABOUT:blank", "about:config", "about:version")
    assert press_links(desk, blank) == [""] * len(blank)
    assert press_links(desk, ["about:srcdoc"]) == [""]  # an address that no engine can open
    # By our own mistake one may come for a moment, with nothing in it: what counts is that it does not stay.
    assert {address.partition("#")[0] for address in load_by_our_own_code(desk, blank)} <= {"about:blank"}
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("script", ["location.replace('about:blank')", "window.open('about:blank', '_self')"])
def test_10_blank_pages_in_the_place_of_this_one(desk: SiteDesk, script: str) -> None:
    desk.show("/before", "<title>before</title>x")
    desk.show("/blank", f'<title>blank</title><button {WHOLE_PAGE} onclick="{script}">x</button>')
    page: Any = desk.page
    addresses = QSignalSpy(page.urlChanged)
    desk.click_until(lambda: addresses.count() > 0)
    desk.wait(lambda: desk.title in ("before", "blank") and not desk.page.property("loading"))
    assert_visit_goes_on(desk)


def test_10_a_form_that_a_blank_page_has_replaced_keeps_what_was_typed(desk: SiteDesk) -> None:
    desk.show(
        "/form",
        """<title>form</title><input id=name autofocus oninput='document.title = this.value'>
        <a style='position:fixed;inset:100px 0 0 0' href='about:blank'>x</a>
        <script>
        const tell = () => { document.title = '[' + document.all.name.value + ']' };
        onpageshow = () => setTimeout(tell);
        </script>""",
    )
    desk.wait(lambda: desk.title == "[]")
    desk.click(30, 15)
    for key in (Qt.Key.Key_R, Qt.Key.Key_U, Qt.Key.Key_E):
        QTest.keyClick(desk.kiosk.window, key)
    desk.wait(lambda: desk.title == "rue")
    desk.click(100, 150)
    desk.wait(lambda: desk.title == "[rue]")
    assert_visit_goes_on(desk)


def test_11_sockets_and_unknown_schemes(desk: SiteDesk) -> None:
    attack(desk, "ws://127.0.0.1/", "wss://example.org/", "nobody-knows:this", "nobody-knows://this/")


class Desktop(QObject):
    """Stands where a desktop would start programs for addresses, and notes what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())


def attack_desktop(desk: SiteDesk, *addresses: str) -> None:
    """Ask for the addresses in every way; nothing may come, and no program of the desktop be asked for."""
    desktop = Desktop()
    schemes = {address.partition(":")[0].lower() for address in addresses}
    for scheme in schemes:
        # The stub asks for bytes, the function for a name.
        QDesktopServices.setUrlHandler(scheme, desktop, "open")  # type: ignore[arg-type]
    assert QDesktopServices.openUrl(QUrl(addresses[0]))
    assert len(desktop.opened) == 1  # what would go out of the kiosk is seen here
    try:
        attack(desk, *addresses)
    finally:
        for scheme in schemes:
            QDesktopServices.unsetUrlHandler(scheme)
    assert len(desktop.opened) == 1


def test_12_mail_and_telephone(desk: SiteDesk) -> None:
    attack_desktop(
        desk, "mailto:a@example.org", "mailto:?attach=/etc/passwd", "tel:+33123456789", "sms:+33123456789"
    )


def test_13_schemes_of_other_programs(desk: SiteDesk) -> None:
    attack_desktop(
        desk,
        "ftp://example.org/",
        "news:fr.test",
        "telnet://127.0.0.1:631",
        "ssh://127.0.0.1",
        "res://ieframe.dll/1",
    )


def test_14_settings_intents_and_shells(desk: SiteDesk) -> None:
    attack_desktop(
        desk,
        "ms-settings:network",
        "intent://scan/#Intent;scheme=zxing;end",
        "android-app://com.android.settings",
        "shell:AppsFolder",
        "shell:::{20D04FE0-3AEA-1069-A2D8-08002B30309D}",
        "search-ms:query=x",
        "settings:",
        "app://x",
    )


def test_15_network_shares_and_paths_of_the_environment(desk: SiteDesk) -> None:
    attack_desktop(desk, "smb://server/share", "nfs://server/share", "dav://server/share", "c:/windows")
    # Read as addresses: of another host, which is refused by name, or of a page that the site does not have.
    assert press_links(desk, ["\\\\server\\share", "//server/share"]) == ["blocked", "blocked"]
    for path in ("%windir%/x", "%HOME%/x", "$HOME/.ssh", "~/x", "../../../../etc/passwd"):
        desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href='{path}'>out</a>")
        desk.click_until(lambda: not desk.address.endswith("/link"))
        assert_visit_goes_on(desk)


def test_16_a_site_that_wants_to_open_all_mail_addresses(desk: SiteDesk) -> None:
    desk.show(
        "/handler",
        f"""<title>handler</title><a {WHOLE_PAGE} href='mailto:a@example.org'
        onmousedown="navigator.registerProtocolHandler('mailto', '/taken?%s');
        document.title = 'asked'">x</a>""",
    )
    for _ in range(2):
        desk.click_until(lambda: desk.title == "asked")
        desk.settle()
        assert_nothing_leads_out(desk)
    assert not desk.pages.asked("/taken")
    assert_visit_goes_on(desk)
