"""One window a module for those who try to get out, in the real web engine, on a site of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.local_service import INTERNET
from tests.support.site_desk import LISTED, SiteDesk, site_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="module")
def shared_desk(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteDesk]:
    """Return a session on a site of the Internet, which has one real name too."""
    with site_desk(tmp_path_factory.mktemp("visit"), INTERNET, (LISTED,)) as desk:
        yield desk


@pytest.fixture
def desk(shared_desk: SiteDesk) -> SiteDesk:
    """Return the module's session on a new page: whoever tries to get out begins where a visitor begins."""
    shared_desk.renew()
    return shared_desk


@pytest.fixture
def own_desk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[SiteDesk]:
    """Return a session of the test's own, which it may end."""
    with site_desk(tmp_path) as desk:
        yield desk
