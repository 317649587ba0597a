"""Proposes a catalogue entry for each host of a recording, where the policy would ask for one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.browsing.host_word import kind_in_name
from kiosk.browsing.learning import can_be_listed
from kiosk.browsing.recording import Way
from kiosk.catalogue.models import SiteKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kiosk.browsing.recording import Passage, Recording
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.models import Site

_LONGEST_SLUG: Final = 60  # a slug has 64 characters: the rest is for a number that tells two apart


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a host needs. `kind` is None where it needs no entry, or the operator wants none.

    `site_id` is the catalogue's own where it has a `known_kind` for the host, else a new one. `way` is None
    for a host of frames. One that `is_bank` was reached by a payment alone, which opens it. `leader` is the
    webmail to which a further host belongs. `is_sure` is false where nothing told the kind. `skipped` is the
    payment host that sent a form of another page straight on to this one: the policy follows there only if
    that page's step opens a payment.
    """

    host: str
    way: Way | None
    kind: SiteKind | None
    site_id: str
    known_kind: SiteKind | None = None
    is_bank: bool = False
    is_sure: bool = True
    leader: str = ""
    skipped: str = ""

    @property
    def is_known(self) -> bool:
        """Whether the catalogue has it."""
        return self.known_kind is not None


class _Sorting:
    """Sorts one recording's hosts. `choices` are the operator's: a kind, or None for no entry."""

    def __init__(
        self, recording: Recording, catalogue: Catalogue, choices: Mapping[str, SiteKind | None]
    ) -> None:
        self.recording = recording
        self.choices = choices
        self.pages = recording.pages
        hosts = (*self.pages, *recording.frames)
        self.known: dict[str, Site] = {}
        for host in hosts:
            site = catalogue.site_at(host) or catalogue.site_at(catalogue.renamed_host(host))
            if site is not None:
                self.known[host] = site
        self.kinds = {host: self._kind_of(host) for host in hosts}
        payers = self._hosts_of(SiteKind.PAYMENT, self.pages)
        for frame in self._hosts_of(SiteKind.PAYMENT, recording.frames):
            payers |= recording.frames[frame]
        self.payers = payers
        self.banks = self._led_to_alone(payers, self._open(SiteKind.PAYMENT), must_be_sent=True)
        mails = self._hosts_of(SiteKind.MAIL, self.pages)
        followers = self._open(None, SiteKind.IDENTITY)
        self.mail_followers = self._led_to_alone(mails, followers - self.banks, must_be_sent=False)

    def _kind_of(self, host: str) -> SiteKind | None:
        """Return the operator's kind, the catalogue's, or what name and way tell; None where nothing does."""
        if host in self.known:
            return self.known[host].kind
        if host in self.choices:
            return self.choices[host]
        told = kind_in_name(host)
        match self.pages.get(host):
            case Way.BEGINNING:
                return SiteKind.PORTAL
            case Way.TYPED:
                # Nothing leads there but the operator's own hand: his letters. Their sign-in is no identity
                # provider of the procedure's.
                return SiteKind.MAIL if told in (None, SiteKind.IDENTITY) else told
            case None:
                return told if told is SiteKind.PAYMENT else None  # frames load without an entry
            case _:
                return told

    def _hosts_of(self, kind: SiteKind, hosts: Iterable[str]) -> set[str]:
        return {host for host in hosts if self.kinds[host] is kind}

    def _open(self, *kinds: SiteKind | None) -> set[str]:
        """Return the pages' hosts of which nobody but their names has said what they are, of these kinds."""
        settled = self.known.keys() | self.choices.keys()
        own_ways = (Way.BEGINNING, Way.TYPED)
        return {
            host
            for host, way in self.pages.items()
            if host not in settled and way not in own_ways and self.kinds[host] in (*kinds, None)
        }

    def _led_to_alone(self, roots: Collection[str], candidates: set[str], *, must_be_sent: bool) -> set[str]:
        """Return the candidates to which nothing led but `roots` and one another."""
        left = set(candidates)
        while True:
            strangers = {
                passage.host
                for passage in self.recording.passages
                if not _leads_on(passage, roots, left, must_be_sent=must_be_sent)
            }
            if not left & strangers:
                return left
            left -= strangers

    def leader_of(self, host: str) -> str:
        """Return the webmail from which a host was reached, by way of others of its kind."""
        seen = {host}
        while host in self.mail_followers:
            host = next(each.source for each in self.recording.passages if each.host == host)
            if host in seen:
                break
            seen.add(host)
        return host

    def skipped_by(self, host: str) -> str:
        """Return the payment host that sent another page's form straight on to this one; "" for none."""
        for passage in self.recording.passages:
            via = passage.via
            is_straight = via != passage.source and self.kinds.get(via) is SiteKind.PAYMENT
            if passage.host == host and passage.is_sent and is_straight and passage.source not in self.payers:
                return via
        return ""

    def needs_entry_for_frame(self, host: str) -> bool:
        """Tell whether a frame has to be listed: a payment begins in it, inside a page that is none."""
        around = self.recording.frames[host]
        open_already = self._hosts_of(SiteKind.PAYMENT, self.pages) | self.banks
        if host in self.choices:
            return self.choices[host] is not None and can_be_listed(host)
        is_payment = self.kinds[host] is SiteKind.PAYMENT and can_be_listed(host)
        return is_payment and bool(around - open_already)


def _leads_on(
    passage: Passage, roots: Collection[str], others: Collection[str], *, must_be_sent: bool
) -> bool:
    if must_be_sent and not passage.is_sent:
        return False
    return passage.source in roots or passage.source in others


def propose(
    recording: Recording, catalogue: Catalogue, choices: Mapping[str, SiteKind | None]
) -> tuple[Proposal, ...]:
    """Return a proposal for each host of pages, in their order, then for each host of frames."""
    sorting = _Sorting(recording, catalogue, choices)
    ids = {site.id for site in catalogue.sites}
    return tuple(_proposal(sorting, host, ids) for host in (*recording.pages, *recording.frames))


def _proposal(sorting: _Sorting, host: str, ids: set[str]) -> Proposal:
    way = sorting.pages.get(host)
    is_kept = not (host in sorting.choices and sorting.choices[host] is None)
    known = sorting.known.get(host)
    if known is not None:
        is_needed = is_kept and (way is not None or sorting.needs_entry_for_frame(host))
        return Proposal(host, way, known.kind if is_needed else None, known.id, known.kind)
    site_id = _new_id(host, ids)
    kind = sorting.kinds[host]
    if way is None:
        return Proposal(host, None, kind if sorting.needs_entry_for_frame(host) else None, site_id)
    if host in sorting.banks:
        return Proposal(host, way, None, site_id, is_bank=True)
    if host in sorting.mail_followers:
        leader = sorting.leader_of(host)
        return Proposal(host, way, SiteKind.MAIL, site_id, leader=leader)
    if not is_kept:
        return Proposal(host, way, None, site_id)
    skipped = sorting.skipped_by(host)
    return Proposal(
        host, way, kind or SiteKind.INFORMATION, site_id, is_sure=kind is not None, skipped=skipped
    )


def _new_id(host: str, ids: set[str]) -> str:
    """Make an id that neither the catalogue nor this recording has, and take it."""
    stem = re.sub(r"[^a-z0-9]+", "-", host).strip("-")[:_LONGEST_SLUG].strip("-")
    new, count = stem, 1
    while new in ids:
        count += 1
        new = f"{stem}-{count}"
    ids.add(new)
    return new
