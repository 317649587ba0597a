"""Checks that sites can be reached by the way that is configured, and says what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.doctor.finding import failed, ok, unknown
from kiosk.network.state import NetworkState

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts
    from kiosk.doctor.finding import Finding

_NAME: Final = "network"
_TROUBLES: Final = {
    NetworkState.CAPTIVE_PORTAL: (
        "Something else answers in the place of check_url: a portal that wants a click or a login.",
        "Have this machine let through by its hardware address, or correct check_text in {file}.",
    ),
    NetworkState.PROXY_LOGIN_FAILED: (
        "The proxy takes no login of this kiosk's.",
        "Correct proxy_user and the file proxy_password_file under [network] in {file}.",
    ),
    NetworkState.PROXY_UNREACHABLE: (
        "The proxy does not answer, or its name is not known.",
        "Correct proxy_url under [network] in {file}, or ask whoever runs the proxy.",
    ),
    NetworkState.NAME_NOT_FOUND: (
        "The name in check_url is not found: no site will be.",
        'Look at "resolvectl status": the name server does not answer, or there is none.',
    ),
    NetworkState.OFFLINE: (
        "Nothing answers: this machine is offline, or a wall stops what leaves it.",
        "Look at the cable and the network's settings; where a proxy has to be used, name it in {file}.",
    ),
}


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for the way to the sites, and for the authorities where there are further ones."""
    return (_way(facts), *_authorities(facts))


def _way(facts: Facts) -> Finding:
    state = facts.network.state
    how = "by way of a proxy" if facts.network.has_proxy else "directly"
    if state is NetworkState.ONLINE:
        return ok(_NAME, f"Online, {how}.")
    if state in _TROUBLES:
        found, remedy = _TROUBLES[state]
        return failed(_NAME, found, remedy.format(file=facts.config_file))
    config = facts.config.network
    if config.check_url is None:
        return ok(_NAME, f"Sites are reached {how}; whether they can be, nobody looks: check_url is not set.")
    remedy = "Look whether it is reached directly." if config.pac_url else "Try it with curl."
    return unknown(_NAME, "check_url gives no answer that tells anything.", remedy)


def _authorities(facts: Facts) -> tuple[Finding, ...]:
    file = facts.config.network.extra_ca_file
    if file is None:
        return ()
    if lapse := facts.network.lapse:
        return (
            failed(
                "authorities",
                f"{lapse[0].upper()}{lapse[1:]}: sites behind it do not open.",
                f"Get the new one and write it to {file}.",
            ),
        )
    return (ok("authorities", f"Those of {file} are trusted as well."),)
