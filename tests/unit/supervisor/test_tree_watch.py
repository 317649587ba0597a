"""What is done about processes that grow without end or stand still, on judged and on real ones."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from typing import Any

import psutil
import pytest

from kiosk.supervisor.outcome import Outcome
from kiosk.supervisor.tree_watch import Ceilings, Member, TreeWatch, Verdict, judge, read_trees

CEILINGS = Ceilings(renderer_mib=100, session_mib=300)


def member(pid: int, own_mib: float = 10, *, stopped: bool = False, renderer: bool = False) -> Member:
    return Member(pid, own_mib, stopped, renderer)


@pytest.mark.parametrize(
    ("members", "verdict"),
    [
        ([member(1, 250), member(2, 50, renderer=True)], Verdict()),
        ([member(1), member(2, 101, renderer=True)], Verdict((2,))),
        ([member(1), member(2, stopped=True, renderer=True)], Verdict((2,))),
        ([member(1, stopped=True), member(2)], Verdict((), Outcome.HANG)),
        ([member(1, 250), member(2, 60)], Verdict((), Outcome.OVERGROWN)),
        # The renderer goes first: without it the session is small enough again.
        ([member(1, 250), member(2, 150, renderer=True)], Verdict((2,))),
        ([member(1, 310), member(2, 150, renderer=True)], Verdict((2,), Outcome.OVERGROWN)),
    ],
)
def test_a_renderer_is_its_pages_end_anything_else_the_sessions(
    members: list[Member], verdict: Verdict
) -> None:
    assert judge(members, CEILINGS) == verdict


class Tree:
    """A shell with a grandchild that looks like a renderer."""

    def __init__(self) -> None:
        inner = "import signal; block = bytearray(64 << 20); print('x', flush=True); signal.pause()"
        outer = (
            f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}, '--type=renderer'])"
        )
        self.process = subprocess.Popen(
            [sys.executable, "-c", outer], stdout=subprocess.PIPE, start_new_session=True
        )
        assert self.process.stdout is not None
        self.process.stdout.readline()
        self.renderer = psutil.Process(self.process.pid).children()[0].pid

    def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()


class Watched:
    """Takes an attendant's place."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.ended: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()

    def give_up(self, outcome: Outcome) -> None:
        self.ended.set_result(outcome)


def test_real_trees_are_read_and_acted_on() -> None:
    tree = Tree()
    try:
        outer, renderer = read_trees([tree.process.pid])[tree.process.pid]
        assert (outer.pid, outer.is_renderer, outer.is_stopped) == (tree.process.pid, False, False)
        assert (renderer.pid, renderer.is_renderer, renderer.is_stopped) == (tree.renderer, True, False)
        assert 64 < renderer.own_mib < 200
        os.kill(tree.renderer, signal.SIGSTOP)

        async def watch() -> None:
            watched: Any = Watched(tree.process.pid)
            running = asyncio.create_task(TreeWatch(Ceilings(1000, 2000), 0.05).run(lambda: [watched]))
            # The outer program ends when its child has.
            await asyncio.to_thread(tree.process.wait, 10)
            assert not watched.ended.done()
            running.cancel()

        asyncio.run(watch())
        assert not psutil.pid_exists(tree.renderer)
    finally:
        tree.end()


def test_a_tree_that_is_gone_has_no_members() -> None:
    tree = Tree()
    tree.end()
    assert read_trees([tree.process.pid]) == {tree.process.pid: ()}
