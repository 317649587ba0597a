"""A resource on its way takes the memory that it fills, not the whole pipe that the engine lays for it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.session.config import Demonstration
from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.benchmarks.rest import go_to_site
from tests.benchmarks.screen import Screen
from tests.benchmarks.stage import Stage
from tests.support.process import wait_until
from tests.support.raw_site import RawSite
from ui.web.system_call import PIPE_BYTES

if TYPE_CHECKING:
    import socket

_IMAGES: Final = 4  # fewer than the six connections that a browser opens to one server
_SIZE_PX: Final = (1280, 800)
_DEADLINE_S: Final = 30.0
_BLOCK_BYTES: Final = 512  # stat(2): of st_blocks, whatever the file system


def test_the_engines_pipes_alone_are_laid_lazily() -> None:
    """The rule cannot be taken back: a process of its own keeps it."""
    source = f"""
import os
from ui.web.system_call import narrow_system_calls

def taken(length, start=0):
    number = os.memfd_create("test")
    os.posix_fallocate(number, start, length)
    size = os.fstat(number).st_size
    os.close(number)
    return size

assert narrow_system_calls()
others = taken({PIPE_BYTES} - 1), taken({PIPE_BYTES} + 4096), taken({PIPE_BYTES}, 4096)
print(taken({PIPE_BYTES}), *others)
"""
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = [int(word) for word in done.stdout.split()]
    assert told == [0, PIPE_BYTES - 1, PIPE_BYTES + 4096, PIPE_BYTES + 4096]


@pytest.mark.parametrize("fault", ["RuntimeError('no libseccomp')", "OSError(1, 'not permitted')"])
def test_a_machine_without_filters_goes_without_them(tmp_path: Path, fault: str) -> None:
    (tmp_path / "pyseccomp.py").write_text(f"raise {fault}\n")
    source = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
from ui.web.system_call import narrow_system_calls
print(narrow_system_calls())
"""
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
    assert "pages load slowly" in done.stderr


def test_a_resource_on_its_way_takes_what_it_fills() -> None:
    with VirtualDisplay(*_SIZE_PX) as display, RawSite(_hold) as site:
        demonstration = Demonstration(portal_origin=site.origin, bank_origin=site.origin, mediator_pin="0000")
        with closing(Screen(display.name)) as screen, Stage(screen, demonstration) as stage:
            go_to_site(stage)
            wait_until(lambda: len(_pipes(stage.session.pid)) == _IMAGES, "a pipe an image", _DEADLINE_S)
            taken_bytes = _pipes(stage.session.pid)
    assert max(taken_bytes) < PIPE_BYTES / 10, taken_bytes


def _pipes(pid: int) -> list[int]:
    """Tell how many bytes of memory each of the engine's pipes takes."""
    found = []
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            state = descriptor.stat()
            is_shared = str(descriptor.readlink()).startswith("/dev/shm/")  # noqa: S108 - the engine's place
        except FileNotFoundError:  # closed in the meantime
            continue
        if is_shared and state.st_size == PIPE_BYTES:
            found.append(state.st_blocks * _BLOCK_BYTES)
    return found


def _hold(site: RawSite, connection: socket.socket) -> None:
    """Answer with a page of images, each of which begins and does not end."""
    site.read(connection)
    if "/image/" not in site.requests[-1]:
        images = "".join(f"<img src=/image/{number}>" for number in range(_IMAGES))
        _send(connection, "text/html", f"<!doctype html><title>held</title>{images}".encode())
    else:
        _send(connection, "image/png", b"\x89PNG\r\n\x1a\n" + bytes(5_000))
        site.may_answer.wait(_DEADLINE_S)


def _send(connection: socket.socket, kind: str, body: bytes) -> None:
    connection.sendall(
        f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nConnection: close\r\n\r\n".encode() + body
    )
