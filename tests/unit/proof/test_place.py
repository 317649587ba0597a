"""The search can fail: a canary left on purpose at each kind of place is found there."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.proof import census, files, journal
from kiosk.proof.canary import Kind, Trace, make_canaries, make_marker
from kiosk.proof.hunt import UTF_8, UTF_16, Hunt
from kiosk.proof.memory import look_into
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

# It reads the word, says that it has it, and keeps it until its input ends. It builds each encoding anew.
_KEEPER = """
import sys
word = sys.stdin.readline().strip()
kept = word.encode(sys.argv[1]) * 3
word = None
print("kept", flush=True)
sys.stdin.read()
"""
# The same, far inside a mapping of a gigabyte of which nearly nothing is used.
_SPARSE_KEEPER = """
import mmap, sys
room = mmap.mmap(-1, 1 << 30, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
room[700 << 20 : (700 << 20) + 100] = sys.stdin.readline().strip().encode(sys.argv[1]).ljust(100)
print("kept", flush=True)
sys.stdin.read()
"""
_SHELTERED = (
    "bwrap --dev-bind / / --proc /proc --tmpfs /mnt --unshare-user --die-with-parent sh -c "
    "'read word; echo $word > /mnt/kept; word=; echo kept; read end'"
)


@pytest.fixture
def hunt() -> Hunt:
    return Hunt(make_marker())


@pytest.fixture
def word(hunt: Hunt) -> str:
    return make_canaries(hunt.marker, 1).words[Kind.TYPED]


class Keeper:
    """A process that holds a word which it was told by its input."""

    def __init__(self, command: list[str], word: str) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "kept\n"

    def __enter__(self) -> int:
        return self.process.pid

    def __exit__(self, *_error: object) -> None:
        with self.process:
            self.process.kill()


@pytest.mark.parametrize(
    ("encoding", "told"), [("utf-8", UTF_8), ("utf-16-le", UTF_16), ("utf-16-be", UTF_16)]
)
def test_memory_of_a_process(hunt: Hunt, word: str, encoding: str, told: str) -> None:
    with Keeper([sys.executable, "-c", _KEEPER, encoding], word) as pid:
        look = look_into(pid, hunt)
    assert look is not None
    assert look.found[Trace(1, Kind.TYPED, told)] >= 3
    assert look.searched_bytes > 1_000_000
    assert look.refusal == ""


def test_memory_that_is_mostly_promised(hunt: Hunt, word: str) -> None:
    with Keeper([sys.executable, "-c", _SPARSE_KEEPER, "utf-16-le"], word) as pid:
        look = look_into(pid, hunt)
    assert look is not None
    assert look.found[Trace(1, Kind.TYPED, UTF_16)] >= 1
    assert look.searched_bytes < 200_000_000
    assert look.unread_bytes == 0


def test_memory_of_a_process_that_knows_nothing(hunt: Hunt) -> None:
    with Keeper([sys.executable, "-c", _KEEPER, "utf-8"], "another word") as pid:
        look = look_into(pid, hunt)
    assert look is not None
    assert look.found == {}


def test_a_process_that_has_ended_is_no_gap(hunt: Hunt) -> None:
    process = subprocess.Popen(["true"])
    process.wait()
    assert look_into(process.pid, hunt) is None


def test_a_file_that_only_a_sandbox_sees(hunt: Hunt, word: str) -> None:
    with Keeper(["sh", "-c", f"exec {_SHELTERED}"], word) as pid:
        wait_until(lambda: bool(census.below(pid)), "the sandbox")
        look = files.look_inside(census.below(pid), hunt)
    assert list(look.found) == ["/mnt/kept (sandbox)"]


def test_a_deleted_file_that_is_still_open(hunt: Hunt, word: str, tmp_path: Path) -> None:
    with (tmp_path / "kept").open("w+") as kept:
        kept.write(word)
        kept.flush()
        (tmp_path / "kept").unlink()
        look = files.look_at_nameless([os.getpid()], hunt)
    assert list(look.found) == [f"deleted file of process {os.getpid()}"]


def test_shared_memory_without_a_name(hunt: Hunt, word: str) -> None:
    descriptor = os.memfd_create("kept")
    try:
        os.write(descriptor, word.encode("utf-16-le"))
        look = files.look_at_nameless([os.getpid()], hunt)
    finally:
        os.close(descriptor)
    assert look.found == {f"deleted file of process {os.getpid()}": {Trace(1, Kind.TYPED, UTF_16): 1}}


class Left:
    """Words left in files all over the machine, each gone with the test."""

    def __init__(self, folder: Path, word: str) -> None:
        self.log = folder / "log" / "error.log"
        self.spool = folder / "spool" / "d00001-001"
        self.old = folder / "old"
        self.named = folder / f"scan of {word}.pdf"
        for file in (self.log, self.spool):
            file.parent.mkdir()
            file.write_text(f"job by {word}\n", encoding="utf-16-be")
        self.old.write_text(word)
        self.named.touch()
        self._shared = tempfile.NamedTemporaryFile("w", prefix="kiosk-test-", dir="/dev/shm")  # noqa: SIM115
        self._shared.write(word)
        self._shared.flush()
        self.shared = Path(self._shared.name)

    def close(self) -> None:
        self._shared.close()


@pytest.fixture
def left(tmp_path: Path, word: str) -> Iterator[Left]:
    left = Left(tmp_path, word)
    yield left
    left.close()


def test_written_files_wherever_they_are(hunt: Hunt, left: Left, word: str) -> None:
    look = files.look_at_written(time.time(), hunt)
    assert {str(left.log), str(left.spool), str(left.shared)} <= set(look.found)
    assert [name for name in look.named if "pytest" in name] == [str(left.named).replace(word, "<canary>")]
    # What was written before the proof began is not its business.
    later = files.look_at_written(time.time() + 3600, hunt)
    assert later.files == 0
    assert later.names > 0


def test_a_journal_that_cannot_be_read_is_said(
    hunt: Hunt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert journal.look_at_journal(time.time(), hunt).refusal == "there is no journalctl here"
    _journalctl(tmp_path, "echo 'no permission' >&2; exit 1")
    assert journal.look_at_journal(time.time(), hunt).refusal == "no permission"


def test_the_journal(hunt: Hunt, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _journalctl(tmp_path, f"echo MESSAGE={word}")
    monkeypatch.setenv("PATH", str(tmp_path))
    look = journal.look_at_journal(time.time(), hunt)
    assert look.found == {Trace(1, Kind.TYPED, UTF_8): 1}
    assert look.refusal == ""


def _journalctl(folder: Path, script: str) -> None:
    program = folder / "journalctl"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
