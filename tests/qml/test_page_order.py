"""Pages put in another order, documents put together and apart, on the real window."""

from __future__ import annotations

import pytest

from devices.simulation.faults import SamplePaper
from tests.support.kiosk_window import visible_items
from tests.support.tray_window import WAYS, TrayWindow
from ui.dev.glance import name_of


@pytest.fixture(autouse=True)
def _tray(kiosk: TrayWindow, papers: None) -> None:
    kiosk.part = "TrayOverlay"
    # No card: both its sides would be put on one page.
    kiosk.session.simulation.set_scanner(glass=SamplePaper.PROOF_OF_ADDRESS)


def test_a_page_that_was_just_scanned_is_moved_and_stays_in_sight(kiosk: TrayWindow) -> None:
    document_id = kiosk.scan("identity")
    kiosk.session.tray.show()
    kiosk.session.tray.openDocument(document_id)
    kiosk.settle()
    kiosk.session.scanning.scanPageInto(document_id)
    kiosk.wait_for_scanner()
    kiosk.settle()
    front, back = kiosk.session.documents.entry(document_id)["pageIds"]
    assert kiosk.says("Page 2 sur 2")
    kiosk.click(kiosk.button("Placer cette page avant"))
    assert kiosk.session.documents.entry(document_id)["pageIds"] == [back, front]
    assert kiosk.says("Page 1 sur 2")
    assert not kiosk.button("Placer cette page avant").isEnabled()


@pytest.mark.parametrize("way", WAYS)
def test_pages_are_put_in_order_and_documents_together_and_apart(kiosk: TrayWindow, way: str) -> None:
    kiosk.scan("address-proof")
    document_id = kiosk.scan("identity")
    kiosk.session.scanning.scanPageInto(document_id)
    kiosk.wait_for_scanner()
    kiosk.session.tray.show()
    kiosk.session.tray.openDocument(document_id)
    kiosk.settle()
    documents = kiosk.session.documents
    front, back = documents.entry(document_id)["pageIds"]

    def press(words: str) -> None:
        WAYS[way](kiosk, kiosk.button(words))
        kiosk.settle()

    assert not kiosk.button("Placer cette page avant").isEnabled()  # the first page is shown
    press("Placer cette page après")
    assert documents.entry(document_id)["pageIds"] == [back, front]
    assert kiosk.says("Page 2 sur 2")  # it is the same page that is still shown
    press("Remettre comme avant")
    assert documents.entry(document_id)["pageIds"] == [front, back]
    assert kiosk.says("Page 1 sur 2")  # still the same page
    WAYS[way](kiosk, next(item for item in visible_items(kiosk.screen) if name_of(item) == "Page suivante"))
    kiosk.settle()
    press("Couper en deux avant cette page")
    assert documents.count == 3
    assert documents.entry(document_id)["pageIds"] == [front]
    press("Réunir avec un autre document")
    press("Pièce d’identité (2)")
    assert documents.count == 2
    assert documents.entry(document_id)["pageIds"] == [front, back]
