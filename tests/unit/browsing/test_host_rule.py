"""Host rules cover whole labels and nothing that only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.browsing.host_rule import HostRules

RULES = HostRules.of(["ants.gouv.fr", "*.interieur.gouv.fr"])
LABEL = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=20)
HOST = st.lists(LABEL, min_size=1, max_size=6).map(".".join)


@pytest.mark.parametrize("host", ["ants.gouv.fr", "www.interieur.gouv.fr", "a.b.interieur.gouv.fr"])
def test_listed_hosts_are_covered(host: str) -> None:
    assert RULES.covers(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "fr",
        "gouv.fr",
        "www.ants.gouv.fr",  # an exact rule is exact
        "interieur.gouv.fr",  # a wildcard means what is below
        "notinterieur.gouv.fr",
        "xants.gouv.fr",
        "ants.gouv.fr.evil.example",
        "interieur.gouv.fr.evil.example",
        "ants.gouv.fr.",  # the engine takes dots and capitals away: who still has them is not what it seems
        "ANTS.gouv.fr",
        "www.interieur.gouv.fr.",
        ".interieur.gouv.fr.evil",
        "ants.gouv.fr:8443",
        "ants.gouv.fr@evil.example",
        "xn--ants-9ua.gouv.fr",
    ],
)
def test_others_are_not(host: str) -> None:
    assert not RULES.covers(host)


@given(HOST)
def test_nothing_is_covered_without_rules(host: str) -> None:
    assert not HostRules.of([]).covers(host)


@given(HOST, HOST)
def test_an_exact_rule_covers_itself_alone(rule: str, host: str) -> None:
    assert HostRules.of([rule]).covers(host) is (host == rule)


@given(HOST, HOST)
def test_a_wildcard_covers_whole_labels_below_it(domain: str, host: str) -> None:
    assert HostRules.of([f"*.{domain}"]).covers(host) is host.endswith(f".{domain}")


@given(HOST, LABEL, st.lists(HOST, max_size=30))
def test_more_rules_never_cover_less(domain: str, label: str, others: list[str]) -> None:
    assert HostRules.of([*others, f"*.{domain}"]).covers(f"{label}.{domain}")
