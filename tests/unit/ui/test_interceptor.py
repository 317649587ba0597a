"""The engine's requests in the policy's words; whatever fails on the way blocks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo

from kiosk.browsing.policy import CLOSED, Policy
from kiosk.browsing.request import Kind, Means, Request, Verdict
from ui.web.gate import SiteGate, request_of
from ui.web.hardening import accept_language
from ui.web.interceptor import Interceptor

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

Type = QWebEngineUrlRequestInfo.ResourceType
Navigation = QWebEngineUrlRequestInfo.NavigationType


class Asked:
    """Stands in for the engine's request, which nobody but the engine can make."""

    def __init__(
        self,
        url: str,
        kind: Type = Type.ResourceTypeMainFrame,
        page: str = "",
        means: Navigation = Navigation.NavigationTypeLink,
        method: bytes = b"GET",
    ) -> None:
        self.url = url
        self.kind = kind
        self.page = page
        self.means = means
        self.method = method
        self.is_blocked = False

    def requestUrl(self) -> QUrl:
        return QUrl(self.url)

    def resourceType(self) -> Type:
        return self.kind

    def firstPartyUrl(self) -> QUrl:
        return QUrl(self.page)

    def initiator(self) -> QUrl:
        return QUrl(self.page)

    def navigationType(self) -> Navigation:
        return self.means

    def requestMethod(self) -> bytes:
        return self.method

    def httpHeaders(self) -> dict[QByteArray, QByteArray]:
        return {}

    def block(self, should: bool) -> None:
        self.is_blocked = should


def make_gate(policy: Policy) -> SiteGate:
    gate = SiteGate(lambda: 0.0)
    gate.policy = policy
    return gate


def ask(interceptor: Interceptor, asked: Asked) -> bool:
    interceptor.interceptRequest(cast("QWebEngineUrlRequestInfo", asked))
    return not asked.is_blocked


@pytest.mark.parametrize(
    ("url", "request_"),
    [
        ("https://ants.gouv.fr/a?b=c#d", Request("https", "ants.gouv.fr", -1, Kind.MAIN_FRAME)),
        ("https://ANTS.gouv.fr:8443/", Request("https", "ants.gouv.fr", 8443, Kind.MAIN_FRAME)),
        (
            "https://ants.gouv.fr@evil.example/",
            Request("https", "evil.example", -1, Kind.MAIN_FRAME, is_sound=False),
        ),
        (
            "https://evil.example\\@ants.gouv.fr/",
            Request("https", "ants.gouv.fr", -1, Kind.MAIN_FRAME, is_sound=False),
        ),
        (
            "https://ants.gouv.fr:-1/",
            Request("https", "ants.gouv.fr", -1, Kind.MAIN_FRAME, is_sound=False),
        ),
        ("https://préfecture.fr/", Request("https", "xn--prfecture-c4a.fr", -1, Kind.MAIN_FRAME)),
        ("HTTPS://ants.gouv.fr", Request("https", "ants.gouv.fr", -1, Kind.MAIN_FRAME)),
        ("file:///etc/passwd", Request("file", "", -1, Kind.MAIN_FRAME)),
        ("javascript:alert(1)", Request("javascript", "", -1, Kind.MAIN_FRAME)),
    ],
)
def test_an_address_becomes_a_request(url: str, request_: Request) -> None:
    assert request_of(QUrl(url), Kind.MAIN_FRAME, QUrl()) == request_


def test_nothing_passes_before_a_procedure_is_chosen(qapp: QGuiApplication) -> None:
    told: list[tuple[str, Verdict]] = []
    gate = make_gate(CLOSED)
    gate.blocked.connect(lambda request, verdict: told.append((request.host, verdict)))
    interceptor = Interceptor(gate)
    assert not ask(interceptor, Asked("https://ants.gouv.fr/dossier/4711"))
    assert told == [("ants.gouv.fr", Verdict.HOST)]  # the host and no more: paths hold what visitors type


def test_resources_are_judged_as_what_they_are(qapp: QGuiApplication) -> None:
    interceptor = Interceptor(make_gate(Policy.of(["ants.gouv.fr"])))
    cdn = "https://cdn.example.org/x"
    assert ask(interceptor, Asked("https://ants.gouv.fr/"))
    assert not ask(interceptor, Asked(cdn))
    assert not ask(interceptor, Asked(cdn, Type.ResourceTypeNavigationPreloadMainFrame))
    for kind in (Type.ResourceTypeScript, Type.ResourceTypeXhr, Type.ResourceTypeSubFrame):
        assert ask(interceptor, Asked(cdn, kind))
    for kind in (Type.ResourceTypeXhr, Type.ResourceTypeWebSocket, Type.ResourceTypeServiceWorker):
        assert not ask(interceptor, Asked("http://192.168.1.1/", kind))


def test_a_failure_blocks(qapp: QGuiApplication, caplog: pytest.LogCaptureFixture) -> None:
    class Failing(SiteGate):
        def decide(self, request: Request) -> Verdict:  # noqa: ARG002 - the name belongs to the call
            raise RuntimeError("the policy is broken")

    class Broken(Asked):
        def requestUrl(self) -> QUrl:
            raise RuntimeError("the engine is broken")

    with caplog.at_level(logging.CRITICAL):
        assert not ask(Interceptor(Failing(lambda: 0.0)), Asked("https://ants.gouv.fr/"))
        gate = make_gate(Policy.of(["ants.gouv.fr"]))
        assert ask(Interceptor(gate), Asked("https://ants.gouv.fr/"))
        assert not ask(Interceptor(gate), Broken("https://ants.gouv.fr/"))


@pytest.mark.parametrize(
    ("navigation", "method", "means"),
    [
        (Navigation.NavigationTypeFormSubmitted, b"POST", Means.POSTED_FORM),
        (Navigation.NavigationTypeFormSubmitted, b"GET", Means.FORM_OR_ANSWER),
        (Navigation.NavigationTypeLink, b"POST", Means.OTHER),
        (Navigation.NavigationTypeRedirect, b"GET", Means.REDIRECT),
        (Navigation.NavigationTypeTyped, b"GET", Means.OTHER),
        (Navigation.NavigationTypeReload, b"POST", Means.OTHER),
    ],
)
def test_only_a_posted_form_is_a_posted_form(
    qapp: QGuiApplication, navigation: Navigation, method: bytes, means: Means
) -> None:
    seen: list[Request] = []
    gate = make_gate(CLOSED)
    gate.blocked.connect(lambda request, _verdict: seen.append(request))
    asked = Asked("https://bank.example/", page="https://ants.gouv.fr", means=navigation, method=method)
    assert not ask(Interceptor(gate), asked)
    assert [(request.page_host, request.means) for request in seen] == [("ants.gouv.fr", means)]


@pytest.mark.parametrize(
    ("language", "header"),
    [("fr", "fr-FR,fr;q=0.9"), ("en", "en,fr-FR;q=0.8,fr;q=0.7"), ("ar", "ar,fr-FR;q=0.8,fr;q=0.7")],
)
def test_sites_are_asked_in_the_visitors_language_then_in_french(language: str, header: str) -> None:
    assert accept_language(language) == header
