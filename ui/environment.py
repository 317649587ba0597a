"""What Qt must find in the environment before the first Qt object exists."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.network.route import engine_flags

if TYPE_CHECKING:
    from kiosk.network.route import Route

_CHROMIUM_FLAGS: Final = (
    # The visitor's page may not ask the machine's speech, casting or update services for anything.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-speech-api",
    "--no-pings",
    # It would be tried in vain: ui/web/system_call.py lets no QUIC out.
    "--disable-quic",
    # BREAKOUT 25: the network service looks at the address that it connects to, whatever its name: no page
    # of the Internet speaks with this machine or its network, by UDP with nobody. The interceptor sees no
    # WebRTC, and (WORKAROUND QtWebEngine 6.12) sees a redirect of a resource while it is followed already.
    "--enable-features=LocalNetworkAccessChecks:LocalNetworkAccessChecksWarn/false,LocalNetworkAccessChecksWebRTC",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    # WORKAROUND QTBUG-150562: without a collection now and then the page's memory only grows.
    "--js-flags=--expose-gc",
    # One visitor, one site: no need for a spare renderer kept warm.
    "--disable-features=SpareRendererForSitePerProcess,WebUSB,WebHID,DocumentPictureInPictureAPI",
    # BREAKOUT 60, 62, 63: they open choosers of their own, of serial ports, fonts, other screens, headsets.
    # Pages look whether they are there: Firefox and Safari do not have them either.
    "--disable-blink-features=Serial,FontAccess,Presentation,RemotePlayback,WebXR",
)

_SETTINGS: Final = {
    "QT_IM_MODULE": "qtvirtualkeyboard",
    "QT_VIRTUALKEYBOARD_DESKTOP_DISABLE": "1",
    "QT_QUICK_CONTROLS_STYLE": "Basic",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    # The kiosk decides sizes from the screen's millimetres; a desktop's scale factor would count twice.
    "QT_ENABLE_HIGHDPI_SCALING": "0",
    # WORKAROUND Qt 6.12: it dies at the first sound where libpipewire has no client.conf (Debian 13).
    "QT_AUDIO_BACKEND": "pulseaudio",
    # Looking for plug-ins of pydantic, which nobody has, loads the e-mail library at every start.
    "PYDANTIC_DISABLE_PLUGINS": "__all__",
}

# Where a screen reader can listen; on a machine without one, pages are spared the work.
_ACCESSIBILITY_BUSES: Final = ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")


def _draws_by_software() -> bool:
    """Tell whether to draw without OpenGL: no GPU is there, or the supervisor distrusts it after deaths.

    OpenGL on the processor (llvmpipe) compiles its shaders anew in each session's empty home: the first frame
    took 150-200 ms at 1920x1080 on two cores, Qt's own rasterizer 30-65 ms. "hardware" is for tests.
    """
    wanted = os.environ.get("KIOSK_RENDERING")
    if wanted in ("software", "hardware"):
        return wanted == "software"
    return not any(Path("/dev/dri").glob("renderD*"))


def prepare_environment(*, multimedia_backend: str = "ffmpeg") -> None:
    """Set Qt's variables for this process; call it before `QGuiApplication` is made.

    Values that an operator or a test has set already stay, except those that would weaken the browser.
    """
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    os.environ.setdefault("QT_MEDIA_BACKEND", multimedia_backend)
    flags = list(_CHROMIUM_FLAGS)
    if os.environ.get("KIOSK_PINCH_ZOOM") != "1":
        flags.append("--disable-pinch")  # BREAKOUT 83: zoom is by our buttons, which also bring it back
    if _draws_by_software():
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
        flags.append("--disable-gpu")
    if any(os.environ.get(name) for name in _ACCESSIBILITY_BUSES):
        # The engine does not notice Qt's reader by itself: without this a page is one empty node in its tree.
        flags.append("--force-renderer-accessibility")
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(flags)
    # BREAKOUT 25: a remote-debugging port would hand the visitor's page to anybody on the machine.
    os.environ.pop("QTWEBENGINE_REMOTE_DEBUGGING", None)


def take_route(route: Route) -> None:
    """Have the engine reach sites so; call it before the first profile is made, which starts the engine.

    Chromium reads no proxy from the environment here: the supervisor has, and keeps the login in it.
    """
    flags = os.environ["QTWEBENGINE_CHROMIUM_FLAGS"]
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join((flags, *engine_flags(route)))
