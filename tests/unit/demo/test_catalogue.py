"""The demonstration's catalogue leads every procedure to the portal and nowhere else."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import ValidationError

from kiosk.browsing.request import Kind, Request, Verdict
from kiosk.browsing.site_rule import policy_of, readable_hosts
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.models import Cost, CostKind, Login, LoginKind, Procedure, Site, SiteKind
from kiosk.catalogue.text import Certainty, Source, Text
from kiosk.demo.catalogue import with_demo_sites

ORIGIN = "http://127.0.0.1:4001"
BANK = "http://127.0.0.1:4002"


def _text(words: str) -> Text:
    return Text(fr=words, en=words, ar=words)


@pytest.fixture
def catalogue() -> Catalogue:
    source = Source(name="s", reference="r", certainty=Certainty.OFFICIAL, verified=date(2026, 11, 23))
    site = Site(
        id="real", kind=SiteKind.PORTAL, name=_text("Site"), hosts=("demarche.gouv.fr",), source=source
    )
    procedure = Procedure(
        id="licence-lost",
        family="licence",
        order=1,
        icon="car",
        title=_text("J’ai perdu mon permis"),
        official_name=_text("Déclaration de perte & demande"),
        summary=_text("Résumé"),
        entry_url="https://demarche.gouv.fr/permis",
        sites=("real",),
        login=Login(kind=LoginKind.ACCOUNT, note=_text("Compte")),
        cost=Cost(kind=CostKind.FREE, note=_text("Gratuit")),
        outcome=(_text("Un numéro"),),
        sources=(source,),
    )
    return Catalogue(procedures=(procedure,), sites=(site,))


def test_procedure_goes_to_the_portal(catalogue: Catalogue) -> None:
    demo = with_demo_sites(catalogue, ORIGIN, BANK)
    procedure = demo.procedure("licence-lost")
    entry = urlsplit(procedure.entry_url)
    assert f"{entry.scheme}://{entry.netloc}{entry.path}" == f"{ORIGIN}/demarche/licence-lost"
    assert parse_qs(entry.query) == {"titre": ["Déclaration de perte & demande"]}
    assert procedure.follow_up_url == f"{ORIGIN}/suivi"
    assert procedure.title == catalogue.procedure("licence-lost").title
    assert [site.kind for site in demo.sites_of(procedure)] == [SiteKind.PORTAL, SiteKind.PAYMENT]
    assert catalogue.procedure("licence-lost").entry_url == "https://demarche.gouv.fr/permis"


@pytest.mark.parametrize(
    ("port", "is_allowed"), [(4001, True), (4002, True), (631, False), (-1, False)], ids=str
)
def test_browser_reaches_the_two_ports_and_no_other(
    catalogue: Catalogue, port: int, is_allowed: bool
) -> None:
    demo = with_demo_sites(catalogue, ORIGIN, BANK)
    sites = demo.sites_of(demo.procedure("licence-lost"))
    request = Request(scheme="http", host="127.0.0.1", port=port, kind=Kind.MAIN_FRAME)
    assert (policy_of(sites).decide(request) is Verdict.ALLOWED) is is_allowed
    assert readable_hosts(sites).covers("127.0.0.1"), "the number is found on the portal"


@pytest.mark.parametrize(
    ("path", "step_id"),
    [
        ("/demarche/licence-lost?titre=x", "entry"),
        ("/compte/code", "account"),
        ("/etape/3", "documents"),
        ("/paiement", "payment"),
        ("/confirmation", "confirmation"),
        ("/aide", None),
    ],
)
def test_step_is_recognised_from_the_address(catalogue: Catalogue, path: str, step_id: str | None) -> None:
    demo = with_demo_sites(catalogue, ORIGIN, BANK)
    step = demo.step_of(demo.procedure("licence-lost"), ORIGIN + path)
    assert (step.id if step else None) == step_id


def test_applied_twice_it_holds_the_sites_once(catalogue: Catalogue) -> None:
    again = with_demo_sites(with_demo_sites(catalogue, ORIGIN, BANK), "http://127.0.0.1:5001", BANK)
    assert [site.id for site in again.sites] == ["demo-portal", "demo-bank", "real"]
    assert again.procedure("licence-lost").entry_url.startswith(
        "http://127.0.0.1:5001/demarche/licence-lost?"
    )


def test_portal_elsewhere_than_on_this_machine_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(ValidationError):
        with_demo_sites(catalogue, "http://192.0.2.7:4001", BANK)
