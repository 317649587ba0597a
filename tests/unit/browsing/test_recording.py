"""What a recording keeps: hosts, how they came, what stayed closed; never an address."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.browsing.host_rule import HostRules
from kiosk.browsing.learning import decide_learning
from kiosk.browsing.policy import Policy
from kiosk.browsing.recording import MOST_HOSTS, Passage, Recording, Refusal, Way
from kiosk.browsing.request import Kind, Means, Request, Verdict
from tests.support.recorded import FORM, LINK, PORTAL, REDIRECT, TRACKER, Trail, paid_trail

HOSTS = st.sampled_from(
    ["a.exemple.fr", "b.exemple.fr", "sso.exemple.fr", "a_b.exemple.fr", "localhost", "10.0.0.1", TRACKER, ""]
)
REQUESTS = st.builds(
    Request,
    scheme=st.sampled_from(["https", "http", "wss", "data", "about", "file", "javascript"]),
    host=HOSTS,
    port=st.sampled_from([-1, 443, 8443]),
    kind=st.sampled_from(list(Kind)),
    page_host=HOSTS,
    means=st.sampled_from(list(Means)),
    is_sound=st.booleans(),
)


def test_pages_stand_in_the_order_of_their_coming_with_their_way() -> None:
    assert dict(paid_trail().recording.pages) == {
        PORTAL: Way.BEGINNING,
        "sso.exemple.fr": Way.POSTED_FORM,
        "lettres.exemple.com": Way.TYPED,
        "login.exemple.com": Way.REDIRECT,
        "paiement.exemple.org": Way.POSTED_FORM,
        "www.banque.exemple.net": Way.POSTED_FORM,
        "acs.exemple.net": Way.REDIRECT,
    }


def test_a_window_that_nobody_typed_came_from_the_site() -> None:
    trail = Trail()
    trail.page(PORTAL)
    trail.page("aide.exemple.fr")  # the view asks first, and knows no page that asked
    trail.page("aide.exemple.fr", PORTAL)  # then the interceptor, which does
    assert trail.recording.pages["aide.exemple.fr"] is Way.WINDOW


def test_a_form_that_is_redirected_is_still_a_form_and_a_link_is_not() -> None:
    trail = Trail()
    trail.page(PORTAL)
    trail.page("a.exemple.fr", PORTAL, FORM)
    trail.page("b.exemple.fr", PORTAL, REDIRECT)
    trail.page("c.exemple.fr", PORTAL, LINK)
    trail.page("d.exemple.fr", PORTAL, REDIRECT)
    assert trail.recording.passages == (
        Passage(PORTAL, "", Way.BEGINNING),
        Passage("a.exemple.fr", PORTAL, Way.POSTED_FORM, is_sent=True),
        Passage("b.exemple.fr", PORTAL, Way.REDIRECT, is_sent=True, via="a.exemple.fr"),
        Passage("c.exemple.fr", PORTAL, Way.LINK),
        Passage("d.exemple.fr", PORTAL, Way.REDIRECT, via="c.exemple.fr"),
    )


def test_the_first_pages_own_redirect_is_no_window() -> None:
    trail = Trail()
    trail.page(PORTAL)
    trail.page("www.exemple.fr", "", REDIRECT)
    assert trail.recording.pages["www.exemple.fr"] is Way.REDIRECT


def test_a_host_stands_once_as_the_most_that_it_was() -> None:
    trail = Trail()
    trail.page(PORTAL)
    for host in ("cadre.exemple.fr", "page.exemple.fr", "image.exemple.fr"):
        trail.resource(host, PORTAL)
    for host in ("cadre.exemple.fr", "page.exemple.fr"):
        trail.frame(host, PORTAL)
    trail.page("page.exemple.fr", PORTAL)
    recording = trail.recording
    assert list(recording.pages) == [PORTAL, "page.exemple.fr"]
    assert recording.frames == {"cadre.exemple.fr": {PORTAL}}
    assert recording.resources == ("image.exemple.fr",)


def test_what_stays_closed_in_a_visit_stays_closed_and_is_told() -> None:
    trail = Trail()
    trail.page(PORTAL)
    asked = [
        trail.page("clair.exemple.fr", PORTAL, scheme="http"),
        trail.page("intranet", PORTAL),
        trail.page("192.168.1.1", PORTAL),
        trail.page("a_b.exemple.fr", PORTAL),  # no list could name it
        trail.page("", PORTAL, scheme="file"),
        trail.resource(TRACKER, PORTAL),
        trail.resource("localhost", PORTAL),
    ]
    assert Verdict.ALLOWED not in asked
    assert trail.recording.refusals == (
        Refusal("clair.exemple.fr", Verdict.SCHEME),
        Refusal("intranet", Verdict.LOCAL_NETWORK),
        Refusal("192.168.1.1", Verdict.LOCAL_NETWORK),
        Refusal("a_b.exemple.fr", Verdict.ADDRESS),
        Refusal("file:", Verdict.SCHEME),
        Refusal(TRACKER, Verdict.TRACKER),
        Refusal("localhost", Verdict.LOCAL_NETWORK),
    )
    assert list(trail.recording.pages) == [PORTAL]


def test_only_news_is_news() -> None:
    recording = Recording()
    request = Request("https", PORTAL, -1, Kind.MAIN_FRAME)
    assert recording.note(request, Verdict.ALLOWED)
    assert not recording.note(request, Verdict.ALLOWED)


def test_a_page_that_makes_names_up_does_not_fill_the_memory() -> None:
    trail = Trail()
    trail.page(PORTAL)
    for number in range(2 * MOST_HOSTS):
        host = f"n{number}.exemple.fr"
        trail.resource(host, PORTAL)
        trail.frame(host, PORTAL)
        trail.page(host, PORTAL)
        trail.page(host, PORTAL, scheme="http")
    recording = trail.recording
    assert len(recording.pages) == MOST_HOSTS
    assert max(len(recording.frames), len(recording.passages), len(recording.refusals)) <= MOST_HOSTS


@given(REQUESTS)
def test_learning_opens_nothing_that_no_list_could_open(request: Request) -> None:
    listed = HostRules.of(host for host in (request.host, request.page_host) if host)
    if decide_learning(request, HostRules.of([TRACKER])) is Verdict.ALLOWED:
        assert Policy(listed, trackers=HostRules.of([TRACKER])).decide(request) is Verdict.ALLOWED
        assert request.scheme in ("https", "wss", "data", "blob", "about")
        assert request.host not in ("localhost", "10.0.0.1") or request.scheme in ("data", "blob", "about")
