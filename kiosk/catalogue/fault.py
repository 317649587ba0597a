"""Answers for naming what is wrong in a catalogue file: which file, where inside, why."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError


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


def path_inside(prefix: str, keys: tuple[int | str, ...]) -> str:
    """Write the way to a value as ``sites[3].hosts[0]``."""
    path = prefix
    for key in keys:
        if isinstance(key, int):
            path += f"[{key}]"
        else:
            path += f".{key}" if path else key
    return path


def faults_of(error: ValidationError, file: Path, prefix: str = "") -> tuple[Fault, ...]:
    """Turn everything that pydantic found wrong in one entry into faults, in its order.

    Values are left out of the message: a catalogue is no secret, but a log line stays short.
    """
    return tuple(
        Fault(file, path_inside(prefix, detail["loc"]), detail["msg"].removeprefix("Value error, "))
        for detail in error.errors(include_url=False, include_input=False, include_context=False)
    )
