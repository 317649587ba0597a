"""Answers for what one entry says of another: families, sites and addresses must fit together."""

from collections.abc import Iterable, Iterator, Mapping, Set
from urllib.parse import urlsplit

from kiosk.catalogue.catalogue import covers
from kiosk.catalogue.leaflet import Place
from kiosk.catalogue.models import Alias, Procedure, Site


def check_procedure(
    procedure: Procedure, families: Set[str], sites: Mapping[str, Site]
) -> Iterator[tuple[str, str]]:
    """Yield (location, message) for each reference of a procedure that leads nowhere."""
    if procedure.family not in families:
        yield "family", f'unknown family "{procedure.family}"'
    for index, site_id in enumerate(procedure.sites):
        if site_id not in sites:
            yield f"sites[{index}]", f'unknown site "{site_id}"'
    own_sites = [sites[site_id] for site_id in procedure.sites if site_id in sites]
    for location, url in (("entry_url", procedure.entry_url), ("follow_up_url", procedure.follow_up_url)):
        # The visitor would be stopped at the door of the very site that he came for.
        if url is not None and not _leads_to(url, own_sites):
            yield location, f'host "{urlsplit(url).hostname}" belongs to none of the procedure\'s sites'


def check_place(place: Place, sites: Mapping[str, Site]) -> Iterator[tuple[str, str]]:
    """Yield (location, message) where the address of a place belongs to no known site."""
    if place.url is not None and not _leads_to(place.url, sites.values()):
        yield "url", f'host "{urlsplit(place.url).hostname}" belongs to no site'


def check_alias(alias: Alias, sites: Mapping[str, Site]) -> Iterator[tuple[str, str]]:
    """Yield (location, message) where a renamed host leads to no known site, or to itself."""
    if alias.from_host == alias.to_host:
        yield "to_host", "a host cannot be renamed to itself"
    if not _leads_to(f"https://{alias.to_host}/", sites.values()):
        yield "to_host", f'host "{alias.to_host}" belongs to no site'


def _leads_to(url: str, sites: Iterable[Site]) -> bool:
    host = urlsplit(url).hostname or ""
    return any(covers(rule, host) for site in sites for rule in site.hosts)
