"""Crashes, cables and plugs: what a visitor reaches when the page, the printer or the network gives way."""

from __future__ import annotations

import datetime as dt
import os
import signal
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from devices.simulation.faults import PrinterFault
from kiosk.doctor.cups_settings import read_settings
from kiosk.doctor.examination import examine
from kiosk.doctor.finding import Result
from kiosk.doctor.plug_facts import gather_plugs
from tests.support.kiosk_window import visible_items
from tests.support.local_service import INTERNET
from tests.support.site_desk import WHOLE_PAGE
from tests.support.site_pages import Answer, SitePages
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on
from tests.unit.doctor.machine import CUPS, KEEPS_NOTHING, SOUND
from tests.unit.house.repository import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.site_desk import SiteDesk

WAYS_ON = {"Réessayer", "Quitter le site", "Revenir au site", "Appeler le médiateur"}
pytestmark = pytest.mark.breakout


def send_to_renderer(desk: SiteDesk, number: signal.Signals) -> None:
    """Let the process in which the page runs die as by a fault of its own, or for want of memory."""
    process = int(desk.page.property("renderProcessPid"))
    if process > 1:  # 0: there is none now, and to a signal it would mean ourselves
        os.kill(process, number)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGABRT])
def test_92_a_renderer_that_dies(desk: SiteDesk, number: signal.Signals) -> None:
    desk.show("/page", "<title>page</title>x")
    told: list[str] = []
    desk.site.troubles.changed.connect(lambda: told.append(desk.trouble))
    send_to_renderer(desk, number)
    desk.wait(lambda: "crashed" in told and desk.trouble == "")  # it says so, and has the page back by itself
    assert_visit_goes_on(desk)


def test_92_a_renderer_that_dies_of_its_page(desk: SiteDesk) -> None:
    desk.show("/page", "<title>page</title>x")
    asked = desk.pages.count("/page")
    for _ in range(150):  # as soon as there is one again: before its page can be there
        send_to_renderer(desk, signal.SIGKILL)
        desk.settle(10)
    assert desk.trouble in {"crashed", "offline"}  # and not tried for ever
    assert desk.pages.count("/page") <= asked + 3
    assert_visit_goes_on(desk)


def test_92_a_page_that_counts_for_ever(desk: SiteDesk) -> None:
    desk.show(
        "/hang", f"<title>hang</title><button {WHOLE_PAGE} onclick='fetch(`/hung`); for (;;);'>x</button>"
    )
    desk.click_until(lambda: desk.pages.asked("/hung"))
    desk.kiosk.touch(desk.kiosk.button("Quitter le site"))
    assert desk.kiosk.journey.screen == "procedure"
    desk.renew()
    assert_visit_goes_on(desk)


LONG = {
    "title": "document.title = 'x'.repeat(3e7)",
    "alert": "alert('x '.repeat(1e7))",
    "confirm": "confirm('x\\n'.repeat(1e7))",
    "prompt": "prompt('x', 'x'.repeat(1e7))",
    "address": "history.replaceState(0, '', '/long?' + 'x'.repeat(1e6))",
    "link": "location = 'https://' + 'x'.repeat(1e6) + '.example/'",
    "history": "for (let i = 0; i < 190; i++) history.pushState(0, '', '/long?' + i)",
    "text": "document.body.append('x'.repeat(3e6))",
    "recursion": "const f = () => f(); f()",
    "storage": "for (let i = 0; i < 100; i++) localStorage['x' + i] = 'x'.repeat(1e6)",
    "sockets": "for (let i = 0; i < 1000; i++) new WebSocket('wss://x.example/' + i)",
    "workers": "for (let i = 0; i < 50; i++) new Worker(URL.createObjectURL(new Blob(['for (;;);'])))",
    "frames": "for (let i = 0; i < 300; i++) document.body.append(document.createElement('iframe'))",
}


@pytest.mark.parametrize("kind", LONG)
def test_92_more_than_anybody_types(desk: SiteDesk, kind: str) -> None:
    desk.pages.pages["/long"] = "<title>long</title>x"
    script = f"fetch('/begun'); {LONG[kind]}"
    desk.show("/act", f'<title>act</title><body><button {WHOLE_PAGE} onclick="{script}">x</button>')
    desk.click_until(lambda: desk.pages.asked("/begun"))
    desk.settle(500)
    if desk.has("SiteDialog"):
        desk.kiosk.touch(desk.kiosk.button("D’accord"))
    assert_visit_goes_on(desk)


def buttons_of_trouble(desk: SiteDesk) -> set[str]:
    items = visible_items(desk.child("SiteTrouble"))
    return {str(item.property("text")) for item in items if item.inherits("QQuickAbstractButton")}


