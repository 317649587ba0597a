"""Answers for the way to the site: certificate authorities, the proxy's login, how the network stands."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable
from ui.web.proxy_login import ProxyLoginDesk

if TYPE_CHECKING:
    from kiosk.network.route import Route
    from kiosk.services.supervisor_link import SupervisorLink
    from kiosk.supervisor.network_message import NetworkSeen

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by ui.session")
class NetworkViewModel(QObject):
    """Knows no password: what the supervisor lends goes to the engine at once.

    `seen` carries a `kiosk.network.state.NetworkState`'s value, within seconds after `look`; an answer to a
    question that a newer one has taken the place of is dropped. `loginRefused`: the proxy took no login, or
    there is none; the page that asked will not come.
    """

    loginRefused = Signal()
    seen = Signal(str)

    def __init__(self, route: Route, link: SupervisorLink) -> None:
        super().__init__()
        self._authorities = [str(route.extra_ca_file)] if route.extra_ca_file else []
        self._link = link
        self._ticket = 0
        self._logins = ProxyLoginDesk(link, time.monotonic, self)
        self._logins.refused.connect(self.loginRefused)
        link.network_seen.connect(self._take_seen)

    @Property("QStringList", constant=True)
    def authorities(self) -> list[str]:
        """PEM files of authorities that are trusted beside the system's."""
        return self._authorities

    @Slot(QObject)
    def takeProxyLogin(self, request: QObject) -> None:
        """Answer a proxy's request for a login, which QML has accepted."""
        self._logins.take(request)

    @Slot()
    def look(self) -> None:
        """Ask the supervisor how the network stands; `seen` follows."""
        self._ticket = self._link.check_network()

    def _take_seen(self, message: NetworkSeen) -> None:
        if message.ticket == self._ticket:
            self.seen.emit(message.state.value)
