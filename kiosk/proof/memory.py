"""Searches the memory of living processes, and says what of it could not be read."""

from __future__ import annotations

import os
import re
import resource
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.proof.canary import Trace
    from kiosk.proof.hunt import Hunt

_HEAD: Final = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ (\d+) *(.*)$")
# The kernel's own pages in every process; it lets nobody read them from outside and a program writes none.
_KERNELS: Final = frozenset({"[vvar]", "[vsyscall]", "[vvar_vclock]"})
_PAGE_BYTES: Final = resource.getpagesize()
_ENTRY_BYTES: Final = 8
_LARGE_BYTES: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class MemoryLook:
    """What a look into one process gave; `refusal` says why there was none at all."""

    searched_bytes: int
    unread_bytes: int
    found: Counter[Trace]
    refusal: str = ""


def look_into(pid: int, hunt: Hunt) -> MemoryLook | None:
    """Search one process's memory; None when it is gone."""
    try:
        areas = list(_areas(pid))
        memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY | os.O_CLOEXEC)
    except (FileNotFoundError, ProcessLookupError):
        return None
    except OSError as error:
        return MemoryLook(0, 0, Counter(), error.strerror or type(error).__name__)
    searched = unread = 0
    found: Counter[Trace] = Counter()
    try:
        for start, end in areas:
            read_bytes, traces = _search(memory, start, end, hunt)
            searched += read_bytes
            unread += end - start - read_bytes
            found += traces
    finally:
        os.close(memory)
    if not searched and not Path(f"/proc/{pid}").exists():
        return None
    return MemoryLook(searched, unread, found)


def _search(memory: int, start: int, end: int, hunt: Hunt) -> tuple[int, Counter[Trace]]:
    position, unread = start, 0

    def read(size: int) -> bytes:
        nonlocal position, unread
        wanted = min(size, end - position)
        piece = b""
        with suppress(OSError):  # a page of a device, or given back meanwhile
            piece = os.pread(memory, wanted, position)
        if wanted and not piece:
            piece = bytes(min(_PAGE_BYTES, wanted))
            unread += len(piece)
        position += len(piece)
        return piece

    size_bytes, found = hunt.search_stream(read)
    return size_bytes - unread, found


def _areas(pid: int) -> Iterator[tuple[int, int]]:
    """List start and end of what has pages in memory or swap, but for files' pages that nobody has changed.

    Those are searched as files if they were written at all.
    """
    lines = Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8", errors="replace").splitlines()
    head: re.Match[str] | None = None
    sizes: dict[str, int] = {}
    for line in [*lines, ""]:
        match = _HEAD.match(line)
        if match is None and line:
            name, _, value = line.partition(":")
            if value.endswith(" kB"):
                sizes[name] = int(value.split()[0])
            continue
        if head is not None and _holds_something(head, sizes):
            start, end = int(head[1], 16), int(head[2], 16)
            in_use = (sizes.get("Rss", 0) + sizes.get("Swap", 0)) * 1024
            is_sparse = end - start > _LARGE_BYTES and in_use < (end - start) // 4
            yield from _used_parts(pid, start, end) if is_sparse else [(start, end)]
        head, sizes = match, {}


def _used_parts(pid: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """List the pages in use of a large area, which is mostly promised and never given.

    Source: the kernel's Documentation/admin-guide/mm/pagemap.rst, bits 63 (present) and 62 (swapped).
    """
    with Path(f"/proc/{pid}/pagemap").open("rb", buffering=0) as pagemap:
        for place in range(start, end, _LARGE_BYTES):
            pages = (min(end, place + _LARGE_BYTES) - place) // _PAGE_BYTES
            pagemap.seek(place // _PAGE_BYTES * _ENTRY_BYTES)
            entries = pagemap.read(pages * _ENTRY_BYTES)
            if entries.count(0) == len(entries):
                continue
            # The last byte of an entry holds the two bits.
            used = [bool(last & 0b1100_0000) for last in entries[_ENTRY_BYTES - 1 :: _ENTRY_BYTES]]
            first = place
            for is_used, run in groupby(used):
                last = first + len(list(run)) * _PAGE_BYTES
                if is_used:
                    yield first, last
                first = last


def _holds_something(head: re.Match[str], sizes: dict[str, int]) -> bool:
    if head[5] in _KERNELS:
        return False
    in_use = sizes.get("Rss", 0) + sizes.get("Swap", 0)
    is_of_file = head[4] != "0" and "w" not in head[3]
    changed = sizes.get("Anonymous", 0) + sizes.get("Swap", 0)
    return bool(changed if is_of_file else in_use)
