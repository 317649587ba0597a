"""BREAKOUT 27-44: windows, pop-ups, focus. What the compositor decides (42, 45) is in test_compositor.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.support.flood import frozen_s, leave_the_pause, see_the_pause
from tests.support.site_desk import FIRST_FRAME_MS, WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout

OTHER = "<title>other</title><p>Une autre page</p>"


def linked(desk: SiteDesk, attributes: str = "") -> None:
    """Show a page that is one link to another page of the site."""
    desk.pages.pages["/other"] = OTHER
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} {attributes} href='/other'>other</a>")


def click_with(desk: SiteDesk, modifiers: Qt.KeyboardModifier, button: Qt.MouseButton) -> None:
    desk.settle(FIRST_FRAME_MS)
    place = desk.page.mapToScene(QPoint(100, 100)).toPoint()
    QTest.mouseClick(desk.kiosk.window, button, modifiers, place)


def opens_above_alone(desk: SiteDesk, modifiers: Qt.KeyboardModifier, button: Qt.MouseButton) -> None:
    """See that the click opens one page above the other, inside our window, with its way back."""
    linked(desk)
    click_with(desk, modifiers, button)
    desk.wait(lambda: desk.title == "other")
    assert_nothing_leads_out(desk)
    assert desk.kiosk.session.tray.count == 0
    desk.kiosk.click(desk.kiosk.button("Fermer cette fenêtre"))
    assert desk.title == "link"
    assert_visit_goes_on(desk)


def test_27_window_flood_without_a_touch(desk: SiteDesk) -> None:
    desk.pages.pages["/other"] = OTHER
    desk.show("/f", "<title>f</title><script>for (let i = 0; i < 50; i++) open('/other?' + i)</script>")
    desk.settle(800)
    assert desk.title == "f"
    assert not desk.pages.asked("/other")
    assert_visit_goes_on(desk)


def test_27_window_flood_by_a_touch(desk: SiteDesk) -> None:
    desk.pages.pages["/other"] = OTHER
    script = "for (let i = 0; i < 50; i++) window.open('/other?' + i)"
    desk.show("/flood", f'<title>flood</title><button {WHOLE_PAGE} onclick="{script}">x</button>')
    desk.click_until(lambda: desk.title == "other")
    desk.settle(800)
    assert desk.pages.count("/other") == 1  # a touch is good for one window
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("Fermer cette fenêtre"))
    assert desk.title == "flood"
    assert_visit_goes_on(desk)


def test_27_window_flood_by_many_touches_is_frozen(desk: SiteDesk) -> None:
    # The opened page closes itself at once: nothing piles up, and yet there is no end of it.
    desk.pages.pages["/gone"] = "<title>gone</title><script>close()</script>"
    desk.show(
        "/flood", f"<title>flood</title><button {WHOLE_PAGE} onclick=\"window.open('/gone')\">x</button>"
    )
    for _ in range(8):
        if frozen_s(desk):
            break
        desk.click()
        desk.settle(200)
    see_the_pause(desk)
    assert_nothing_leads_out(desk)
    opened = desk.pages.count("/gone")
    desk.click()
    desk.settle()
    assert desk.pages.count("/gone") == opened <= 4
    leave_the_pause(desk)
    assert_visit_goes_on(desk)


def test_28_link_to_a_window(desk: SiteDesk) -> None:
    linked(desk, "target=_blank")
    desk.click_until(lambda: desk.title == "other")
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("Fermer cette fenêtre"))
    assert_visit_goes_on(desk)


def test_29_ctrl_click(desk: SiteDesk) -> None:
    opens_above_alone(desk, Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton)


def test_30_shift_click(desk: SiteDesk) -> None:
    opens_above_alone(desk, Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton)


def test_31_ctrl_shift_click(desk: SiteDesk) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    opens_above_alone(desk, both, Qt.MouseButton.LeftButton)


def test_32_middle_click(desk: SiteDesk) -> None:
    opens_above_alone(desk, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.MiddleButton)


def test_33_alt_click_downloads_nothing(desk: SiteDesk) -> None:
    linked(desk)
    folder = desk.kiosk.session.downloads.folder
    click_with(desk, Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton)
    tray = desk.kiosk.session.tray
    desk.wait(lambda: tray.sentence != "" or desk.title == "other")
    assert list(folder.iterdir()) == []
    assert tray.count == 0
    tray.dismissSentence()
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("button", [Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton])
def test_34_history_buttons_of_the_mouse(desk: SiteDesk, button: Qt.MouseButton) -> None:
    desk.show("/form", "<title>form</title>")
    desk.show("/sent", f"<title>sent</title><p {WHOLE_PAGE}>envoyé</p>")
    desk.click(button=button)
    desk.settle(800)  # where nothing keeps it, the page of before comes after half of that
    assert desk.title == "sent"
    assert_visit_goes_on(desk)


def test_35_page_closes_moves_or_resizes_the_window(desk: SiteDesk) -> None:
    before = desk.kiosk.window.geometry()
    acts = (
        "moveTo(500, 500); resizeTo(100, 100); moveBy(9, 9); resizeBy(-9, -9); window.blur(); window.close()"
    )
    desk.show("/close", f'<title>close</title><button {WHOLE_PAGE} onclick="{acts}">x</button>')
    desk.click()
    desk.settle(600)
    assert desk.kiosk.window.geometry() == before
    assert desk.title == "close"
    assert_visit_goes_on(desk)


def test_35_window_closes_moves_or_resizes_itself(desk: SiteDesk) -> None:
    before = desk.kiosk.window.geometry()
    acts = "moveTo(500, 500); resizeTo(100, 100); setTimeout(close, 300)"
    desk.pages.pages["/other"] = f"<title>other</title><script>{acts}</script>"
    opens = "window.open('/other', 'x', 'popup,width=9999,height=9999,left=-500,top=-500')"
    desk.show("/opener", f'<title>opener</title><button {WHOLE_PAGE} onclick="{opens}">x</button>')
    desk.click_until(lambda: desk.pages.asked("/other"))
    desk.wait(lambda: desk.title == "opener")
    assert desk.kiosk.window.geometry() == before
    assert_visit_goes_on(desk)


def test_36_full_screen(desk: SiteDesk) -> None:
    panel_is_at = desk.page.mapToScene(QPoint(0, 0))
    request = "document.documentElement.requestFullscreen()"
    asks = f"{request}.then(() => document.title = 'full', () => document.title = 'no')"
    desk.show("/full", f'<title>ask</title><button {WHOLE_PAGE} onclick="{asks}">x</button>')
    desk.click_until(lambda: desk.title in {"full", "no"})
    assert desk.title == "no"
    assert desk.page.mapToScene(QPoint(0, 0)) == panel_is_at
    assert_visit_goes_on(desk)


def test_37_pointer_lock(desk: SiteDesk) -> None:
    asks = (
        "document.body.requestPointerLock().then(() => document.title = 'locked', e => document.title = 'no')"
    )
    desk.show("/lock", f'<title>ask</title><button {WHOLE_PAGE} onclick="{asks}">x</button>')
    desk.click_until(lambda: desk.title in {"locked", "no"})
    assert desk.title == "no"
    assert_visit_goes_on(desk)


def test_38_keyboard_lock_keeps_no_key_from_the_kiosk(
    desk: SiteDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Chromium says yes to every page, and holds keys only while a page fills the screen: here none does.
    asks = "navigator.keyboard.lock().then(() => document.title = 'said yes')"
    keeps = "onkeydown = event => event.preventDefault()"
    desk.show(
        "/k", f'<title>ask</title><button {WHOLE_PAGE} onclick="{asks}">x</button><script>{keeps}</script>'
    )
    desk.click_until(lambda: desk.title != "ask")
    monkeypatch.setattr(desk.kiosk.session.mediator, "_is_enabled", True)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_M, both)
    desk.wait(lambda: desk.has("PinPad"))
    desk.kiosk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: not desk.has("PinPad"))
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("asks", ["alert('x')", "confirm('x')", "prompt('x')"])
def test_39_dialog_flood_is_frozen(desk: SiteDesk, asks: str) -> None:
    desk.show("/ask", f"<title>ask</title><script>setTimeout(() => {{ for (;;) {asks} }}, 300)</script>")
    for _ in range(3):
        desk.wait(lambda: desk.has("SiteDialog"))
        desk.kiosk.click(desk.kiosk.button("D’accord"))
    see_the_pause(desk)
    assert not desk.has("SiteDialog")
    assert_nothing_leads_out(desk)
    leave_the_pause(desk)
    assert_visit_goes_on(desk)


def test_39_dialog_flood_lifts_by_itself(desk: SiteDesk) -> None:
    desk.show(
        "/ask",
        "<title>ask</title><script>setTimeout(() => { for (let i = 0; i < 6; i++) alert(i) }, 300)</script>",
    )
    for _ in range(3):
        desk.wait(lambda: desk.has("SiteDialog"))
        desk.kiosk.click(desk.kiosk.button("D’accord"))
    see_the_pause(desk)
    desk.wait(lambda: not frozen_s(desk))
    assert not desk.has("SiteFlood")
    assert not desk.has("SiteDialog")
    assert_visit_goes_on(desk)


def test_40_leaving_is_asked_once_in_our_words(desk: SiteDesk) -> None:
    holds = "onbeforeunload = event => { event.preventDefault(); event.returnValue = 'Ne partez pas !' }"
    desk.show("/form", f"<title>form</title><a {WHOLE_PAGE} href='/other'>x</a><script>{holds}</script>")
    desk.pages.pages["/other"] = OTHER
    desk.click_until(lambda: desk.has("SiteDialog"))
    assert "Quitter cette page\u00a0?" in desk.kiosk.texts()
    assert "Ne partez pas\u00a0!" not in " ".join(desk.kiosk.texts())
    desk.kiosk.click(desk.kiosk.button("Rester sur la page"))
    assert desk.title == "form"
    desk.click_until(lambda: desk.has("SiteDialog"))
    desk.kiosk.click(desk.kiosk.button("Quitter la page"))
    desk.wait(lambda: desk.title == "other")
    assert_visit_goes_on(desk)


def test_41_print_flood_is_frozen(desk: SiteDesk) -> None:
    before = desk.kiosk.session.tray.count
    desk.show("/print", "<title>print</title><script>setInterval(print, 50)</script>")
    see_the_pause(desk)
    desk.settle(800)
    assert desk.kiosk.session.tray.count - before <= 2
    desk.kiosk.session.viewer.close()
    assert_nothing_leads_out(desk)
    leave_the_pause(desk)
    assert_visit_goes_on(desk)


def test_43_notifications(desk: SiteDesk) -> None:
    script = """Notification.requestPermission().then(answer => {
        try { new Notification('Votre session a expiré', {requireInteraction: true}) } catch (error) { }
        document.title = answer })"""
    desk.show("/notify", f'<title>ask</title><button {WHOLE_PAGE} onclick="{script}">x</button>')
    desk.click_until(lambda: desk.title != "ask")
    desk.settle()
    assert desk.title == "denied"
    assert_visit_goes_on(desk)


def test_44_picture_in_picture(desk: SiteDesk) -> None:
    script = """canvas.getContext('2d').fillRect(0, 0, 9, 9); video.srcObject = canvas.captureStream(9);
        video.play().then(() => video.requestPictureInPicture()).then(
        () => document.title = 'out', () => document.title = 'no')"""
    has_document = "'documentPictureInPicture' in window"
    desk.show(
        "/pip",
        f"""<title>ask</title><canvas id=canvas></canvas><video id=video muted></video>
        <button {WHOLE_PAGE} onclick="if ({has_document}) document.title = 'document'; else {{ {script} }}">x
        </button>""",
    )
    desk.click_until(lambda: desk.title != "ask")
    assert desk.title == "no"
    assert_visit_goes_on(desk)
