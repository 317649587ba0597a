"""BREAKOUT 42, 45, 72-74, 76, 79, 80, 84: keys and gestures of a system, on the whole kiosk under cage.

The keys are struck below the compositor. Those that kernel or services take first (virtual terminals, SysRq,
power) are settings of the machine: `kiosk doctor` looks at them, see test_console.py.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import ImageChops
from Xlib import XK

from tests.support.kiosk_machine import KioskMachine
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL import Image

XK.load_keysym_group("xf86")

pytestmark = [pytest.mark.breakout, pytest.mark.timeout(180)]

# A ring of focus that comes or goes is some thousandths of the screen.
_MOST_CHANGED = 0.02
_STILL_S = 0.8  # longer than any of the product's movements, and than a new screen is made
_BACK_S = 15.0
_FUNCTION_KEYS = [getattr(XK, f"XK_F{number}") for number in range(1, 13)]


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KioskMachine]:
    with KioskMachine(tmp_path_factory.mktemp("machine")) as running:
        running.wait_for_welcome()
        yield running


@pytest.fixture
def ready(machine: KioskMachine) -> KioskMachine:
    """A visit at its first question, the pointer over it: without a window manager keys go where that is.

    Not Welcome: it takes any key for somebody who begins.
    """
    machine.wait_for_welcome()
    machine.touch_middle()
    machine.visitor.point(640, 60)
    return machine


def strike(machine: KioskMachine, *strokes: tuple[int, ...]) -> None:
    """Strike each, and see that the screen stays as it was, with the same processes behind it."""
    shown, programs, before = machine.sessions()[0], _programs(machine), settled(machine)
    for stroke in strokes:
        machine.visitor.strike(*stroke)
    after = settled(machine)
    assert changed_share(before, after) < _MOST_CHANGED
    assert machine.sessions()[0] == shown
    assert _programs(machine) <= programs
    assert machine.windows() == 1


def settled(machine: KioskMachine) -> Image.Image:
    """Return the screen once it was the same for a while."""
    seen = [machine.visitor.look()]
    since_s = time.monotonic()

    def is_still() -> bool:
        nonlocal since_s
        seen.append(machine.visitor.look())
        if changed_share(seen[-2], seen[-1]) > 0:
            since_s = time.monotonic()
        return time.monotonic() - since_s > _STILL_S

    wait_until(is_still, "a screen at rest")
    return seen[-1]


def changed_share(before: Image.Image, after: Image.Image) -> float:
    different = np.asarray(ImageChops.difference(before, after)).any(axis=2)
    return float(different.mean())


def goes_on(machine: KioskMachine) -> None:
    """End the visit by a plain key: it is heard, and no modifier sticks. The next Welcome comes."""
    first = machine.sessions()[0]
    machine.visitor.strike(XK.XK_Escape)
    machine.wait_for(
        lambda: machine.sessions()[:1] != [first] and machine.shows_welcome(), "the next Welcome", _BACK_S
    )


def _programs(machine: KioskMachine) -> set[str]:
    return {process.name() for process in machine.tree(machine.supervisor.pid)}


def test_42_kiosk_cannot_be_sent_behind(ready: KioskMachine) -> None:
    strike(ready, (XK.XK_Alt_L, XK.XK_Tab), (XK.XK_Super_L, XK.XK_Down), (XK.XK_Super_L, XK.XK_d))
    goes_on(ready)


def test_72_alt_home(ready: KioskMachine) -> None:
    strike(ready, (XK.XK_Alt_L, XK.XK_Home), (XK.XK_Control_L, XK.XK_l), (XK.XK_XF86_HomePage,))
    goes_on(ready)


def test_73_keys_of_desktops(ready: KioskMachine) -> None:
    control, shift, alt = XK.XK_Control_L, XK.XK_Shift_L, XK.XK_Alt_L
    strike(
        ready,
        (alt, XK.XK_F4),
        (alt, XK.XK_F2),
        (alt, XK.XK_Tab),
        (control, XK.XK_Escape),
        (control, shift, XK.XK_Escape),
        (control, alt, XK.XK_t),
        (control, alt, XK.XK_BackSpace),
        (control, alt, XK.XK_Delete),
        (XK.XK_Super_L,),
        (XK.XK_Super_L, XK.XK_r),
        (XK.XK_Super_L, XK.XK_l),
    )
    goes_on(ready)


def test_74_virtual_terminals_and_sysrq(ready: KioskMachine) -> None:
    both = (XK.XK_Control_L, XK.XK_Alt_L)
    # Only keys that a plain keyboard map has: to Wayland the key is what counts, not its name on X.
    strike(ready, *((*both, key) for key in _FUNCTION_KEYS), (XK.XK_Alt_L, XK.XK_Print, XK.XK_b))
    goes_on(ready)


def test_76_sticky_keys_and_their_like(ready: KioskMachine) -> None:
    shift, alt = XK.XK_Shift_L, XK.XK_Alt_L
    strike(
        ready,
        *[(shift,)] * 5,
        (alt, shift, XK.XK_Print),
        (alt, shift, XK.XK_Num_Lock),
        *[(XK.XK_Num_Lock,)] * 2,
    )
    goes_on(ready)


def test_79_debug_key_of_the_compositor(ready: KioskMachine) -> None:
    strike(ready, (XK.XK_Alt_L, XK.XK_Escape))
    goes_on(ready)


def test_80_power_media_and_print_screen_keys(ready: KioskMachine) -> None:
    names = (
        "PowerOff",
        "Sleep",
        "Suspend",
        "WakeUp",
        "MonBrightnessDown",
        "AudioMute",
        "Eject",
        "WWW",
        "Mail",
    )
    keys = [(getattr(XK, f"XK_XF86_{name}"),) for name in names if hasattr(XK, f"XK_XF86_{name}")]
    assert len(keys) > 5
    strike(ready, *[key for key in keys if ready.visitor.has_key(*key)], (XK.XK_Print,), (XK.XK_Pause,))
    goes_on(ready)


def test_84_edges_and_corners_hide_nothing(ready: KioskMachine) -> None:
    width, height = ready.size
    for place in (
        (0, 0),
        (width - 1, 0),
        (0, height - 1),
        (width - 1, height - 1),
        (width // 2, 0),
        (0, height // 2),
    ):
        ready.visitor.point(*place)
        for _ in ready.visitor.drag(place, (width // 2, 60)):
            pass
    strike(ready)
    goes_on(ready)


def test_45_second_screen_shows_nothing_but_the_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WLR_X11_OUTPUTS", "2")
    with KioskMachine(tmp_path, size=(1280, 800)) as machine:
        wait_until(lambda: machine.windows() == 2, "the second screen")
        machine.arrange((0, 0, 640, 800), (640, 0, 640, 800))
        machine.wait_for_welcome()  # over both: cage extends the one window that it has
        settled(machine)
        assert black_share(machine.visitor.look()) == 0
        machine.touch(320, 400)  # not where the two screens meet
        goes_on(machine)


def black_share(screen: Image.Image) -> float:
    """Share of the screen that nobody has painted."""
    return float((np.asarray(screen) == 0).all(axis=2).mean())
