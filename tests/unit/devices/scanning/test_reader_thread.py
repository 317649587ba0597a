"""A backend's reading thread is let come to rest, and finds loaded what it ends with."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from devices.scanning.reader_thread import let_settle

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAPPED = """
from pathlib import Path
from devices.scanning.reader_thread import load_unwinder

def is_loaded():
    return "libgcc_s" in Path("/proc/self/maps").read_text()

before = is_loaded()
load_unwinder()
print(before, is_loaded())
"""


def test_what_threads_end_with_is_loaded_before_one_ends() -> None:
    done = subprocess.run([sys.executable, "-c", _MAPPED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.fixture
def busy() -> Iterator[threading.Thread]:
    """A thread that computes for half a second or so, and does not wait for Python's lock meanwhile."""
    thread = threading.Thread(target=hashlib.pbkdf2_hmac, args=("sha256", b"", b"", 800_000))
    thread.start()
    yield thread
    thread.join()


def test_a_thread_that_has_not_come_to_rest_is_waited_for(busy: threading.Thread) -> None:
    let_settle(time.sleep)
    assert not busy.is_alive()


def test_a_thread_that_does_not_rest_is_left_alone(busy: threading.Thread) -> None:
    slept: list[float] = []
    let_settle(slept.append)
    assert busy.is_alive()
    assert 1.0 <= sum(slept) < 1.2
