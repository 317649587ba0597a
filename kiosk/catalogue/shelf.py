"""Answers for keeping entries while folders are read: duplicates, replacements, and what must go again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from kiosk.catalogue.fault import Fault, joined

_EntryT = TypeVar("_EntryT")
Finding = tuple[str, str]
"""Where inside an entry, and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry was read: its catalogue folder, its file, the way to it inside the file."""

    folder: Path
    file: Path
    location: str = ""

    def fault(self, location: str, message: str) -> Fault:
        """Name a fault inside the entry."""
        return Fault(self.file, joined(self.location, location), message)


@dataclass(slots=True)
class Shelf(Generic[_EntryT]):
    """The entries of one kind by id, in the order in which each id was first met."""

    name_of: Callable[[_EntryT], str]
    _kept: dict[str, tuple[_EntryT, Origin]] = field(default_factory=dict)

    def put(self, entry: _EntryT, origin: Origin) -> Iterable[Fault]:
        """Keep an entry in place of one of an earlier folder; a second one of the same folder is a fault."""
        name = self.name_of(entry)
        before = self._kept.get(name)
        if before is not None and before[1].folder == origin.folder:
            return (origin.fault("", f'"{name}" already stands in {before[1].file.name}'),)
        self._kept[name] = (entry, origin)
        return ()

    def remove_faulty(self, findings_in: Callable[[_EntryT], Iterable[Finding]]) -> tuple[Fault, ...]:
        """Remove every entry in which something is found, and name it all."""
        faults: list[Fault] = []
        for name, (entry, origin) in tuple(self._kept.items()):
            found = [origin.fault(location, message) for location, message in findings_in(entry)]
            if found:
                del self._kept[name]
                faults.extend(found)
        return tuple(faults)

    def entries(self) -> tuple[_EntryT, ...]:
        """Return what is kept."""
        return tuple(entry for entry, _ in self._kept.values())
