"""Each failure that can be switched on, on the real server; the state itself; the process's life."""

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import aiohttp
import psutil
import pytest
from aiohttp.test_utils import TestClient, TestServer
from pydantic import ValidationError

from kiosk.demo.faults import FaultState, FaultSwitch, read_fault_state
from kiosk.demo.portal import PortalState, build_portal
from kiosk.demo.process import PortalProcess
from tests.unit.demo.conftest import Play
from tests.unit.demo.visitor import IDENTITY, Visitor


def test_maintenance_and_server_error_look_like_the_site_s_own(play: Play, portal: PortalProcess) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.begin()
        portal.change_faults(maintenance=True)
        page = await visitor.get("/compte")
        assert (page.status, page.heading) == (503, "Le site est en maintenance")
        assert page.headers["Retry-After"] == "600"
        assert (await visitor.get("/static/portal.css")).status == 200
        portal.change_faults(maintenance=False, server_error=True)
        page = await visitor.post("/compte", {"email": "a@exemple.fr"})
        assert (page.status, page.heading) == (500, "Une erreur est survenue")
        portal.change_faults(server_error=False)
        assert (await visitor.get("/compte")).heading == "Créer votre compte", "the session is still there"

    play(story)


def test_failure_can_be_kept_to_some_addresses(play: Play, portal: PortalProcess) -> None:
    portal.change_faults(server_error=True, path_prefix="/etape/2")

    async def story(visitor: Visitor) -> None:
        await visitor.begin()
        await visitor.make_account()
        assert (await visitor.get("/etape/1")).status == 200
        assert (await visitor.post("/etape/1", IDENTITY)).status == 500

    play(story)


def test_session_is_lost_once(play: Play, portal: PortalProcess) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.begin("/demarche/carte-identite")
        await visitor.make_account()
        portal.change_faults(session_loss=True)
        page = await visitor.post("/etape/1", IDENTITY)
        assert (page.status, page.heading) == (419, "Votre session a expiré")
        assert 'href="/demarche/carte-identite"' in page.text
        assert (await visitor.get("/etape/1")).status == 419, "it does not come back"
        await visitor.begin()
        assert (await visitor.make_account()).path == "/etape/1", "the next session lives"

    play(story)


def test_slowness_waits_before_it_answers() -> None:
    waited: list[float] = []

    async def pause(duration_s: float) -> None:
        waited.append(duration_s)

    async def story() -> None:
        state = PortalState(
            origin="http://127.0.0.1:1",
            bank_origin="http://127.0.0.1:2",
            faults=FaultSwitch(FaultState(slowness_s=2.5, path_prefix="/aide")),
            pause=pause,
        )
        async with TestClient(TestServer(build_portal(state))) as client:
            assert (await client.get("/")).status == 200
            assert waited == []
            assert (await client.get("/aide")).status == 200

    asyncio.run(story())
    assert waited == [2.5]


def test_trainer_s_page_switches_and_survives_the_faults(play: Play, portal: PortalProcess) -> None:
    async def story(visitor: Visitor) -> None:
        form = {"maintenance": "on", "slowness_s": "0,01", "path_prefix": "/compte"}
        page = await visitor.post("/_demo/reglages", form)
        assert page.status == 200
        assert page.attribute(r'(<input type="checkbox" id="maintenance"[^>]*>)').endswith("checked>")
        state = portal.change_faults()
        assert state == FaultState(maintenance=True, slowness_s=0.01, path_prefix="/compte").model_dump()
        assert (await visitor.get("/compte")).status == 503
        assert (await visitor.post("/_demo/reglages", {"slowness_s": "3600"})).status == 400

    play(story)


@pytest.mark.parametrize("wrong", [{"slowness_s": -1.0}, {"maintenance": "yes"}, {"unknown": True}])
def test_wrong_switches_change_nothing(portal: PortalProcess, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        portal.change_faults(**wrong)
    assert portal.change_faults() == FaultState().model_dump()


def test_switches_are_taken_as_json_only(play: Play, portal: PortalProcess) -> None:
    async def story(_visitor: Visitor) -> None:
        async with aiohttp.ClientSession() as client:
            url = f"{portal.origin}/_demo/faults"
            async with client.post(url, data='{"maintenance": true}') as answer:
                assert answer.status == 415

    play(story)
    assert portal.change_faults()["maintenance"] is False


def test_state_file(tmp_path: Path) -> None:
    file = tmp_path / "faults.json"
    file.write_text(json.dumps({"maintenance": True}), encoding="utf-8")
    assert read_fault_state(file) == FaultState(maintenance=True)
    file.write_text('{"maintenance": 1}', encoding="utf-8")
    with pytest.raises(ValidationError):
        read_fault_state(file)
    command = [sys.executable, "-m", "kiosk.demo.server", "--faults", str(file)]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 64
    assert "maintenance" in ended.stderr
    assert ended.stdout == ""


def test_portal_ends_with_its_starter() -> None:
    # The middle process dies without any clean-up; the portal must notice by itself.
    script = (
        "import os; from kiosk.demo.process import PortalProcess;"
        "portal = PortalProcess(); portal.start(); os.write(1, b'%d' % portal.pid); os._exit(9)"
    )
    starter = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, timeout=60)
    assert starter.returncode == 9
    pid = int(starter.stdout)
    try:
        psutil.Process(pid).wait(timeout=10)
    except psutil.NoSuchProcess:
        return  # already gone


def test_stop_ends_the_child_and_twice_does_no_harm() -> None:
    portal = PortalProcess()
    portal.start()
    child = psutil.Process(portal.pid)
    portal.change_faults(slowness_s=30.0)
    started = time.monotonic()
    portal.stop()
    portal.stop()
    assert not child.is_running()
    assert time.monotonic() - started < 5.0, "closing its input was enough"
    with pytest.raises(RuntimeError):
        _ = portal.pid
