"""The command `kiosk prove-wipe`: builds the prover, gives it a screen, says what it found."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.config import Isolation, StatisticsConfig, StickDriver
from kiosk.config_file import load_config
from kiosk.errors import UnavailableError
from kiosk.proof.prover import PLAYER_COMMAND, ProofPlan, Prover
from kiosk.proof.report import Verdict, tell_session, tell_verdict
from kiosk.proof.site_process import SiteProcess
from kiosk.supervisor.demonstration import best_isolation, make_config
from kiosk.supervisor.virtual_display import VirtualDisplay, has_display

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.config import KioskConfig
    from kiosk.proof.report import SessionReport
    from kiosk.proof.words import Ending

_SIZE: Final = (1280, 800)


def prove_wipe(
    endings: Sequence[Ending],
    config_file: Path | None,
    *,
    as_json: bool,
    say: Callable[[str], None],
    command: tuple[str, ...] = PLAYER_COMMAND,
) -> int:
    """Prove and say the result; 0 only when everything was planted, seen, searched, and nothing was found.

    One session for each ending. `command` starts a session with its player in it.
    """
    with ExitStack() as running:
        folder = Path(running.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-proof-")))
        config = _config(config_file, folder)
        if os.geteuid() == 0 and config.sandbox.isolation is Isolation.NONE:
            raise UnavailableError("without a sandbox the browser refuses root: run this as another user")
        if has_display():
            environment = dict(os.environ)
        else:
            environment = running.enter_context(VirtualDisplay(*_SIZE)).environment
        plan = ProofPlan(config, environment, tuple(endings), config_file is not None, command)

        def tell(session: SessionReport) -> None:
            if not as_json:
                tell_session(session, say)

        report = Prover(plan, running.enter_context(SiteProcess()), tell).run()
    if as_json:
        say(report.as_json())
    else:
        tell_verdict(report, say)
    return 0 if report.verdict is Verdict.CLEAN else 1


def _config(config_file: Path | None, folder: Path) -> KioskConfig:
    if config_file is None:
        return make_config(folder, best_isolation())
    # Visits that nobody made are not counted.
    statistics = StatisticsConfig(path=folder / "statistics.sqlite3")
    config = load_config(config_file)
    # Nobody stands beside with a stick: what it holds is pretended, its way through the session is not.
    stick = config.stick.model_copy(update={"driver": StickDriver.SIMULATED})
    return config.model_copy(update={"statistics": statistics, "stick": stick})
