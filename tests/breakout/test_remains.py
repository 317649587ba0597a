"""What the visitor before might have left in the browser: clipboard, forms, passwords, stores, habits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.support.one_visit import visit
from tests.support.process import free_port
from tests.support.site_desk import WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_ends, assert_visit_goes_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout

SECRET = "secret of the one before"
KEEP = """<title>keep</title><script>
    document.cookie = 'who=before; max-age=99999';
    localStorage.who = sessionStorage.who = 'before';
    const request = indexedDB.open('who');
    Promise.all([
        caches.open('who'),
        new Promise(done => { request.onsuccess = done }),
        navigator.serviceWorker.register('/service.js'),
        navigator.storage.getDirectory().then(folder => folder.getFileHandle('who', {create: true})),
    ]).then(() => { document.title = 'ready' });
    </script>"""
FIND = """<title>find</title><script>
    (async () => {
        const found = [document.cookie, localStorage.who, sessionStorage.who, ...await caches.keys()];
        found.push(...(await indexedDB.databases()).map(each => each.name));
        found.push(...(await navigator.serviceWorker.getRegistrations()).map(each => each.scope));
        for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
        found.push(devicePixelRatio, navigator.language);
        document.title = 'ready ' + found.filter(each => each).join();
    })();
    </script>"""
FORM = """<title>form</title><form method=post action=/sent><input name=name autocomplete=name autofocus>
    <input name=card autocomplete=cc-number><input type=password name=password autocomplete=current-password>
    <button>x</button></form><script>
    onpageshow = () => setTimeout(() => {
        document.title = 'has ' + [...document.querySelectorAll('input')].map(each => each.value).join('|');
    }, 300);
    oninput = event => { document.title = 'typed ' + event.target.value };
    </script>"""


def type_letters(desk: SiteDesk, letters: str) -> None:
    for letter in letters.upper():
        QTest.keyClick(desk.kiosk.window, Qt.Key(ord(letter)))


def test_89_a_page_reads_no_clipboard(own_desk: SiteDesk) -> None:
    QGuiApplication.clipboard().setText(SECRET)
    own_desk.show(
        "/read",
        f"""<title>read</title><textarea {WHOLE_PAGE}></textarea><script>
        onclick = async () => {{
            onclick = null;
            document.querySelector('textarea').focus();
            const said = document.execCommand('paste') + document.querySelector('textarea').value;
            const text = await navigator.clipboard.readText().catch(error => said + error.name);
            document.title = text;
        }};</script>""",
    )
    own_desk.click_until(lambda: own_desk.title != "read")
    assert own_desk.title == "falseNotAllowedError"
    assert_visit_goes_on(own_desk)


def test_89_what_the_one_before_has_copied_cannot_be_pasted(own_desk: SiteDesk) -> None:
    board = QGuiApplication.clipboard()
    board.setText(SECRET)
    board.setText(SECRET, board.Mode.Selection)
    own_desk.kiosk.session._clipboard.begin()  # as the supervisor asks for it before a visitor is let in
    own_desk.show(
        "/paste",
        f"""<title>paste</title>
        <textarea {WHOLE_PAGE} oninput='document.title = `got [${{this.value}}]`'></textarea>""",
    )
    own_desk.click()
    QTest.keyClick(own_desk.kiosk.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    own_desk.click(button=Qt.MouseButton.MiddleButton)
    own_desk.settle()
    assert own_desk.title in ("paste", "got []")
    type_letters(own_desk, "a")
    own_desk.wait(lambda: own_desk.title == "got [a]")
    assert_visit_ends(own_desk)


def test_90_nothing_that_was_typed_is_offered_again(own_desk: SiteDesk) -> None:
    own_desk.pages.pages["/sent"] = "<title>sent</title>"
    own_desk.show("/form", FORM)
    own_desk.wait(lambda: own_desk.title == "has ||")
    own_desk.click(30, 15)
    type_letters(own_desk, "before")
    own_desk.wait(lambda: own_desk.title == "typed before")
    QTest.keyClick(own_desk.kiosk.window, Qt.Key.Key_Return)
    own_desk.wait(lambda: own_desk.title == "sent")
    assert_nothing_leads_out(own_desk)  # nobody asks whether a password is to be kept
    own_desk.show("/form", FORM)
    own_desk.wait(lambda: own_desk.title == "has ||")
    own_desk.click(30, 15)
    type_letters(own_desk, "b")
    own_desk.wait(lambda: own_desk.title == "typed b")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab):
        QTest.keyClick(own_desk.kiosk.window, key)
    own_desk.settle()
    assert own_desk.title == "typed b"
    assert_visit_goes_on(own_desk)


def test_90_the_next_session_finds_nothing(tmp_path: Path, qapp: QGuiApplication) -> None:
    # Each session is a process of its own: within one, the engine keeps what its screens have left.
    port = free_port()
    nothing, _, found = visit(port, tmp_path / "first", {"/find": FIND, "/keep": KEEP, "/find-again": FIND})
    assert "who=before" in found
    assert visit(port, tmp_path / "second", {"/find": FIND}) == [nothing]
