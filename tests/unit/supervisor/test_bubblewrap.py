"""A session inside bubblewrap: the same life cycle, and the machine out of its sight."""

from __future__ import annotations

import json
import os
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from kiosk.paths import ASSETS
from kiosk.supervisor.bubblewrap import SESSION_ROOT, BubblewrapLauncher
from tests.support.process import wait_until
from tests.support.sandbox import run_inside
from tests.unit.devices.stick.image import fat
from tests.unit.supervisor.conftest import PROGRAMS, Stage

if TYPE_CHECKING:
    from kiosk.session.workspace import Workspace
    from kiosk.supervisor.recovery import Rung
    from kiosk.supervisor.sandbox import Launch

_LOOK = """
import json, os, pathlib, sys
def can(action):
    try:
        action()
    except OSError:
        return False
    return True
root = pathlib.Path(os.environ["HOME"]).parent
print(json.dumps({
    "uid": os.getuid(),
    "processes": [name for name in os.listdir("/proc") if name.isdigit()],
    "readable": [path for path in sys.argv[1:] if os.path.exists(path)],
    "shadow": can(pathlib.Path("/etc/shadow").read_text),
    "root_home": os.listdir("/root") if can(lambda: os.listdir("/root")) else [],
    "writes_home": can(lambda: (root / "home" / "x").write_text("x")),
    "writes_documents": can(lambda: (root / "documents" / "x").write_text("x")),
    "writes_system": can(lambda: pathlib.Path("/usr/x").write_text("x")),
    "capabilities": [line.split()[1] for line in open("/proc/self/status") if line.startswith("CapEff")][0],
    "environment": sorted(os.environ),
}))
"""

# Waits for a stick, reads it, waits until it is gone; files beside the node say how far it is.
_STICK = """
import json, pathlib, sys, time
from devices.offline import go_offline
from devices.stick.api import StickError
from devices.stick.block_stick import BlockStick
device = pathlib.Path(sys.argv[1])
stick = BlockStick(device)
def state():
    try:
        return [stick.is_present(), len(stick.entries())]
    except StickError as error:
        return [stick.is_present(), error.code]
def wait_for(is_present):
    end = time.monotonic() + 20
    while stick.is_present() is not is_present and time.monotonic() < end:
        time.sleep(0.01)
before = state()
device.with_name("waiting").touch()
wait_for(True)
names = [entry.name for entry in stick.entries()]
device.with_name("read").touch()
wait_for(False)
print(json.dumps({"before": before, "names": names, "after": state(), "offline": go_offline()}))
"""


def look(tmp_path: Path) -> dict[str, Any]:
    """Run a program in the sandbox that tells what it can see."""
    other_session = tmp_path / "kiosk-session-other" / "documents" / "page.jpg"
    other_session.parent.mkdir(parents=True)
    hidden = (tmp_path / "kiosk.toml", tmp_path / "statistics.sqlite3", other_session)
    for file in hidden:
        file.write_text("not for a session")
    program = ("/usr/bin/python3", "-c", _LOOK, *map(str, hidden))
    done = run_inside(program, {"PATH": os.environ["PATH"], "SECRET": "x"})
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def test_inside_there_is_little_to_see(tmp_path: Path) -> None:
    seen = look(tmp_path)
    assert seen["uid"] == 1000
    assert len(seen["processes"]) <= 2  # bubblewrap's own first process, and this one
    assert seen["readable"] == []
    assert not seen["shadow"]
    # A checkout below /root is bound into the sandbox; nothing beside it is.
    assert set(seen["root_home"]) <= set(Path(__file__).resolve().parts)
    assert not seen["writes_system"]
    assert int(str(seen["capabilities"]), 16) == 0
    assert "SECRET" not in seen["environment"]


def test_inside_its_own_rooms_are_writable(tmp_path: Path) -> None:
    seen = look(tmp_path)
    assert seen["writes_home"]
    assert seen["writes_documents"]


