"""What the operator decides of the browser."""

from __future__ import annotations

from kiosk.catalogue.field import Slug
from kiosk.models import StrictModel


class BrowsingConfig(StrictModel):
    """`webmails` are ids of the catalogue's sites of kind "mail"; without the key all of them are offered."""

    webmails: tuple[Slug, ...] | None = None
