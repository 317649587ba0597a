"""A pretended stick: plugged in on request, with papers like those that visitors bring."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Final

from devices.simulation.faults import SamplePaper
from devices.simulation.sample_page import Side, grained, paper_image
from devices.stick.api import StickError, StickFault, never
from devices.stick.folder_stick import FolderStick

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from devices.simulation.faults import SimulationState
    from devices.stick.api import Entry

# What a telephone's picture and a supplier's PDF are like, in few pixels.
_DPI: Final = 150
# A real stick's folders take a moment.
_LOOK_S: Final = 0.5
_DAY_S: Final = 86_400

# File, paper, and its age in days: what was put on the stick last is what it was brought for.
_PAPERS: Final = (
    ("Facture électricité.pdf", SamplePaper.PROOF_OF_ADDRESS, 1),
    ("Carte d’identité.jpg", SamplePaper.IDENTITY_CARD, 2),
    ("Mes papiers/Carte grise.pdf", SamplePaper.REGISTRATION_CERTIFICATE, 30),
    ("Mes papiers/permis.jpg", SamplePaper.DRIVING_LICENCE, 400),
)
_LOCKED: Final = ("Relevé de banque.pdf", 3)
# A PDF that says it is encrypted (ISO 32000-1, 7.6.3), with keys that no password opens.
_LOCKED_PDF: Final = (
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    b"2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n"
    b"3 0 obj\n<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>\nendobj\n"
    b"trailer\n<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<41><41>]>>\n%%EOF\n"
)


class SimulatedStick:
    """A stick that is in while ``simulation`` says so; its papers are drawn when it is first looked at."""

    def __init__(self, simulation: SimulationState, folder: Path) -> None:
        self._simulation = simulation
        self._folder = folder
        self._stick = FolderStick(folder)

    def is_present(self) -> bool:
        """Whether the trainer has plugged it in."""
        return self._simulation.read().stick.is_plugged

    def entries(self, is_cancelled: Callable[[], bool] = never) -> tuple[Entry, ...]:
        """Return its papers; see `Stick`."""
        self._require_presence()
        time.sleep(_LOOK_S * self._simulation.read().stick.pace)
        if not self._folder.is_dir():
            self._fill()
        return self._stick.entries(is_cancelled)

    def copy(
        self,
        entry: Entry,
        target: Path,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
    ) -> None:
        """Write the file to `target`; see `Stick`."""
        self._require_presence()
        self._stick.copy(entry, target, is_cancelled, on_progress)

    def _require_presence(self) -> None:
        if not self.is_present():
            raise StickError(StickFault.ABSENT)

    def _fill(self) -> None:
        making = self._folder.with_name(f"{self._folder.name}.making")
        for name, paper, days in _PAPERS:
            path = making / name
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            image = grained(paper_image(paper, Side.FRONT, _DPI))
            image.save(path, "PDF" if path.suffix == ".pdf" else "JPEG", resolution=_DPI)
            _age(path, days)
        name, days = _LOCKED
        (making / name).write_bytes(_LOCKED_PDF)
        _age(making / name, days)
        making.replace(self._folder)


def _age(path: Path, days: int) -> None:
    stamp = time.time() - days * _DAY_S
    os.utime(path, (stamp, stamp))
