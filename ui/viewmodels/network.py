"""Answers for the way to the site: certificate authorities, the proxy's login, how the network stands."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
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
        self._prototype: QObject | None = None
        self._profile: QObject | None = None
        self._logins = ProxyLoginDesk(link, time.monotonic, self)
        self._logins.refused.connect(self.loginRefused)
        link.network_seen.connect(self._take_seen)

    @Property("QStringList", constant=True)
    def authorities(self) -> list[str]:
        """PEM files of authorities that are trusted beside the system's."""
        return self._authorities

    @Slot(QObject, QObject)
    def keepProfile(self, prototype: QObject, profile: QObject) -> None:
        """Keep the visit's browser profile, and what it was made of, until `release`.

        Without a parent QML would collect it, with its maker's it would go when the site is left.
        """
        prototype.setParent(self)
        profile.setParent(prototype)
        self._prototype, self._profile = prototype, profile

    @Property(QObject, constant=True)  # for QML it is: who reads it before it is there makes it
    def profile(self) -> QObject | None:
        """What was given to `keepProfile`, None before."""
        return self._profile

    def release(self) -> None:
        """Take the profile away; its pages have to be gone, and Qt's application still there."""
        prototype, self._prototype, self._profile = self._prototype, None, None
        if prototype is not None:
            # Not shiboken's delete: it takes the profile first, and the prototype takes it again.
            prototype.deleteLater()
            QCoreApplication.sendPostedEvents(prototype, QEvent.Type.DeferredDelete)

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
