"""Checks that a session can be shut off from the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config import Isolation
from kiosk.doctor.finding import failed, ok, warning

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts, IsolationFacts
    from kiosk.doctor.finding import Finding


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for the rights of who looks, and for the sandbox."""
    return (_user(facts.isolation), _sandbox(facts), _system_calls(facts.isolation))


def _user(facts: IsolationFacts) -> Finding:
    if facts.is_root:
        return warning(
            "user",
            "Doctor runs as root, who may do more than the kiosk.",
            'Run it as the kiosk\'s user: "sudo -u kiosk /opt/kiosk/bin/kiosk doctor".',
        )
    return ok("user", f"Looked with the rights of user {facts.user}.")


def _sandbox(facts: Facts) -> Finding:
    if facts.config.sandbox.isolation is Isolation.NONE:
        return warning(
            "sandbox",
            "Isolation is off: a session can read all that this user can.",
            f'Write isolation = "bwrap" under [sandbox] in {facts.config_file}.',
        )
    refusal = facts.isolation.refusal
    if not refusal:
        return ok("sandbox", "bubblewrap can make user namespaces.")
    return failed("sandbox", f"No sandbox can be made ({_reason(refusal)}).", _remedy(facts.isolation))


def _system_calls(facts: IsolationFacts) -> Finding:
    if facts.has_seccomp:
        return ok("system-calls", "Pages speak no QUIC, and take the memory that they fill.")
    return warning(
        "system-calls",
        "Pages load in twice the time and can greet this machine's services by UDP: libseccomp2 is missing.",
        'Install it: "sudo apt install libseccomp2".',
    )


def _reason(refusal: str) -> str:
    """Take the cause out of a refusal, which names general remedies behind it."""
    return refusal.partition(": allow ")[0].partition(": install ")[0].removeprefix("bwrap: ")


def _remedy(facts: IsolationFacts) -> str:
    if "not installed" in facts.refusal:
        return 'Install it: "sudo apt install bubblewrap".'
    if facts.limits.get("kernel.apparmor_restrict_unprivileged_userns") == 1:
        return (
            'Allow them to bubblewrap alone, as "make setup" does: '
            '"sudo install -m 0644 assets/setup/apparmor-bwrap /etc/apparmor.d/bwrap && '
            'sudo apparmor_parser --replace /etc/apparmor.d/bwrap".'
        )
    for name, wanted in (("kernel.unprivileged_userns_clone", 1), ("user.max_user_namespaces", 10000)):
        if facts.limits.get(name) == 0:
            return f'Write "{name} = {wanted}" into /etc/sysctl.d/60-kiosk.conf, then "sudo sysctl --system".'
    return "Allow user namespaces to /usr/bin/bwrap, in the container or security module that forbids them."
