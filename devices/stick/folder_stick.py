"""A folder that plays a stick, for demonstrations, training and tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from devices.stick.api import MAX_ENTRIES, MAX_FILE_BYTES, Entry, StickError, StickFault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_STEP_BYTES: Final = 64 * 1024


class FolderStick:
    """Promises what a stick promises, for a folder of the operator's that is trusted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def entries(self) -> tuple[Entry, ...]:
        """Return the files; raise `StickError` ABSENT."""
        if not self._folder.is_dir():
            raise StickError(StickFault.ABSENT)
        inside = [path.relative_to(self._folder) for path in self._folder.rglob("*") if path.is_file()]
        seen = sorted(path for path in inside if not any(part.startswith(".") for part in path.parts))
        return tuple(
            Entry(
                number,
                path.name,
                "" if len(path.parts) == 1 else path.parent.as_posix(),
                (self._folder / path).stat().st_size,
            )
            for number, path in enumerate(seen[:MAX_ENTRIES])
        )

    def copy(
        self,
        entry: Entry,
        target: Path,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
    ) -> None:
        """Write the file to `target`; see `Stick`."""
        if entry not in self.entries():
            raise StickError(StickFault.CHANGED)
        if entry.size_bytes > MAX_FILE_BYTES:
            raise StickError(StickFault.TOO_LARGE)
        written = 0
        try:
            with (self._folder / entry.folder / entry.name).open("rb") as source, target.open("xb") as stream:
                while piece := source.read(_STEP_BYTES):
                    _heed(is_cancelled)
                    stream.write(piece)
                    written += len(piece)
                    on_progress(written / entry.size_bytes)
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def _heed(is_cancelled: Callable[[], bool]) -> None:
    if is_cancelled():
        raise StickError(StickFault.CANCELLED)
