"""The operator's tool answers the proxy itself: with the configured login, to the configured proxy alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.network.config import NetworkConfig
from kiosk.network.state import NetworkState
from kiosk.network.surroundings import Surroundings
from kiosk.services.operator_link import OperatorLink

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from kiosk.supervisor.network_message import NetworkSeen, ProxyLogin


@pytest.fixture
def link(qapp: QGuiApplication, tmp_path: Path) -> Iterator[OperatorLink]:
    password = tmp_path / "password"
    password.write_text("tr0is petits tours\n", encoding="utf-8")
    password.chmod(0o400)
    config = NetworkConfig(
        proxy_url="http://proxy.exemple.fr:3128", proxy_user="borne", proxy_password_file=password
    )
    link = OperatorLink(config, Surroundings())
    yield link
    link.close()


def ask(link: OperatorLink, qtbot: QtBot, proxy: str) -> tuple[str | None, str]:
    answers: list[ProxyLogin] = []
    link.proxy_login_answered.connect(answers.append)
    ticket = link.ask_proxy_login(proxy)
    assert answers == []  # the caller notes its ticket first
    qtbot.waitUntil(lambda: len(answers) == 1)
    link.proxy_login_answered.disconnect(answers.append)
    assert answers[0].ticket == ticket
    return answers[0].user, answers[0].password


def test_the_configured_proxy_gets_the_login_and_no_other(link: OperatorLink, qtbot: QtBot) -> None:
    assert ask(link, qtbot, "proxy.exemple.fr") == ("borne", "tr0is petits tours")
    assert ask(link, qtbot, "autre.exemple.fr") == (None, "")


def test_the_network_is_looked_at_by_nobody(link: OperatorLink, qtbot: QtBot) -> None:
    answers: list[NetworkSeen] = []
    link.network_seen.connect(answers.append)
    ticket = link.check_network()
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert (answers[0].ticket, answers[0].state) == (ticket, NetworkState.UNKNOWN)


def test_nothing_is_sent_to_anybody(link: OperatorLink) -> None:
    link.open()
    link._theirs.setblocking(False)
    with pytest.raises(BlockingIOError):
        link._theirs.recv(1)
