"""Turns every request of the engine into the policy's own words; fails closed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from kiosk.browsing.request import Kind, Means, Request, Verdict
from ui.web.gate import request_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.web.gate import SiteGate

_log = logging.getLogger(__name__)

_Type = QWebEngineUrlRequestInfo.ResourceType
_KINDS: Final = {
    _Type.ResourceTypeMainFrame: Kind.MAIN_FRAME,
    _Type.ResourceTypeNavigationPreloadMainFrame: Kind.MAIN_FRAME,
    _Type.ResourceTypeSubFrame: Kind.SUB_FRAME,
    _Type.ResourceTypeNavigationPreloadSubFrame: Kind.SUB_FRAME,
}
_Navigation = QWebEngineUrlRequestInfo.NavigationType
_PURPOSE: Final = QByteArray(b"Sec-Purpose")  # Fetch Standard: of requests made for a later navigation


class Interceptor(QWebEngineUrlRequestInterceptor):
    """Sees all that a page loads: frames, resources, fetch, WebSocket, service workers (BREAKOUT 17-19)."""

    def __init__(self, gate: SiteGate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gate = gate

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block what the policy does not allow. Chromium calls it for each request, on our thread."""
        try:
            kind = _KINDS.get(info.resourceType(), Kind.RESOURCE)
            if _is_ahead(info, kind) or self._gate.decide(_request_of(info, kind)) is not Verdict.ALLOWED:
                info.block(True)
        except Exception:  # noqa: BLE001 - whatever fails here must not let a request through
            info.block(True)
            _log.exception("the interceptor failed and blocked the request")


def _is_ahead(info: QWebEngineUrlRequestInfo, kind: Kind) -> bool:
    """Tell a page that nobody has asked for yet: a site's speculation rules have it fetched ahead.

    It is not loaded, and nobody is told: a visitor who has touched nothing shall not read that something is
    closed, a link that works once is not used up, and a payment's steps are not mixed up.
    """
    return kind is Kind.MAIN_FRAME and _PURPOSE in info.httpHeaders()


def _request_of(info: QWebEngineUrlRequestInfo, kind: Kind) -> Request:
    if kind is not Kind.MAIN_FRAME:
        return request_of(info.requestUrl(), kind, info.firstPartyUrl())
    # A page's own first party is itself: who asks for it is the initiator.
    return request_of(info.requestUrl(), kind, info.initiator(), _means_of(info))


def _means_of(info: QWebEngineUrlRequestInfo) -> Means:
    navigation = info.navigationType()
    if navigation is _Navigation.NavigationTypeRedirect:
        return Means.REDIRECT
    if navigation is not _Navigation.NavigationTypeFormSubmitted:
        return Means.OTHER
    # WORKAROUND QtWebEngine 6.12: the redirect that answers a posted form is called a form as well.
    return Means.POSTED_FORM if info.requestMethod() == b"POST" else Means.FORM_OR_ANSWER
