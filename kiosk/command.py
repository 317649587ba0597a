"""What the commands do, each returning its exit code and saying things by a given function."""

from __future__ import annotations

import datetime as dt
import getpass
import logging
import os
import sqlite3
import subprocess
import sys
from itertools import cycle, islice
from typing import TYPE_CHECKING, Final

from kiosk.catalogue.loader import load_catalogue
from kiosk.config_file import load_config
from kiosk.errors import ConfigError, InputFileError, KioskError, UnavailableError
from kiosk.mediator import pin as mediator_pin
from kiosk.network.authority import lapse_of
from kiosk.network.surroundings import read_surroundings
from kiosk.paths import CATALOGUE, DEMO_TOUR
from kiosk.session.config import SessionConfig, WindowConfig
from kiosk.supervisor.virtual_display import VirtualDisplay, has_display

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.config import KioskConfig

    Say = Callable[[str], None]

_LOG = logging.getLogger(__name__)

# By name, in a process of its own: kiosk does not import ui.
_TOUR_MODULE: Final = "ui.dev.tour"
_DEFAULT_SIZE: Final = (1920, 1080)


def demo(window: WindowConfig, say: Say) -> int:
    """Run the demonstration, or the tour where there is no display."""
    if not has_display():
        size = (window.width_px, window.height_px) if window.width_px else _DEFAULT_SIZE
        say(f"No display here: playing the tour on a virtual one; pictures go to {DEMO_TOUR}")
        return tour(DEMO_TOUR, size)
    from kiosk.supervisor import demonstration  # loads the portal's libraries, half a second

    demonstration.run(window)
    return 0


def tour(out: Path, size: tuple[int, int]) -> int:
    """Play the journey on a virtual display of `size` pixels; the tour itself prints its table."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputFileError(f"{out}: {error.strerror}") from error
    width, height = size
    command = (sys.executable, "-m", _TOUR_MODULE, "--out", str(out), "--size", f"{width}x{height}")
    with VirtualDisplay(width, height) as display:
        return subprocess.run(command, env=display.environment, check=False).returncode


def prove_wipe(sessions: int | None, config_file: Path | None, *, as_json: bool, say: Say) -> int:
    """Play sessions with planted canaries, search for what is left of them, and say the verdict.

    `sessions` is how many; None: one for each way of ending.
    """
    from kiosk.proof import proof  # loads what no other command needs
    from kiosk.proof.words import Ending

    endings = list(islice(cycle(Ending), sessions or len(Ending)))
    return proof.prove_wipe(endings, config_file, as_json=as_json, say=say)


def run(config_file: Path) -> int:
    """Run the kiosk in production until it is stopped."""
    from kiosk.supervisor.main import Plan, serve  # no other command needs it

    config = load_config(config_file)
    if not has_display():
        raise UnavailableError("no display here: a compositor starts the kiosk (cage; see kiosk.service)")
    session = SessionConfig.of(config, surroundings=read_surroundings(os.environ))
    serve(Plan(config, session))
    return 0


def check_config(config_file: Path, say: Say) -> int:
    """Say every fault of a configuration and of its catalogue."""
    faults: list[str] = []
    extra: tuple[Path, ...] = ()
    webmails: tuple[str, ...] = ()
    try:
        config = load_config(config_file)
        extra, webmails = config.catalogue.extra_folders, config.browsing.webmails or ()
        faults += _lapsed_authorities(config)
    except ConfigError as error:
        faults += [f"{error.source}: {fault}" for fault in error.faults]
    # The shipped catalogue is checked even when the configuration is broken: all errors at once.
    result = load_catalogue(CATALOGUE, *extra)
    faults += [str(fault) for fault in result.faults]
    known = sorted(site.id for site in result.catalogue.webmails())
    faults += [
        f'{config_file}: browsing.webmails: no webmail "{site_id}"; there are {", ".join(known)}'
        for site_id in webmails
        if site_id not in known
    ]
    for fault in faults:
        say(fault)
    if not faults:
        say(f"{config_file}: no errors")
        return 0
    say(f"{len(faults)} {'error' if len(faults) == 1 else 'errors'}")
    return os.EX_CONFIG


def _lapsed_authorities(config: KioskConfig) -> list[str]:
    """Say which authority is out of its time: no reason not to start, but sites behind it do not open."""
    file = config.network.extra_ca_file
    lapse = "" if file is None else lapse_of(file, dt.datetime.now(dt.UTC))
    return [f"network.extra_ca_file: {lapse}"] if lapse else []


def doctor(config_file: Path, say: Say, *, as_json: bool) -> int:
    """Examine the machine and say what was found; 1 when something failed."""
    from kiosk.doctor import examination, report  # loads device libraries, as no other command here does

    findings = examination.examine(examination.gather(config_file, load_config(config_file)))
    if as_json:
        say(report.as_json(findings))
    else:
        is_coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        say(report.table(findings, is_coloured=is_coloured))
    return 0 if report.is_sound(findings) else 1


def statistics(config_file: Path, say: Say, *, as_json: bool) -> int:
    """Say what was counted; it is read as it stands, also beside a running kiosk."""
    from kiosk.statistics import report  # no other command needs these
    from kiosk.statistics.blocked_host import BlockedHostStore
    from kiosk.statistics.counter import CounterStore

    path = load_config(config_file).statistics.path
    if not path.is_file():
        raise InputFileError(f"{path}: nothing was counted yet")
    try:
        counters, hosts = CounterStore(path).counters(), BlockedHostStore(path).counts()
    except sqlite3.Error as error:
        raise InputFileError(f"{path}: {error}") from error
    say(report.as_json(counters, hosts) if as_json else report.table(counters, hosts))
    return 0


def hash_pin(say: Say) -> int:
    """Ask for a PIN and say its hash, ready to be pasted."""
    typed = _ask_pin() if sys.stdin.isatty() else sys.stdin.readline().strip()
    try:
        hashed = mediator_pin.hash_pin(typed)
    except ValueError as error:
        raise _WrongPinError(str(error)) from error
    say(hashed)
    return 0


def _ask_pin() -> str:
    first = getpass.getpass("PIN (4 to 12 digits): ")
    if getpass.getpass("The same again: ") != first:
        raise _WrongPinError("the two PINs differ")
    return first


class _WrongPinError(KioskError):
    """The PIN typed at `hash-pin` cannot be used."""

    exit_code = os.EX_DATAERR
