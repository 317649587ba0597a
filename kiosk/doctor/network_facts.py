"""Looks at the network as the supervisor does, and at the time of the authorities."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

from kiosk.doctor.facts import NetworkFacts
from kiosk.network.authority import lapse_of
from kiosk.supervisor.network import NetworkDesk

if TYPE_CHECKING:
    from kiosk.network.config import NetworkConfig
    from kiosk.network.surroundings import Surroundings


def gather_network(config: NetworkConfig, surroundings: Surroundings) -> NetworkFacts:
    """Look once, within the look's own deadline."""
    file = config.extra_ca_file
    return NetworkFacts(
        state=asyncio.run(NetworkDesk(config, surroundings).look()),
        has_proxy=bool(config.proxy_url or config.pac_url or surroundings.has_proxy),
        lapse="" if file is None else lapse_of(file, dt.datetime.now(dt.UTC)),
    )
