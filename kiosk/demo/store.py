"""What the portal keeps: sessions, received files and finished requests, in memory alone."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

_REFERENCE_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file that the portal accepted, as it came."""

    id: str
    field: str
    name: str
    size_bytes: int
    sha256: str
    path: Path | None
    """Where it was written; None when the portal writes nothing."""


@dataclass(frozen=True, slots=True)
class FinishedRequest:
    """What is left of a request once it has its number."""

    reference: str
    title: str
    person: str
    finished_at: datetime
    documents: tuple[ReceivedFile, ...]
    amount_cents: int


@dataclass(slots=True)
class Visit:
    """One browser's session on the portal."""

    id: str
    procedure_id: str
    title: str
    email: str = ""
    code: str = ""
    wrong_codes: int = 0
    is_verified: bool = False
    identity: dict[str, str] = field(default_factory=dict)
    request: dict[str, str] = field(default_factory=dict)
    documents: list[ReceivedFile] = field(default_factory=list)
    is_certified: bool = False
    payment_token: str = ""
    payment_error: str = ""
    finished: FinishedRequest | None = None


class Store:
    """Sessions and finished requests; files go into `received_folder` too when there is one."""

    def __init__(self, received_folder: Path | None, now: Callable[[], datetime]) -> None:
        self._received_folder = received_folder
        self._now = now
        self._visits: dict[str, Visit] = {}
        self._finished: dict[str, FinishedRequest] = {}
        self._received: list[ReceivedFile] = []

    def open_visit(self, procedure_id: str, title: str) -> Visit:
        """Begin a session."""
        visit = Visit(id=secrets.token_urlsafe(24), procedure_id=procedure_id, title=title)
        self._visits[visit.id] = visit
        return visit

    def visit(self, visit_id: str) -> Visit | None:
        """Return the session of that id, if it is still known."""
        return self._visits.get(visit_id)

    def lose(self, visit: Visit) -> None:
        """Forget a session."""
        self._visits.pop(visit.id, None)

    @property
    def received(self) -> tuple[ReceivedFile, ...]:
        """Every accepted file since the start, in order of arrival."""
        return tuple(self._received)

    def keep_file(self, field_name: str, name: str, content: bytes) -> ReceivedFile:
        """Keep an accepted file under a name of ours, the visitor's could be anything; waits for the disk."""
        identifier = secrets.token_hex(8)
        path = None
        if self._received_folder is not None:
            path = self._received_folder / f"{len(self._received) + 1:04d}-{identifier}{_suffix(name)}"
            path.write_bytes(content)
        received = ReceivedFile(
            id=identifier,
            field=field_name,
            name=name,
            size_bytes=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            path=path,
        )
        self._received.append(received)
        return received

    def finish(self, visit: Visit, amount_cents: int) -> FinishedRequest:
        """Give the session's request its number; the same one when asked again."""
        if visit.finished is None:
            moment = self._now()
            signs = "".join(secrets.choice(_REFERENCE_SIGNS) for _ in range(6))
            visit.finished = FinishedRequest(
                reference=f"EX-{moment.year}-{signs}",
                title=visit.title,
                person=f"{visit.identity['prenom']} {visit.identity['nom']}",
                finished_at=moment,
                documents=tuple(visit.documents),
                amount_cents=amount_cents,
            )
            self._finished[visit.finished.reference] = visit.finished
        return visit.finished

    def finished(self, reference: str) -> FinishedRequest | None:
        """Return the finished request of that number."""
        return self._finished.get(reference)


def _suffix(name: str) -> str:
    suffix = Path(name).suffix.lower()
    return suffix if suffix in {".pdf", ".jpg", ".jpeg", ".png"} else ".bin"
