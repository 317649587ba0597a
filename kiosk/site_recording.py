"""`kiosk record-sites`: starts the browser in learning mode and writes what it has recorded."""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from kiosk.browsing.learning import can_be_listed
from kiosk.browsing.local_network import is_local
from kiosk.browsing.site_draft import Occasion
from kiosk.catalogue.field import HttpsUrl
from kiosk.catalogue.loader import load_catalogue
from kiosk.config_file import load_config
from kiosk.errors import InputFileError, KioskError, UnavailableError
from kiosk.models import describe_errors
from kiosk.network.config import NetworkConfig
from kiosk.paths import CATALOGUE, volatile_folder
from kiosk.supervisor.virtual_display import has_display

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.models import Procedure

# By name, in a process of its own: kiosk does not import ui, and what it has recorded outlives its death.
_BROWSER_MODULE: Final = "ui.recording.app"
_NEAR_IDS: Final = 4
_URL: Final = TypeAdapter[str](HttpsUrl)


class WrongBeginningError(KioskError):
    """There is no such procedure, or no recording can begin at such an address."""

    exit_code = 2  # as argparse's own for wrong arguments


@dataclass(frozen=True, slots=True)
class Task:
    """What was asked for: a configuration or none, and a procedure's id or an address."""

    config: Path | None
    procedure: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Beginning:
    """All that a recording begins with: the operator's catalogue and network, and the first address."""

    catalogue: Catalogue
    network: NetworkConfig
    url: str
    occasion: Occasion


def prepare(task: Task) -> Beginning:
    """Read the configuration and find where to begin. Raises `ConfigError` and `WrongBeginningError`."""
    config = None if task.config is None else load_config(task.config)
    folders = () if config is None else config.catalogue.extra_folders
    catalogue = load_catalogue(CATALOGUE, *folders).catalogue
    procedure = None if task.procedure is None else _procedure(catalogue, task.procedure)
    url = (task.url or "") if procedure is None else procedure.entry_url
    host = _host(url)
    today = datetime.now().astimezone().date()
    network = NetworkConfig() if config is None else config.network
    return Beginning(catalogue, network, url, Occasion(today, host, procedure))


def record_sites(task: Task, out: Path, say: Callable[[str], None]) -> int:
    """Open the browser, wait until the operator has ended, and write `out`, which must not exist."""
    if os.geteuid() == 0:
        raise UnavailableError("Chromium refuses root: record sites as an ordinary user")
    if not has_display():
        raise UnavailableError("no display here: record sites in a graphical session")
    _check_out(out)
    prepare(task)  # its faults are told here, before a window opens
    with tempfile.TemporaryDirectory(prefix="kiosk-recording-", dir=volatile_folder()) as folder:
        draft = Path(folder) / "sites.toml"
        try:
            code = subprocess.run(_command(task, draft, out), env=_environment(), check=False).returncode
        finally:
            written = _keep(draft, out)  # also after a crash, and after Ctrl+C
    if code != 0:
        say("The browser ended by itself; what had been recorded until then is kept.")
    if written is None:
        say("Nothing was recorded, and no file written.")
        return 1
    say(f"{written}: written. Review it before use; its first lines say how.")
    return 0 if code == 0 else 1


def _procedure(catalogue: Catalogue, procedure_id: str) -> Procedure:
    try:
        return catalogue.procedure(procedure_id)
    except KeyError:
        ids = [procedure.id for procedure in catalogue.procedures]
        near = difflib.get_close_matches(procedure_id, ids, _NEAR_IDS, cutoff=0.3) or ids[:_NEAR_IDS]
        raise WrongBeginningError(
            f'no procedure "{procedure_id}"; the nearest are {", ".join(near)}'
        ) from None


def _host(url: str) -> str:
    """Return the host of an address at which a recording can begin."""
    try:
        _URL.validate_python(url)
    except ValidationError as error:
        raise WrongBeginningError(f"--url: {describe_errors(error)[0][1]}") from None
    host = (urlsplit(url).hostname or "").lower()
    if is_local(host) or not can_be_listed(host):
        raise WrongBeginningError("--url: no catalogue may list a host of this machine or its network")
    return host


def _check_out(out: Path) -> None:
    if out.exists() or out.is_symlink():
        raise InputFileError(f"{out}: exists already, and is not overwritten; name another with --out")
    if not out.parent.is_dir():
        raise InputFileError(f"{out}: its folder does not exist")
    if not os.access(out.parent, os.W_OK | os.X_OK):
        raise InputFileError(f"{out}: its folder cannot be written")


def _command(task: Task, draft: Path, out: Path) -> list[str]:
    command = [sys.executable, "-m", _BROWSER_MODULE, f"--draft={draft}", f"--out={out}"]
    if task.config is not None:
        command.append(f"--config={task.config}")
    begins = f"--url={task.url}" if task.procedure is None else f"--procedure={task.procedure}"
    return [*command, begins]


def _environment() -> dict[str, str]:
    # An operator types on the keys of his machine, dead keys included, and not on the screen.
    return {"QT_IM_MODULE": "compose", **os.environ}


def _keep(draft: Path, out: Path) -> Path | None:
    """Write the draft to `out`, or beside it where a file has come up meanwhile; None where there is none."""
    try:
        text = draft.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    others = (out.with_name(f"{out.stem}-{number}{out.suffix}") for number in count(2))
    return next(name for name in chain((out,), others) if _is_written(name, text))


def _is_written(file: Path, text: str) -> bool:
    """Write a new file; false where there is one. Raises `InputFileError`."""
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise InputFileError(f"{file}: {error.strerror}") from error
    return True
