"""The procedure's site in the real engine: what opens, what does not, and what the visitor sees then."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest

from tests.support.site_desk import PATIENCE_S, WHOLE_PAGE
from tests.support.site_pages import Answer, SitePages

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk


def test_the_site_opens_and_the_address_tells_the_step(desk: SiteDesk) -> None:
    assert desk.site.steps[desk.site.currentStep]["id"] == "entry"
    desk.show("/etape/2", "<title>two</title>")
    assert desk.site.steps[desk.site.currentStep]["id"] == "request"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "http://127.0.0.1:1/",
        "http://localhost/",
        "https://127.0.0.1@example.org/",
        "https://user:secret@example.org/",
    ],
)
def test_a_link_to_another_host_is_not_followed_and_says_so(desk: SiteDesk, address: str) -> None:
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href='{address}'>out</a>")
    desk.click_until(lambda: desk.trouble == "blocked")
    assert desk.address.endswith("/link")
    desk.kiosk.click(desk.kiosk.button("Revenir au site"))
    assert desk.trouble == ""


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "view-source:http://127.0.0.1/",
        "chrome://gpu",
        "data:text/html,<title>data</title>",
        "mailto:a@example.org",
        "tel:+33123456789",
        "ftp://example.org/",
        "intent://x#Intent;end",
    ],
)
def test_other_schemes_lead_nowhere(desk: SiteDesk, address: str) -> None:
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href='{address}'>out</a>")
    desk.click()
    desk.settle()
    assert desk.address.endswith("/link")
    assert desk.title == "link"


def test_a_page_reaches_no_other_service_of_this_machine(desk: SiteDesk) -> None:
    with SitePages({"/secret": "secret", "/frame": "frame"}) as neighbour:
        desk.show(
            "/probe",
            f"""<title>probe</title><img src='{neighbour.origin}/secret'>
            <iframe src='{neighbour.origin}/frame'></iframe>
            <script>fetch('{neighbour.origin}/secret').catch(() => document.title = 'refused')</script>""",
        )
        desk.wait(lambda: desk.title == "refused")
        desk.settle()
        assert neighbour.requests == []


def test_a_new_window_opens_above_and_closes(desk: SiteDesk) -> None:
    desk.pages.pages["/mail"] = "<title>mail</title>"
    desk.show("/opener", f"<title>opener</title><a {WHOLE_PAGE} target=_blank href='/mail'>mail</a>")
    desk.click_until(lambda: desk.title == "mail")
    desk.kiosk.click(desk.kiosk.button("Fermer cette fenêtre"))
    assert desk.title == "opener"
    desk.settle()  # the closed page's process ends: nobody is told that "the page has stopped"
    assert desk.trouble == ""


def test_a_flood_of_windows_is_stopped_at_three(desk: SiteDesk) -> None:
    script = "for (let i = 0; i < 20; i++) window.open('/mail?' + i)"
    desk.pages.pages["/mail"] = "<title>mail</title>"
    desk.show("/flood", f'<title>flood</title><button {WHOLE_PAGE} onclick="{script}">x</button>')
    desk.click_until(lambda: desk.title == "mail")
    desk.settle(800)
    assert len([request for request in desk.pages.requests if request.startswith("GET /mail")]) <= 3


def test_a_file_field_gets_the_chosen_file_and_never_a_dialog(desk: SiteDesk, tmp_path: Path) -> None:
    file = tmp_path / "carte-identite.pdf"
    file.write_bytes(b"%PDF-1.4 test")
    desk.show(
        "/upload",
        f"""<title>upload</title><form method=post enctype=multipart/form-data action=/received>
        <input type=file name=paper accept='.pdf,image/png' {WHOLE_PAGE} onchange='form.submit()'></form>""",
    )
    desk.pages.pages["/received"] = "<title>received</title>"
    desk.click_until(lambda: desk.kiosk.session.tray.mode == "choose")
    assert QGuiApplication.topLevelWindows() == [desk.kiosk.window]
    desk.kiosk.session.tray.filesChosen.emit([str(file)])
    desk.wait(lambda: desk.title == "received")
    assert b"carte-identite.pdf" in desk.pages.bodies["/received"]
    assert b"%PDF-1.4 test" in desk.pages.bodies["/received"]


@pytest.mark.parametrize("way", ["page", "script"])
def test_a_file_that_the_site_finds_too_heavy_is_noticed(desk: SiteDesk, tmp_path: Path, way: str) -> None:
    file = tmp_path / "carte-identite.pdf"
    file.write_bytes(b"%PDF-1.4 test")
    refusal = "Votre fichier est trop volumineux"
    act = "form.submit()" if way == "page" else f"document.querySelector('p').textContent = '{refusal}'"
    desk.show(
        "/upload",
        f"""<title>upload</title><p>Taille maximale : 1 octet</p><form method=post
        enctype=multipart/form-data action=/received>
        <input type=file name=paper {WHOLE_PAGE} onchange="{act}"></form>""",
    )
    desk.pages.pages["/received"] = f"<title>received</title><p>{refusal} : 1 octet au plus.</p>"
    tray = desk.kiosk.session.tray
    desk.click_until(lambda: tray.mode == "choose")
    desk.settle()
    assert tray.sentence == ""
    tray.filesChosen.emit([str(file)])
    desk.wait(lambda: tray.sentence != "")
    assert tray.sentence == "Le site trouve votre fichier trop lourd."
    assert "Alléger le fichier" in tray.advice
    tray.dismissSentence()
    desk.settle()
    assert tray.sentence == ""  # the words stand on the page still, and are not told again


def test_a_pdf_is_kept_and_another_file_is_refused(desk: SiteDesk) -> None:
    kept, refused = (
        QSignalSpy(desk.kiosk.session.downloads.kept),
        QSignalSpy(desk.kiosk.session.downloads.refused),
    )
    pdf = Path(__file__).with_name("one-page.pdf").read_bytes()
    desk.pages.pages["/proof.pdf"] = Answer(pdf, "application/pdf")
    desk.pages.pages["/tool.zip"] = Answer(b"PK", "application/zip")
    desk.show("/files", f"<title>files</title><a {WHOLE_PAGE} href='/proof.pdf'>proof</a>")
    desk.click_until(lambda: kept.count() == 1)
    desk.wait(lambda: desk.kiosk.session.tray.count == 1)
    assert [entry["origin"] for entry in desk.kiosk.session.documents.documents] == ["downloaded"]
    desk.wait(lambda: desk.kiosk.session.viewer.shown)
    desk.kiosk.session.viewer.close()
    desk.show("/files2", f"<title>files</title><a {WHOLE_PAGE} href='/tool.zip'>tool</a>")
    desk.click_until(lambda: refused.count() == 1)
    assert refused.at(0) == ["type"]


def test_printing_a_page_makes_a_document_of_it(desk: SiteDesk) -> None:
    desk.show("/print", f"<title>Accusé</title><button {WHOLE_PAGE} onclick='print()'>imprimer</button>")
    before = desk.kiosk.session.tray.count
    desk.click_until(lambda: desk.kiosk.session.tray.count == before + 1)


def test_the_sites_questions_are_asked_in_our_own_sheet(desk: SiteDesk) -> None:
    desk.show(
        "/ask",
        f"""<title>ask</title>
        <button {WHOLE_PAGE} onclick="document.title = confirm('Vraiment ?')">x</button>""",
    )
    desk.click_until(lambda: desk.has("SiteDialog"))
    desk.kiosk.click(desk.kiosk.button("D’accord"))
    desk.wait(lambda: desk.title == "true")


def test_permissions_are_denied(desk: SiteDesk) -> None:
    desk.show(
        "/where",
        """<title>where</title><script>navigator.geolocation.getCurrentPosition(
        () => document.title = 'told', () => document.title = 'denied')</script>""",
    )
    desk.wait(lambda: desk.title == "denied")


@pytest.mark.parametrize(
    ("status", "trouble"), [(500, "maintenance"), (503, "maintenance"), (403, ""), (404, "")]
)
def test_a_failing_site_is_told_in_plain_words(desk: SiteDesk, status: int, trouble: str) -> None:
    desk.show("/failing", Answer(b"<title>the site's own words</title>", status=status))
    desk.wait(lambda: desk.trouble == trouble)
    assert desk.has("SiteTrouble") == bool(trouble)


def test_a_dead_server_is_offline_and_comes_back_by_itself_on_retry(desk: SiteDesk) -> None:
    desk.show("/gone", Answer(b"", status=500))
    desk.wait(lambda: desk.trouble == "maintenance")
    desk.pages.pages["/gone"] = "<title>back</title>"
    desk.kiosk.click(desk.kiosk.button("Réessayer"))
    desk.wait(lambda: desk.title == "back" and desk.trouble == "")


def test_the_reference_number_is_recognised(desk: SiteDesk) -> None:
    desk.show("/confirmation", "<title>ok</title><p>Numéro de dossier : <b>EX-2026-7K4MPX</b></p>")
    desk.wait(lambda: desk.kiosk.journey.reference == "EX-2026-7K4MPX")


def test_zoom_goes_to_three_hundred_per_cent_by_our_buttons_alone(desk: SiteDesk) -> None:
    for _ in range(10):
        desk.site.comfort.zoomBy(1)
    assert desk.page.property("zoomFactor") == 3
    place = desk.page.mapToScene(desk.page.boundingRect().center()).toPoint()
    QTest.wheelEvent(
        desk.kiosk.window, place, QPoint(0, 120), QPoint(0, 0), Qt.KeyboardModifier.ControlModifier
    )
    desk.settle()
    assert desk.page.property("zoomFactor") == 3


def test_a_page_that_owes_an_answer_can_be_left(desk: SiteDesk) -> None:
    # The kiosk asks each page for its text. This one counts for two seconds right after it has loaded: it
    # owes the answer when it is left, and gives it to a view that is about to be deleted.
    desk.pages.pages["/busy"] = """<title>busy</title><script>onload = () => setTimeout(() => {
        const start = Date.now(); while (Date.now() - start < 2000);
        setTimeout(() => fetch('/answered')) })</script>"""
    desk.page.setProperty("url", QUrl(desk.pages.origin + "/busy"))
    desk.wait(lambda: desk.title == "busy" and not desk.page.property("loading"))
    desk.settle(100)  # the view says a moment later that it has loaded, and the kiosk asks
    desk.kiosk.journey.back()
    desk.kiosk.journey.back()
    assert not desk.pages.asked("/answered")
    ends_at = time.monotonic() + PATIENCE_S
    while not desk.pages.asked("/answered"):
        assert time.monotonic() < ends_at
        QCoreApplication.processEvents()  # unlike QTest.qWait, it does not delete the view yet
    QCoreApplication.processEvents()
    desk.kiosk.settle()
    assert desk.kiosk.journey.screen == "family"


def test_what_a_page_has_let_go_of_is_collected_in_time(desk: SiteDesk) -> None:
    desk.page.setProperty("collectEveryMs", 100)
    desk.show(
        "/waste",
        """<title>/waste</title><script>
        const registry = new FinalizationRegistry(() => { document.title = "collected"; });
        registry.register({waste: new Array(10)}, 1);
        </script>""",
    )
    desk.wait(lambda: desk.title == "collected")


def test_the_screens_keyboard_never_hides_the_field(desk: SiteDesk) -> None:
    desk.show(
        "/form",
        """<title>form</title><div style='height:600px'></div>
        <input style='position:absolute;left:60px;top:560px'>
        <script>onscroll = onresize = () => {
          const box = document.querySelector('input').getBoundingClientRect();
          document.title = JSON.stringify([box.bottom, innerHeight])
        }</script><div style='height:600px'></div>""",
    )
    desk.click_until(lambda: QGuiApplication.inputMethod().isVisible(), 80, 570)
    desk.wait(lambda: desk.title.startswith("[") and _is_above(desk.title))


def _is_above(title: str) -> bool:
    bottom, height = json.loads(title)
    return bool(0 < bottom <= height)
