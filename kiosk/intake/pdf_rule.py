"""Which parts of a PDF are what is seen on its pages, and which must never pass."""

from __future__ import annotations

from typing import Final

import pikepdf

# ISO 32000-1, table 30: what makes a page's look. Annotations have been drawn into the page before.
PAGE_KEYS: Final = frozenset(
    {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/Group", "/UserUnit"}
)
# Table 33, without Properties: marked content is no look, and holds whatever a program liked to keep.
RESOURCE_KEYS: Final = frozenset(
    {"/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font", "/ProcSet"}
)
# Left out wherever they stand: data about the document, its structure, and the programs that made it.
DROPPED_KEYS: Final = frozenset(
    {"/Metadata", "/PieceInfo", "/LastModified", "/AF", "/StructParent", "/StructParents", "/Properties",
     "/OC", "/Thumb", "/Measure", "/PtData", "/Alternates", "/OPI", "/ID"}
)  # fmt: skip
# With any of these still in it a file does not leave as it is: its pages are drawn instead.
_FORBIDDEN_KEYS: Final = frozenset(
    {"/AA", "/AcroForm", "/Annots", "/Collection", "/EF", "/EmbeddedFiles", "/Dests", "/FFilter",
     "/Info", "/JS", "/JavaScript", "/Names", "/OCProperties", "/OpenAction", "/Outlines", "/Perms",
     "/Ref", "/RichMedia", "/URI", "/XFA"}
)  # fmt: skip
# ISO 32000-1, table 198, and ISO 32000-2's additions.
_ACTIONS: Final = frozenset(
    {"/GoTo", "/GoToR", "/GoToE", "/Launch", "/Thread", "/URI", "/Sound", "/Movie", "/Hide", "/Named",
     "/SubmitForm", "/ResetForm", "/ImportData", "/JavaScript", "/SetOCGState", "/Rendition", "/Trans",
     "/GoTo3DView", "/RichMediaExecute", "/GoToDp"}
)  # fmt: skip
_TYPES: Final = frozenset(
    {"/Action", "/Annot", "/EmbeddedFile", "/Filespec", "/F", "/Metadata", "/ObjStm", "/Sig"}
)
# What qpdf cannot unpack and write anew, and every reader takes apart with code written for this one purpose.
# JPEG 2000 and JBIG2 are missing on purpose: their decoders have been the way into readers more than once.
_FILTERS: Final = frozenset({"/FlateDecode", "/DCTDecode", "/CCITTFaxDecode"})


def is_allowed(item: pikepdf.Object) -> bool:
    """Say whether one dictionary or stream of a rewritten file is nothing but looks."""
    keys = set(item.keys())
    if keys & _FORBIDDEN_KEYS or keys & DROPPED_KEYS:
        return False
    if str(item.get("/S", "")) in _ACTIONS or str(item.get("/Type", "")) in _TYPES:
        return False
    if not isinstance(item, pikepdf.Stream):
        return True
    # /F: the stream's bytes stand in another file of the reader's machine.
    if "/F" in keys or str(item.get("/Subtype", "")) == "/PS":
        return False
    return len(filters(item)) <= 1 and set(filters(item)) <= _FILTERS


def filters(stream: pikepdf.Object) -> tuple[str, ...]:
    """Return the names of the filters through which a stream's bytes go, the outermost first."""
    value = stream.get("/Filter")
    if value is None:
        return ()
    if isinstance(value, pikepdf.Array):
        return tuple(str(name) for name in value.as_list())
    return (str(value),)
