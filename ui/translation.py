"""Speaks another language: installs the translation files and tells QML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from kiosk.paths import ASSETS

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlEngine

TRANSLATIONS = ASSETS / "i18n"


class Translation:
    """Keeps the translator that is installed; French is the language of the source and needs none."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None
        self._engine: QQmlEngine | None = None

    def attach(self, engine: QQmlEngine | None) -> None:
        """Name the engine whose bindings are read anew after a change; None before it is deleted."""
        self._engine = engine

    def install(self, language: str) -> None:
        """Speak `language` ("fr", "en", "ar") from now on; FileNotFoundError for one never compiled."""
        QLocale.setDefault(QLocale(language))
        self.remove()
        if language != "fr":
            translator = QTranslator()
            if not translator.load(str(TRANSLATIONS / f"kiosk_{language}.qm")):
                raise FileNotFoundError(f"{TRANSLATIONS}/kiosk_{language}.qm: run make setup")
            QCoreApplication.installTranslator(translator)
            self._translator = translator
        if self._engine is not None:
            self._engine.retranslate()

    def remove(self) -> None:
        """Speak the language of the source again; nothing on the screen is told."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
