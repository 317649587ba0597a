"""Which processes are searched, and where files can be written."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk.proof import census, mounts
from kiosk.proof.census import Role
from kiosk.proof.mounts import Mount
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARENT = "import subprocess, sys; subprocess.Popen(['sleep', '60']); print(flush=True); sys.stdin.read()"


@pytest.fixture
def parent() -> Iterator[int]:
    command = [sys.executable, "-c", _PARENT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process.pid
        for child in psutil.Process(process.pid).children():
            child.kill()
        process.kill()


def test_the_supervisor_and_all_below_it_are_searched(parent: int) -> None:
    (child,) = census.below(parent)
    roles = census.take(parent, None, set())
    assert (roles[parent], roles[child]) == (Role.SUPERVISOR, Role.SESSION)
    assert census.take(parent, os.getpid(), {os.getpid()})[child] is Role.SESSION
    assert os.getpid() not in census.take(parent, os.getpid(), {os.getpid()})


def test_a_print_service_is_known_by_its_name(tmp_path: Path) -> None:
    program = tmp_path / "cupsd"
    shutil.copyfile(shutil.which("sleep") or "", program)
    program.chmod(0o700)
    with subprocess.Popen([program, "60"]) as process:
        wait_until(lambda: census.name_of(process.pid) == "cupsd", "the program")
        roles = census.take(None, None, set())
        process.kill()
    assert roles[process.pid] is Role.PRINT_SERVICE


def test_the_print_service_is_the_one_that_is_configured() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        assert census.print_services(f"127.0.0.1:{port}") == {os.getpid()}
        assert census.print_services(f"print.example:{port}") == set()
    assert census.print_services(f"127.0.0.1:{port}") == set()
    assert census.print_services("print.example") == set()


def test_the_tree_of_a_session_is_found_by_one_of_its_processes(parent: int) -> None:
    (child,) = census.below(parent)
    assert [each.pid for each in census.trees_with(os.getpid(), {child})] == [parent, child]
    assert census.trees_with(os.getpid(), set()) == []
    tree = census.trees_with(os.getpid(), {child})
    assert len(census.living(tree)) == 2
    psutil.Process(child).kill()
    wait_until(lambda: len(census.living(tree)) == 1, "the child's end")


def test_the_screen_is_found_by_its_socket(tmp_path: Path) -> None:
    with ExitStack() as running:
        listening = running.enter_context(socket.socket(socket.AF_UNIX))
        listening.bind(str(tmp_path / "wayland-7"))
        listening.listen()
        environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert census.display_server(environment) == os.getpid()
    assert census.display_server(environment) is None
    assert census.display_server({"DISPLAY": "elsewhere:10.0"}) is None
    assert census.display_server({}) is None


def test_only_what_keeps_files_is_walked_and_each_once() -> None:
    def mount(place: str, kind: str, device: str, root: str = "/", *, is_writable: bool = True) -> Mount:
        return Mount(Path(place), kind, device, root, is_writable)

    disk, memory = mount("/", "ext4", "8:1"), mount("/run", "tmpfs", "0:25")
    others = [
        mount("/proc", "proc", "0:5"),
        mount("/media", "vfat", "8:17", is_writable=False),
        mount("/srv/part", "ext4", "8:1", "/home/part"),
    ]
    assert mounts.writable([others[2], disk, memory, *others]) == [disk, memory]
    assert mounts.in_memory([disk, memory, *others]) == [memory]
    # A part that alone is shown is walked itself.
    assert mounts.writable(others) == [others[2]]


def test_the_kernels_list_of_mounts_is_understood() -> None:
    seen = mounts.mounts_of()
    assert any(mount.kind == "proc" and mount.place == Path("/proc") for mount in seen)
    assert Path("/") in {mount.place for mount in seen}
    line = r"36 35 98:0 /a\040b /c\134d ro,noatime master:1 - ext3 /dev/root rw,errors=continue"
    assert mounts.mount_of(line) == Mount(Path("/c\\d"), "ext3", "98:0", "/a b", is_writable=False)
