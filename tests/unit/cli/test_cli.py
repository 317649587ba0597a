"""The command line: sentences instead of tracebacks, and exit codes that mean something."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest

from kiosk import command
from kiosk.cli import main, make_parser
from kiosk.config_file import load_config
from kiosk.mediator.pin import PinChecker
from kiosk.paths import EXAMPLE_CONFIG
from kiosk.session.config import WindowConfig
from tests.support.authority import TestAuthority

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = (
    "demo",
    "tour",
    "run",
    "check-config",
    "record-sites",
    "doctor",
    "statistics",
    "hash-pin",
    "scan",
    "print",
    "prove-wipe",
)


def test_help_names_every_command_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    text = capsys.readouterr().out
    assert ended.value.code == 0
    for name in (*COMMANDS, "examples:", "exit codes:", "69", "78"):
        assert name in text


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert len(text.splitlines()) >= 7
    assert max(len(line) for line in text.splitlines()) <= 110


@pytest.mark.parametrize("size", ["1280", "axb", "1280x", "10x10", "99999x1", "-1280x800"])
def test_a_wrong_size_is_said(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["tour", "--out", "x", f"--size={size}"])
    assert ended.value.code == 2
    assert "--size" in capsys.readouterr().err


@pytest.mark.parametrize("sessions", ["0", "101", "-1", "two", ""])
def test_a_wrong_number_of_sessions_is_said(sessions: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["prove-wipe", f"--sessions={sessions}"])
    assert ended.value.code == 2
    assert "is not a number from 1 to 100" in capsys.readouterr().err


def test_check_config_accepts_the_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-config", str(EXAMPLE_CONFIG)]) == 0
    assert capsys.readouterr().out.endswith("no errors\n")


def test_check_config_tells_of_an_authority_that_expired(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    expired = TestAuthority(tmp_path / "ca", days=-1).file
    file.write_text(
        '[place]\nprefecture = "P"\ndepartment = "63"\n[printer]\nqueue = "q"\n'
        f'[network]\nextra_ca_file = "{expired}"\n',
        encoding="utf-8",
    )
    assert main(["check-config", str(file)]) == 78
    assert "network.extra_ca_file: the authority Test authority in" in capsys.readouterr().out
    load_config(file)  # it is no reason not to start


def test_check_config_lists_faults_of_both_files_and_counts_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    extra = tmp_path / "catalogue"
    extra.mkdir()
    (extra / "sites.toml").write_text('[[sites]]\nid = "x"\nkind = "nonsense"\n', encoding="utf-8")
    file = tmp_path / "kiosk.toml"
    file.write_text(
        f'[place]\nprefecture = "P"\ndepartment = "63"\n[printer]\nqueue = "q"\n'
        f'[catalogue]\nextra_folders = ["{extra}"]\n',
        encoding="utf-8",
    )
    assert main(["check-config", str(file)]) == 78
    out = capsys.readouterr().out
    assert "sites.toml: sites[0].kind" in out
    count = re.search(r"^(\d+) errors?$", out, re.MULTILINE)
    assert count is not None
    assert int(count[1]) == len(out.splitlines()) - 1

    file.write_text('[place]\ndepartment = "63"\n[session]\nidle_warning_s = 3\n', encoding="utf-8")
    assert main(["check-config", str(file)]) == 78
    out = capsys.readouterr().out
    assert "place.prefecture: is missing" in out
    assert "session.idle_warning_s" in out
    assert "printer: is missing" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "--config", "/no/such/kiosk.toml"],
        ["scan", "--out", "x.pdf", "--config", "/no/such/kiosk.toml"],
    ],
)
def test_a_missing_configuration_is_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 78
    said = capsys.readouterr().err
    assert said == "kiosk: /no/such/kiosk.toml: (file): cannot be read: No such file or directory\n"


def test_without_a_display_the_kiosk_says_so_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main(["run", "--config", str(EXAMPLE_CONFIG)]) == 69
    assert capsys.readouterr().err.startswith("kiosk: no display here")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["scan", "--out", "page.txt"], "must be .pdf, .png or .jpg"),
        (["scan", "--out", "/no/such/folder/page.pdf"], "its folder does not exist"),
        (["print", "/no/such/file.pdf"], "no such file"),
        (["tour", "--out", "/proc/pictures"], "No such file"),
    ],
)
def test_a_wrong_file_is_one_sentence(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 66
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1


def test_hash_pin_gives_a_hash_of_the_first_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("4711\n"))
    assert main(["hash-pin"]) == 0
    assert PinChecker((capsys.readouterr().out.strip(),)).is_right("4711")


def test_hash_pin_says_what_a_pin_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("secret\n"))
    assert main(["hash-pin"]) == 65
    assert capsys.readouterr().err == "kiosk: a PIN has 4 to 12 digits\n"


def test_without_a_display_the_demonstration_says_so_and_plays_the_tour(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    played: list[tuple[Path, tuple[int, int]]] = []

    def tour(out: Path, size: tuple[int, int]) -> int:
        played.append((out, size))
        return 1

    monkeypatch.setattr(command, "tour", tour)
    assert main(["demo", "--size", "1280x800"]) == 1
    assert main(["demo"]) == 1
    assert [size for _, size in played] == [(1280, 800), (1920, 1080)]
    assert capsys.readouterr().out.count("\n") == 2


def test_a_size_asks_for_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    windows: list[WindowConfig] = []

    def demo(window: WindowConfig, _say: object) -> int:
        windows.append(window)
        return 0

    monkeypatch.setattr(command, "demo", demo)
    for arguments in (["demo"], ["demo", "--windowed"], ["demo", "--size", "1280x800"]):
        parsed = make_parser().parse_args(arguments)
        assert parsed.run(parsed) == 0
    assert windows == [
        WindowConfig(),
        WindowConfig(windowed=True),
        WindowConfig(windowed=True, width_px=1280, height_px=800),
    ]
