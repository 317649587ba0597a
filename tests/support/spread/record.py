"""Records the spread procedure as an operator would, in the window of `kiosk record-sites`; `--out DIR`.

The operator has a mouse and a keyboard. He chooses nothing but follows the procedure to its end; `sites.toml`
and the pictures are in the folder then.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import log
from kiosk.network.surroundings import Surroundings
from kiosk.paths import EXAMPLE_CONFIG
from kiosk.site_recording import Task, prepare
from tests.support.spread.host import MAIL, PORTAL, origin
from tests.support.spread.site import spread_world
from tests.support.spread.way import carry_out
from ui.app import make_application  # prepares the environment, which the resolver's rules are added to
from ui.dev.driver import Visitor
from ui.dev.glance import Glance
from ui.dev.guide import Guide
from ui.dev.hand import Input, Mouse
from ui.dev.patience import turn, wait_for
from ui.dev.phrasebook import Phrasebook
from ui.dev.table import Table
from ui.recording.recorder import Recorder
from ui.translation import TRANSLATIONS

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtQml import QQmlEngine

    from ui.dev.stage import Stage

_PROCEDURE = "licence-lost"
_SETTLED_MS = 600


class Operator(Visitor):
    """Types on his own keys."""

    def type(self, text: str) -> None:
        """Type on the keyboard."""
        self.keys.type(text)


class OperatorGuide(Guide):
    """Leads the operator through the steps of the tour; there is no stage."""

    def __init__(self, recorder: Recorder, folder: Path) -> None:
        super().__init__(cast("Stage", None), folder, Table(_say))
        engine = cast("QQmlEngine", qmlEngine(recorder.window))
        phrasebook = Phrasebook(TRANSLATIONS, "fr")
        self._visitor = Operator(recorder.window, engine, phrasebook, Input.MOUSE)
        self._recorder = recorder
        self._paper = folder / "papier.pdf"
        self._paper.write_bytes((Path(__file__).parents[2] / "web" / "one-page.pdf").read_bytes())

    def open_mail(self, _guide: Guide) -> None:
        """Open the webmail beside the procedure, by its name."""
        with self.step("Webmail, by its name", "beside"):
            self.visitor.fill("Ouvrir à côté un autre site, par exemple une messagerie :", MAIL)
            self.visitor.press("Ouvrir")

    def hand_over(self, _guide: Guide) -> None:
        """Choose a file in the ordinary dialog, which has a window of its own."""
        with self.step("A file field opens the ordinary dialog", "files"):
            self.visitor.web.open_file_field("Votre justificatif")
            dialog = wait_for(lambda: _dialog_over(self._recorder.window), "the file dialog")
        with self.step("The file is in the field", "file"):
            folder = QUrl.fromLocalFile(str(self._paper.parent))
            cast("QObject", self._recorder.window.findChild(QObject, "files")).setProperty(
                "currentFolder", folder
            )
            for words in (self._paper.name, "Ouvrir"):
                self._press_in(dialog, words)
            self.visitor.web.sees("– choisi")

    def _press_in(self, window: QQuickWindow, words: str) -> None:
        glance = Glance(window)

        def look() -> QPointF | None:
            turn(_SETTLED_MS)  # the list moves while its folder is read
            found = (item for item in glance.items() if item.isEnabled() and item.property("text") == words)
            item = next(found, None)
            return None if item is None else glance.place(item).center()

        Mouse().press(window, wait_for(look, f"{words!r} in the dialog"))


def _dialog_over(window: QQuickWindow) -> QQuickWindow | None:
    # Not by its transient parent: once PySide has been asked for that, it takes it along with the dialog.
    windows = (each for each in QGuiApplication.topLevelWindows() if each.isVisible() and each is not window)
    return next((each for each in windows if isinstance(each, QQuickWindow)), None)


def main() -> int:
    """Record; 0 when the operator came to the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the file and the pictures")
    options = parser.parse_args()
    log.set_up(logging.WARNING, os.environ)
    options.out.mkdir(parents=True, exist_ok=True)
    with spread_world() as (folder, root):
        _record(options.out, folder, root)
    return 0


def _record(out: Path, folder: Path, root: Path) -> None:
    config = folder / "kiosk.toml"
    config.write_text(
        EXAMPLE_CONFIG.read_text(encoding="utf-8").replace(
            "[network]", f'[network]\nextra_ca_file = "{root}"'
        ),
        encoding="utf-8",
    )
    beginning = prepare(Task(config, None, f"{origin(PORTAL)}/acces/{_PROCEDURE}"))
    application = make_application(sys.argv[:1])
    recorder = Recorder(beginning, Surroundings(), out / "sites.toml", "sites.toml")
    recorder.show()
    guide = OperatorGuide(recorder, out)
    carry_out(guide, guide.open_mail, guide.hand_over)
    with guide.step("The end", "end"):
        turn(_SETTLED_MS)
    guide.visitor.press("Terminer et écrire")
    wait_for(lambda: not recorder.window.isVisible(), "the window to close")
    recorder.close()
    application.processEvents()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
