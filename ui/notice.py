"""What is shown when sessions keep dying: a sentence in each language, no web engine, no device.

`python -m ui.notice --fd N`, which only the supervisor starts, in the place of a session.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from typing import TYPE_CHECKING

from ui.environment import prepare_environment

prepare_environment()  # before the first Qt object

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from kiosk import log
from kiosk.errors import UnavailableError
from kiosk.receipts.typography import phone
from kiosk.services.qt_singleton import protect_singletons
from kiosk.services.supervisor_link import SupervisorLink
from ui.clipboard import ClipboardLook, close_ears
from ui.theme import load_theme
from ui.viewmodels.preferences import PreferencesViewModel
from ui.window import ROOT, load_fonts, make_engine, pixels_per_mm, show_window, sized_window

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    from kiosk.session.config import SessionConfig
    from kiosk.supervisor.messages import Start


class Notice:
    """The window of the notice; it answers to nobody, because nobody can mend anything at the screen."""

    def __init__(self, start: Start, link: SupervisorLink) -> None:
        close_ears()
        config = start.config
        theme = load_theme(config.display.theme_folder)
        load_fonts(theme)
        languages = [language.value for language in config.languages.offered]
        self._preferences = PreferencesViewModel(
            theme, languages, config.languages.default.value, "light", lambda _language: None
        )
        self._engine = make_engine()
        self._window = _load(self._engine, self._preferences, config)
        self._link = link
        self._is_painted = False
        self._clipboard = ClipboardLook.for_supervisor(self._window, link)
        self._window.frameSwapped.connect(self._report_first_frame)
        link.presented.connect(lambda _message: show_window(self._window, config))
        link.report_prepared()

    def _report_first_frame(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self._link.report_ready()


def _load(
    engine: QQmlApplicationEngine, preferences: PreferencesViewModel, config: SessionConfig
) -> QQuickWindow:
    place = config.place
    engine.setInitialProperties(
        {
            "preferences": preferences,
            "pixelsPerMm": pixels_per_mm(config),
            "placeName": f"{place.prefecture} \N{MIDDLE DOT} {place.point}",
            "helpPhone": phone(place.help_phone),
        }
    )
    engine.load(QUrl.fromLocalFile(str(ROOT / "ui" / "Notice.qml")))
    return sized_window(engine, config)


def main(arguments: list[str] | None = None) -> int:
    """Show the notice until the supervisor ends it."""
    parser = argparse.ArgumentParser(
        prog="python -m ui.notice", description="The last rung's screen; started by the supervisor."
    )
    parser.add_argument("--fd", type=int, required=True, metavar="N", help="inherited socket of the channel")
    options = parser.parse_args(arguments)
    log.set_up(logging.INFO, os.environ)
    protect_singletons()
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("kiosk")
    application.setDesktopFileName("kiosk")
    link = SupervisorLink.of_descriptor(options.fd, application)
    notices: list[Notice] = []
    link.started.connect(lambda start: notices.append(Notice(start, link)))
    link.lost.connect(lambda _why: application.quit())
    link.open()
    return application.exec()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except UnavailableError as error:
        sys.exit(f"notice: {error}")
