"""The recording beside the page: the gate that learns, the rows that stay, the draft that is always there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QModelIndex, QUrl

from kiosk.browsing.recording import Recording
from kiosk.browsing.request import Kind, Verdict
from kiosk.browsing.site_draft import Occasion
from kiosk.catalogue.loader import load_catalogue
from kiosk.network.config import NetworkConfig
from kiosk.paths import CATALOGUE
from kiosk.services.qt_singleton import protect_singletons
from kiosk.site_recording import Beginning
from tests.support.recorded import PORTAL
from tests.unit.house.repository import ROOT, name_of, python_files
from ui.viewmodels.recording import RecordingViewModel
from ui.web.gate import request_of
from ui.web.learning_gate import LearningGate

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from kiosk.catalogue.catalogue import Catalogue
    from ui.viewmodels.host_list import HostList
    from ui.viewmodels.preferences import PreferencesViewModel
    from ui.viewmodels.site import SiteViewModel

BEGIN = QUrl(f"https://{PORTAL}/debut?secret=1")
NOWHERE = QUrl()


class Bench:
    """A recording without an engine: what the engine would ask for is asked here."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        protect_singletons()
        self.draft = folder / "sites.toml"
        recording = Recording()
        self.gate = LearningGate(recording, catalogue.trackers, lambda: 0.0)
        occasion = Occasion(date(2026, 11, 28), PORTAL)
        self.recorder = RecordingViewModel(
            Beginning(catalogue, NetworkConfig(), BEGIN.toString(), occasion),
            recording,
            cast("SiteViewModel", None),
            cast("PreferencesViewModel", None),
            self.draft,
            "sites.toml",
        )
        self.gate.learned.connect(self.recorder.learn)

    def page(self, address: QUrl, page: QUrl = NOWHERE) -> bool:
        return self.gate.decide(request_of(address, Kind.MAIN_FRAME, page)) is Verdict.ALLOWED

    def rows(self) -> list[tuple[str, str]]:
        hosts = cast("HostList", self.recorder.hosts)
        names = {bytes(name).decode(): role for role, name in hosts.roleNames().items()}
        places = [hosts.index(row) for row in range(hosts.rowCount())]
        return [
            (
                hosts.data(place, names["host"]),
                hosts.data(place, names["kinds"])[hosts.data(place, names["chosen"])],
            )
            for place in places
        ]


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue(CATALOGUE).catalogue


@pytest.fixture
def bench(qapp: QGuiApplication, tmp_path: Path, shipped: Catalogue) -> Bench:
    return Bench(tmp_path, shipped)


def test_hosts_come_as_rows_and_into_the_draft_by_themselves(bench: Bench, qtbot: QtBot) -> None:
    assert bench.page(BEGIN)
    assert bench.page(QUrl("https://sso.exemple.fr/?code=secret"), BEGIN)
    qtbot.waitUntil(lambda: len(bench.rows()) == 2)
    assert bench.rows() == [(PORTAL, "Portail de la démarche"), ("sso.exemple.fr", "Connexion, identité")]
    text = bench.draft.read_text(encoding="utf-8")
    assert 'id = "sso-exemple-fr"' in text
    assert "secret" not in text


def test_a_choice_is_kept_at_once_and_only_its_row_changes(bench: Bench) -> None:
    bench.page(BEGIN)
    bench.page(QUrl("https://sso.exemple.fr/"), BEGIN)
    bench.recorder.save()
    changed: list[int] = []
    hosts = cast("HostList", bench.recorder.hosts)
    hosts.dataChanged.connect(lambda first, _last, _roles: changed.append(cast("QModelIndex", first).row()))
    bench.recorder.choose("sso.exemple.fr", 0)
    assert bench.rows()[1] == ("sso.exemple.fr", "Aucune entrée")
    assert changed == [1]
    assert "sso-exemple-fr" not in bench.draft.read_text(encoding="utf-8")
    bench.recorder.choose("sso.exemple.fr", 3)
    assert bench.rows()[1] == ("sso.exemple.fr", "Paiement")


def test_a_site_of_the_catalogue_is_kept_or_left_and_nothing_else(bench: Bench) -> None:
    bench.page(QUrl("https://www.franceconnect.gouv.fr/"))
    bench.recorder.save()
    assert bench.rows() == [("www.franceconnect.gouv.fr", "Connexion, identité")]
    for index, words in ((0, "Aucune entrée"), (1, "Connexion, identité")):
        bench.recorder.choose("www.franceconnect.gouv.fr", index)
        assert bench.rows() == [("www.franceconnect.gouv.fr", words)]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("messagerie.exemple.fr", "https://messagerie.exemple.fr"),
        ("  https://messagerie.exemple.fr/boite  ", "https://messagerie.exemple.fr/boite"),
        ("http://messagerie.exemple.fr/", "https://messagerie.exemple.fr/"),
        ("", ""),
        ("   ", ""),
        ("localhost", ""),
        ("10.0.0.1", ""),
        ("/etc/passwd", ""),
        ("file:///etc/passwd", ""),
        ("chrome://settings", ""),
        ("javascript:alert(1)", ""),
        ("deux mots", ""),
    ],
)
def test_what_is_typed_is_a_public_https_address_or_nothing(bench: Bench, typed: str, address: str) -> None:
    assert bench.recorder.addressTyped(typed).toString() == address


def test_a_typed_address_is_a_webmail(bench: Bench) -> None:
    bench.page(BEGIN)
    bench.page(bench.recorder.addressTyped("boite.exemple.fr"))
    bench.recorder.save()
    assert bench.rows()[1] == ("boite.exemple.fr", "Messagerie")


def test_what_stays_closed_is_told_in_the_window(bench: Bench) -> None:
    blocked: list[Verdict] = []
    bench.gate.blocked.connect(lambda _request, verdict: blocked.append(verdict))
    bench.page(BEGIN)
    assert not bench.page(QUrl("http://clair.exemple.fr/"), BEGIN)
    assert not bench.page(QUrl("https://192.168.1.1/"), BEGIN)
    tracker = QUrl("https://www.googletagmanager.com/gtm.js")
    assert bench.gate.decide(request_of(tracker, Kind.RESOURCE, BEGIN)) is Verdict.TRACKER
    bench.recorder.save()
    assert bench.recorder.closed == ["clair.exemple.fr", "192.168.1.1", "www.googletagmanager.com"]
    assert blocked == [Verdict.SCHEME, Verdict.LOCAL_NETWORK, Verdict.TRACKER]


def test_what_stands_in_a_view_is_no_new_passage_and_is_judged(bench: Bench) -> None:
    bench.page(BEGIN)
    for address, may_stand in ((BEGIN, True), (QUrl("about:blank"), False), (QUrl("file:///etc"), False)):
        assert bench.gate.may_stand(request_of(address, Kind.MAIN_FRAME, address)) is may_stand
    bench.recorder.save()
    assert bench.rows() == [(PORTAL, "Portail de la démarche")]


def test_with_nothing_recorded_there_is_no_draft(bench: Bench) -> None:
    bench.recorder.save()
    assert not bench.draft.exists()


def test_no_visitors_session_can_get_the_gate_that_learns() -> None:
    users = [
        name_of(file)
        for file in python_files()
        if file.is_relative_to(ROOT / "ui") and "LearningGate(" in file.read_text(encoding="utf-8")
    ]
    assert users == ["ui/recording/recorder.py", "ui/web/learning_gate.py"]
