"""What the tour tells: each step, how long it took, and the one that failed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from ui.dev.guide import Guide, SceneFailedError
from ui.dev.patience import NotSeenError
from ui.dev.table import Row, Table

if TYPE_CHECKING:
    from ui.dev.stage import Stage


class Camera:
    """In the place of a visitor: remembers what was pictured."""

    def __init__(self) -> None:
        self.files: list[str] = []

    def picture(self, file: Path) -> None:
        self.files.append(file.name)


class EmptyStage:
    """In the place of a stage with a session on it."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera

    def open_session(self, **_times: int) -> Any:
        return self._camera


def guide_with(camera: Camera) -> tuple[Guide, list[str]]:
    lines: list[str] = []
    guide = Guide(cast("Stage", EmptyStage(camera)), Path("pictures"), Table(lines.append))
    guide.meet()
    return guide, lines


def test_steps_that_go_well_are_pictured_in_order() -> None:
    camera = Camera()
    guide, lines = guide_with(camera)
    with guide.step("Welcome", "welcome"):
        pass
    with guide.step("Nothing to see"):
        pass
    with guide.step("Home", "home"):
        pass
    assert camera.files == ["01-welcome.png", "02-home.png"]
    assert [line.split()[0] for line in lines] == ["Welcome", "Nothing", "Home"]
    assert all(line.endswith("ok") for line in lines)
    assert guide.table.failures == []


def test_a_step_that_fails_is_told_and_ends_its_scene() -> None:
    camera = Camera()
    guide, lines = guide_with(camera)
    with pytest.raises(SceneFailedError), guide.step("Print it", "printed"):
        raise NotSeenError("waited 10 s for the words 'C’est imprimé'")
    assert camera.files == ["01-failed-printed.png"]
    assert lines[0].endswith("FAILED: waited 10 s for the words 'C’est imprimé'")
    assert [row.step for row in guide.table.failures] == ["Print it"]


def test_the_foot_counts_steps_failures_and_seconds() -> None:
    lines: list[str] = []
    table = Table(lines.append)
    table.add(Row("One", 1.25))
    table.add(Row("Two", 2.5, "no paper"))
    table.foot()
    assert lines[-1].split() == ["2", "steps,", "1", "failed", "3.75"]
