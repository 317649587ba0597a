"""What guarding the web costs: a decision, the interceptor's share of a page, a page beside Chromium's."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TYPE_CHECKING, Final

from kiosk.browsing.policy import Policy
from kiosk.browsing.request import Kind, Request, Verdict
from kiosk.session.config import Demonstration
from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.benchmarks.chromium import chromium
from tests.benchmarks.figure import Figure
from tests.benchmarks.heavy_page import RESOURCES, HeavyPage
from tests.benchmarks.rest import open_site, processor_s
from tests.benchmarks.stage import Stage

if TYPE_CHECKING:
    from tests.benchmarks.screen import Screen

_DECISION_GOAL_US: Final = 5.0
_PAGE_GOAL_MS: Final = 3.0
_RATIO_GOAL: Final = 1.1
_ASKED_LENGTH: Final = 1_000
_LENGTHS: Final = (10, _ASKED_LENGTH, 100_000)
# How much slower the longest list may be than the shortest: a set's look-up misses the processor's cache.
_LENGTH_GOAL: Final = 1.5
_REPEATS: Final = 41
_CALLS: Final = 2_000
_WARM_LOADS: Final = 5
_FEWEST_LOADS: Final = 31
_US, _MS = 1e6, 1e3
_SIZE_PX: Final = (1920, 1080)
_NOWHERE: Final = "http://127.0.0.1:9"
_NO_CHROMIUM: Final = "not compared with Chromium: apt-get install chromium\n"


def measure(screen: Screen, runs: int) -> list[Figure]:
    """Measure all three; pages are loaded `runs` times, 31 at least."""
    return [*_decisions(), *_pages(screen, max(runs, _FEWEST_LOADS))]


# -- a decision ----------------------------------------------------------------------------------------------


def _decisions() -> list[Figure]:
    samples = {length: _decide(length) for length in _LENGTHS}
    figures = []
    for name, asked in samples[_ASKED_LENGTH].items():
        shortest, longest = (sorted(samples[length][name]) for length in (_LENGTHS[0], _LENGTHS[-1]))
        ratios = tuple(long / short for short, long in zip(shortest, longest, strict=True))
        figures += [
            Figure(f"decision, {_ASKED_LENGTH:,} hosts: {name}", "µs", asked, goal=_DECISION_GOAL_US),
            Figure(
                f"decision, {_LENGTHS[-1]:,} ÷ {_LENGTHS[0]} hosts: {name}", "×", ratios, goal=_LENGTH_GOAL
            ),
        ]
    return figures


def _decide(length: int) -> dict[str, tuple[float, ...]]:
    hosts = [f"site-{number}.service-{number % 97}.gouv.fr" for number in range(length)]
    trackers = [f"*.tracker-{number}.example" for number in range(length)]
    policy = Policy.of([*hosts, "*.domain.example"], trackers=trackers)
    listed, page = hosts[length // 2], hosts[0]
    requests = {
        "page, allowed": (Request("https", listed, -1, Kind.MAIN_FRAME), Verdict.ALLOWED),
        "page, blocked": (Request("https", "www.elsewhere.example", -1, Kind.MAIN_FRAME), Verdict.HOST),
        "resource, allowed": (
            Request("https", "cdn.elsewhere.example", -1, Kind.RESOURCE, page),
            Verdict.ALLOWED,
        ),
        "resource, blocked": (
            Request("https", "a.b.tracker-5.example", -1, Kind.RESOURCE, page),
            Verdict.TRACKER,
        ),
    }
    return {name: _time(policy, request, verdict) for name, (request, verdict) in requests.items()}


def _time(policy: Policy, request: Request, verdict: Verdict) -> tuple[float, ...]:
    """Return microseconds a decision; RuntimeError where it is not the one that is to be measured."""
    if policy.decide(request) is not verdict:
        raise RuntimeError(f"{request} is not decided as {verdict}")
    samples = []
    for _ in range(_REPEATS):
        began = time.perf_counter()
        for _ in range(_CALLS):
            policy.decide(request)
        samples.append((time.perf_counter() - began) / _CALLS * _US)
    return tuple(samples)


# -- a page ------------------------------------------------------------------------------------------------


def _pages(screen: Screen, loads: int) -> list[Figure]:
    """Load in turn in the kiosk and in Chromium, so that what else the machine does meets both alike."""
    with HeavyPage("kiosk") as page:
        demonstration = Demonstration(portal_origin=page.origin, bank_origin=_NOWHERE, mediator_pin="0000")
        with Stage(screen, demonstration) as stage:
            open_site(stage)
            figures = _beside_chromium(stage, page, loads)
            return [*_intercepted(stage, page, loads), *figures]


def _intercepted(stage: Stage, page: HeavyPage, loads: int) -> list[Figure]:
    stage.ask("time_requests")
    whole_ms, each_us = [], []
    for _ in range(loads + _WARM_LOADS):
        page.load("kiosk")
        times_s: list[float] = stage.ask("request_times")
        # The page itself and two calls of its script (what is next, what was told) come on top.
        if len(times_s) < RESOURCES:
            raise RuntimeError(f"the interceptor saw {len(times_s)} requests of {RESOURCES}")
        whole_ms.append(sum(times_s) * _MS)
        each_us.append(sum(times_s) / len(times_s) * _US)
    note = f"page of {RESOURCES} resources"
    return [
        Figure("interceptor, the whole page", "ms", tuple(whole_ms[_WARM_LOADS:]), _PAGE_GOAL_MS, note=note),
        Figure("interceptor, a request", "µs", tuple(each_us[_WARM_LOADS:])),
    ]


def _beside_chromium(stage: Stage, page: HeavyPage, loads: int) -> list[Figure]:
    path = shutil.which("chromium")
    if path is None:
        sys.stderr.write(_NO_CHROMIUM)
        ours = tuple(page.load("kiosk") for _ in range(loads + _WARM_LOADS))[_WARM_LOADS:]
        return [Figure("page load in the kiosk", "ms", ours)]
    # On a screen of its own, so that neither browser is hidden by the other.
    with (
        VirtualDisplay(*_SIZE_PX) as display,
        chromium(path, display.name, _SIZE_PX, f"{page.origin}/start/chromium") as its,
    ):
        for _ in range(_WARM_LOADS):
            _pair(page, kiosk_first=True)
        trees = (stage.session.pid, its)
        before_s = [processor_s(tree) for tree in trees]
        pairs = [_pair(page, kiosk_first=run % 2 == 0) for run in range(loads)]
        # What neighbours on the machine do to clocks, they do not do to this.
        used_s = [processor_s(tree) - before for tree, before in zip(trees, before_s, strict=True)]
    ours, theirs = zip(*pairs, strict=True)
    note = f"{RESOURCES} resources, start to load event"
    ratios = tuple(mine / other for mine, other in pairs)
    return [
        Figure("page load in the kiosk", "ms", ours, note=note),
        Figure("page load in Chromium", "ms", theirs, note="the same page in turn"),
        Figure("page load: kiosk ÷ Chromium, pairs", "×", ratios, goal=_RATIO_GOAL),
        Figure("the same, processor time of all processes", "×", (used_s[0] / used_s[1],)),
    ]


def _pair(page: HeavyPage, *, kiosk_first: bool) -> tuple[float, float]:
    """Load in both, now the one first and now the other: each meets the other's last frames as often."""
    if kiosk_first:
        return page.load("kiosk"), page.load("chromium")
    theirs = page.load("chromium")
    return page.load("kiosk"), theirs
