"""Logs hold no addresses' paths, no exceptions' values, and one line an entry."""

from __future__ import annotations

import logging

import pytest

from kiosk.errors import ConfigError, ConfigFault, KioskError
from kiosk.log import DiscreetFormatter, without_paths


@pytest.mark.parametrize(
    ("text", "shortened"),
    [
        ("at https://site.gouv.fr/dossier/42?nom=dupont#x now", "at https://site.gouv.fr now"),
        ("https://user:secret@proxy:8080/", "https://proxy:8080"),
        ("(http://127.0.0.1:99/a)", "(http://127.0.0.1:99"),
        ("file:///dev/shm/carte-identite.png", "file://"),
        ("https://a.fr/x and HTTPS://b.fr?y", "https://a.fr and HTTPS://b.fr"),
        ("nothing to hide", "nothing to hide"),
    ],
)
def test_addresses_lose_their_paths(text: str, shortened: str) -> None:
    assert without_paths(text) == shortened


def formatted(error: BaseException, for_journal: bool = False) -> str:
    try:
        raise error
    except type(error):
        record = logging.getLogger("kiosk.test").makeRecord(
            "kiosk.test", logging.ERROR, __file__, 1, "it broke", (), __import__("sys").exc_info()
        )
    return DiscreetFormatter(for_journal).format(record)


def test_an_exceptions_values_stay_out() -> None:
    text = formatted(ValueError("no such file: /run/carte-dupont.png"))
    assert "dupont" not in text
    assert "ValueError at test_log.py:" in text
    assert "formatted" in text


def test_our_own_sentences_are_told() -> None:
    error = ConfigError("kiosk.toml", (ConfigFault("place", "is missing"),))
    assert isinstance(error, KioskError)
    assert "place: is missing" in formatted(error)


def test_the_journal_gets_one_line_with_priority() -> None:
    text = formatted(ValueError("a\nb"), for_journal=True)
    assert text.startswith("<3>kiosk.test: it broke")
    assert "\n" not in text
