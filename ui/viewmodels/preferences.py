"""Answers for how this visitor wants to see the kiosk: language, text size, colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable
from ui.theme import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.theme import ThemePack

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# Body capitals on 23.8 inches: 4.9, 5.9 and 7.1 mm. EN 301 549 (5.1.4) asks for 6.1 mm in one mode.
TEXT_SCALES: Final = (1.0, 1.2, 1.45)

LANGUAGE_NAMES: Final = {"fr": "Français", "en": "English", "ar": "العربية"}


@QmlElement
@QmlUncreatable("made by ui.app")
class PreferencesViewModel(QObject):
    """Holds one session's preferences; a new session starts with the configuration's."""

    languageChanged = Signal()
    textStepChanged = Signal()
    schemeChanged = Signal()
    largePrintChanged = Signal()
    largePointerChanged = Signal()

    def __init__(
        self,
        theme: ThemePack,
        offered: Sequence[str],
        language: str,
        scheme: str,
        install_language: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._offered = tuple(offered)
        self._language = language
        self._scheme = scheme
        self._text_step = 0
        self._chosen_print: bool | None = None
        self._has_large_pointer = False
        self._install_language = install_language

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """Two-letter code of the language on the screen."""
        return self._language

    @Property(str, notify=languageChanged)
    def languageName(self) -> str:
        """The language's own name for itself."""
        return LANGUAGE_NAMES[self._language]

    @Property(bool, notify=languageChanged)
    def arabic(self) -> bool:
        """Whether the screen is mirrored and set in Arabic type."""
        return self._language == "ar"

    @Property("QVariant", constant=True)
    def languages(self) -> list[dict[str, str]]:
        """The languages offered: code and name."""
        return [{"code": code, "name": LANGUAGE_NAMES[code]} for code in self._offered]

    @Property(float, notify=textStepChanged)
    def textScale(self) -> float:
        """Factor on every text size."""
        return TEXT_SCALES[self._text_step]

    @Property(int, notify=textStepChanged)
    def textStep(self) -> int:
        """Chosen step, from 0."""
        return self._text_step

    @Property(int, constant=True)
    def textSteps(self) -> int:
        """How many steps there are."""
        return len(TEXT_SCALES)

    @Property(bool, notify=largePrintChanged)
    def largePrint(self) -> bool:
        """Whether sheets come in large print: as on the screen, until the visitor chooses."""
        return self._text_step > 0 if self._chosen_print is None else self._chosen_print

    @Property(bool, notify=largePointerChanged)
    def largePointer(self) -> bool:
        """Whether the pointer is large, and the focus in pages framed thickly."""
        return self._has_large_pointer

    @Property(str, notify=schemeChanged)
    def scheme(self) -> str:
        """Chosen scheme: "light", "dark" or "contrast"."""
        return self._scheme

    @Property("QVariant", notify=schemeChanged)
    def palette(self) -> dict[str, str]:
        """Colours of the chosen scheme by token."""
        return dict(self._theme.schemes[self._scheme])

    @Property(str, constant=True)
    def latinFamily(self) -> str:
        """Type family for French and English."""
        return self._theme.latin_family

    @Property(str, constant=True)
    def arabicFamily(self) -> str:
        """Type family for Arabic."""
        return self._theme.arabic_family

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Speak this language from now on; an unknown code changes nothing."""
        if code in self._offered and code != self._language:
            self._language = code
            self._install_language(code)
            self.languageChanged.emit()

    @Slot(int)
    def chooseTextStep(self, step: int) -> None:
        """Set the text size, 0 to `textSteps` - 1; beyond, the nearest."""
        step = min(max(step, 0), len(TEXT_SCALES) - 1)
        if step != self._text_step:
            was_large = self.largePrint
            self._text_step = step
            self.textStepChanged.emit()
            if self.largePrint != was_large:
                self.largePrintChanged.emit()

    @Slot(bool)
    def chooseLargePrint(self, large: bool) -> None:
        """Set sheets in large print, or not, whatever the size on the screen."""
        was_large = self.largePrint
        self._chosen_print = large
        if large != was_large:
            self.largePrintChanged.emit()

    @Slot(bool)
    def chooseLargePointer(self, large: bool) -> None:
        """Make the pointer large, or not."""
        if large != self._has_large_pointer:
            self._has_large_pointer = large
            self.largePointerChanged.emit()

    @Slot(str)
    def chooseScheme(self, scheme: str) -> None:
        """Set the colours; an unknown name changes nothing."""
        if scheme in SCHEMES and scheme != self._scheme:
            self._scheme = scheme
            self.schemeChanged.emit()

    @Slot()
    def nextScheme(self) -> None:
        """Go on to the next colours: light, dark, high contrast."""
        self.chooseScheme(SCHEMES[(SCHEMES.index(self._scheme) + 1) % len(SCHEMES)])
