"""Answers for what one entry says of another: families, sites and addresses must fit together."""

from collections.abc import Iterator, Mapping, Set
from urllib.parse import urlsplit

from kiosk.catalogue.catalogue import covers
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
    rules = [rule for site_id in procedure.sites if site_id in sites for rule in sites[site_id].hosts]
    for location, url in (("entry_url", procedure.entry_url), ("follow_up_url", procedure.follow_up_url)):
        host = urlsplit(url).hostname or "" if url else ""
        # The visitor would be stopped at the door of the very site that he came for.
        if host and not any(covers(rule, host) for rule in rules):
            yield location, f'host "{host}" belongs to none of the procedure\'s sites'


def check_alias(alias: Alias, sites: Mapping[str, Site]) -> Iterator[tuple[str, str]]:
    """Yield (location, message) where a renamed host leads to no known site, or to itself."""
    if alias.from_host == alias.to_host:
        yield "to_host", "a host cannot be renamed to itself"
    if not any(covers(rule, alias.to_host) for site in sites.values() for rule in site.hosts):
        yield "to_host", f'host "{alias.to_host}" belongs to no site'
