"""Turns every request of the engine into the policy's own words; fails closed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from kiosk.browsing.policy import CLOSED, Kind, Policy, Request, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject, QUrl

_log = logging.getLogger(__name__)

_Type = QWebEngineUrlRequestInfo.ResourceType
_KINDS: Final = {
    _Type.ResourceTypeMainFrame: Kind.MAIN_FRAME,
    _Type.ResourceTypeNavigationPreloadMainFrame: Kind.MAIN_FRAME,
    _Type.ResourceTypeSubFrame: Kind.SUB_FRAME,
    _Type.ResourceTypeNavigationPreloadSubFrame: Kind.SUB_FRAME,
}


def request_of(url: QUrl, kind: Kind) -> Request:
    """Return the engine's parsed address as a request: host in ASCII, port -1 where none is written."""
    host = url.host(url.ComponentFormattingOption.FullyEncoded)
    return Request(url.scheme(), host, url.port(-1), kind)


class Interceptor(QWebEngineUrlRequestInterceptor):
    """Sees all that a page loads: frames, resources, fetch, WebSocket, service workers (BREAKOUT 17-19)."""

    def __init__(self, blocked: Callable[[str, Verdict], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocked = blocked
        self.policy: Policy = CLOSED

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block what the policy does not allow. Chromium calls it for each request, on our thread."""
        try:
            kind = _KINDS.get(info.resourceType(), Kind.RESOURCE)
            request = request_of(info.requestUrl(), kind)
            verdict = self.policy.decide(request)
            if verdict is Verdict.ALLOWED:
                return
            info.block(True)
            self._blocked(request.host, verdict)
        except Exception:  # noqa: BLE001 - whatever fails here must not let a request through
            info.block(True)
            _log.exception("the interceptor failed and blocked the request")
