"""Ways to another host: redirects, frames, histories, look-alike names, links and forms of a site itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.support.attack import press_links
from tests.support.local_service import INTERNET
from tests.support.site_desk import LISTED, WHOLE_PAGE
from tests.support.site_pages import Answer, SitePages
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on, leave_trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.site_desk import SiteDesk


pytestmark = pytest.mark.breakout


@pytest.fixture
def outside() -> Iterator[SitePages]:
    """Return a site that is not part of the procedure."""
    with SitePages({"/": "<title>outside</title>"}, address=INTERNET) as pages:
        yield pages


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_17_redirects_to_another_host(desk: SiteDesk, outside: SitePages, status: int) -> None:
    desk.pages.pages["/there"] = Answer(b"", status=status, headers={"Location": outside.origin + "/"})
    desk.pages.pages["/chain"] = Answer(b"", status=status, headers={"Location": "/there"})
    desk.show(
        "/form",
        f"<title>form</title><form method=post action=/chain><button {WHOLE_PAGE} name=a value=b>x</button>",
    )
    desk.click_until(lambda: desk.trouble == "blocked")
    assert desk.site.troubles.blockedHost == INTERNET
    assert desk.pages.asked("/there")
    assert_visit_goes_on(desk)
    assert outside.requests == []


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "data:text/html,x", "javascript:alert(1)", "chrome://gpu"]
)
def test_17_redirects_to_another_scheme(desk: SiteDesk, address: str) -> None:
    desk.pages.pages["/there"] = Answer(b"", status=302, headers={"Location": address})
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href=/there>x</a>")
    desk.click_until(lambda: desk.pages.asked("/there"))
    desk.settle()
    assert_nothing_leads_out(desk)
    desk.pages.pages["/there"] = "<title>there</title>"
    assert_visit_goes_on(desk)


def test_17_pages_that_send_on_by_themselves(desk: SiteDesk, outside: SitePages) -> None:
    desk.pages.pages["/refresh"] = Answer(
        b"<title>x</title>x", headers={"Refresh": f"0; url={outside.origin}/"}
    )
    for path, body in {
        "/meta": f"<title>meta</title><meta http-equiv=refresh content='0; url={outside.origin}/'>",
        "/refresh": desk.pages.pages["/refresh"],
        "/script": f"<title>script</title><script>location = '{outside.origin}/'</script>",
    }.items():
        desk.show(path, body)
        desk.wait(lambda: desk.trouble == "blocked")
        assert_nothing_leads_out(desk)
        leave_trouble(desk)
    assert_visit_goes_on(desk)
    assert outside.requests == []


def test_19_frames_of_another_host(desk: SiteDesk, outside: SitePages) -> None:
    frames = "".join(
        f"<iframe src='{address}'></iframe>"
        for address in (
            f"{outside.origin}/",
            "file:///etc/passwd",
            "chrome://gpu",
            "view-source:http://127.0.0.1/",
        )
    )
    desk.show("/frames", f"<title>frames</title>{frames}<object data='{outside.origin}/'></object>")
    desk.settle()
    assert_nothing_leads_out(desk)
    assert outside.requests == []
    assert_visit_goes_on(desk)


def test_19_frames_that_take_the_whole_page(desk: SiteDesk, outside: SitePages) -> None:
    inner = f"<a {WHOLE_PAGE} target=_top href='{outside.origin}/'>x</a>"
    desk.show(
        "/frames",
        f'<title>frames</title><iframe {WHOLE_PAGE} width=100% height=100% srcdoc="{inner}"></iframe>',
    )
    desk.click_until(lambda: desk.trouble == "blocked")
    assert_visit_goes_on(desk)
    assert outside.requests == []


def test_20_history_that_writes_its_own_address(desk: SiteDesk) -> None:
    others = ["http://127.0.0.1:1/", f"https://{LISTED}/", "file:///etc/passwd", "about:blank", "data:,x"]
    script = f"""
        let refused = 0;
        for (const address of {others})
            try {{ history.pushState(0, '', address) }} catch (error) {{ refused++ }}
        history.pushState(0, '', '/etape/2');
        document.title = 'refused ' + refused;
        """
    desk.pages.pages["/state"] = f"<title>state</title><script>{script}</script>"
    desk.page.setProperty("url", QUrl(f"{desk.pages.origin}/state"))
    desk.wait(lambda: desk.title == f"refused {len(others)}")
    # No filter was asked: the panel follows the address all the same, which can only be one of this site.
    desk.wait(lambda: desk.address == f"{desk.pages.origin}/etape/2")
    desk.wait(lambda: desk.site.steps[desk.site.currentStep]["id"] == "request")
    assert_visit_goes_on(desk)


# Each shows the name of the listed site, or its address, somewhere; none is it.
LOOK_ALIKES = (
    f"https://other.example/?x={LISTED}",
    f"https://other.example/{LISTED}/",
    f"https://other.example/#https://{LISTED}/",
    f"https://{LISTED}@other.example/",
    f"https://{LISTED}:443@other.example/",
    f"https://{LISTED}%2f@other.example/",
    f"https://{LISTED}.other.example/",
    f"https://not{LISTED}/",
    f"https://www.{LISTED}/",
    f"https://{LISTED}./",
    f"https://{LISTED}:8443/",
    f"http://{LISTED}/",
    "https://l\u0456sted.example/",  # Ukrainian
    "https://listed\u3002example.other.example/",
    rf"https://other.example\@{LISTED}/",
)


def test_21_names_that_look_alike(desk: SiteDesk) -> None:
    assert press_links(desk, LOOK_ALIKES) == ["blocked"] * len(LOOK_ALIKES)
    assert_visit_goes_on(desk)


def test_22_open_redirectors_and_widgets(desk: SiteDesk, outside: SitePages) -> None:
    desk.pages.pages["/go"] = Answer(b"", status=302, headers={"Location": outside.origin + "/"})
    form = f"<form action='{outside.origin}/'><input name=q><button {WHOLE_PAGE}>search</button></form>"
    share = f"<a {WHOLE_PAGE} target=_blank rel=noopener href='{outside.origin}/share?u=x'>share</a>"
    opener = (
        f"""<button {WHOLE_PAGE} onclick="window.open('{outside.origin}/', 'x', 'popup')">share</button>"""
    )
    redirector = f"<a {WHOLE_PAGE} href='/go?to={outside.origin}/'>x</a>"
    for body in (form, share, opener, redirector):
        desk.show("/widget", f"<title>widget</title>{body}")
        desk.click_until(lambda: desk.trouble == "blocked")
        assert_visit_goes_on(desk)
    assert outside.requests == []


def test_22_search_box_by_the_keyboard(desk: SiteDesk, outside: SitePages) -> None:
    desk.show(
        "/search", f"<title>search</title><form action='{outside.origin}/'><input name=q {WHOLE_PAGE}></form>"
    )
    desk.click_until(lambda: QGuiApplication.inputMethod().isVisible())
    desk.settle()  # our keyboard comes up and moves what is above it
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_X)
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_Return)
    desk.wait(lambda: desk.trouble == "blocked")
    assert_visit_goes_on(desk)
    assert outside.requests == []


def test_23_help_and_terms_in_the_sites_own_words(desk: SiteDesk, outside: SitePages) -> None:
    # A dialog's words stand in our own sheet: marks and links in them are letters, and load nothing.
    words = f"<a href={outside.origin}/>Aide</a><img src={outside.origin}/logo.png>"
    desk.show(
        "/help", f"<title>{words}</title><button {WHOLE_PAGE} onclick='alert(document.title)'>x</button>"
    )
    desk.click_until(lambda: desk.has("SiteDialog"))
    dialog = desk.child("SiteDialog")
    assert words in desk.kiosk.texts()
    desk.kiosk.click(dialog)
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("D’accord"))
    assert (
        press_links(desk, [f"{outside.origin}/terms", f"{outside.origin}/"], "target=_top") == ["blocked"] * 2
    )
    assert_visit_goes_on(desk)
    assert outside.requests == []
