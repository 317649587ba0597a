"""The engine's requests in the policy's words; whatever fails on the way blocks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo

from kiosk.browsing.policy import CLOSED, Kind, Policy, Request, Verdict
from ui.web.hardening import accept_language
from ui.web.interceptor import Interceptor, request_of

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

Type = QWebEngineUrlRequestInfo.ResourceType


class Asked:
    """Stands in for the engine's request, which nobody but the engine can make."""

    def __init__(self, url: str, kind: Type = Type.ResourceTypeMainFrame) -> None:
        self.url = url
        self.kind = kind
        self.is_blocked = False

    def requestUrl(self) -> QUrl:
        return QUrl(self.url)

    def resourceType(self) -> Type:
        return self.kind

    def block(self, should: bool) -> None:
        self.is_blocked = should


def ask(interceptor: Interceptor, asked: Asked) -> bool:
    interceptor.interceptRequest(cast("QWebEngineUrlRequestInfo", asked))
    return not asked.is_blocked


@pytest.mark.parametrize(
    ("url", "request_"),
    [
        ("https://ants.gouv.fr/a?b=c#d", Request("https", "ants.gouv.fr", -1, Kind.MAIN_FRAME)),
        ("https://ANTS.gouv.fr:8443/", Request("https", "ants.gouv.fr", 8443, Kind.MAIN_FRAME)),
        ("https://ants.gouv.fr@evil.example/", Request("https", "evil.example", -1, Kind.MAIN_FRAME)),
        ("https://préfecture.fr/", Request("https", "xn--prfecture-c4a.fr", -1, Kind.MAIN_FRAME)),
        ("HTTPS://ants.gouv.fr", Request("https", "ants.gouv.fr", -1, Kind.MAIN_FRAME)),
        ("file:///etc/passwd", Request("file", "", -1, Kind.MAIN_FRAME)),
        ("javascript:alert(1)", Request("javascript", "", -1, Kind.MAIN_FRAME)),
    ],
)
def test_an_address_becomes_a_request(url: str, request_: Request) -> None:
    assert request_of(QUrl(url), Kind.MAIN_FRAME) == request_


def test_nothing_passes_before_a_procedure_is_chosen(qapp: QGuiApplication) -> None:
    told: list[tuple[str, Verdict]] = []
    interceptor = Interceptor(lambda host, verdict: told.append((host, verdict)))
    assert interceptor.policy is CLOSED
    assert not ask(interceptor, Asked("https://ants.gouv.fr/dossier/4711"))
    assert told == [("ants.gouv.fr", Verdict.HOST)]  # the host and no more: paths hold what visitors type


def test_resources_are_judged_as_what_they_are(qapp: QGuiApplication) -> None:
    interceptor = Interceptor(lambda _host, _verdict: None)
    interceptor.policy = Policy.of(["ants.gouv.fr"])
    cdn = "https://cdn.example.org/x"
    assert ask(interceptor, Asked("https://ants.gouv.fr/"))
    assert not ask(interceptor, Asked(cdn))
    assert not ask(interceptor, Asked(cdn, Type.ResourceTypeNavigationPreloadMainFrame))
    for kind in (Type.ResourceTypeScript, Type.ResourceTypeXhr, Type.ResourceTypeSubFrame):
        assert ask(interceptor, Asked(cdn, kind))
    for kind in (Type.ResourceTypeXhr, Type.ResourceTypeWebSocket, Type.ResourceTypeServiceWorker):
        assert not ask(interceptor, Asked("http://192.168.1.1/", kind))


def test_a_failure_blocks(qapp: QGuiApplication, caplog: pytest.LogCaptureFixture) -> None:
    def fail(_host: str, _verdict: Verdict) -> None:
        raise RuntimeError("the counter is broken")

    class Broken(Asked):
        def requestUrl(self) -> QUrl:
            raise RuntimeError("the engine is broken")

    with caplog.at_level(logging.CRITICAL):
        assert not ask(Interceptor(fail), Asked("https://ants.gouv.fr/"))
        assert not ask(Interceptor(fail), Broken("https://ants.gouv.fr/"))


@pytest.mark.parametrize(
    ("language", "header"),
    [("fr", "fr-FR,fr;q=0.9"), ("en", "en,fr-FR;q=0.8,fr;q=0.7"), ("ar", "ar,fr-FR;q=0.8,fr;q=0.7")],
)
def test_sites_are_asked_in_the_visitors_language_then_in_french(language: str, header: str) -> None:
    assert accept_language(language) == header
