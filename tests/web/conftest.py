"""A session whose procedures lead to a site of the test's own, in the real web engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.site_desk import SiteDesk, site_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def desk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[SiteDesk]:
    with site_desk(tmp_path) as desk:
        yield desk
