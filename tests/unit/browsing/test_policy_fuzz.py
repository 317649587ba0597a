"""Nasty addresses: whatever the policy lets in, an independent reading takes to a listed host over https."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pytest

from kiosk.browsing.request import Kind, Request, Verdict
from tests.fuzz_policy import PolicyFuzz
from tests.support.nasty_address import LISTED, NastyAddresses

if TYPE_CHECKING:
    from kiosk.browsing.policy import Policy

_ADDRESSES = 30_000


@pytest.mark.parametrize("seed", [1, 2])
def test_no_reading_of_an_address_lets_anything_in(seed: int) -> None:
    tally = PolicyFuzz().run(islice(NastyAddresses(seed), _ADDRESSES))
    assert tally.let_in == []
    # It must have had something to say: addresses of every sort, and many that were let in.
    assert min(tally.texts_allowed, tally.pages_allowed, tally.parts_allowed, tally.banks_allowed) > 1_000
    assert tally.no_address > 1_000
    assert tally.read_differently > 500


def _by_substring(policy: Policy, request: Request) -> Verdict:
    is_named = any(host in request.host for host in LISTED)
    return Verdict.ALLOWED if is_named and request.scheme == "https" else policy.decide(request)


def _on_any_port(policy: Policy, request: Request) -> Verdict:
    return policy.decide(
        Request(request.scheme, request.host, -1, request.kind, request.page_host, request.means)
    )


def _even_unsound(policy: Policy, request: Request) -> Verdict:
    return policy.decide(
        Request(request.scheme, request.host, request.port, request.kind, request.page_host, request.means)
    )


def _with_trailing_dots(policy: Policy, request: Request) -> Verdict:
    bare = Request(
        request.scheme, request.host.rstrip("."), request.port, request.kind, is_sound=request.is_sound
    )
    return policy.decide(bare) if request.kind is Kind.MAIN_FRAME else policy.decide(request)


@pytest.mark.parametrize("worse", [_by_substring, _on_any_port, _even_unsound, _with_trailing_dots])
def test_the_fuzzer_finds_what_a_worse_policy_lets_in(worse: object) -> None:
    assert callable(worse)
    tally = PolicyFuzz(worse).run(islice(NastyAddresses(1), 5_000))
    assert tally.let_in
