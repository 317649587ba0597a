"""Every way in which a page asks for files: fields of all kinds, and the File System Access pickers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.site_desk import WHOLE_PAGE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.site_desk import SiteDesk


def ask_by_script(desk: SiteDesk, call: str) -> None:
    """Open a page whose title becomes what comes of a script's question, pressed by a visitor."""
    desk.show(
        "/picker",
        f"""<title>picker</title><button {WHOLE_PAGE} onclick="{call}
            .then(text => document.title = text).catch(error => document.title = error.name)">x</button>""",
    )


def answer(desk: SiteDesk, *files: Path) -> None:
    assert QGuiApplication.topLevelWindows() == [desk.kiosk.window]
    desk.kiosk.session.tray.filesChosen.emit([str(file) for file in files])


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    papers = [tmp_path / "carte-identite.pdf", tmp_path / "justificatif.pdf"]
    for paper in papers:
        paper.write_bytes(b"%PDF-1.4 " + paper.stem.encode())
    return papers


def test_a_field_for_several_files_gets_several(desk: SiteDesk, papers: list[Path]) -> None:
    tray = desk.kiosk.session.tray
    desk.pages.pages["/received"] = "<title>received</title>"
    desk.show(
        "/upload",
        f"""<title>upload</title><form method=post enctype=multipart/form-data action=/received>
        <input type=file multiple name=papers {WHOLE_PAGE} onchange='form.submit()'></form>""",
    )
    desk.click_until(lambda: tray.mode == "choose")
    assert tray.choice.takesSeveral
    answer(desk, *papers)
    desk.wait(lambda: desk.title == "received")
    for paper in papers:
        assert paper.read_bytes() in desk.pages.bodies["/received"]


def test_a_field_for_a_folder_gets_none_and_the_visitor_is_told(desk: SiteDesk) -> None:
    tray = desk.kiosk.session.tray
    desk.show(
        "/folder",
        f"""<title>folder</title>
        <input type=file webkitdirectory {WHOLE_PAGE} oncancel="document.title = 'none'">""",
    )
    desk.click_until(lambda: tray.sentence != "")
    desk.wait(lambda: desk.title == "none")
    assert (tray.mode, tray.shown) == ("browse", False)
    assert QGuiApplication.topLevelWindows() == [desk.kiosk.window]
    tray.dismissSentence()


@pytest.mark.parametrize("several", [False, True])
def test_a_script_that_asks_for_files_gets_them(desk: SiteDesk, papers: list[Path], several: bool) -> None:
    options = "{multiple: true}" if several else ""
    ask_by_script(
        desk,
        f"""showOpenFilePicker({options}).then(handles => Promise.all(handles.map(each => each.getFile())))
            .then(files => Promise.all(files.map(each => each.text()))).then(texts => texts.join())""",
    )
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.mode == "choose")
    assert tray.choice.takesSeveral is several
    chosen = papers if several else papers[:1]
    answer(desk, *chosen)
    expected = ",".join(paper.read_text() for paper in chosen)
    desk.wait(lambda: desk.title == expected)


def test_a_script_whose_question_is_declined_hears_that(desk: SiteDesk) -> None:
    ask_by_script(desk, "showOpenFilePicker()")
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.mode == "choose")
    tray.close()
    desk.wait(lambda: desk.title == "AbortError")


@pytest.mark.parametrize("picker", ["showSaveFilePicker", "showDirectoryPicker"])
def test_a_script_gets_no_place_to_write_and_no_folder(desk: SiteDesk, picker: str) -> None:
    ask_by_script(desk, f"{picker}()")
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: desk.title in {"AbortError", "NotAllowedError", "SecurityError"})
    assert (tray.mode, tray.shown) == ("browse", False)
    assert tray.sentence != ""
    assert QGuiApplication.topLevelWindows() == [desk.kiosk.window]
    tray.dismissSentence()


def test_a_script_may_not_write_into_what_it_was_given(desk: SiteDesk, papers: list[Path]) -> None:
    before = papers[0].read_bytes()
    desk.show(
        "/writer",
        f"""<title>writer</title><script>
            function act() {{
                if (!window.given)
                    return showOpenFilePicker().then(([handle]) => window.given = handle).then(() => 'given');
                return window.given.createWritable().then(stream => stream.write('other'));
            }}
            </script><button {WHOLE_PAGE} onclick="act()
            .then(text => document.title = text).catch(error => document.title = error.name)">x</button>""",
    )
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.mode == "choose")
    answer(desk, papers[0])
    desk.wait(lambda: desk.title == "given")
    tray.close()
    desk.click_until(lambda: desk.title == "NotAllowedError")
    assert papers[0].read_bytes() == before
