"""Catalogue folders for the tests: a sound one, and the one that is shipped."""

from pathlib import Path

import pytest

from kiosk.catalogue.loader import LoadResult, load_catalogue
from tests.unit.catalogue.sample import write_sound_catalogue

SHIPPED = Path(__file__).parents[3] / "assets" / "catalogue"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a sound catalogue of one entry of each kind."""
    return write_sound_catalogue(tmp_path / "catalogue")


@pytest.fixture(scope="session")
def shipped() -> LoadResult:
    """Return the catalogue that is shipped, as loaded."""
    return load_catalogue(SHIPPED)
