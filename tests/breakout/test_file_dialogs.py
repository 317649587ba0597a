"""BREAKOUT 46-53: whatever asks for files is answered by the tray, and nothing else is opened or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.asking import ask
from tests.support.drop import drop_on
from tests.support.kiosk_window import visible_items
from tests.support.site_desk import WHOLE_PAGE
from tests.support.site_pages import Answer
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout

FIELD = f"<title>field</title><input type=file {WHOLE_PAGE} onchange=\"document.title = 'given'\">"


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
