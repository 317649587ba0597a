"""What the proof has to say: as sentences for people, as JSON for programs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from kiosk.proof.canary import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.proof.words import Ending

NOT_COVERED: Final = (
    "pixels of the screen, buffers of the kernel, swapped-out pages of processes that have ended",
    "the printer's own memory and the network beyond this machine",
)
_MEGABYTE: Final = 1_000_000


class Verdict(StrEnum):
    """The whole proof in one word."""

    CLEAN = "clean"
    HITS = "hits"
    INCOMPLETE = "incomplete"  # nothing was found, but something was not planted, not seen or not searched


@dataclass(frozen=True, slots=True)
class Hit:
    """Something of a visitor that was still there: where, of which session, what, how often."""

    place: str
    where: str
    session: int
    kind: str
    encoding: str
    count: int


@dataclass(slots=True)
class Searched:
    """How much was looked at."""

    processes: int = 0
    memory_bytes: int = 0
    unread_memory_bytes: int = 0
    files: int = 0
    file_bytes: int = 0
    names: int = 0
    unread_files: int = 0
    journal_bytes: int = 0
    log_bytes: int = 0


@dataclass(slots=True)
class Search:
    """One look at everything.

    `who` are the processes searched, `gaps` what had to be searched and could not, `remarks` what else to
    know, `holders` the processes in whose memory something was found.
    """

    searched: Searched = field(default_factory=Searched)
    who: list[str] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    holders: set[int] = field(default_factory=set)

    def merge(self, other: Search) -> None:
        """Take in another look."""
        for each in fields(Searched):
            total = getattr(self.searched, each.name) + getattr(other.searched, each.name)
            setattr(self.searched, each.name, total)
        self.who += other.who
        self.hits += other.hits
        self.gaps += [line for line in other.gaps if line not in self.gaps]
        self.remarks += [line for line in other.remarks if line not in self.remarks]
        self.holders |= other.holders

    def kinds(self, session: int) -> set[Kind]:
        """Return which of a session's kinds were found."""
        known = {kind.value: kind for kind in Kind}
        return {known[hit.kind] for hit in self.hits if hit.session == session and hit.kind in known}


@dataclass(slots=True)
class SessionReport:
    """One session: what was planted, what of it was seen while it lived, what was left after its end."""

    number: int
    ending: Ending
    outcome: str = ""
    is_erased: bool = False
    blows: list[str] = field(default_factory=list)
    kinds: tuple[Kind, ...] = tuple(Kind)
    """What can be planted on this kiosk."""
    planted: dict[Kind, bool] = field(default_factory=dict)
    seen_alive: dict[Kind, bool] = field(default_factory=dict)
    search: Search = field(default_factory=Search)
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def is_complete(self) -> bool:
        """Whether everything was planted, seen alive, ended as wanted and searched."""
        return (
            not self.failures
            and not self.search.gaps
            and all(self.planted.get(kind) and self.seen_alive.get(kind) for kind in self.kinds)
        )


@dataclass(slots=True)
class ProofReport:
    """All sessions, and which processes were left out and why."""

    excluded: dict[str, str] = field(default_factory=dict)
    sessions: list[SessionReport] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def verdict(self) -> Verdict:
        """Judge; a proof without a session is none."""
        if any(each.search.hits for each in self.sessions):
            return Verdict.HITS
        is_complete = bool(self.sessions) and all(each.is_complete for each in self.sessions)
        return Verdict.CLEAN if is_complete else Verdict.INCOMPLETE

    def as_json(self) -> str:
        """Write all of it; the planted words themselves never stand in it."""
        document: dict[str, Any] = {"verdict": self.verdict.value, "not_covered": NOT_COVERED} | asdict(self)
        return json.dumps(document, ensure_ascii=False, indent=2, default=sorted)


def tell_session(report: SessionReport, say: Callable[[str], None]) -> None:
    """Say one session's lines."""
    planted = sum(map(bool, report.planted.values()))
    seen = sum(map(bool, report.seen_alive.values()))
    looked = report.search.searched
    say(
        f"session {report.number}, ended by {report.ending.value} ({report.outcome or 'unknown'}): "
        f"{planted} of {len(report.kinds)} planted, {seen} seen alive; {report.seconds:.1f} s"
    )
    if report.blows:
        say(f"  blows: {', '.join(report.blows)}")
    say(
        f"  searched after its end: {looked.processes} processes ({_megabytes(looked.memory_bytes)} MB), "
        f"{looked.files} files ({_megabytes(looked.file_bytes)} MB) of {looked.names} names, "
        f"journal {looked.journal_bytes} bytes, log {looked.log_bytes} bytes"
    )
    say(f"  processes: {', '.join(report.search.who)}")
    if looked.unread_memory_bytes:
        unread = _megabytes(looked.unread_memory_bytes)
        say(f"  remark: {unread} MB of memory are a device's, or were given back meanwhile")
    if missing := [kind.value for kind in report.kinds if not report.planted.get(kind)]:
        say(f"  NOT PLANTED: {', '.join(missing)}")
    unseen = [
        kind.value for kind in report.kinds if report.planted.get(kind) and not report.seen_alive.get(kind)
    ]
    if unseen:
        say(f"  planted, but not seen in the living session: {', '.join(unseen)}")
    for line in report.failures:
        say(f"  FAILED: {line}")
    for line in report.search.gaps:
        say(f"  NOT SEARCHED: {line}")
    for line in report.search.remarks:
        say(f"  remark: {line}")
    for hit in report.search.hits:
        say(
            f"  HIT: {hit.kind} of session {hit.session} in {hit.place} {hit.where} "
            f"({hit.encoding}, {hit.count} times)"
        )
    say(f"  {len(report.search.hits)} hits")


def tell_verdict(report: ProofReport, say: Callable[[str], None]) -> None:
    """Say what was left out, and the verdict."""
    for who, why in report.excluded.items():
        say(f"not searched on purpose: {who}: {why}")
    for line in NOT_COVERED:
        say(f"not covered: {line}")
    match report.verdict:
        case Verdict.CLEAN:
            say(f"CLEAN: nothing of {len(report.sessions)} sessions was found ({report.seconds:.0f} s)")
        case Verdict.HITS:
            say("HITS: something of a visitor was left")
        case Verdict.INCOMPLETE:
            say("INCOMPLETE: nothing was found, but the proof has gaps")


def _megabytes(number: int) -> str:
    return f"{number / _MEGABYTE:.1f}"
