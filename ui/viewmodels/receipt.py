"""Answers for the receipt: its number, what comes next, its preview; and for all sheets of the kiosk."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.config import Paper
from kiosk.receipts.sheet import PaperFormat
from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from devices.printing.api import PrintOptions
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.receipts.content import SheetWriter
    from kiosk.receipts.sheet import Section, Sheet
    from kiosk.services.sheet_service import SheetService
    from ui.viewmodels.journey import JourneyViewModel
    from ui.viewmodels.preferences import PreferencesViewModel
    from ui.viewmodels.printing import PrintingViewModel
    from ui.viewmodels.proof_list import ProofList

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# A preview takes a fifth of a second: it waits until the fingers rest.
PREVIEW_AFTER_MS: Final = 400
# Whoever stays on a screen so long is reading: unnoticed, fonts load and the receipt is tried then.
WARM_UP_AFTER_MS: Final = 1500
_SHEETS: Final = (PaperFormat.A4, PaperFormat.A4_LARGE)
_SCREENS_BEFORE_PRINTING: Final = frozenset({"procedure", "understand", "site", "receipt"})


@dataclass(slots=True)
class _Papers:
    """What was asked for and what came out."""

    titles: dict[int, str] = field(default_factory=dict)  # of the sheets being set, by ticket
    receipts: set[int] = field(default_factory=set)
    receipt_paths: set[str] = field(default_factory=set)
    is_receipt_printed: bool = False


@QmlElement
@QmlUncreatable("made by ui.app")
class ReceiptViewModel(QObject):
    """Writes, previews and prints the kiosk's own sheets, and tells which proofs are not on paper.

    Nothing here keeps the visitor from going on: a strange number is said to be strange and printed as it is.
    """

    contentChanged = Signal()
    previewChanged = Signal()
    papersChanged = Signal()
    receiptPrinted = Signal()

    def __init__(
        self,
        service: SheetService,
        catalogue: Catalogue,
        writer: Callable[[str], SheetWriter],
        today: Callable[[], date],
        journey: JourneyViewModel,
        preferences: PreferencesViewModel,
        proofs: ProofList,
        printing: PrintingViewModel,
        paper: Paper,
    ) -> None:
        """`writer` makes the writer of a language; `today` tells the day; `paper` lies in the printer."""
        super().__init__()
        self._service = service
        self._catalogue = catalogue
        self._writer = writer
        self._today = today
        self._journey = journey
        self._preferences = preferences
        self._proofs = proofs
        self._printing = printing
        self._is_roll = paper is Paper.ROLL_80MM
        self._papers = _Papers()
        self._typed = ""
        self._preview: Path | None = None
        self._preview_ticket = 0
        self._warmed: Sheet | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work_ahead)
        service.composed.connect(self._on_composed)
        service.drawn.connect(self._on_drawn)
        printing.printed.connect(self._on_printed)
        journey.screenChanged.connect(self._follow_screen)
        journey.choiceChanged.connect(self._on_content)
        journey.referenceChanged.connect(self._on_content)
        if not self._is_roll:
            preferences.largePrintChanged.connect(self._on_content)
        proofs.changed.connect(self.papersChanged)

    # -- the number ------------------------------------------------------------------------------------------

    @Property(str, notify=contentChanged)
    def numberLabel(self) -> str:
        """What the site calls its number."""
        label: str = self._journey.procedure.get("referenceLabel", "")
        return label or QCoreApplication.translate("receipt", "Numéro de votre dossier")

    @Property(str, notify=contentChanged)
    def numberExample(self) -> str:
        """A number as the site writes it, or nothing."""
        example: str = self._journey.procedure.get("referenceExample", "")
        return example

    @Slot(str)
    def typeNumber(self, number: str) -> None:
        """Take the number as the visitor types it."""
        self._typed = number.strip()
        self._journey.setReference(number)

    @Property(bool, notify=contentChanged)
    def numberRecognised(self) -> bool:
        """Whether the number was read on the site and not typed."""
        return bool(self._journey.reference) and self._journey.reference != self._typed

    @Property(str, notify=contentChanged)
    def numberDoubt(self) -> str:
        """Why the number may be wrong, or nothing; it is never refused."""
        number = self._journey.reference
        chosen = self._journey.chosen
        if not number or chosen is None or chosen.reference is None:
            return ""
        if re.search(chosen.reference.pattern, number) is not None:
            return ""
        doubt = QCoreApplication.translate(
            "receipt",
            "D’habitude, ce numéro ressemble à %1. Vérifiez-le. Vous pouvez imprimer quand même.",
        )
        return doubt.replace("%1", chosen.reference.example)

    # -- what stands on it -----------------------------------------------------------------------------------

    @Property("QVariant", notify=contentChanged)
    def sections(self) -> list[dict[str, Any]]:
        """What comes next and what to bring: heading, and items of lead and text."""
        sheet = self._receipt()
        # The last two sections, price and help, stand on the paper alone: here both were seen before.
        return [] if sheet is None else [_entry(section) for section in sheet.sections[:-2]]

    @Property(str, notify=previewChanged)
    def previewUrl(self) -> str:
        """Address of the first page's picture; nothing while there is none."""
        return "" if self._preview is None else QUrl.fromLocalFile(str(self._preview)).toString()

    @Property(bool, notify=papersChanged)
    def printed(self) -> bool:
        """Whether the receipt, as it is now, is on paper."""
        return self._papers.is_receipt_printed

    @Property(bool, notify=papersChanged)
    def composing(self) -> bool:
        """Whether a sheet is being set for the printer."""
        return bool(self._papers.titles)

    @Property("QVariant", notify=papersChanged)
    def proofs(self) -> list[dict[str, Any]]:
        """The site's own documents that are not on paper yet, as `DocumentsViewModel.documents` has them."""
        return self._proofs.unprinted()

    @Property(bool, constant=True)
    def largePrintOffered(self) -> bool:
        """Whether the visitor may ask for large print: a roll is too narrow for it."""
        return not self._is_roll

    # -- printing --------------------------------------------------------------------------------------------

    @Slot()
    def printReceipt(self) -> None:
        """Print the receipt of the procedure."""
        sheet = self._receipt()
        if sheet is not None:
            title = QCoreApplication.translate("receipt", "Votre reçu")
            self._papers.receipts.add(self._print(sheet, title))

    @Slot()
    def printChecklist(self) -> None:
        """Print the list of what to prepare for the procedure."""
        chosen = self._journey.chosen
        if chosen is not None:
            title = QCoreApplication.translate("receipt", "La liste à préparer")
            self._print(self._sheets().checklist(chosen, self._today()), title)

    @Slot()
    def printGlossary(self) -> None:
        """Print the explained words and the questions."""
        sheet = self._sheets().glossary(self._catalogue.terms, self._catalogue.questions, self._today())
        self._print(sheet, QCoreApplication.translate("receipt", "Les mots expliqués"))

    def _print(self, sheet: Sheet, title: str) -> int:
        ticket = self._service.compose(sheet, self._paper())
        self._papers.titles[ticket] = title
        self.papersChanged.emit()
        return ticket

    @Slot(int, object, object)
    def _on_composed(self, ticket: int, path: Path, options: PrintOptions) -> None:
        title = self._papers.titles.pop(ticket)
        if ticket in self._papers.receipts:
            self._papers.receipts.remove(ticket)
            self._papers.receipt_paths.add(str(path))
        self._printing.print_sheet(path, title, options)
        self.papersChanged.emit()

    @Slot(str)
    def _on_printed(self, path: str) -> None:
        if path in self._papers.receipt_paths:
            self._papers.receipt_paths.remove(path)
            self._papers.is_receipt_printed = True
            self.receiptPrinted.emit()
            self.papersChanged.emit()

    # -- working ahead ---------------------------------------------------------------------------------------

    def _receipt(self, *, has_number: bool = True) -> Sheet | None:
        chosen = self._journey.chosen
        if chosen is None:
            return None
        number = self._journey.reference if has_number else ""
        return self._sheets().receipt(chosen, self._today(), number or None)

    def _sheets(self) -> SheetWriter:
        return self._writer(self._preferences.language)

    def _paper(self) -> PaperFormat:
        if self._is_roll:
            return PaperFormat.ROLL_80MM
        return PaperFormat.A4_LARGE if self._preferences.largePrint else PaperFormat.A4

    def _on_content(self) -> None:
        self._papers.is_receipt_printed = False
        # What is at the printer now is an earlier version.
        self._papers.receipts.clear()
        self._papers.receipt_paths.clear()
        self.contentChanged.emit()
        self.papersChanged.emit()
        if self._journey.screen == "receipt":
            self._timer.start(PREVIEW_AFTER_MS)

    def _follow_screen(self) -> None:
        if self._journey.screen == "receipt":
            self._timer.start(0)
        elif self._journey.screen in _SCREENS_BEFORE_PRINTING:
            self._timer.start(WARM_UP_AFTER_MS)

    def _work_ahead(self) -> None:
        if self._journey.screen != "receipt":
            self._warm_up()
        elif (sheet := self._receipt()) is not None:
            self._preview_ticket = self._service.preview(sheet, self._paper())

    def _warm_up(self) -> None:
        sheet = self._receipt(has_number=False)
        if sheet is None or sheet == self._warmed:
            return
        self._warmed = sheet
        # Large print may be chosen beside the preview; the paper that is chosen now comes first.
        papers = [self._paper()] if self._is_roll else sorted(_SHEETS, key=self._paper().__ne__)
        for paper in papers:
            self._service.warm_up(sheet, paper)

    @Slot(int, object)
    def _on_drawn(self, ticket: int, picture: Path) -> None:
        if ticket != self._preview_ticket:
            picture.unlink()
            return
        old, self._preview = self._preview, picture
        self.previewChanged.emit()
        if old is not None:
            old.unlink()


def _entry(section: Section) -> dict[str, Any]:
    items = [
        {
            "lead": "" if item.lead is None else item.lead.text,
            "text": item.phrase.text if item.note is None else f"{item.phrase.text} {item.note.text}",
            "iconName": "" if item.lead is None else "calendar-blank" if section.is_dated else "file-text",
        }
        for item in section.items
    ]
    return {"title": section.heading.text, "items": items}
