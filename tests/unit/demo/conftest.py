"""A real portal in its own process, shared by a module's tests, its faults off before each."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.demo.process import PortalProcess
from tests.unit.demo.visitor import Visitor

MAX_FILE_BYTES = 40_000
"""Small, so that a file over the limit is quickly made."""

Play = Callable[[Callable[[Visitor], Coroutine[Any, Any, None]]], None]


@pytest.fixture(scope="module")
def received_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("received")


@pytest.fixture(scope="module")
def running_portal(received_folder: Path) -> Iterator[PortalProcess]:
    with PortalProcess(received_folder, max_file_bytes=MAX_FILE_BYTES) as portal:
        yield portal


@pytest.fixture
def portal(running_portal: PortalProcess) -> PortalProcess:
    running_portal.change_faults(
        maintenance=False,
        server_error=False,
        session_loss=False,
        bank_unavailable=False,
        slowness_s=0.0,
        path_prefix="/",
    )
    return running_portal


@pytest.fixture
def play(portal: PortalProcess) -> Play:
    """Let a visitor do something on the portal."""

    def run(story: Callable[[Visitor], Coroutine[Any, Any, None]]) -> None:
        async def tell() -> None:
            async with Visitor(portal.origin) as visitor:
                await story(visitor)

        asyncio.run(tell())

    return run
