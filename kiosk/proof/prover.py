"""Carries the proof out: one real session after the other, planted, ended in its way, and searched for."""

from __future__ import annotations

import os
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.config import PrinterDriver
from kiosk.errors import UnavailableError
from kiosk.proof import census
from kiosk.proof.blow import strike_down
from kiosk.proof.canary import kinds_of, make_canaries, make_marker
from kiosk.proof.hunt import Hunt
from kiosk.proof.kiosk_process import KioskProcess
from kiosk.proof.patience import Patience, wait_for
from kiosk.proof.report import Hit, ProofReport, SessionReport
from kiosk.proof.searcher import Searcher
from kiosk.proof.words import Ending, Orders
from kiosk.session.config import Demonstration, SessionConfig
from kiosk.supervisor.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import psutil

    from kiosk.config import KioskConfig
    from kiosk.proof.site_process import SiteProcess
    from kiosk.proof.words import SiteState

# By name, in a process of its own: kiosk does not import ui.
PLAYER_COMMAND: Final = (sys.executable, "-P", "-m", "ui.dev.wipe_player")
_OUTCOMES: Final = {
    Ending.BUTTON: "visitor",
    Ending.CRASH: "crash",
    Ending.IDLE: "idle",
    Ending.HANG: "hang",
}
_CUT_OFF: Final = "power_off"
_PIN: Final = "0000"  # nobody opens the panel; the demonstration's part of the configuration asks for one
_VISIT_S: Final = 400.0  # of real devices; the simulated ones need a tenth
_START_S: Final = 60.0
_END_S: Final = 60.0
_SETTLE_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class ProofPlan:
    """What is proved: on which devices and screen, how each session ends, with which player."""

    config: KioskConfig
    environment: Mapping[str, str]
    endings: tuple[Ending, ...] = tuple(Ending)
    is_in_service: bool = False
    """Whether this machine serves the public: then its journal has to be searched too."""
    command: tuple[str, ...] = PLAYER_COMMAND


