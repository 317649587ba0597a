"""Answers for questions to the loaded catalogue: which procedures, which sites, where the visitor stands."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Protocol, Self, TypeVar
from urllib.parse import urlsplit

from kiosk.catalogue.leaflet import Place, Question, Section, Term
from kiosk.catalogue.models import Alias, Family, Procedure, Site, SiteKind, Step, Tracker


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_EntryT = TypeVar("_EntryT", bound=_Identified)


def _by_id(entries: tuple[_EntryT, ...], entry_id: str) -> _EntryT:
    for entry in entries:
        if entry.id == entry_id:
            return entry
    raise KeyError(entry_id)


def place_of(url: str) -> str:
    """Return "host/path" of an address, as the patterns of steps read it.

    The query is left out: it may hold what a visitor typed. A fragment that is a route of a single-page
    application ("#/...", "#!/...") is kept, because ANEF's pages differ by nothing else.
    """
    parts = urlsplit(url)
    route = f"#{parts.fragment}" if parts.fragment.startswith(("/", "!/")) else ""
    return f"{(parts.hostname or '').lower()}{parts.path or '/'}{route.partition('?')[0]}"


def covers(host_rule: str, host: str) -> bool:
    """Tell whether a host of the catalogue ("a.fr", or "*.a.fr" for what lies below a.fr) covers ``host``."""
    if host_rule.startswith("*."):
        return host.endswith(host_rule[1:])
    return host == host_rule


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that the kiosk knows, in the order in which it is shown; cross-references hold."""

    families: tuple[Family, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    sites: tuple[Site, ...] = ()
    trackers: tuple[Tracker, ...] = ()
    aliases: tuple[Alias, ...] = ()
    places: tuple[Place, ...] = ()
    terms: tuple[Term, ...] = ()
    questions: tuple[Question, ...] = ()
    sections: tuple[Section, ...] = ()

    def family(self, family_id: str) -> Family:
        """Return the family; KeyError where there is none."""
        return _by_id(self.families, family_id)

    def procedure(self, procedure_id: str) -> Procedure:
        """Return the procedure; KeyError where there is none."""
        return _by_id(self.procedures, procedure_id)

    def site(self, site_id: str) -> Site:
        """Return the site; KeyError where there is none."""
        return _by_id(self.sites, site_id)

    def procedures_of(self, family_id: str) -> tuple[Procedure, ...]:
        """Return a family's procedures in the order of the screen; none for an unknown family."""
        return tuple(procedure for procedure in self.procedures if procedure.family == family_id)

    def sites_of(self, procedure: Procedure) -> tuple[Site, ...]:
        """Return the sites that a procedure passes through, in its own order."""
        return tuple(self.site(site_id) for site_id in procedure.sites)

    def webmails(self) -> tuple[Site, ...]:
        """Return the sites where a visitor may read his letters, in the catalogue's order."""
        return tuple(site for site in self.sites if site.kind is SiteKind.MAIL)

    def with_webmails(self, site_ids: Collection[str] | None) -> Self:
        """Return the same with these webmails alone, ids that none has passed over; None keeps all."""
        if site_ids is None:
            return self
        kept = (site for site in self.sites if site.kind is not SiteKind.MAIL or site.id in site_ids)
        return replace(self, sites=tuple(kept))

    def step_of(self, procedure: Procedure, url: str) -> Step | None:
        """Return the first step one of whose patterns is found in "host/path"; None where none is."""
        place = place_of(url)
        for step in procedure.steps:
            if any(re.search(pattern, place) for pattern in step.url_patterns):
                return step
        return None

    def site_at(self, host: str) -> Site | None:
        """Return the first site that has ``host`` (exact name or wildcard); None for a foreign host."""
        host = host.lower()
        return next((site for site in self.sites if any(covers(rule, host) for rule in site.hosts)), None)

    def renamed_host(self, host: str) -> str:
        """Return the present name of a host that was renamed, or the host itself."""
        host = host.lower()
        return next((alias.to_host for alias in self.aliases if alias.from_host == host), host)
