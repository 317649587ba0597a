"""Answers for reading aloud: whether there is a voice, whether it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from ui.speech.speaker import Speaker

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by ui.app")
class SpeechViewModel(QObject):
    """Off where the kiosk may make no sound, has no voice, or has lost it."""

    availableChanged = Signal()
    speakingChanged = Signal()

    def __init__(self, speaker: Speaker | None, volume: float) -> None:
        """`speaker` is None where nothing can be said; `volume` is 0 to 1."""
        super().__init__()
        self._speaker = speaker
        self._volume = volume
        self._is_speaking = False
        self._is_lost = False
        if speaker is not None:
            speaker.speakingChanged.connect(self._on_speaking)
            speaker.failed.connect(self._on_failed)

    @Property(bool, notify=availableChanged)
    def available(self) -> bool:
        """Whether a page can be read out."""
        return self._speaker is not None and not self._is_lost

    @Property(bool, notify=speakingChanged)
    def speaking(self) -> bool:
        """Whether something is being said, or is about to be."""
        return self._is_speaking

    @Slot(str, str)
    def say(self, text: str, language: str) -> None:
        """Say a text in the page's own language, French where the page names none."""
        if self._speaker is not None and not self._is_lost:
            self._speaker.say(text, language or "fr", self._volume)

    @Slot()
    def stop(self) -> None:
        """Be silent at once."""
        if self._speaker is not None:
            self._speaker.stop()

    def close(self) -> None:
        """End the voice."""
        if self._speaker is not None:
            self._speaker.close()

    def _on_speaking(self, is_speaking: bool) -> None:
        self._is_speaking = is_speaking
        self.speakingChanged.emit()

    def _on_failed(self) -> None:
        self._is_lost = True
        self.availableChanged.emit()
