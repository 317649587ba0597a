"""The engine's own parser of addresses and an independent one: what is let in must be listed by both."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from tests.fuzz_policy import PolicyFuzz, browser_reads
from tests.support.nasty_address import NastyAddresses

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

_ADDRESSES = 20_000
_READ = """<title>reading</title><script>
fetch("/addresses").then(answer => answer.json()).then(addresses => addresses.map(address => {
    try { return new URL(address).href } catch { return null }
})).then(read => fetch("/read", {method: "POST", body: JSON.stringify(read)}))
.then(() => document.title = "read");
</script>"""


def test_what_the_engine_reads_lets_nothing_in(desk: SiteDesk) -> None:
    addresses = list(islice(NastyAddresses(7), _ADDRESSES))
    desk.pages.pages["/addresses"] = json.dumps(addresses)
    desk.show("/reading", _READ)
    desk.wait(lambda: desk.title == "read")
    fuzz = PolicyFuzz()
    alike = 0
    unread: list[str] = []
    for text, href in zip(addresses, json.loads(desk.pages.bodies["/read"]), strict=True):
        theirs = browser_reads(text)
        alike += href == (None if theirs is None else theirs.href)
        if href is None:
            continue  # the engine goes nowhere
        # Where the two differ, the engine is right about where it goes.
        again = browser_reads(href)
        if again is None:
            unread += [href] if fuzz.allows_page(QUrl.fromEncoded(href.encode())) else []
        else:
            fuzz.judge(text, again, href)
    assert fuzz.tally.let_in == []
    assert unread == []
    assert fuzz.tally.pages_allowed > 500
    assert alike > 0.95 * _ADDRESSES
