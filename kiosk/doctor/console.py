"""Checks that no key of the machine leads past the kiosk (BREAKOUT 43, 73, 74, 80)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.doctor.finding import failed, ok, unknown, warning

if TYPE_CHECKING:
    from kiosk.doctor.facts import ConsoleFacts, Facts
    from kiosk.doctor.finding import Finding

_INSTALL_LOGIND: Final = (
    'Run "sudo install -D -m 0644 assets/hardening/logind.conf /etc/systemd/logind.conf.d/kiosk.conf", '
    'then "sudo systemctl restart systemd-logind".'
)
# What logind does at each key where nothing is set: logind.conf(5). Long presses are ignored by themselves.
_KEYS: Final = {
    "HandlePowerKey": "poweroff",
    "HandlePowerKeyLongPress": "ignore",
    "HandleRebootKey": "reboot",
    "HandleRebootKeyLongPress": "poweroff",
    "HandleSuspendKey": "suspend",
    "HandleSuspendKeyLongPress": "hibernate",
    "HandleHibernateKey": "hibernate",
    "HandleHibernateKeyLongPress": "ignore",
    "HandleLidSwitch": "suspend",
}
# Terminals on which logind opens a login when somebody switches to them, and the one that it keeps for that.
_TERMINALS: Final = {"NAutoVTs": "6", "ReserveVT": "6"}


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for the keyboard, the case's keys, and what stands behind the kiosk."""
    console = facts.console
    return (_sysrq(console), _reboot(console), _terminals(console), _power(console), _desktop(console))


def _sysrq(console: ConsoleFacts) -> Finding:
    if console.sysrq is None:
        return unknown(
            "sysrq-keys",
            "The kernel does not say whether it obeys Alt+Print and a letter.",
            'Look at "sysctl kernel.sysrq": it should be 0.',
        )
    if console.sysrq:
        return warning(
            "sysrq-keys",
            f"Alt+Print and a letter command the kernel, without a login (kernel.sysrq = {console.sysrq}).",
            'Run "sudo install -m 0644 assets/hardening/sysctl.conf /etc/sysctl.d/60-kiosk-keys.conf", '
            'then "sudo sysctl --system".',
        )
    return ok("sysrq-keys", "The kernel takes no commands from the keyboard.")


def _reboot(console: ConsoleFacts) -> Finding:
    if console.is_reboot_masked:
        return ok("reboot-keys", "Ctrl+Alt+Del does nothing.")
    return warning(
        "reboot-keys",
        "Ctrl+Alt+Del restarts the machine while the kiosk starts anew.",
        'Take it away: "sudo systemctl mask ctrl-alt-del.target".',
    )


def _terminals(console: ConsoleFacts) -> Finding:
    if console.logins:
        names = " ".join(console.logins)
        return failed(
            "terminals",
            f"A login waits behind the kiosk ({', '.join(console.logins)}).",
            f'Switch it off: "sudo systemctl disable --now {names}".',
        )
    offered = [f"{name}={_set(console, name, default)}" for name, default in _TERMINALS.items()]
    if any(not each.endswith("=0") for each in offered):
        return failed(
            "terminals",
            f"Ctrl+Alt+F2 and its like find a login ({', '.join(offered)}).",
            _INSTALL_LOGIND,
        )
    return ok("terminals", "No terminal offers a login.")


def _power(console: ConsoleFacts) -> Finding:
    acting = [
        f"{name}={value}"
        for name, default in _KEYS.items()
        if (value := _set(console, name, default)) != "ignore"
    ]
    if acting:
        return warning(
            "power-keys",
            f"Keys switch the machine off or send it to sleep ({', '.join(acting)}).",
            _INSTALL_LOGIND,
        )
    return ok("power-keys", "Keys for power and sleep do nothing.")


def _desktop(console: ConsoleFacts) -> Finding:
    if console.desktop:
        return failed(
            "desktop",
            f"A desktop's login starts beside the kiosk ({console.desktop}): its windows could come up.",
            f'Switch it off: "sudo systemctl disable --now {console.desktop}".',
        )
    return ok("desktop", "No desktop stands behind the kiosk.")


def _set(console: ConsoleFacts, name: str, default: str) -> str:
    return console.logind.get(name) or default
