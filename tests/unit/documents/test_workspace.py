"""Names and folders of a session."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.models import FileFormat, NameRule, Rotation
from kiosk.documents.thumbnail import write_thumbnail
from kiosk.documents.workspace import MAX_NAME_CHARS, MIN_FREE_BYTES, Workspace, safe_name, safe_stem
from tests.unit.documents.paper import write_page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Carte d'identité", "carte-identite"),
        ("Justificatif de domicile (moins de 6 mois)", "justificatif-de-domicile-moins-de-6-mois"),
        ("Cœur à l’ouvrage", "coeur-a-ouvrage"),
        ("رخصة القيادة", "document"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "document"),
        ("CON", "document-con"),
        ("N° 12/34", "n-12-34"),
    ],
)
def test_names_are_plain(title: str, stem: str) -> None:
    assert safe_stem(title) == stem


@given(st.text(), st.sampled_from(FileFormat))
def test_any_title_gives_a_safe_name(title: str, file_format: FileFormat) -> None:
    name = safe_name(title, file_format)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.(pdf|jpg|png)", name)
    assert len(name) <= MAX_NAME_CHARS + len("document-.pdf")


@given(
    title=st.text(),
    max_chars=st.one_of(st.none(), st.integers(12, 80)),
    characters=st.sampled_from(["a-z", "A-Z", "a-z0-9_", "A-Za-z0-9-", "^-"]),
    part=st.integers(0, 200),
)
def test_any_title_keeps_to_the_rule(title: str, max_chars: int | None, characters: str, part: int) -> None:
    name = safe_name(title, FileFormat.PDF, NameRule(max_chars, characters), part)
    stem = name.removesuffix(".pdf")
    assert re.fullmatch(f"[{characters}]+", stem)
    assert re.fullmatch(r"[A-Za-z0-9_-]+", stem)
    assert max_chars is None or len(name) <= max_chars


def test_folders_are_private_and_downloads_never_collide(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "session")
    workspace.create()
    workspace.create()
    assert workspace.pages.stat().st_mode & 0o777 == 0o700
    first = workspace.download_path("../Preuve de dépôt.pdf", FileFormat.PDF)
    first.write_bytes(b"1")
    second = workspace.download_path("../Preuve de dépôt.pdf", FileFormat.PDF)
    assert (first.name, second.name) == ("preuve-de-depot.pdf", "preuve-de-depot-2.pdf")
    assert first.parent == second.parent == workspace.downloads


def test_forgotten_pages_leave_no_file(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "session")
    workspace.create()
    kept = write_page(workspace.pages / "page-1.png")
    gone = write_page(workspace.pages / "page-12.png", rotation=Rotation.RIGHT)
    for page in (kept, gone):
        write_thumbnail(page, 100, workspace.thumbnail_path(page, 100))
    workspace.forget((gone,))
    assert sorted(path.name for path in workspace.root.rglob("*.*")) == ["page-1-0-100.jpg", "page-1.png"]


def test_weight_is_counted_and_space_required(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "session")
    workspace.create()
    (workspace.files_of("document-1") / "a.pdf").write_bytes(b"x" * 1000)
    (workspace.pages / "p.png").write_bytes(b"x" * 24)
    assert workspace.size_bytes() == 1024
    workspace.require_space(MIN_FREE_BYTES + 1024)
    with pytest.raises(DocumentError) as caught:
        workspace.require_space(MIN_FREE_BYTES + 1023)
    assert caught.value.code is DocumentFault.NO_SPACE
