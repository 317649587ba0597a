"""What a page of the Internet manages to say to this machine and to its network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.attack import press_links
from tests.support.local_service import LocalService
from tests.support.site_pages import Answer
from tests.support.visit import assert_visit_goes_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout

# All ways in which a page loads something, each once; PORT is a service of this machine.
RESOURCES = """
    new Image().src = 'http://127.0.0.1:PORT/image';
    new Image().src = 'https://127.0.0.1:PORT/image';
    fetch('http://localhost:PORT/fetch', {mode: 'no-cors'}).catch(() => 0);
    fetch('http://localhost:PORT/post', {method: 'post', body: 'x', mode: 'no-cors'}).catch(() => 0);
    navigator.sendBeacon('http://127.0.0.1:PORT/beacon', 'x');
    new WebSocket('ws://127.0.0.1:PORT/socket');
    new WebSocket('wss://localhost:PORT/socket');
    new EventSource('http://127.0.0.1:PORT/events');
    new Worker(URL.createObjectURL(new Blob([`fetch('http://127.0.0.1:PORT/worker').catch(() => 0)`])));
    navigator.serviceWorker.register('/service.js').catch(() => 0);
    document.body.insertAdjacentHTML('beforeend', `
        <link rel=icon href=http://127.0.0.1:PORT/icon><link rel=manifest href=http://127.0.0.1:PORT/manifest>
        <link rel=prefetch href=http://127.0.0.1:PORT/prefetch>
        <link rel=modulepreload href=http://127.0.0.1:PORT/module>
        <link rel=stylesheet href=http://127.0.0.1:PORT/style>
        <style>@font-face { font-family: x; src: url(http://127.0.0.1:PORT/font) } p { font-family: x;
        background: url(http://127.0.0.1:PORT/background) }</style><p>x</p>
        <video autoplay src=http://127.0.0.1:PORT/video></video><object data=http://127.0.0.1:PORT/object></object>
        <embed src=http://127.0.0.1:PORT/embed>
        <a ping=http://127.0.0.1:PORT/ping href='javascript:void 0'>x</a>`);
    document.querySelector('a').click();
"""
NAMES = (
    "127.0.0.1",
    "localhost",
    "localhost.",
    "x.localhost",
    "127.1",
    "2130706433",
    "0x7f.1",
    "0.0.0.0",  # noqa: S104 - an address to go to, not one to listen on
    "[::1]",
    "[::ffff:127.0.0.1]",
    "169.254.169.254",
    "10.0.0.1",
    "192.168.1.1",
    "printer.local",
    "router",
)


@pytest.fixture
def service() -> Iterator[LocalService]:
    with LocalService() as service:
        yield service


def act(desk: SiteDesk, script: str, wait_ms: int = 900) -> None:
    """Open a page that does this by itself."""
    desk.show("/act", f"<title>act</title><body><p>x</p><script>{{ {script} }}</script>")
    desk.settle(wait_ms)


def test_18_resources_of_another_host(desk: SiteDesk, service: LocalService) -> None:
    worker = (
        f"importScripts('http://127.0.0.1:{service.port}/import'); fetch('http://127.0.0.1:{service.port}/x')"
    )
    desk.pages.pages["/service.js"] = Answer(worker.encode(), "text/javascript")
    act(desk, RESOURCES.replace("PORT", str(service.port)))
    assert desk.pages.asked("/service.js")  # the script has come to its end
    assert service.heard == []
    assert_visit_goes_on(desk)


def test_25_services_of_this_machine_by_any_name(desk: SiteDesk, service: LocalService) -> None:
    port = service.port
    assert press_links(desk, [f"http://{name}:{port}/" for name in NAMES]) == ["blocked"] * len(NAMES)
    script = "".join(
        f"new Image().src = 'http://{name}:{port}/'; fetch('http://{name}:{port}/').catch(() => 0);"
        for name in NAMES
    )
    act(desk, script)
    assert service.heard == []
    assert_visit_goes_on(desk)


REDIRECTED = """
    for (let i = 0; i < 8; i++) {
        new Image().src = '/go?image' + i;
        navigator.sendBeacon('/go?beacon' + i, 'x');
        fetch('/go?fetch' + i, {mode: 'no-cors', method: 'post', body: 'x'}).catch(() => 0);
        document.head.insertAdjacentHTML('beforeend', `<link rel=stylesheet href=/go?style${i}>`);
        document.body.insertAdjacentHTML('beforeend', `<video autoplay src=/go?video${i}></video>`);
    }
"""


@pytest.mark.parametrize("status", [302, 307])
def test_25_services_of_this_machine_by_redirect(desk: SiteDesk, service: LocalService, status: int) -> None:
    location = f"http://127.0.0.1:{service.port}/"
    desk.pages.pages["/go"] = Answer(b"", status=status, headers={"Location": location})
    act(desk, REDIRECTED)
    assert desk.pages.asked("/go")
    assert service.heard == []
    assert_visit_goes_on(desk)


TELEPHONE = """
    const servers = ['turn:127.0.0.1:PORT?transport=tcp', 'turns:127.0.0.1:PORT', 'turn:127.0.0.1:PORT'];
    const iceServers = servers.map(urls => ({urls, username: 'x', credential: 'x'}));
    const near = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:PORT'}, ...iceServers]});
    const far = new RTCPeerConnection();
    const candidate = (kind, type) => ({sdpMid: '0', sdpMLineIndex: 0,
        candidate: `candidate:1 1 ${kind} 2122260223 127.0.0.1 PORT typ host ${type} generation 0`});
    near.createDataChannel('x');
    (async () => {
        await near.setLocalDescription(await near.createOffer());
        await far.setRemoteDescription(near.localDescription);
        await far.setLocalDescription(await far.createAnswer());
        await near.setRemoteDescription(far.localDescription);
        await near.addIceCandidate(candidate('tcp', 'tcptype passive'));
        await near.addIceCandidate(candidate('udp', ''));
        document.title = 'called';
    })();
"""


def test_25_services_of_this_machine_by_telephone(desk: SiteDesk, service: LocalService) -> None:
    act(desk, TELEPHONE.replace("PORT", str(service.port)), wait_ms=1500)
    assert desk.title == "called"
    assert service.heard == []
    assert_visit_goes_on(desk)
