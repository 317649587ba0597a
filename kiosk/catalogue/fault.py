"""Answers for naming what is wrong in a catalogue file: which file, where inside, why."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kiosk.models import describe_errors, dotted

WHOLE_DOCUMENT = dotted(())


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one catalogue file; ``location`` is empty where the whole file is at fault."""

    file: Path
    location: str
    message: str

    def __str__(self) -> str:
        """Return the fault as one line for the operator."""
        where = f"{self.file}: {self.location}" if self.location else str(self.file)
        return f"{where}: {self.message}"


def faults_of(error: ValidationError, file: Path, prefix: str, known: Iterable[str]) -> tuple[Fault, ...]:
    """Turn everything that was found wrong in one entry into faults, in the order of the entry.

    ``prefix`` leads to the entry inside its file (``sites[3]``, or nothing); ``known`` are names to suggest.
    """
    described = [(_inside(path), message) for path, message in describe_errors(error, known)]
    return tuple(
        Fault(file, joined(prefix, path), message)
        for path, message in described
        # A list is told to be too short when its only entry is broken: the entry's own fault says it all.
        if not any(other.startswith(f"{path}[") for other, _ in described)
    )


def joined(*parts: str) -> str:
    """Write the way to a value as ``sites[3].hosts[0]``, leaving out empty parts."""
    return ".".join(part for part in parts if part)


def _inside(path: str) -> str:
    return "" if path == WHOLE_DOCUMENT else path
