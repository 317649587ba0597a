"""Looks everywhere: memory, written files, files without a name, sandboxes, journal, the kiosk's log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.proof import census
from kiosk.proof.census import Role
from kiosk.proof.files import FileLook, look_at_nameless, look_at_written, look_inside
from kiosk.proof.journal import look_at_journal
from kiosk.proof.memory import look_into
from kiosk.proof.report import Hit, Search

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection

    from kiosk.proof.canary import Kind, Trace
    from kiosk.proof.hunt import Hunt

# What has to be readable, or nothing is proved; the print service too where the kiosk prints by it.
_NEEDED: Final = frozenset({Role.SUPERVISOR, Role.SESSION, Role.DISPLAY})
_JOURNAL: Final = Path("/run/systemd/journal/socket")
_SWAPS: Final = Path("/proc/swaps")


class Searcher:
    """Searches from the moment `since_s` on. `excluded` processes know the words by right.

    `print_server` is the configuration's, empty where nothing is printed for real. `needs_journal`: a journal
    that may not be read is a gap.
    """

    def __init__(
        self,
        since_s: float,
        display: int | None,
        excluded: set[int],
        print_server: str = "",
        *,
        needs_journal: bool = False,
    ) -> None:
        self._since_s = since_s
        self._display = display
        self._excluded = excluded
        self._print_server = print_server
        self._needs_journal = needs_journal

    def look_alive(self, supervisor: int, session: int, kinds: Collection[Kind], hunt: Hunt) -> Search:
        """Search the sandbox of a living session and its processes, until each of `kinds` was seen once."""
        search = Search()
        pids = census.below(supervisor)
        self._take(look_inside(pids, hunt), "sandbox", search)
        for pid in sorted(pids):
            if search.holders and search.kinds(session) >= set(kinds):
                break
            self._search_memory({pid: Role.SESSION}, hunt, search)
        return search

    def look_everywhere(self, supervisor: int | None, log: bytes, hunt: Hunt) -> Search:
        """Search all there is; `log` is what the kiosk has written to its outputs."""
        search = Search()
        roles = census.take(supervisor, self._display, self._excluded)
        if self._display is None:
            search.gaps.append("the display server was not found on this machine")
        self._search_memory(roles, hunt, search)
        self._take(look_inside(roles, hunt), "sandbox", search)
        self._take(look_at_nameless(roles, hunt), "file", search)
        written = look_at_written(self._since_s, hunt)
        self._take(written, "file", search)
        self._search_journal(hunt, search)
        search.searched.log_bytes = len(log)
        _add(search, "log", "of the kiosk", hunt.search(log))
        self._judge(written, search)
        return search

    def _search_memory(self, roles: dict[int, Role], hunt: Hunt, search: Search) -> None:
        printing = census.print_services(self._print_server) if self._print_server else set()
        for pid, role in sorted(roles.items()):
            look = look_into(pid, hunt)
            if look is None:
                continue
            who = f"{role.value} {census.name_of(pid)} ({pid})"
            if look.refusal:
                told = search.gaps if role in _NEEDED or pid in printing else search.remarks
                told.append(f"memory of {who}: {look.refusal}; root may read it")
                continue
            search.who.append(who)
            search.searched.processes += 1
            search.searched.memory_bytes += look.searched_bytes
            search.searched.unread_memory_bytes += look.unread_bytes
            _add(search, "memory", f"of {who}", look.found)
            if look.found:
                search.holders.add(pid)

    def _take(self, look: FileLook, place: str, search: Search) -> None:
        search.searched.files += look.files
        search.searched.file_bytes += look.searched_bytes
        search.searched.names += look.names
        search.searched.unread_files += len(look.refused)
        for where, traces in look.found.items():
            _add(search, place, where, traces)
        for where in look.named:
            search.hits.append(Hit("file name", where, 0, "unknown", "utf-8", 1))

    def _search_journal(self, hunt: Hunt, search: Search) -> None:
        look = look_at_journal(self._since_s, hunt)
        search.searched.journal_bytes = look.searched_bytes
        _add(search, "journal", "", look.found)
        if look.refusal and _JOURNAL.exists():
            told = search.gaps if self._needs_journal else search.remarks
            told.append(f"journal: {look.refusal}")
        elif look.refusal:
            search.remarks.append("this machine keeps no journal")

    def _judge(self, written: FileLook, search: Search) -> None:
        if len(_SWAPS.read_text(encoding="utf-8").splitlines()) > 1:
            search.remarks.append("swap is on: what was swapped out of an ended process is not searched")
        if written.refused:
            search.remarks.append(f"{len(written.refused)} files and folders may be read by root only")
        if self._print_server and not census.print_services(self._print_server):
            search.gaps.append("the print service was not found on this machine; root may find it")


def _add(search: Search, place: str, where: str, traces: Counter[Trace]) -> None:
    for trace, count in sorted(traces.items(), key=str):
        kind = "unknown" if trace.kind is None else trace.kind.value
        search.hits.append(Hit(place, where, trace.session, kind, trace.encoding, count))
