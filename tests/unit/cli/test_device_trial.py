"""`kiosk scan` and `kiosk print`: the configured devices, by the code that the screens use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from kiosk.cli import main
from tests.support.sane import sane_environment

if TYPE_CHECKING:
    from pathlib import Path

LEAST = '[place]\nprefecture = "P"\ndepartment = "63"\n'
SIMULATED = LEAST + '[scanner]\ndriver = "simulated"\nresolution_dpi = 75\n[printer]\ndriver = "simulated"\n'


@pytest.fixture
def simulated(tmp_path: Path) -> str:
    file = tmp_path / "kiosk.toml"
    file.write_text(SIMULATED, encoding="utf-8")
    return str(file)


@pytest.fixture
def no_backends(tmp_path: Path) -> Path:
    """Set SANE up without any driver: nothing can be found."""
    folder = tmp_path / "sane.d"
    folder.mkdir()
    (folder / "dll.conf").write_text("# none\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("ending", ["pdf", "png", "jpg"])
def test_a_page_is_scanned_into_the_wanted_format(tmp_path: Path, simulated: str, ending: str) -> None:
    out = tmp_path / f"page.{ending}"
    assert main(["scan", "--out", str(out), "--config", simulated]) == 0
    if ending == "pdf":
        with pikepdf.open(out) as document:
            assert len(document.pages) == 1
    else:
        with Image.open(out) as picture:
            assert picture.format == {"png": "PNG", "jpg": "JPEG"}[ending]
            assert picture.height > picture.width


def test_a_scanner_that_is_not_there_is_one_sentence(
    tmp_path: Path, no_backends: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(
        f'{LEAST}[scanner]\nsane_config_folder = "{no_backends}"\n[printer]\ndriver = "simulated"\n',
        encoding="utf-8",
    )
    out = tmp_path / "page.pdf"
    assert main(["scan", "--out", str(out), "--config", str(file)]) == 69
    assert capsys.readouterr().err.startswith("kiosk: nothing was scanned: scanner-absent")
    assert not out.exists()


def test_the_scanners_that_are_there_are_told_and_which_one_serves(
    tmp_path: Path, no_backends: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sane_environment(no_backends, backends=("test",))
    file = tmp_path / "kiosk.toml"
    file.write_text(
        f'{LEAST}[scanner]\nserial = "KK42"\nresolution_dpi = 75\nsane_config_folder = "{no_backends}"\n'
        '[printer]\ndriver = "simulated"\n',
        encoding="utf-8",
    )

    assert main(["scan", "--out", str(tmp_path / "page.jpg"), "--config", str(file)]) == 0

    assert capsys.readouterr().out.splitlines()[:2] == [
        "Found: Noname frontend-tester, on this computer (test:0)",
        "Scanner: Noname frontend-tester, in the place of the configured one",
    ]


def test_the_printer_says_printed_when_it_did(
    tmp_path: Path, simulated: str, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "test.pdf"
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(document)
    assert main(["print", str(document), "--config", simulated]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "printed"


def test_what_is_no_pdf_is_not_printed(
    tmp_path: Path, simulated: str, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "test.pdf"
    document.write_text("no PDF", encoding="utf-8")
    assert main(["print", str(document), "--config", simulated]) == 69
    assert "nothing was printed: file-rejected" in capsys.readouterr().err


def test_without_a_print_service_nothing_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    server = tmp_path / "no.sock"
    file.write_text(f'{LEAST}[printer]\nqueue = "q"\nserver = "{server}"\n', encoding="utf-8")
    document = tmp_path / "test.pdf"
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(document)
    assert main(["print", str(document), "--config", str(file)]) == 69
    assert "print-service-down" in capsys.readouterr().err
