"""The file that a recording leaves: a sound catalogue file, whatever was met."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.browsing.proposal import propose
from kiosk.browsing.request import Kind, Means, Request
from kiosk.browsing.site_draft import Occasion, write_draft
from kiosk.catalogue.loader import LoadResult, load_catalogue
from kiosk.catalogue.models import SiteKind
from kiosk.catalogue.text import Certainty
from kiosk.paths import CATALOGUE
from tests.support.recorded import FORM, PORTAL, REDIRECT, TRACKER, Trail, paid_trail

SHIPPED = load_catalogue(CATALOGUE).catalogue
DAY = date(2026, 11, 28)
ANTS = "permisdeconduire.ants.gouv.fr"


def draft(trail: Trail, occasion: Occasion | None = None) -> str:
    occasion = occasion or Occasion(DAY, PORTAL)
    return write_draft(trail.recording, propose(trail.recording, SHIPPED, {}), occasion)


def load(text: str) -> LoadResult:
    """Load it as the operator's folder on top of the shipped catalogue."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "sites.toml").write_text(text, encoding="utf-8")
        return load_catalogue(CATALOGUE, Path(folder))


def test_it_loads_without_faults_and_adds_what_was_met() -> None:
    result = load(draft(paid_trail()))
    assert result.faults == ()
    catalogue = result.catalogue
    new = {site.id: site for site in catalogue.sites if site.id not in {each.id for each in SHIPPED.sites}}
    assert {site_id: (site.kind, site.hosts) for site_id, site in new.items()} == {
        "demarche-exemple-fr": (SiteKind.PORTAL, (PORTAL,)),
        "sso-exemple-fr": (SiteKind.IDENTITY, ("sso.exemple.fr",)),
        "lettres-exemple-com": (SiteKind.MAIL, ("lettres.exemple.com", "login.exemple.com")),
        "paiement-exemple-org": (SiteKind.PAYMENT, ("paiement.exemple.org",)),
    }
    portal = new["demarche-exemple-fr"]
    assert (portal.name.fr, portal.name.en, portal.name.ar) == (PORTAL, PORTAL, PORTAL)
    assert portal.source.name == "Enregistrement sur place"
    assert portal.source.certainty is Certainty.THIRD_PARTY
    assert portal.source.verified == DAY
    assert new["lettres-exemple-com"].entry_url == "https://lettres.exemple.com/"


def test_its_comments_tell_what_needs_no_entry_and_what_stays_closed() -> None:
    trail = paid_trail()
    trail.resource(TRACKER, PORTAL)
    trail.frame("cadre.exemple.fr", PORTAL)
    trail.page("clair.exemple.fr", PORTAL, scheme="http")
    text = draft(trail)
    for line in (
        "#   www.banque.exemple.net, reached by a form",
        "#   acs.exemple.net, reached by a redirect",
        "#   images.exemple.fr",
        "#   cadre.exemple.fr",
        f"#   {TRACKER} (tracker)",
        "#   clair.exemple.fr (scheme)",
        '# sites = ["demarche-exemple-fr", "sso-exemple-fr", "paiement-exemple-org"]',
    ):
        assert f"\n{line}\n" in text


def test_of_a_known_procedure_no_site_is_lost() -> None:
    procedure = SHIPPED.procedure("licence-lost")
    trail = Trail()
    trail.page(ANTS)
    trail.page("nouveau.exemple.fr", ANTS, FORM)
    text = draft(trail, Occasion(DAY, ANTS, procedure))
    listed = re.search(r"^# (sites = .*)$", text, re.MULTILINE)
    assert listed is not None
    assert tomllib.loads(listed[1])["sites"] == [*procedure.sites, "nouveau-exemple-fr"]
    assert "# Of these not met this time: ants-account, franceconnect, " in text
    assert "procedures/licence/licence-lost.toml" in text
    assert "TO CHECK: nothing told what it is for." in text
    assert load(text).catalogue.site("nouveau-exemple-fr").source.reference == "démarche licence-lost"


def test_where_all_was_known_it_still_loads() -> None:
    trail = Trail()
    trail.page(ANTS)
    text = draft(trail, Occasion(DAY, ANTS))
    assert tomllib.loads(text) == {}
    assert load(text).faults == ()


def test_a_known_webmails_further_host_is_told() -> None:
    trail = Trail()
    trail.page(ANTS)
    trail.recording.expect_typed("mail.google.com")
    trail.page("mail.google.com")
    trail.page("consentement.exemple.com", "mail.google.com", REDIRECT)
    assert "\n#   consentement.exemple.com: mail-gmail\n" in draft(trail)


_LABEL = st.text('abcdefghijklmnopqrstuvwxyz0123456789-_é"\\\n', min_size=1, max_size=12)
_HOSTS = st.lists(_LABEL, min_size=1, max_size=4).map(".".join) | st.sampled_from(
    [ANTS, "sso.exemple.fr", "paiement.exemple.fr", "mail.google.com", "www.service-public.fr", TRACKER]
)
_REQUESTS = st.builds(
    Request,
    scheme=st.sampled_from(["https", "https", "https", "http", 'a"\n']),
    host=_HOSTS,
    port=st.just(-1),
    kind=st.sampled_from([Kind.MAIN_FRAME, Kind.MAIN_FRAME, Kind.SUB_FRAME, Kind.RESOURCE]),
    page_host=_HOSTS,
    means=st.sampled_from(list(Means)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_REQUESTS, max_size=25), st.integers(min_value=0, max_value=25))
def test_whatever_was_met_the_file_is_sound(requests: list[Request], typed: int) -> None:
    trail = Trail()
    for index, request in enumerate(requests):
        if index == typed:
            trail.recording.expect_typed(request.host)
            trail.page(request.host)
        trail.ask(request)
    result = load(draft(trail))
    assert result.faults == ()
    for host in trail.recording.pages:
        kind = {each.host: each for each in propose(trail.recording, SHIPPED, {})}[host]
        assert kind.is_bank or kind.leader or result.catalogue.site_at(result.catalogue.renamed_host(host))
