"""What the contract tests of scanners share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the pages go."""
    pages = tmp_path / "pages"
    pages.mkdir()
    return pages
