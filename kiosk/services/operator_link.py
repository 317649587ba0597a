"""Answers in the supervisor's place about the network, where an operator's tool has no supervisor."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from kiosk.network.state import NetworkState
from kiosk.services.supervisor_link import SupervisorLink
from kiosk.supervisor.network import NetworkDesk
from kiosk.supervisor.network_message import NetworkSeen, ProxyLogin

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kiosk.network.config import NetworkConfig
    from kiosk.network.surroundings import Surroundings
    from kiosk.supervisor.messages import FromSession


class OperatorLink(SupervisorLink):
    """A link with nobody at its other end: the operator's own proxy login is at hand in this process."""

    def __init__(
        self, config: NetworkConfig, surroundings: Surroundings, parent: QObject | None = None
    ) -> None:
        ours, self._theirs = socket.socketpair()
        super().__init__(ours, parent)
        self._desk = NetworkDesk(config, surroundings)

    def ask_proxy_login(self, proxy: str) -> int:
        """Look the login up; `proxy_login_answered` comes with the ticket returned here."""
        ticket = self._take_ticket()
        login = self._desk.login_for(proxy)
        user, password = (None, "") if login is None else (login.user, login.password)
        answer = ProxyLogin(ticket=ticket, user=user, password=password)
        QTimer.singleShot(0, self, lambda: self.proxy_login_answered.emit(answer))
        return ticket

    def check_network(self) -> int:
        """Answer that nobody looks, for the operator sees himself; `network_seen` comes with the ticket."""
        ticket = self._take_ticket()
        answer = NetworkSeen(ticket=ticket, state=NetworkState.UNKNOWN)
        QTimer.singleShot(0, self, lambda: self.network_seen.emit(answer))
        return ticket

    def close(self) -> None:
        """Let go of both ends."""
        super().close()
        self._theirs.close()

    def _send(self, message: FromSession) -> None:
        """Send nothing: nobody listens."""