class Prover:
    """Holds the words: its own process is the one that is never searched."""

    def __init__(self, plan: ProofPlan, site: SiteProcess, told: Callable[[SessionReport], None]) -> None:
        """`told` is called with each session's report as soon as it is known."""
        self._plan = plan
        self._site = site
        self._told = told
        self._marker = make_marker()
        self._kinds = kinds_of(has_stick=plan.config.stick.enabled)
        self._searcher = Searcher(
            time.time(),
            census.display_server(plan.environment),
            {os.getpid(), site.pid},
            plan.config.printer.server if plan.config.printer.driver is PrinterDriver.CUPS else "",
            needs_journal=plan.is_in_service,
        )
        self._earlier_log = b""

    def run(self) -> ProofReport:
        """Prove; raises `UnavailableError` where the kiosk does not even start."""
        begun_s = time.monotonic()
        report = ProofReport(
            excluded={
                f"this command ({os.getpid()})": "it knows the planted words",
                f"the site of the proof ({self._site.pid})": "it stands for the State's server",
            }
        )
        with ExitStack() as running:
            kiosk = running.enter_context(self._kiosk())
            for number, ending in enumerate(self._plan.endings, start=1):
                session = SessionReport(number, ending, kinds=self._kinds)
                report.sessions.append(session)
                began_s = time.monotonic()
                kiosk = self._prove(session, kiosk, running)
                session.seconds = time.monotonic() - began_s
                self._told(session)
        report.seconds = time.monotonic() - begun_s
        return report

    def _kiosk(self) -> KioskProcess:
        config = self._plan.config
        demonstration = Demonstration(
            portal_origin=self._site.origin, bank_origin=self._site.origin, mediator_pin=_PIN
        )
        session = SessionConfig.of(config, None, demonstration)
        return KioskProcess(config, session, self._plan.command, self._plan.environment)

    def _prove(self, session: SessionReport, kiosk: KioskProcess, running: ExitStack) -> KioskProcess:
        """Prove one session; returns the kiosk that runs after it, another one after a power failure."""
        canaries = make_canaries(self._marker, session.number)
        ended_before = len(kiosk.ends())
        self._site.give_orders(
            Orders(session=session.number, marker=canaries.marker, words=dict(canaries.words))
        )
        state = self._await_visit(kiosk, ended_before)
        samples = {kind: tuple(map(bytes.fromhex, each)) for kind, each in state.samples.items()}
        hunt = Hunt(self._marker, session.number, samples)
        session.planted = {kind: state.planted.get(kind, False) for kind in self._kinds}
        if state.failure:
            session.failures.append(hunt.discreet(state.failure))
        alive = self._searcher.look_alive(kiosk.pid, session.number, self._kinds, hunt)
        seen = alive.kinds(session.number)
        session.seen_alive = {kind: kind in seen for kind in self._kinds}
        processes = census.trees_with(kiosk.pid, alive.holders)
        if session.ending is Ending.BLOW:
            blows = strike_down(processes, lambda: len(kiosk.ends()) > ended_before)
            session.blows = [str(each) for each in blows]
        else:
            self._site.end_session(session.ending)
        if session.ending is Ending.POWER_OFF:
            return self._after_power_failure(session, kiosk, processes, hunt, running)
        self._await_end(session, kiosk, ended_before, processes, state, hunt)
        self._search(session, kiosk, hunt)
        return kiosk

    def _await_visit(self, kiosk: KioskProcess, ended_before: int) -> SiteState:
        def is_over() -> bool:
            return self._site.state().is_told or len(kiosk.ends()) > ended_before or not kiosk.is_running

        wait_for(is_over, Patience(_START_S + _VISIT_S))
        state = self._site.state()
        if not state.is_told:
            if not state.player:
                raise UnavailableError(f"no session came up; the kiosk said: {_last_words(kiosk)}")
            return state.model_copy(update={"failure": "the session ended before everything was planted"})
        return state

    def _await_end(
        self,
        session: SessionReport,
        kiosk: KioskProcess,
        ended_before: int,
        processes: list[psutil.Process],
        state: SiteState,
        hunt: Hunt,
    ) -> None:
        deadlines = self._plan.config.session
        patience = Patience(_END_S + deadlines.hang_deadline_s + deadlines.start_deadline_s)

        def is_told() -> bool:
            return any(end.is_erased is not None for end in kiosk.ends()[ended_before:])

        if not wait_for(is_told, patience):
            session.failures.append("the supervisor did not say that the session ended and was erased")
            session.failures.append(hunt.discreet(self._site.state().failure or _last_words(kiosk)))
        else:
            session.outcome, erased = kiosk.ends()[ended_before]
            session.is_erased = erased is True
            if not _is_wanted(session.ending, session.outcome):
                session.failures.append(f"it ended otherwise than it should: {session.outcome}")
            if not session.is_erased:
                session.failures.append("the supervisor could not prove that it erased the session")
        self._await_gone(session, processes, patience)
        self._await_next(session, state, patience)

    def _await_gone(
        self, session: SessionReport, processes: list[psutil.Process], patience: Patience
    ) -> None:
        if not wait_for(lambda: not census.living(processes), patience):
            left = len(census.living(processes))
            session.failures.append(f"{left} processes of the session are still alive")

    def _await_next(self, session: SessionReport, state: SiteState, patience: Patience) -> None:
        known = {each.name for each in state.arrivals}
        if not wait_for(
            lambda: any(each.name not in known for each in self._site.state().arrivals), patience
        ):
            session.failures.append("no fresh session came up")
        time.sleep(_SETTLE_S)

    def _after_power_failure(
        self,
        session: SessionReport,
        kiosk: KioskProcess,
        processes: list[psutil.Process],
        hunt: Hunt,
        running: ExitStack,
    ) -> KioskProcess:
        state = self._site.state()
        kiosk.cut_off()
        patience = Patience(_END_S)
        self._await_gone(session, processes, patience)
        session.outcome, session.is_erased = _CUT_OFF, not census.living(processes)
        self._earlier_log += kiosk.log
        # First what is left by itself, then beside the kiosk that has started again.
        session.search = self._searcher.look_everywhere(None, self._earlier_log, hunt)
        kiosk = running.enter_context(self._kiosk())
        self._await_next(session, state, Patience(_START_S))
        self._search(session, kiosk, hunt)
        return kiosk

    def _search(self, session: SessionReport, kiosk: KioskProcess, hunt: Hunt) -> None:
        log = self._earlier_log + kiosk.log
        session.search.merge(self._searcher.look_everywhere(kiosk.pid, log, hunt))
        arrivals = self._site.state().arrivals
        if arrivals and hunt.is_in_name(arrivals[-1].clipboard):
            session.search.hits.append(Hit("clipboard", "of the next session", 0, "unknown", "utf-8", 1))


def _is_wanted(ending: Ending, outcome: str) -> bool:
    """Tell whether a session ended as it should; a blow is a death, of whichever kind."""
    if ending is Ending.BLOW:
        return Outcome(outcome).is_death
    return outcome == _OUTCOMES[ending]


def _last_words(kiosk: KioskProcess) -> str:
    lines = kiosk.log.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "nothing"
