"""The visit of the proof: one procedure on the proof's site, in which everything is planted by real input."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.proof.canary import Kind, samples_of
from ui.dev.patience import NotSeenError, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.proof.words import Orders
    from ui.dev.driver import Visitor
    from ui.dev.wipe_player import PlayedSession

FAMILY: Final = "licence"
PROCEDURE: Final = "licence-lost"
_LOAD_S: Final = 40.0
_AGAIN_S: Final = 5.0
_DEVICE_S: Final = 120.0  # real devices take their time
_BROUGHT: Final = "Facture électricité.pdf"  # on the simulated stick
_PACE: Final = 0.02
_ABORTED_BYTES: Final = 32 * 1024


class WipeVisit:
    """Plays one visitor; `planted` and `samples` fill as it goes."""

    def __init__(self, session: PlayedSession, visitor: Visitor, orders: Orders, *, has_stick: bool) -> None:
        self._session = session
        self._visitor = visitor
        self._words = orders.words
        self._has_stick = has_stick
        self.planted: list[Kind] = []
        self.samples: dict[Kind, tuple[str, ...]] = {}
        self.step = ""

    def play(self) -> None:
        """Plant everything; raises `NotSeenError` where it cannot go on."""
        steps: tuple[Callable[[], None], ...] = (
            self._arrive,
            self._scan,
            *((self._bring,) if self._has_stick else ()),
            self._open_site,
            self._type,
            self._upload,
            self._download,
            self._print,
            self._copy,
            self._begin_endless_download,
        )
        for step in steps:
            self.step = step.__name__.strip("_").replace("_", " ")
            step()

    def press_end(self) -> None:
        """End as a visitor does."""
        self._visitor.press("Terminer")
        self._visitor.sees("Terminer ma visite ?")
        self._visitor.press("Terminer et tout effacer")

    def _arrive(self) -> None:
        visitor = self._visitor
        catalogue = self._session.catalogue
        self._session.simulation.set_scanner(pace=_PACE)
        self._session.simulation.set_printer(pace=_PACE)
        visitor.press("Touchez l’écran pour commencer")
        visitor.press("Français", index=-1)
        visitor.press("Commencer")
        visitor.press(catalogue.family(FAMILY).title.fr)
        visitor.press(catalogue.procedure(PROCEDURE).title.fr)
        visitor.sees("Vos papiers")

    def _scan(self) -> None:
        self._visitor.press("Préparer mes papiers")
        self._visitor.press("Scanner", deadline_s=_DEVICE_S)
        self._visitor.sees_control("Tourner", _DEVICE_S)
        self._take_samples(Kind.SCAN, self._newest(self._session.workspace.pages, "page-*"))

    def _bring(self) -> None:
        visitor = self._visitor
        self._session.simulation.set_stick(is_plugged=True)
        visitor.press("Justificatif de domicile")
        visitor.press("Depuis une clé USB")
        visitor.press(_BROUGHT, deadline_s=_LOAD_S)
        visitor.press("Prendre ce fichier")
        visitor.sees("C’est fait. Vous pouvez retirer votre clé.", deadline_s=_DEVICE_S)
        self._take_samples(Kind.BROUGHT, self._newest(self._session.workspace.brought, "*"))
        self._session.simulation.set_stick(is_plugged=False)
        visitor.press("Continuer")

    def _open_site(self) -> None:
        self._visitor.press("Continuer vers le site")
        self._visitor.web.sees("rangement: fait", _LOAD_S)

    def _type(self) -> None:
        for label, kind in (("Texte", Kind.TYPED), ("Mot", Kind.KEYBOARD), ("Secret", Kind.PASSWORD)):
            self._visitor.web.fill(label, self._words[kind])

    def _upload(self) -> None:
        visitor = self._visitor
        visitor.web.open_file_field("Votre justificatif")
        if self._has_stick:  # the only document would be chosen already
            visitor.press("Pièce d’identité", deadline_s=_LOAD_S)
        visitor.press("Utiliser ce document")
        visitor.web.sees("fichier: choisi", _LOAD_S)
        visitor.web.press("Envoyer")
        visitor.web.sees("envoi: fait", _LOAD_S)

    def _download(self) -> None:
        self._visitor.web.press("Le justificatif en PDF")
        self._visitor.sees_control("Garder et fermer", _LOAD_S)
        kept = self._newest(self._session.downloads.folder, "*.pdf")
        if self._words[Kind.DOWNLOAD].encode() in kept.read_bytes():
            self.planted.append(Kind.DOWNLOAD)
        self._visitor.press("Garder et fermer")

    def _print(self) -> None:
        visitor = self._visitor
        visitor.web.press("Imprimer cette page")
        visitor.sees_control("Garder et fermer", _LOAD_S)
        visitor.press("Imprimer", index=-1)
        visitor.press("Imprimer 1 feuille", deadline_s=_LOAD_S)
        visitor.sees("C’est imprimé", deadline_s=_DEVICE_S)
        self._take_samples(Kind.PRINT, self._newest(self._session.downloads.folder, "page-*.pdf"))
        visitor.press("J’ai pris mes feuilles")
        visitor.press("Garder et fermer")

    def _copy(self) -> None:
        web, keys = self._visitor.web, self._visitor.keys
        web.press_field("Texte à copier")
        keys.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        keys.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        clipboard = QGuiApplication.clipboard()
        wait_for(lambda: self._words[Kind.CLIPBOARD] in clipboard.text(), "the copied text")
        self.planted.append(Kind.CLIPBOARD)

    def _begin_endless_download(self) -> None:
        word = self._words[Kind.ABORTED_DOWNLOAD].encode()
        for patience_s in (_AGAIN_S, _AGAIN_S, _LOAD_S):
            self._visitor.web.press("Le fichier sans fin")
            # Nothing shows that a download runs. The keyboard may just have gone, and the page have moved
            # under the finger: then one presses again.
            with suppress(NotSeenError):
                wait_for(lambda: self._has_begun(word), "the endless download", patience_s)
                self.planted.append(Kind.ABORTED_DOWNLOAD)
                return
        raise NotSeenError("the endless download did not begin")

    def _has_begun(self, word: bytes) -> bool:
        files = [path for path in self._session.downloads.folder.iterdir() if path.is_file()]
        return any(
            path.stat().st_size >= _ABORTED_BYTES and word in path.read_bytes()[:_ABORTED_BYTES]
            for path in files
        )

    def _take_samples(self, kind: Kind, file: Path) -> None:
        samples = samples_of(file.read_bytes())
        self.samples[kind] = tuple(sample.hex() for sample in samples)
        if samples:
            self.planted.append(kind)

    @staticmethod
    def _newest(folder: Path, pattern: str) -> Path:
        return max(folder.glob(pattern), key=lambda path: path.stat().st_mtime_ns)
