"""Makes a brought file anew, so that nothing but what is seen on its pages is left of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pikepdf

from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.kind import HEAD_BYTES, FileKind, kind_of
from kiosk.intake.limit import MAX_OUTPUT_BYTES, MAX_SOURCE_BYTES
from kiosk.intake.pdf_drawing import drawn_pdf
from kiosk.intake.pdf_rewrite import NotCleanError, rewritten_pdf
from kiosk.intake.picture import remade_picture
from kiosk.intake.remade import Remade

if TYPE_CHECKING:
    from pathlib import Path


def remake(source: Path, target: Path) -> Remade:
    """Write `target`, which must not exist, from `source`; raise `IntakeError`, or `OSError` from writing.

    To be called in the worker only: what it reads may kill or hang the process that reads it.
    """
    kind = _kind(source)
    resolution_dpi = None
    is_drawn = False
    if kind is FileKind.PDF:
        made, pages, is_drawn = _remade_pdf(source)
    else:
        pages = 1
        made, resolution_dpi = remade_picture(source, kind)
        kind = FileKind.JPEG
    if len(made) > MAX_OUTPUT_BYTES:
        raise IntakeError(IntakeFault.TOO_LARGE)
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(made)
    return Remade(
        kind=kind,
        pages=pages,
        size_bytes=len(made),
        resolution_dpi=resolution_dpi,
        is_drawn=is_drawn,
    )


def _kind(source: Path) -> FileKind:
    try:
        if not source.is_file():
            raise IntakeError(IntakeFault.UNREADABLE)
        if source.stat().st_size > MAX_SOURCE_BYTES:
            raise IntakeError(IntakeFault.TOO_LARGE)
        with source.open("rb") as stream:
            kind = kind_of(stream.read(HEAD_BYTES))
    except OSError as error:
        raise IntakeError(IntakeFault.UNREADABLE) from error
    if kind is None:
        raise IntakeError(IntakeFault.NOT_ACCEPTED)
    return kind


def _remade_pdf(source: Path) -> tuple[bytes, int, bool]:
    try:
        return *rewritten_pdf(source), False
    except (NotCleanError, pikepdf.PdfError, RuntimeError, ValueError, TypeError, LookupError):
        # Not clean, or damaged in a way that qpdf cannot repair; PDFium may still be able to draw it.
        return *drawn_pdf(source), True
