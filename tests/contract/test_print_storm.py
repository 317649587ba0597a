"""Jobs in a row with cancels at random moments; the benchmark "printing" makes it 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.cups import print_stack, session_print_stack
from tests.support.print_storm import print_storm

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.cups import PrintStack

__all__ = ["print_stack", "session_print_stack"]  # fixtures

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_was_told_of_each_job_is_what_came_out(print_stack: PrintStack, tmp_path: Path) -> None:
    storm = print_storm(print_stack, tmp_path, jobs=12, seed=5)
    assert storm.lies == []
    assert storm.left == []
    assert {"printed", "cancelled"} <= set(storm.told)
