"""Holds the proxy's login, and looks at the network when a session's page did not come."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Final

from kiosk.errors import ChannelError
from kiosk.network.address import parse_page
from kiosk.network.login import Login, read_password
from kiosk.network.probe import look_at, look_at_proxy
from kiosk.network.route import Route
from kiosk.network.state import NetworkState, judge
from kiosk.supervisor.network_message import NetworkCheck, NetworkSeen, ProxyLogin, ProxyLoginAsked

if TYPE_CHECKING:
    from kiosk.network.config import NetworkConfig
    from kiosk.network.surroundings import Surroundings
    from kiosk.supervisor.channel import Channel

_LOG = logging.getLogger(__name__)

# A visitor who presses "again" at once, and a page whose frames all fail, are told what was just seen.
_FRESH_S: Final = 2.0


class NetworkDesk:
    """Answers sessions about the network. The password is read anew each time and kept by nobody here."""

    def __init__(self, config: NetworkConfig, surroundings: Surroundings) -> None:
        self._config = config
        self._surroundings = surroundings
        self._route = Route.of(config, surroundings)
        self._looking: asyncio.Task[NetworkState] | None = None
        self._looked_at_s = 0.0
        self._answers: set[asyncio.Task[None]] = set()
        self._last: NetworkState | None = None

    def answer(self, message: ProxyLoginAsked | NetworkCheck, channel: Channel) -> None:
        """Answer at once, or, where it takes looking, when it was looked; the caller waits for nothing."""
        match message:
            case ProxyLoginAsked(ticket=ticket, proxy=proxy):
                login = self.login_for(proxy)
                user, password = (None, "") if login is None else (login.user, login.password)
                channel.send(ProxyLogin(ticket=ticket, user=user, password=password))
            case NetworkCheck(ticket=ticket):
                answering = asyncio.get_running_loop().create_task(self._answer_check(ticket, channel))
                self._answers.add(answering)
                answering.add_done_callback(self._answers.discard)

    def login_for(self, proxy: str) -> Login | None:
        """Return the login for the proxy of this host, None where none is configured for it."""
        hosts = {each.host.lower() for each in self._route.proxies}
        if hosts and proxy.strip("[]").lower() not in hosts:
            _LOG.error("a proxy that nobody configured asks for a login, and gets none")
            return None
        return self._login()

    def _login(self) -> Login | None:
        user, file = self._config.proxy_user, self._config.proxy_password_file
        if user is None or file is None:
            return self._surroundings.login
        try:
            return Login(user, read_password(file))
        except OSError as error:
            _LOG.error("network.proxy_password_file: cannot be read: %s", error.strerror)
        except ValueError as error:
            _LOG.error("network.proxy_password_file: %s", error)
        return None

    async def look(self) -> NetworkState:
        """Look at the network, within `LOOK_S` seconds. Several who ask at the same time share one look."""
        looking = self._looking
        is_fresh = looking is not None and (
            not looking.done() or time.monotonic() - self._looked_at_s < _FRESH_S
        )
        if looking is None or not is_fresh:
            looking = self._looking = asyncio.get_running_loop().create_task(self._look())
        return await asyncio.shield(looking)

    async def _look(self) -> NetworkState:
        state = await self._see()
        self._looked_at_s = time.monotonic()
        if state is not self._last:
            self._last = state
            _LOG.log(logging.INFO if state is NetworkState.ONLINE else logging.WARNING, "network: %s", state)
        return state

    async def _see(self) -> NetworkState:
        url = self._config.check_url
        if url is None:
            proxies = self._route.proxies
            return judge(await look_at_proxy(proxies[0]), "") if proxies else NetworkState.UNKNOWN
        page = parse_page(url)
        proxy = self._route.proxy_for_http(page)
        login = None if proxy is None else self.login_for(proxy.host)
        state = judge(await look_at(url, proxy, login), self._config.check_text)
        if self._route.pac and state not in (NetworkState.ONLINE, NetworkState.CAPTIVE_PORTAL):
            return NetworkState.UNKNOWN  # this look went directly, the engine may go by way of a proxy
        return state

    async def _answer_check(self, ticket: int, channel: Channel) -> None:
        state = await self.look()
        try:
            channel.send(NetworkSeen(ticket=ticket, state=state))
        except ChannelError as error:  # the session is gone, or does not read: its attendant sees that
            _LOG.error("channel: %s", error)
