"""Puts the préfecture's own site, which the operator names, in the place of the directory of all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.models import Procedure, Site
    from kiosk.config import PlaceConfig

PREFECTURES: Final = "prefectures"
"""The site that holds the hosts of all préfectures."""
PROCEDURE: Final = "prefecture-site"
_SEARCH: Final = "search"


def with_own_site(catalogue: Catalogue, place: PlaceConfig) -> Catalogue:
    """Return the same with `place.site_url` opened by "the site of my préfecture" and where one is listed.

    Without that address, or where an operator's catalogue has no such entry, nothing changes.
    """
    if place.site_url is None:
        return catalogue
    url, host = place.site_url, (urlsplit(place.site_url).hostname or "").lower()
    return replace(
        catalogue,
        sites=tuple(_opened(site, host) if site.id == PREFECTURES else site for site in catalogue.sites),
        procedures=tuple(
            _entered(each, url) if each.id == PROCEDURE and PREFECTURES in each.sites else each
            for each in catalogue.procedures
        ),
    )


def _opened(site: Site, host: str) -> Site:
    return site if host in site.hosts else site.model_copy(update={"hosts": (host, *site.hosts)})


def _entered(procedure: Procedure, url: str) -> Procedure:
    # Nobody has to look in the directory for the préfecture in which he stands.
    steps = tuple(step for step in procedure.steps if step.id != _SEARCH)
    return procedure.model_copy(update={"entry_url": url, "steps": steps})
