"""What the operator decides of the browser, beside the catalogue."""

from __future__ import annotations

from kiosk.catalogue.field import Host, Slug
from kiosk.models import StrictModel


class BrowsingConfig(StrictModel):
    """`webmails` are ids of the catalogue's sites of kind "mail"; without the key all of them are offered.

    `mediator_may_open` is the outer list of what a mediator may let in for one visit. It stays with the
    supervisor: a session is told yes or no, host by host. What lies below gouv.fr belongs to the State, which
    alone gets such a name; procedures link there all the time, and nothing opens without a mediator's PIN. An
    empty list lets no mediator open anything.

    `pinch_zoom`: whether two fingers enlarge a page; without it, zoom is by the kiosk's own buttons alone.
    """

    webmails: tuple[Slug, ...] | None = None
    mediator_may_open: tuple[Host, ...] = ("*.gouv.fr",)
    pinch_zoom: bool = False
