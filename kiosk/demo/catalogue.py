"""The demonstration's catalogue: every real procedure, carried out on the training portal."""

from dataclasses import replace
from datetime import date
from typing import Final
from urllib.parse import quote, urlsplit

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.field import ALLOW_LOOPBACK_HTTP
from kiosk.catalogue.models import Procedure, Reference, Site, SiteKind, Step
from kiosk.catalogue.text import Certainty, Source, Text
from kiosk.demo.steps import PORTAL_STEPS, REFERENCE_EXAMPLE, REFERENCE_PATTERN

PORTAL_SITE_ID: Final = "demo-portal"
BANK_SITE_ID: Final = "demo-bank"

_PORTAL_NAME: Final = Text(fr="Site d’entraînement", en="Training site", ar="موقع تدريبي")
_BANK_NAME: Final = Text(fr="Banque d’entraînement", en="Training bank", ar="بنك تدريبي")
_REFERENCE_LABEL: Final = Text(fr="Numéro de dossier", en="File number", ar="رقم الملف")
# The date of the portal's own definition: its source is this package.
_SOURCE: Final = Source(
    name="Demonstration portal",
    reference="kiosk/demo",
    certainty=Certainty.OFFICIAL,
    verified=date(2026, 11, 23),
)


def with_demo_sites(catalogue: Catalogue, origin: str, bank_origin: str) -> Catalogue:
    """Point every procedure at the portal; origins are "http://127.0.0.1:port".

    Texts, papers, cost and outcome stay those of the real procedure; address, hosts, steps, reference and
    follow-up become the portal's. The real sites stay in the catalogue, but no procedure leads to them.
    ValueError (pydantic's ValidationError) for an origin that is not on the loopback.
    """
    reference = Reference(label=_REFERENCE_LABEL, pattern=REFERENCE_PATTERN, example=REFERENCE_EXAMPLE)
    steps = tuple(
        Step(
            id=step.id,
            title=Text(fr=step.french, en=step.english, ar=step.arabic),
            url_patterns=step.url_patterns,
        )
        for step in PORTAL_STEPS
    )
    sites = (
        _site(PORTAL_SITE_ID, SiteKind.PORTAL, _PORTAL_NAME, origin),
        _site(BANK_SITE_ID, SiteKind.PAYMENT, _BANK_NAME, bank_origin),
    )
    procedures = tuple(_on_portal(procedure, origin, steps, reference) for procedure in catalogue.procedures)
    others = tuple(site for site in catalogue.sites if site.id not in {PORTAL_SITE_ID, BANK_SITE_ID})
    return replace(catalogue, procedures=procedures, sites=sites + others)


def _on_portal(procedure: Procedure, origin: str, steps: tuple[Step, ...], reference: Reference) -> Procedure:
    return procedure.model_copy(
        update={
            # The portal names the page after the procedure without having a catalogue of its own.
            "entry_url": f"{origin}/demarche/{procedure.id}?titre={quote(procedure.official_name.fr)}",
            "sites": (PORTAL_SITE_ID, BANK_SITE_ID),
            "steps": steps,
            "reference": reference,
            "follow_up_url": f"{origin}/suivi",
        }
    )


def _site(site_id: str, kind: SiteKind, name: Text, origin: str) -> Site:
    parts = urlsplit(origin)
    host = parts.hostname or origin
    site = Site.model_validate(
        {"id": site_id, "kind": kind, "name": name, "hosts": (host,), "source": _SOURCE},
        context={ALLOW_LOOPBACK_HTTP: True},
    )
    with_port = f"{host}:{parts.port}"
    # The catalogue's files cannot name a port; the browser's policy reads "host:port" as this machine's own.
    # The bare name is the portal's alone: pages of the bank are never read for a number.
    hosts = (with_port, host) if kind is SiteKind.PORTAL else (with_port,)
    return site.model_copy(update={"hosts": hosts})
