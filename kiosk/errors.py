"""The kiosk's own failures: each has one sentence for the operator and an exit code."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConfigFault:
    """One thing wrong in a configuration: where (dotted path) and what, in words."""

    location: str
    message: str

    def __str__(self) -> str:
        return f"{self.location}: {self.message}"


class KioskError(Exception):
    """A failure with a sentence that an operator can act upon; `exit_code` follows sysexits(3)."""

    exit_code = 1


class ConfigError(KioskError):
    """The configuration cannot be used; all its faults at once."""

    exit_code = os.EX_CONFIG  # 78: systemd does not restart on it (RestartPreventExitStatus)

    def __init__(self, source: str, faults: tuple[ConfigFault, ...]) -> None:
        self.source = source
        self.faults = faults
        super().__init__("\n".join(f"{source}: {fault}" for fault in faults))


class UnavailableError(KioskError):
    """Something that the command needs is not there or does not answer (device, display, program)."""

    exit_code = os.EX_UNAVAILABLE


class InputFileError(KioskError):
    """A file named on the command line cannot be read or written."""

    exit_code = os.EX_NOINPUT


class TransitionError(KioskError):
    """The journey was asked for a step that its table does not list: a bug, never a visitor's fault."""

    exit_code = os.EX_SOFTWARE


class ChannelError(KioskError):
    """The other end of the channel said something that is not in the protocol."""

    exit_code = os.EX_PROTOCOL
