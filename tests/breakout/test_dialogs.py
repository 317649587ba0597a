"""BREAKOUT 46-64: dialogs of files, of printing, and of all else that a page can ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.support.alone import play_alone
from tests.support.drop import drop_on
from tests.support.kiosk_window import visible_items
from tests.support.site_desk import WHOLE_PAGE
from tests.support.site_pages import Answer
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from tests.support.site_desk import SiteDesk

pytestmark = [pytest.mark.breakout, pytest.mark.xdist_group("web")]

FIELD = f"<title>field</title><input type=file {WHOLE_PAGE} onchange=\"document.title = 'given'\">"
# Of the page's own: nothing is asked of the machine by drawing it.
SMALL = "style='position:fixed;left:40px;top:40px;width:240px;height:60px;font-size:30px'"


def ask(desk: SiteDesk, promise: str) -> str:
    """Let a touch call a script; returns "yes", or the name of the error that it met."""
    acts = f"({promise}).then(() => document.title = 'yes').catch(error => document.title = error.name)"
    act = f"function act() {{ try {{ {acts} }} catch (error) {{ document.title = error.name }} }}"
    desk.show(
        "/ask", f"<title>ask</title><script>{act}</script><button {WHOLE_PAGE} onclick='act()'>x</button>"
    )
    desk.click_until(lambda: desk.title != "ask")
    return desk.title


def buttons(desk: SiteDesk, type_name: str) -> list[str]:
    """Return what the buttons of one of our sheets say."""
    items = visible_items(desk.child(type_name))
    return [str(each.property("text")) for each in items if each.inherits("QQuickAbstractButton")]


@pytest.mark.parametrize("kind", ["", "multiple", "accept='image/*' capture", "accept=.exe"])
def test_46_file_field_opens_our_tray(desk: SiteDesk, kind: str) -> None:
    desk.show("/field", FIELD.replace("type=file", f"type=file {kind}"))
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.shown)
    assert tray.mode == "choose"
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("Annuler"))
    desk.wait(lambda: not tray.shown)
    assert desk.title == "field"
    assert_visit_goes_on(desk)


def test_46_folder_field_is_declined(desk: SiteDesk) -> None:
    desk.show("/folder", FIELD.replace("type=file", "type=file webkitdirectory"))
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.sentence != "")
    assert not tray.shown
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("J’ai compris"))
    assert_visit_goes_on(desk)


def test_47_open_file_picker_is_our_tray(desk: SiteDesk) -> None:
    acts = "showOpenFilePicker({startIn: 'documents'}).catch(error => document.title = error.name)"
    desk.show("/open", f'<title>ask</title><button {WHOLE_PAGE} onclick="{acts}">x</button>')
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.shown)
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("Annuler"))
    desk.wait(lambda: desk.title == "AbortError")
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("picker", ["showSaveFilePicker({suggestedName: 'x.sh'})"])
def test_48_save_file_picker(desk: SiteDesk, picker: str) -> None:
    assert ask(desk, picker) in {"AbortError", "NotAllowedError"}
    _told_and_goes_on(desk)


def test_49_directory_picker(desk: SiteDesk) -> None:
    assert ask(desk, "showDirectoryPicker({mode: 'readwrite', startIn: 'desktop'})") in {
        "AbortError",
        "NotAllowedError",
    }
    _told_and_goes_on(desk)


def _told_and_goes_on(desk: SiteDesk) -> None:
    tray = desk.kiosk.session.tray
    desk.wait(lambda: tray.sentence != "")
    assert not tray.shown
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("J’ai compris"))
    assert_visit_goes_on(desk)


@pytest.mark.parametrize(
    ("name", "media_type"), [("x.desktop", "application/x-desktop"), ("x.html", "text/html"), ("x", "")]
)
def test_50_nothing_is_saved_but_papers(desk: SiteDesk, name: str, media_type: str) -> None:
    desk.pages.pages["/file"] = Answer(b"[Desktop Entry]\nExec=sh", media_type or "application/octet-stream")
    desk.show("/save", f"<title>save</title><a {WHOLE_PAGE} href=/file download='../../{name}'>x</a>")
    session = desk.kiosk.session
    desk.click_until(lambda: session.tray.sentence != "")
    assert [each for each in session.workspace.root.rglob("*") if each.is_file()] == []
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("J’ai compris"))
    assert_visit_goes_on(desk)


def test_51_nowhere_to_type_a_path(desk: SiteDesk) -> None:
    desk.show("/field", FIELD)
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.shown)
    for each in visible_items(desk.child("TrayOverlay")):
        assert not each.inherits("QQuickTextInput")
        assert not each.inherits("QQuickTextEdit")
    for key in (Qt.Key.Key_Slash, Qt.Key.Key_E, Qt.Key.Key_T, Qt.Key.Key_C, Qt.Key.Key_Asterisk):
        QTest.keyClick(desk.kiosk.window, key)
    desk.kiosk.press(Qt.Key.Key_Return)
    middle = desk.kiosk.window.contentItem().boundingRect().center().toPoint()
    QTest.mouseClick(desk.kiosk.window, Qt.MouseButton.RightButton, pos=middle)
    desk.settle()
    assert_nothing_leads_out(desk)
    assert desk.title == "field"
    assert tray.choice.selected == []
    tray.close()
    assert_visit_goes_on(desk)


def test_52_links_and_places_are_no_documents(desk: SiteDesk) -> None:
    workspace = desk.kiosk.session.workspace
    links = [folder / "secret.pdf" for folder in (workspace.pages, workspace.downloads, workspace.brought)]
    for link in links:
        link.symlink_to("/etc/passwd")
    (workspace.downloads / "place").symlink_to("/")
    links.append(workspace.downloads / "place")
    try:
        desk.show("/field", FIELD)
        tray = desk.kiosk.session.tray
        desk.click_until(lambda: tray.shown)
        assert (tray.count, tray.choice.selected) == (0, [])
        assert not [each for each in desk.kiosk.texts() if "secret" in each or "place" in each]
        tray.close()
        assert_visit_goes_on(desk)
    finally:
        for link in links:
            link.unlink()


def test_53_file_dropped_into_the_choice(desk: SiteDesk) -> None:
    desk.show("/field", FIELD)
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.shown)
    assert not drop_on(desk.kiosk.window, "file:///etc/passwd")
    desk.settle()
    assert (tray.count, tray.choice.selected) == (0, [])
    assert_nothing_leads_out(desk)
    tray.close()
    assert not drop_on(desk.kiosk.window, "file:///etc/passwd")  # onto the field itself
    desk.settle()
    assert desk.title == "field"
    assert_visit_goes_on(desk)


def test_54_print_dialog(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    before = session.tray.count
    desk.show("/p", f"<title>Accusé</title><button {WHOLE_PAGE} onclick='print()'>x</button>")
    desk.click_until(lambda: session.tray.count == before + 1)
    assert_nothing_leads_out(desk)
    session.viewer.close()
    assert_visit_goes_on(desk)


def test_55_printing_to_a_file_asks_for_no_place(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    desk.show("/p", f"<title>../../../tmp/x</title><button {WHOLE_PAGE} onclick='print()'>x</button>")
    before = set(session.workspace.downloads.iterdir())
    desk.click_until(lambda: len(set(session.workspace.downloads.iterdir()) - before) == 1)
    (made,) = set(session.workspace.downloads.iterdir()) - before
    assert made.name.startswith("page-")
    assert_nothing_leads_out(desk)
    session.viewer.close()
    assert_visit_goes_on(desk)


def test_56_nothing_of_the_printer_can_be_set_up(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    before = session.tray.count
    desk.show("/p", f"<title>Accusé</title><button {WHOLE_PAGE} onclick='print()'>x</button>")
    desk.click_until(lambda: session.tray.count == before + 1)
    entry = session.documents.documents[-1]
    session.viewer.close()
    session.tray.printDocument(entry["id"])
    desk.wait(lambda: desk.has("PrintChoiceSheet"))
    words = " ".join(buttons(desk, "PrintChoiceSheet")).casefold()
    assert "imprimer" in words
    for word in ("propriétés", "paramètres", "préférences", "aide", "autre imprimante", "rechercher"):
        assert word not in words
    for each in visible_items(desk.child("PrintChoiceSheet")):
        assert not each.inherits("QQuickTextInput")
    assert_nothing_leads_out(desk)
    session.print_choice.cancel()
    assert_visit_goes_on(desk)


def test_57_printing_from_a_frame(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    before = session.tray.count
    desk.pages.pages["/frame"] = "<title>frame</title><script>setTimeout(print, 300)</script><p>Reçu</p>"
    desk.show("/p", "<title>holder</title><iframe src='/frame'></iframe>")
    desk.wait(lambda: session.tray.count == before + 1)
    assert_nothing_leads_out(desk)
    session.viewer.close()
    assert_visit_goes_on(desk)


def test_58_colour_dialog(desk: SiteDesk) -> None:
    act = "x.showPicker(); document.title = 'asked'"
    field = "<input id=x type=color onchange=\"document.title = 'chosen'\">"
    desk.show("/colour", f'<title>colour</title>{field}<button {SMALL} onclick="{act}">x</button>')
    desk.click_until(lambda: desk.title == "asked", 100, 60)
    desk.settle()
    assert desk.title == "asked"
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("kind", ["date", "time", "datetime-local", "month", "week"])
def test_59_pop_up_of_a_field_stays_inside(desk: SiteDesk, kind: str) -> None:
    window = desk.kiosk.window
    # As in a préfecture the window fills the screen, and pop-ups are kept on that.
    desk.kiosk.look(QGuiApplication.primaryScreen().size().toTuple())
    field = f"<input id=x type={kind} style='position:fixed;right:0;bottom:0'>"
    act = "x.showPicker(); document.title = 'asked'"
    desk.show("/when", f'<title>when</title>{field}<button {SMALL} onclick="{act}">x</button>')
    desk.click_until(lambda: desk.title == "asked", 100, 60)
    desk.wait(lambda: len(QGuiApplication.topLevelWindows()) == 2)
    # Chromium paints it in a surface of its own: a pop-up of our window, that no one can focus, move or keep.
    desk.wait(
        lambda: _is_confined(next(each for each in QGuiApplication.topLevelWindows() if each is not window))
    )
    desk.kiosk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: len(QGuiApplication.topLevelWindows()) == 1)
    assert_visit_goes_on(desk)


def _is_confined(popup: QWindow) -> bool:
    without_focus = popup.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    is_inside = QGuiApplication.primaryScreen().geometry().contains(popup.geometry())
    return popup.type() == Qt.WindowType.Popup and bool(without_focus) and is_inside


def test_59_pop_up_goes_with_its_page(desk: SiteDesk) -> None:
    act = "x.showPicker(); document.title = 'asked'"
    desk.show("/when", f'<title>when</title><input id=x type=date><button {SMALL} onclick="{act}">x</button>')
    desk.click_until(lambda: desk.title == "asked", 100, 60)
    desk.wait(lambda: len(QGuiApplication.topLevelWindows()) == 2)
    desk.kiosk.journey.back()
    desk.wait(lambda: len(QGuiApplication.topLevelWindows()) == 1)
    desk.renew()
    assert_visit_goes_on(desk)


def test_60_fonts_and_dictionary(desk: SiteDesk) -> None:
    desk.show(
        "/text",
        f"""<title>text</title><textarea {WHOLE_PAGE} spellcheck=true lang=fr autofocus>fautte</textarea>
        <script>document.title = typeof queryLocalFonts</script>""",
    )
    desk.wait(lambda: desk.title == "undefined")
    desk.click(40, 20)
    desk.click(40, 20, Qt.MouseButton.RightButton)
    desk.kiosk.press(Qt.Key.Key_Menu)
    desk.settle()
    assert_nothing_leads_out(desk)
    desk.show("/next", "<title>next</title>")  # the keyboard on the screen goes with its field
    assert_visit_goes_on(desk)


def test_61_choice_of_a_certificate() -> None:
    told = play_alone("tests.support.certificate_visit")
    assert told == {"asked": 1, "shown": 0, "windows": 1, "goes_on": True}


def test_62_screen_share(desk: SiteDesk) -> None:
    assert ask(desk, "navigator.mediaDevices.getDisplayMedia({video: true, audio: true})") != "yes"
    assert_visit_goes_on(desk)


def test_62_other_screens(desk: SiteDesk) -> None:
    assert ask(desk, "getScreenDetails()") != "yes"
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("place", ["hid", "serial", "usb", "bluetooth"])
def test_63_device_choosers(desk: SiteDesk, place: str) -> None:
    asks = {"serial": "requestPort()"}.get(place, "requestDevice({filters: []})")
    assert ask(desk, f"navigator.{place}.{asks}") == "TypeError"  # there is no such thing
    assert_visit_goes_on(desk)


def test_64_words_of_a_page_are_never_links(desk: SiteDesk) -> None:
    words = "<a href=&quot;https://example.org&quot;>A propos</a><img src=&quot;/spy&quot;>"
    desk.show("/about", f"<title>about</title><button {WHOLE_PAGE} onclick=\"alert('{words}')\">x</button>")
    desk.click_until(lambda: desk.has("SiteDialog"))
    shown = [text for text in desk.kiosk.texts() if "A propos" in text]
    assert shown
    assert shown[0].startswith("<a href=")  # as it was written, nothing to press
    assert not desk.pages.asked("/spy")
    desk.kiosk.click(desk.kiosk.button("D’accord"))
    assert_visit_goes_on(desk)


def test_64_our_own_screens_have_no_links(desk: SiteDesk) -> None:
    desk.kiosk.click(desk.kiosk.button("Aide"))
    desk.settle()
    items = list(visible_items(desk.kiosk.window.contentItem()))
    texts = [each for each in items if each.inherits("QQuickText") and each.property("text")]
    assert len(texts) > 5
    assert {each.property("textFormat") for each in texts if "<" in str(each.property("text"))} <= {0}
    assert not [each for each in texts if str(each.property("text")).startswith(("http", "www."))]
    desk.kiosk.press(Qt.Key.Key_Escape)
    assert_visit_goes_on(desk)