def test_inside_an_environment_that_is_a_link_leads_somewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = tmp_path / "venv"
    environment.symlink_to(Path(sys.prefix).resolve())
    monkeypatch.setattr(sys, "prefix", str(environment))
    command = (str(environment / "bin" / "python"), "-P", "-c", "import ui, pydantic; print(ui.__file__)")
    done = run_inside(command, {"PATH": os.environ["PATH"]}, readable=[tmp_path])
    assert done.returncode == 0, done.stderr
    # The session runs our copy of the product, whichever the environment was made for.
    assert Path(done.stdout.strip()).is_relative_to(ASSETS.parent)


@pytest.mark.parametrize("wanted", [False, True])
def test_the_readers_bus_is_there_only_where_configured(tmp_path: Path, wanted: bool) -> None:
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        environment = {
            "PATH": os.environ["PATH"],
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'bus'},guid=0123",
        }
        look = f"import os; print(os.path.exists('{tmp_path}/bus'), 'DBUS_SESSION_BUS_ADDRESS' in os.environ)"
        done = run_inside(("/usr/bin/python3", "-c", look), environment, has_accessibility_bus=wanted)
    assert done.stdout.split() == [str(wanted)] * 2, done.stderr


def test_a_sound_server_elsewhere_can_be_named(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "native"))
        environment = {"PATH": os.environ["PATH"], "PULSE_SERVER": f"unix:{tmp_path / 'native'}"}
        look = "import os; print(os.path.exists(os.environ['PULSE_SERVER'].removeprefix('unix:')))"
        done = run_inside(("/usr/bin/python3", "-c", look), environment)
    assert done.stdout.strip() == "True", done.stderr


def test_a_stick_that_comes_after_the_start_is_read_and_gone_when_it_is_taken_out(tmp_path: Path) -> None:
    image = fat(tmp_path / "image", 16, 16)
    folder = tmp_path / "kiosk-stick"
    folder.mkdir()
    device = folder / "disk"

    def come_and_go() -> None:
        wait_until((folder / "waiting").exists, "the sandbox")
        image.rename(device)  # as udev makes the node; a file stands in for it
        wait_until((folder / "read").exists, "the list of papers")
        device.unlink()

    with ThreadPoolExecutor(1) as pool:
        hand = pool.submit(come_and_go)
        program = (sys.executable, "-P", "-c", _STICK, str(device))
        done = run_inside(program, {"PATH": os.environ["PATH"]}, device_folders=[folder])
        hand.result()
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["before"] == seen["after"] == [False, "absent"]
    assert "facture très longue 2024.pdf" in seen["names"]
    assert seen["offline"]


class WithNotes:
    """Adds one writable folder to the sandbox, so that the fake session can write down what it saw."""

    def __init__(self, inner: BubblewrapLauncher, folder: Path) -> None:
        self._inner = inner
        self._folder = str(folder)

    def prepare(self, name: str, channel: int, information: int, workspace: Workspace, rung: Rung) -> Launch:
        launch = self._inner.prepare(name, channel, information, workspace, rung)
        end = launch.command.index("--")
        bind = ("--bind", self._folder, self._folder)
        return replace(launch, command=(*launch.command[:end], *bind, *launch.command[end:]))


def processes_of(folder: Path) -> list[psutil.Process]:
    """Find the living processes that know this test's folder."""
    found = []
    for process in psutil.process_iter():
        try:
            environment = process.environ()
        except psutil.Error:
            continue
        if environment.get("KIOSK_FAKE_FOLDER") == str(folder):
            found.append(process)
    return found


@pytest.mark.timeout(90)
def test_the_life_cycle_is_the_same(stage: Stage) -> None:
    notes = stage.folder / "seen"
    launcher = BubblewrapLauncher(PROGRAMS, stage.environment("litter,crash,closed"))
    stage.launcher = WithNotes(launcher, notes)
    first, second, third = stage.play("")
    assert first["start"]["workspace"] == str(SESSION_ROOT)
    assert first["home"] == str(SESSION_ROOT / "home")
    assert first["stray"] != first["child"]
    assert second["admit"]["erased_at"] == "10:42"
    assert third["present"]["apology"]
    assert processes_of(notes) == []
    assert not SESSION_ROOT.exists()
    assert list(stage.run_folder.iterdir()) == []
