"""Whether the interface stands still while the kiosk works: scanner, stick, printer, upload."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.demo.process import PortalProcess
from kiosk.session.config import Demonstration
from tests.benchmarks.figure import Figure, Of
from tests.benchmarks.rest import open_site
from tests.benchmarks.stage import Stage
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.screen import Screen

_GOAL_MS = 50.0
_WORK_S = 60.0
_BROUGHT = "Facture électricité.pdf"  # on the simulated stick
# Ten megabytes that do not compress: more than any site takes.
_UPLOAD = """
const bytes = new Uint8Array(10e6);
for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
const form = new FormData();
form.append("file", new Blob([bytes]), "page.pdf");
fetch(location.href, {method: "POST", body: form}).finally(() => { document.title = "sent RUN"; });
"""


def measure(screen: Screen, runs: int) -> list[Figure]:
    """Do each of the four a few times, with a watchdog in the interface thread."""
    with PortalProcess() as portal:
        demonstration = Demonstration(
            portal_origin=portal.origin, bank_origin=portal.bank_origin, mediator_pin="0000"
        )
        with Stage(screen, demonstration) as stage:
            scanning = _scanning(stage, runs)
            bringing = _bringing(stage, runs)
            printing = _printing(stage, runs)
        with Stage(screen, demonstration) as stage:
            uploading = _uploading(stage, runs)
    return [
        _figure("interface stands still while scanning", scanning),
        _figure("interface stands still while a stick is read", bringing),
        _figure("interface stands still while setting and printing", printing),
        _figure("interface stands still while uploading", uploading),
    ]


def _figure(name: str, samples: list[float]) -> Figure:
    return Figure(name, "ms", tuple(samples), goal=_GOAL_MS, of=Of.MOST, note="longest of each run")


def _scanning(stage: Stage, runs: int) -> list[float]:
    stage.call("journey.start")
    stage.call("journey.goHome")
    stage.call("journey.openFamily", "licence")
    stage.call("journey.openProcedure", "licence-lost")
    stage.call("journey.preparePapers")
    stage.rest()

    def scan() -> None:
        stage.screen.press()
        stage.screen.release()
        wait_until(lambda: bool(stage.ask("value", path="tray.count") > pages), "a scanned page", _WORK_S)
        stage.rest()  # the page is put on the screen

    samples = []
    for run in range(runs):
        pages = stage.ask("value", path="tray.count")
        if run:
            stage.call("tray.showScan")
            stage.rest()
        place = stage.place_of("Scanner")
        stage.screen.point(place.x + place.width // 2, place.y + place.height // 2)
        samples.append(_longest(stage, scan))
        if run:
            stage.call("tray.close")
    return samples


def _bringing(stage: Stage, runs: int) -> list[float]:
    """Take a paper from a stick, from the first touch to its page on the screen."""

    def bring() -> None:
        stage.tap("Depuis une clé USB")
        stage.call("simulator.toggleStick")
        stage.tap(_BROUGHT)
        stage.tap("Prendre ce fichier")
        stage.wait_for("stick.state", "done")
        stage.tap("Continuer")
        stage.place_of("Tourner")
        stage.rest()  # the page is put on the screen

    samples = []
    for _ in range(runs):
        stage.call("tray.showScan")
        stage.rest()
        samples.append(_longest(stage, bring))
        stage.call("simulator.toggleStick")
        stage.call("tray.close")
    return samples


def _printing(stage: Stage, runs: int) -> list[float]:
    stage.call("journey.back")
    stage.rest()

    def print_list() -> None:
        stage.call("receipt.printChecklist")
        stage.wait_for("printing.running", value=True)
        stage.wait_for("printing.running", value=False)

    samples = []
    for _ in range(runs):
        samples.append(_longest(stage, print_list))
        stage.call("printing.hide")
        stage.rest()
    return samples


def _uploading(stage: Stage, runs: int) -> list[float]:
    open_site(stage)

    def upload(run: int) -> None:
        stage.ask("script", source="{" + _UPLOAD.replace("RUN", str(run)) + "}")
        wait_until(lambda: bool(stage.ask("title") == f"sent {run}"), "the upload", _WORK_S)

    return [_longest(stage, partial(upload, run)) for run in range(runs)]


def _longest(stage: Stage, work: Callable[[], None]) -> float:
    stage.rest()
    stage.ask("watch")
    work()
    return float(stage.ask("stood_still")[0])
