"""`kiosk record-sites` around its window: plain errors, and a file that is written whatever ends it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk import site_recording
from kiosk.cli import main

URL = "--url=https://demarche.exemple.fr/debut"


@pytest.fixture(autouse=True)
def operator(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An ordinary user at a display, whose browser is a stand-in."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setenv("KIOSK_DRAFT", "# recorded\n")
    monkeypatch.setattr(site_recording, "_BROWSER_MODULE", "tests.support.fake_recorder")
    monkeypatch.chdir(tmp_path)


def said(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    assert (captured.err or captured.out).count("\n") >= 1
    assert "Traceback" not in captured.err
    return captured.err or captured.out


def test_it_writes_what_was_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["record-sites", URL]) == 0
    assert Path("sites.toml").read_text(encoding="utf-8") == "# recorded\n"
    assert "sites.toml: written. Review it" in said(capsys)


def test_a_procedure_of_the_catalogue_is_a_beginning() -> None:
    assert main(["record-sites", "--procedure", "licence-lost", "--out", "lost.toml"]) == 0
    assert Path("lost.toml").exists()


def test_after_a_crash_the_file_is_kept_and_the_crash_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KIOSK_CODE", "139")
    assert main(["record-sites", URL]) == 1
    assert Path("sites.toml").read_text(encoding="utf-8") == "# recorded\n"
    assert "The browser ended by itself" in said(capsys)


def test_where_nothing_was_recorded_nothing_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("KIOSK_DRAFT")
    assert main(["record-sites", URL]) == 1
    assert not Path("sites.toml").exists()
    assert "Nothing was recorded" in said(capsys)


def test_a_file_is_never_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    Path("sites.toml").write_text("mine", encoding="utf-8")
    assert main(["record-sites", URL]) == 66
    assert "sites.toml: exists already" in said(capsys)
    assert Path("sites.toml").read_text(encoding="utf-8") == "mine"


def test_a_file_that_came_up_meanwhile_is_not_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_RIVAL", "1")
    assert main(["record-sites", URL]) == 0
    assert Path("sites.toml").read_text(encoding="utf-8") == "rival"
    assert Path("sites-2.toml").read_text(encoding="utf-8") == "# recorded\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--procedure", "licence-losst"], 2, 'no procedure "licence-losst"; the nearest are licence-lost'),
        (["--procedure", "%%%"], 2, "the nearest are"),
        (["--url", "http://demarche.exemple.fr/"], 2, "must start with https://"),
        (["--url", "https://a@demarche.exemple.fr/"], 2, "no user name"),
        (["--url", "https://localhost/"], 2, "host"),
        (["--url", "https://10.0.0.1/"], 2, "host"),
        (["--url", "https://intranet.local/"], 2, "this machine or its network"),
        (["--url", "https://[::1"], 2, "url"),
        ([URL, "--out", "nowhere/sites.toml"], 66, "its folder does not exist"),
        ([URL, "--config", "nowhere.toml"], 78, "nowhere.toml"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["record-sites", *arguments]) == code
    text = said(capsys)
    assert words in text
    assert text.count("\n") == 1
    assert not Path("sites.toml").exists()


def test_root_and_a_missing_display_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert main(["record-sites", URL]) == 69
    assert "Chromium refuses root" in said(capsys)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert main(["record-sites", URL]) == 69
    assert "no display here" in said(capsys)


@pytest.mark.parametrize("arguments", [[], [URL, "--procedure", "licence-lost"]])
def test_one_beginning_has_to_be_named(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["record-sites", *arguments])
    assert ended.value.code == 2
    assert "--url" in said(capsys)
