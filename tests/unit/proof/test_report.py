"""The report is clean only where everything was planted, seen, ended as wanted and searched."""

from __future__ import annotations

import json

import pytest

from kiosk.proof.canary import Kind, kinds_of
from kiosk.proof.report import (
    Hit,
    ProofReport,
    Search,
    Searched,
    SessionReport,
    Verdict,
    tell_session,
    tell_verdict,
)
from kiosk.proof.words import Ending

_HIT = Hit("memory", "of display cage (7)", 1, Kind.CLIPBOARD.value, "utf-16", 2)


def session() -> SessionReport:
    everything = dict.fromkeys(Kind, True)
    return SessionReport(
        1, Ending.CRASH, "crash", is_erased=True, planted=dict(everything), seen_alive=dict(everything)
    )


def test_a_whole_session_without_a_hit_is_clean() -> None:
    assert ProofReport(sessions=[session()]).verdict is Verdict.CLEAN


def test_a_kiosk_that_takes_no_sticks_is_proved_without_one() -> None:
    without = session()
    without.kinds = kinds_of(has_stick=False)
    assert Kind.BROUGHT not in without.kinds
    del without.planted[Kind.BROUGHT], without.seen_alive[Kind.BROUGHT]
    assert without.is_complete
    without.kinds = kinds_of(has_stick=True)
    assert not without.is_complete


def test_no_session_is_no_proof() -> None:
    assert ProofReport().verdict is Verdict.INCOMPLETE


@pytest.mark.parametrize("flaw", ["unplanted", "unseen", "failure", "gap"])
def test_what_is_missing_makes_the_proof_incomplete(flaw: str) -> None:
    flawed = session()
    match flaw:
        case "unplanted":
            flawed.planted[Kind.SERVICE_WORKER] = False
        case "unseen":
            del flawed.seen_alive[Kind.COOKIE]
        case "failure":
            flawed.failures.append("2 processes of the session are still alive")
        case _:
            flawed.search.gaps.append("the display server was not found on this machine")
    assert ProofReport(sessions=[session(), flawed]).verdict is Verdict.INCOMPLETE
    flawed.search.hits.append(_HIT)
    assert ProofReport(sessions=[session(), flawed]).verdict is Verdict.HITS


def test_people_read_what_was_found_and_where() -> None:
    lines: list[str] = []
    found = session()
    found.planted[Kind.SCAN] = False
    found.seen_alive[Kind.COOKIE] = False
    found.search.hits.append(_HIT)
    found.search.gaps.append("journal: no permission")
    tell_session(found, lines.append)
    tell_verdict(ProofReport({"this command (5)": "it knows the planted words"}, [found]), lines.append)
    text = "\n".join(lines)
    assert "session 1, ended by crash (crash): 18 of 19 planted, 18 seen alive" in text
    assert "NOT PLANTED: scan" in text
    assert "not seen in the living session: cookie" in text
    assert "NOT SEARCHED: journal: no permission" in text
    assert "HIT: clipboard of session 1 in memory of display cage (7) (utf-16, 2 times)" in text
    assert "not searched on purpose: this command (5)" in text
    assert lines[-1].startswith("HITS")


def test_programs_read_all_of_it() -> None:
    found = session()
    found.search.hits.append(_HIT)
    found.search.holders.add(7)
    document = json.loads(ProofReport(sessions=[found]).as_json())
    assert document["verdict"] == "hits"
    (told,) = document["sessions"]
    assert told["ending"] == "crash"
    assert told["planted"] == {kind.value: True for kind in Kind}
    assert told["search"]["hits"][0]["where"] == "of display cage (7)"


def test_two_looks_add_up() -> None:
    first = Search(Searched(processes=2, files=3), ["x"], [_HIT], ["a"], ["b"], {1})
    first.merge(Search(Searched(processes=1, names=5), ["y"], [_HIT], ["a", "c"], ["b"], {2}))
    total = Searched(processes=3, files=3, names=5)
    assert first == Search(total, ["x", "y"], [_HIT, _HIT], ["a", "c"], ["b"], {1, 2})
