"""The documents' heavy work off the interface's thread: small pictures, weights, files for a site."""

from __future__ import annotations

import logging
import shutil
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kiosk.documents.assembly import assemble_each
from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.thumbnail import pages_of_file, write_thumbnail
from kiosk.services.job_thread import JobThread

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.documents.assembly import AssembledFile
    from kiosk.documents.models import Document, FileFormat, Limits, Page
    from kiosk.documents.workspace import Workspace
    from kiosk.services.job_thread import Answer

_log = logging.getLogger(__name__)

# Somebody waits for the first, looks at the second; the third is only good to know.
_AWAITED: Final = 0
_SEEN: Final = 1
_KNOWN: Final = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A page drawn upright, at most `size_px` on its longer side; `path` is None when it cannot be read."""

    page: Page
    size_px: int
    path: Path | None
    is_grey: bool = False


@dataclass(frozen=True, slots=True)
class Weighing:
    """How heavy a document's file is, in bytes, or why none can be made."""

    size_bytes: int = 0
    error: DocumentError | None = None


class AssemblyService(QObject):
    """Draws, weighs and assembles documents one after the other, what somebody waits for first.

    Every method returns at once; the answers come on the thread that owns the service. Each ticket is
    answered once. After `stop` nothing is told any more.
    """

    pictureDrawn = Signal(object)
    weighed = Signal(object, object)  # Document, Weighing
    assembled = Signal(int, object)  # ticket, tuple[AssembledFile, ...] in the order asked
    assemblyFailed = Signal(int, str, object)
    fileRead = Signal(int, object)
    fileRefused = Signal(int, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        """Work in `workspace`, whose folders exist."""
        super().__init__(parent)
        self._workspace = workspace
        self._numbers = count(1)
        self._page_numbers = count(1)
        self._newest_weighing: dict[str, int] = {}
        self._thread = JobThread("assembly", self)

    def draw(self, page: Page, size_px: int, *, is_grey: bool = False) -> None:
        """Draw a page, in grey as a black printer will; `pictureDrawn` follows."""
        self._thread.put(lambda: self._draw(page, size_px, is_grey=is_grey), _SEEN)

    def weigh(self, document: Document, limits: Limits) -> None:
        """Find out how heavy the document's file is; `weighed` follows unless it is asked anew before."""
        number = next(self._numbers)
        self._newest_weighing[document.id] = number
        self._thread.put(lambda: self._weigh(number, document, limits), _KNOWN)

    def assemble(self, orders: Sequence[tuple[Document, Limits]]) -> int:
        """Make the files of each document; returns the ticket of `assembled` or `assemblyFailed`."""
        ticket = next(self._numbers)
        todo = tuple(orders)
        self._thread.put(lambda: self._assemble(ticket, todo), _AWAITED)
        return ticket

    def read(self, path: Path, file_format: FileFormat) -> int:
        """Find the pages of a file from a site; returns the ticket of `fileRead` or `fileRefused`."""
        ticket = next(self._numbers)
        self._thread.put(lambda: self._read(ticket, path, file_format), _AWAITED)
        return ticket

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Drop what waits and end the thread; False when it did not end in time."""
        return self._thread.stop(timeout_s)

    # On the worker's thread: each job returns what is to be told, on the owner's thread.

    def _draw(self, page: Page, size_px: int, *, is_grey: bool) -> Answer:
        target = self._workspace.thumbnail_path(page, size_px, is_grey=is_grey)
        try:
            if not target.exists():
                write_thumbnail(page, size_px, target, is_grey=is_grey)
            path: Path | None = target
        except (DocumentError, OSError) as error:
            # A page may be deleted while its picture waits; a full memory leaves a page without picture.
            _log.warning("page not drawn: %s", type(error).__name__)
            path = None
        picture = Picture(page, size_px, path, is_grey)
        return lambda: self.pictureDrawn.emit(picture)

    def _weigh(self, number: int, document: Document, limits: Limits) -> Answer | None:
        if self._newest_weighing[document.id] != number:
            return None
        folder = self._workspace.files_of(f"{document.id}-weighed")
        try:
            # The limit holds for each file: where there are several, the heaviest tells.
            weighing = Weighing(max(made.size_bytes for made in assemble_each(document, limits, folder)))
        except DocumentError as error:
            weighing = Weighing(error=error)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return lambda: self.weighed.emit(document, weighing)

    def _assemble(self, ticket: int, orders: tuple[tuple[Document, Limits], ...]) -> Answer:
        files: list[AssembledFile] = []
        for document, limits in orders:
            # A folder of its own: the browser refuses to send a file that changed after it was chosen.
            folder = self._workspace.files_of(f"{document.id}-{ticket}")
            try:
                files.extend(assemble_each(document, limits, folder))
            except DocumentError as error:
                failed, why = document.id, error
                return lambda: self.assemblyFailed.emit(ticket, failed, why)
        return lambda: self.assembled.emit(ticket, tuple(files))

    def _read(self, ticket: int, path: Path, file_format: FileFormat) -> Answer:
        try:
            pages = pages_of_file(path, file_format, self._new_page_id)
        except DocumentError as error:
            refused = error
            return lambda: self.fileRefused.emit(ticket, refused)
        except OSError:
            unreadable = DocumentError(DocumentFault.UNREADABLE)
            return lambda: self.fileRefused.emit(ticket, unreadable)
        return lambda: self.fileRead.emit(ticket, pages)

    def _new_page_id(self) -> str:
        return f"file-page-{next(self._page_numbers)}"