def test_95_a_printer_that_is_unplugged_amid_a_job(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    desk.show("/print", f"<title>Accusé</title><button {WHOLE_PAGE} onclick='print()'>imprimer</button>")
    before = session.tray.count
    desk.click_until(lambda: session.tray.count > before)
    desk.wait(lambda: session.viewer.shown)
    session.viewer.close()
    session.simulation.set_printer(pace=1.0, fault=PrinterFault.NONE)
    session.tray.printDocument(session.documents.documents[-1]["id"])
    desk.wait(lambda: session.print_choice.ready)
    session.print_choice.confirm()
    desk.wait(lambda: session.printing.state == "printing")
    session.simulation.set_printer(pace=0.0, fault=PrinterFault.UNPLUGGED)
    desk.wait(lambda: session.printing.state in {"blocked", "failed", "uncertain"})
    assert_nothing_leads_out(desk)  # no "find printer", no help, no queue: our own words alone
    assert session.printing.shown
    assert session.printing.message != ""
    assert session.printing.advice != ""
    session.printing.cancel()
    desk.wait(lambda: not session.printing.running)
    session.printing.hide()
    session.simulation.set_printer(fault=PrinterFault.NONE)
    assert_visit_goes_on(desk)


@pytest.mark.parametrize(
    ("settings", "check"),
    [
        ("PreserveJobFiles Yes", "cups-documents"),
        ("PreserveJobHistory Yes", "cups-history"),
    ],
)
def test_95_nothing_is_there_to_print_once_more(settings: str, check: str) -> None:
    # Buttons of a printer and its queue can print again only what somebody has kept.
    assert SOUND.printing is not None
    kept = read_settings(CUPS, f"{KEEPS_NOTHING}{settings}\n", "")
    facts = replace(SOUND, printing=replace(SOUND.printing, settings=kept))
    assert {each.result for each in examine(facts) if each.name == check} == {Result.FAILED}
    assert {each.result for each in examine(SOUND) if each.name == check} == {Result.OK}


def test_96_a_cable_that_is_pulled(desk: SiteDesk) -> None:
    desk.show("/form", f"<title>form</title><a {WHOLE_PAGE} href=/next>x</a>")
    with desk.pages.unplugged():
        desk.click_until(lambda: desk.trouble == "offline")
        assert_nothing_leads_out(desk)
        # PlayOS offers the network's settings here.
        assert buttons_of_trouble(desk) <= WAYS_ON
        desk.kiosk.touch(desk.kiosk.button("Réessayer"))
        desk.settle()
        assert desk.trouble == "offline"
    desk.pages.pages["/next"] = "<title>next</title>"
    assert_visit_goes_on(desk)


def test_96_a_captive_portal(desk: SiteDesk) -> None:
    with SitePages({"/": "<title>portal</title>Accept"}, address=INTERNET) as portal:
        portal_page = Answer(b"", status=302, headers={"Location": portal.origin + "/"})
        desk.show("/form", f"<title>form</title><a {WHOLE_PAGE} href=/next>x</a>")
        desk.pages.pages["/next"] = portal_page
        desk.click_until(lambda: desk.trouble == "blocked")
        assert_nothing_leads_out(desk)
        assert portal.requests == []
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("year", [1970, 2060])
def test_96_a_clock_that_is_wrong(year: int) -> None:
    # No certificate is valid then: sites show our own words (see 24), and the doctor says why.
    facts = replace(SOUND, clock=replace(SOUND.clock, now=dt.datetime(year, 1, 1, tzinfo=dt.UTC)))
    assert {each.result for each in examine(facts) if each.name == "clock"} == {Result.FAILED}


PLUGS = {
    "usb-devices": ("sys/bus/usb/devices/usb1/authorized_default", "1\n"),
    "usb-mounting": ("usr/bin/udiskie", ""),
}


@pytest.mark.parametrize("check", PLUGS)
def test_94_what_is_plugged_in(tmp_path: Path, check: str) -> None:
    name, content = PLUGS[check]
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text(content)
    (finding,) = (
        each for each in examine(replace(SOUND, plugs=gather_plugs(tmp_path))) if each.name == check
    )
    assert finding.result is Result.WARNING
    assert finding.remedy != ""
    (tmp_path / name).unlink()
    (tmp_path / "sys/bus/usb/devices/usb1").mkdir(parents=True, exist_ok=True)
    (tmp_path / "sys/bus/usb/devices/usb1/authorized_default").write_text("0\n")
    facts = replace(SOUND, plugs=gather_plugs(tmp_path))
    assert {each.result for each in examine(facts) if each.name in PLUGS} == {Result.OK}


def test_94_nothing_of_a_stick_is_mounted_or_written() -> None:
    rules = (ROOT / "assets/stick/70-kiosk-stick.rules").read_text(encoding="utf-8")
    commands = [line for line in rules.splitlines() if not line.startswith("#")]
    assert 'ENV{UDISKS_IGNORE}="1"' in rules
    assert "mknod -m 0440" in rules
    assert not any("mount" in line for line in commands)
    unit = (ROOT / "kiosk.service").read_text(encoding="utf-8").splitlines()
    # No disk, no camera, no serial line: only what is named is there.
    assert "DevicePolicy=closed" in unit
    assert {line for line in unit if line.startswith("DeviceAllow=")} == {
        f"DeviceAllow=char-{kind} rw" for kind in ("drm", "tty", "alsa", "usb_device")
    }
