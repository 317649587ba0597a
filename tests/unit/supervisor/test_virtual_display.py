"""The screen in memory: a real Xvfb of the wanted size, gone afterwards."""

from __future__ import annotations

import psutil
import pytest
from Xlib.display import Display

from kiosk.errors import UnavailableError
from kiosk.supervisor.virtual_display import VirtualDisplay, has_display


def test_it_has_the_wanted_size_and_ends() -> None:
    before = set(psutil.Process().children())  # other tests of this process have a screen of their own
    with VirtualDisplay(1080, 1920) as display:
        connection = Display(display.name)
        screen = connection.screen()
        assert (screen.width_in_pixels, screen.height_in_pixels) == (1080, 1920)
        connection.close()
        servers = [child for child in set(psutil.Process().children()) - before if child.name() == "Xvfb"]
        assert len(servers) == 1
    assert not servers[0].is_running()


def test_two_at_once_do_not_meet() -> None:
    with VirtualDisplay(640, 480) as one, VirtualDisplay(640, 480) as other:
        assert one.name != other.name


def test_programs_see_this_screen_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    monkeypatch.setenv("DISPLAY", ":99")
    assert has_display()
    with VirtualDisplay(640, 480) as display:
        assert display.environment["DISPLAY"] == display.name
        assert "WAYLAND_DISPLAY" not in display.environment
        assert display.environment["QT_QPA_PLATFORM"] == "xcb"


def test_a_missing_xvfb_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnavailableError, match="xvfb"), VirtualDisplay(640, 480):
        pass


def test_no_display_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not has_display()
