"""The last rung's screen: it stands without a web engine, in every language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.process import wait_until
from tests.support.session_process import SessionProcess
from tests.support.x_display import XVisitor

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTICE = ("-P", "-m", "ui.notice")


@pytest.fixture(params=[(1280, 800), (1080, 1920)], ids=str)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    found: tuple[int, int] = request.param
    return found


@pytest.fixture
def display(size: tuple[int, int]) -> Iterator[VirtualDisplay]:
    with VirtualDisplay(*size) as display:
        yield display


def test_the_notice_stands_without_a_web_engine(display: VirtualDisplay, size: tuple[int, int]) -> None:
    with SessionProcess(display.name, program=NOTICE) as session:
        session.wait_ready()
        visitor = XVisitor(display.name)
        wait_until(lambda: len(visitor.look().getcolors(1 << 24) or ()) > 2, "words on the screen")
        picture = visitor.look()
        visitor.close()
        maps = Path(f"/proc/{session.pid}/maps").read_text(encoding="utf-8")
        assert "WebEngine" not in maps
        assert psutil.Process(session.pid).children() == []
    background = picture.getpixel((5, 5))
    edges = [picture.getpixel((x, y)) for x in (0, size[0] - 1) for y in range(0, size[1], 7)]
    assert set(edges) == {background}, "something runs over the edge"
