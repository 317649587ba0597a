"""Hands the supervisor's login to the engine when a proxy asks for one, and keeps nothing of it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.supervisor_link import SupervisorLink
    from kiosk.supervisor.network_message import ProxyLogin

_log = logging.getLogger(__name__)

# A login that was refused is tried once more, as the password may just have been changed. Then the visitor is
# told; who presses "again" later tries anew. No account is locked by a page that loads itself over and over.
_MOST_TRIES: Final = 2
_TRIES_COUNT_FOR_S: Final = 30.0


@dataclass(slots=True)
class _Question:
    """Requests of one proxy that wait for one answer: a page's resources are all asked at the same time."""

    proxy: str
    requests: list[QObject] = field(default_factory=list)


class ProxyLoginDesk(QObject):
    """Takes the engine's requests for a proxy's login; a site's own never come here (BREAKOUT 26).

    `refused` is emitted when there is no login or the proxy did not take it: the page will not come.
    """

    refused = Signal()

    def __init__(
        self, link: SupervisorLink, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._clock = clock
        self._open: dict[int, _Question] = {}
        self._tries: dict[str, list[float]] = {}
        link.proxy_login_answered.connect(self._answer)

    def take(self, request: QObject) -> None:
        """Take a request (QML's `AuthenticationDialogRequest`, already accepted) until it is answered."""
        proxy = str(request.property("proxyHost"))
        waiting = next((each for each in self._open.values() if each.proxy == proxy), None)
        if waiting is None and self._is_tried_enough(proxy):
            _log.warning("the proxy refuses the login")
            QMetaObject.invokeMethod(request, "dialogReject")
            self.refused.emit()
            return
        request.setParent(self)  # else QML's engine takes it away when nobody there holds it any more
        if waiting is None:
            waiting = self._open[self._link.ask_proxy_login(proxy)] = _Question(proxy)
        waiting.requests.append(request)

    def _is_tried_enough(self, proxy: str) -> bool:
        now = self._clock()
        recent = [each for each in self._tries.get(proxy, []) if now - each < _TRIES_COUNT_FOR_S]
        self._tries[proxy] = recent
        return len(recent) >= _MOST_TRIES

    def _answer(self, message: ProxyLogin) -> None:
        question = self._open.pop(message.ticket, None)
        if question is None:
            return
        user = message.user
        for request in filter(shiboken6.isValid, question.requests):
            if user is None:
                QMetaObject.invokeMethod(request, "dialogReject")
            else:
                QMetaObject.invokeMethod(
                    request, "dialogAccept", Q_ARG(str, user), Q_ARG(str, message.password)
                )
            request.deleteLater()
        if user is None:
            self.refused.emit()
        else:
            self._tries.setdefault(question.proxy, []).append(self._clock())
