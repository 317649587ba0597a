"""The folders in which one session keeps its pages and files, their names and their weight."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from kiosk.documents.errors import DocumentError, DocumentFault

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.documents.models import FileFormat, NameRule, Page

# Old upload forms cut or refuse long names; with its ending this stays well under 100 characters.
MAX_NAME_CHARS: Final = 60
# A colour A4 page at 300 dpi is 26 MB uncompressed: below this no scan should be started.
MIN_FREE_BYTES: Final = 64 * 1024 * 1024

# NFKD does not take these apart.
_LETTERS: Final = str.maketrans(
    {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d"}
)
# « d'identité » is found again under « identite ».
_ELISION: Final = re.compile(r"\b(?:[cdjlmnst]|qu)['’]", re.IGNORECASE)
# Names that Windows servers cannot store.
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
_FALLBACK: Final = "document"


def safe_stem(title: str) -> str:
    """Return a file name without ending: lower-case ASCII letters, digits and hyphens, never empty."""
    decomposed = unicodedata.normalize("NFKD", _ELISION.sub("", title).translate(_LETTERS))
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    stem = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    stem = stem[:MAX_NAME_CHARS].rstrip("-")
    if not stem or _RESERVED.fullmatch(stem):
        return f"{_FALLBACK}-{stem}".rstrip("-")
    return stem


def safe_name(title: str, file_format: FileFormat, rule: NameRule | None = None, part: int = 0) -> str:
    """Return the name under which a site gets the file: « Carte d'identité » becomes carte-identite.pdf.

    `part` (from 1; 0: the whole) tells files of one document apart and is kept where the name is cut.
    """
    ending = f".{file_format.value}"
    stem, number = safe_stem(title), f"-{part}" if part else ""
    if rule is None:
        return f"{stem}{number}{ending}"
    stem, number = _ruled(stem, rule), _ruled(number, rule)
    if rule.max_chars is not None:
        stem = stem[: rule.max_chars - len(number) - len(ending)].rstrip("-_")
    return f"{stem or _ruled(_FALLBACK, rule)}{number}{ending}"


def _ruled(text: str, rule: NameRule) -> str:
    """Write the text with what the rule allows: capitals for letters, an underscore for a hyphen, or less."""
    allowed = re.compile(f"[{rule.characters}]")
    forms = ((sign, sign.upper(), "_" if sign == "-" else "") for sign in text)
    return "".join(next((form for form in each if form and allowed.match(form)), "") for each in forms)


class Workspace:
    """The session's folders under one root, inside the session's own tmpfs; readable by its owner alone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.pages = root / "pages"
        self.improved = root / "improved"
        self.files = root / "files"
        self.thumbs = root / "thumbs"
        self.downloads = root / "downloads"
        self.brought = root / "brought"

    def create(self) -> None:
        """Make the folders; harmless where they stand already."""
        for folder in (
            self.root,
            self.pages,
            self.improved,
            self.files,
            self.thumbs,
            self.downloads,
            self.brought,
        ):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def improved_path(self, name: str) -> Path:
        """Return where the kiosk's own version of a page goes.

        Not beside the scans: of their folder the scanner's part deletes what no worker has announced.
        """
        return self.improved / f"{safe_stem(name)}.jpg"

    def thumbnail_path(self, page: Page, size_px: int, *, is_grey: bool = False) -> Path:
        """Return where a page's small picture goes; a turned page has another, never a stale one."""
        version = f"{'improved-' if page.is_improved else ''}{'grey-' if is_grey else ''}"
        return self.thumbs / f"{safe_stem(page.id)}-{version}{page.rotation.value}-{size_px}.jpg"

    def files_of(self, document_id: str) -> Path:
        """Return the folder of a document's assembled files, made when missing.

        One folder a document lets two documents of the same title both keep the name that the site shows.
        """
        folder = self.files / safe_stem(document_id)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder

    def download_path(self, suggested: str, file_format: FileFormat) -> Path:
        """Return a free place for a download; of the suggested name only letters and digits are kept."""
        stem = safe_stem(suggested.removesuffix(f".{file_format.value}"))
        path = self.downloads / f"{stem}.{file_format.value}"
        number = 2
        while path.exists():
            path = self.downloads / f"{stem}-{number}.{file_format.value}"
            number += 1
        return path

    def forget(self, pages: tuple[Page, ...], kept: tuple[Page, ...] = ()) -> None:
        """Delete the files of pages that nothing can bring back, and their small pictures.

        A file of several pages stays while one of them is `kept`, and a download always: it is the site's.
        """
        still = {path for page in kept for path in page.files}
        for page in pages:
            for path in page.files:
                is_download = page.pdf_index is not None and self.downloads in path.parents
                if path not in still and not is_download and self.root in path.parents:
                    path.unlink(missing_ok=True)
            for shown in (page, *page.sides):
                for thumbnail in self.thumbs.glob(f"{safe_stem(shown.id)}-*.jpg"):
                    thumbnail.unlink(missing_ok=True)

    def size_bytes(self) -> int:
        """Return the weight of all that the session keeps."""
        return sum(path.stat().st_size for path in self.root.rglob("*") if path.is_file())

    def require_space(self, capacity_bytes: int) -> None:
        """Raise `DocumentError` NO_SPACE when a further page might not fit into `capacity_bytes`."""
        used = self.size_bytes()
        if used + MIN_FREE_BYTES > capacity_bytes:
            raise DocumentError(DocumentFault.NO_SPACE, limit=capacity_bytes, found=used)
