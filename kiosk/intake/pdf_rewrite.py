"""Writes a PDF anew with the looks of its pages alone, or says that this cannot be shown to be clean."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pikepdf
from pikepdf.settings import set_qpdf_limits

from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.jpeg_segment import without_metadata
from kiosk.intake.limit import MAX_PAGES, MAX_PIXELS, MAX_UNPACKED_BYTES
from kiosk.intake.pdf_rule import DROPPED_KEYS, PAGE_KEYS, RESOURCE_KEYS, filters, is_allowed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# At a time, of a stream that may unpack to more than the machine has.
_STEP_BYTES: Final = 1024 * 1024
# A single stream: the largest picture in colour is 156 MB.
_MAX_STREAM_BYTES: Final = 3 * MAX_PIXELS


class NotCleanError(Exception):
    """Something stands in the file that cannot be taken out without changing how its pages look."""


def bound_library() -> None:
    """Limit what qpdf unpacks, in the whole process: some it unpacks before anybody can look."""
    set_qpdf_limits(
        doc_max_warnings=200,  # a repaired scan has a few a page
        flate_max_memory=_MAX_STREAM_BYTES,
        run_length_max_memory=_MAX_STREAM_BYTES,
        png_max_memory=_MAX_STREAM_BYTES,
        tiff_max_memory=_MAX_STREAM_BYTES,
        max_stream_filters=4,
    )


def rewritten_pdf(path: Path) -> tuple[bytes, int]:
    """Return the new file and its number of pages.

    Raises `NotCleanError` where the pages have to be drawn instead, `IntakeError` LOCKED, TOO_MANY_PAGES or
    TOO_LARGE where that would not help either, `PdfError` or `RuntimeError` on a damaged file.
    """
    try:
        source = pikepdf.open(path)
    except pikepdf.PasswordError as error:
        raise IntakeError(IntakeFault.LOCKED) from error
    with source, pikepdf.new() as target:
        count = len(source.pages)
        if count > MAX_PAGES:
            raise IntakeError(IntakeFault.TOO_MANY_PAGES)
        if count == 0:
            raise IntakeError(IntakeFault.UNREADABLE)
        if "/OCProperties" in source.Root:
            raise NotCleanError("layers: without their switches hidden ones would be seen")
        _draw_annotations(source)
        for page in source.pages:
            _keep(page.obj, PAGE_KEYS)
            target.pages.append(page)
        for item in _dictionaries(target):
            _refuse_misleading_names(item)
        for item in _dictionaries(target):
            _prune(item)
        made = BytesIO()
        target.save(
            made,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            # Whatever qpdf can unpack is unpacked and packed by itself: no stream's bytes are the source's.
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            recompress_flate=True,
        )
    _require_clean(made)
    return made.getvalue(), count


def _draw_annotations(source: pikepdf.Pdf) -> None:
    """Make what was filled in, stamped or noted a part of the page: a site wants a form's answers."""
    if "/AcroForm" in source.Root and source.Root.AcroForm.get("/NeedAppearances", False):
        # Only a reader that runs the form knows how its answers look.
        raise NotCleanError("answers without looks")
    source.flatten_annotations("screen")


def _keep(item: pikepdf.Object, keys: frozenset[str]) -> None:
    for key in set(item.keys()) - keys:
        del item[key]


def _refuse_misleading_names(item: pikepdf.Object) -> None:
    """Raise `NotCleanError` where a picture or font has the name of a key that goes: it would go with it."""
    resources = item.get("/Resources")
    if isinstance(resources, pikepdf.Dictionary):
        for names in (resources.get(key) for key in set(resources.keys())):
            if isinstance(names, pikepdf.Dictionary) and DROPPED_KEYS & set(names.keys()):
                raise NotCleanError("a resource is named like something that goes")


def _prune(item: pikepdf.Object) -> None:
    for key in DROPPED_KEYS & set(item.keys()):
        # A stream's /Length and the file's own identifier are qpdf's.
        del item[key]
    resources = item.get("/Resources")
    if isinstance(resources, pikepdf.Dictionary):
        _keep(resources, RESOURCE_KEYS)
    if isinstance(item, pikepdf.Stream) and filters(item) == ("/DCTDecode",):
        try:
            cleaned = without_metadata(item.read_raw_bytes())
        except ValueError as error:
            raise NotCleanError("a picture of unknown structure") from error
        # /DecodeParms goes: of a JPEG it says only what the JPEG's own Adobe segment says too.
        item.write(cleaned, filter=pikepdf.Name.DCTDecode)


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Give every dictionary and stream once, those inside others too."""
    waiting: list[pikepdf.Object] = [item for item in pdf.objects if isinstance(item, pikepdf.Object)]
    while waiting:
        item = waiting.pop()
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            yield item
            inside = [item.get(key) for key in set(item.keys())]
        elif isinstance(item, pikepdf.Array):
            inside = list(item.as_list())
        else:
            continue
        # What has a number of its own is in `objects` already; without this a loop would never end.
        waiting.extend(
            value for value in inside if isinstance(value, pikepdf.Object) and not value.is_indirect
        )


def _require_clean(made: BytesIO) -> None:
    """Read the new file as a stranger would; raise what `rewritten_pdf` raises."""
    unpacked = 0
    with pikepdf.open(made) as pdf:
        if set(pdf.Root.keys()) - {"/Type", "/Pages"} or "/Info" in pdf.trailer:
            raise NotCleanError("more than pages")
        for item in _dictionaries(pdf):
            if not is_allowed(item):
                raise NotCleanError("more than looks")
            if isinstance(item, pikepdf.Stream):
                unpacked += _weight(item)
                if unpacked > MAX_UNPACKED_BYTES:
                    raise IntakeError(IntakeFault.TOO_LARGE)
    made.seek(0)


def _weight(stream: pikepdf.Object) -> int:
    """Return the bytes that a stream unpacks to, without unpacking more than a step at a time."""
    if str(stream.get("/Subtype", "")) == "/Image":
        pixels = int(stream.get("/Width", 0)) * int(stream.get("/Height", 0))
        if pixels > MAX_PIXELS:
            raise IntakeError(IntakeFault.TOO_LARGE)
    packed = stream.read_raw_bytes()
    if filters(stream) != ("/FlateDecode",):
        return len(packed)
    decompressor = zlib.decompressobj()
    weight = 0
    while packed and not decompressor.eof:
        step = decompressor.decompress(packed, _STEP_BYTES)
        packed = decompressor.unconsumed_tail
        weight += len(step)
        if weight > _MAX_STREAM_BYTES:
            raise IntakeError(IntakeFault.TOO_LARGE)
    return weight
