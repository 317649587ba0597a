"""Whether systemd clears CUPS' spool is read from what was added to its service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.doctor.print_facts import clears
from kiosk.paths import ASSETS

if TYPE_CHECKING:
    from pathlib import Path


def test_the_addition_that_we_ship_clears_the_spool(tmp_path: Path) -> None:
    assert not clears(tmp_path / "cups.service.d", "/var/spool/cups")
    shipped = (ASSETS / "cups" / "service.conf").read_text(encoding="utf-8")
    (tmp_path / "kiosk.conf").write_text(shipped, encoding="utf-8")
    assert clears(tmp_path, "/var/spool/cups")
    assert not clears(tmp_path, "/srv/spool")


@pytest.mark.parametrize(
    "line", ["#ExecStartPre=/usr/bin/find /var/spool/cups -delete", "ExecStartPre=/bin/true"]
)
def test_what_clears_nothing_is_told_apart(tmp_path: Path, line: str) -> None:
    (tmp_path / "other.conf").write_text(f"[Service]\n{line}\n", encoding="utf-8")
    assert not clears(tmp_path, "/var/spool/cups")
