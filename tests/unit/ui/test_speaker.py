"""The voice: its process begins with the first text and ends with the session; Qt's mock engine speaks."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy, QTest

from ui.speech.speaker import LONGEST_TEXT, Speaker, has_voice
from ui.viewmodels.speech import SpeechViewModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

_PATIENCE_S = 20
# The mock engine takes 100 ms a word: this is far longer than any step of a test.
_LONG = "mot " * 200


@pytest.fixture
def speaker(qapp: QGuiApplication) -> Iterator[Speaker]:
    speaker = Speaker("mock")
    yield speaker
    speaker.close()


def wait(is_so: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + _PATIENCE_S
    while not is_so():
        assert time.monotonic() < ends_at
        QTest.qWait(20)


def told(spy: QSignalSpy) -> list[object]:
    return [spy.at(number)[0] for number in range(spy.count())]


def process_id(speaker: Speaker) -> int:
    assert speaker._process is not None
    return int(speaker._process.processId())


def test_all_paragraphs_are_said_and_then_it_is_silent(speaker: Speaker) -> None:
    spy = QSignalSpy(speaker.speakingChanged)
    speaker.say("un deux\n\n  trois quatre\n", "fr", 0.5)
    assert told(spy) == [True]
    began = time.monotonic()
    wait(lambda: told(spy) == [True, False])
    assert time.monotonic() - began > 0.35  # four words: the second paragraph was said too


def test_it_is_silent_at_once_and_speaks_again(speaker: Speaker) -> None:
    spy = QSignalSpy(speaker.speakingChanged)
    speaker.say(_LONG, "fr", 0.5)
    wait(lambda: speaker._has_begun)
    first = process_id(speaker)
    speaker.stop()
    speaker.stop()
    assert told(spy) == [True, False]
    speaker.say("encore", "fr", 0.5)
    wait(lambda: told(spy) == [True, False, True, False])
    assert process_id(speaker) == first


def test_a_text_without_words_starts_nothing(speaker: Speaker) -> None:
    speaker.say(" \n ", "fr", 0.5)
    assert speaker._process is None


def test_a_list_without_end_is_cut(speaker: Speaker, monkeypatch: pytest.MonkeyPatch) -> None:
    orders: list[dict[str, object]] = []
    monkeypatch.setattr(speaker, "_order", orders.append)
    speaker.say("x" * (2 * LONGEST_TEXT), "fr", 0.5)
    assert [order["paragraphs"] for order in orders] == [["x" * LONGEST_TEXT]]


def test_the_voice_ends_with_the_session(speaker: Speaker) -> None:
    speaker.say(_LONG, "fr", 0.5)
    wait(lambda: speaker._has_begun)
    number = process_id(speaker)
    speaker.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_a_voice_that_dies_is_no_longer_offered(speaker: Speaker) -> None:
    speech = SpeechViewModel(speaker, 0.5)
    assert speech.available
    speech.say(_LONG, "")
    wait(lambda: speaker._has_begun)
    os.kill(process_id(speaker), signal.SIGKILL)
    wait(lambda: not speech.available)
    assert not speech.speaking
    speech.say("encore", "fr")
    assert not speech.speaking


def test_a_machine_without_the_service_has_no_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not has_voice()
    (tmp_path / "speech-dispatcher").touch(mode=0o755)
    assert has_voice()


def test_nothing_is_offered_without_a_speaker(qapp: QGuiApplication) -> None:
    speech = SpeechViewModel(None, 0.5)
    assert not speech.available
    speech.say("un", "fr")
    speech.stop()
    speech.close()
    assert not speech.speaking
