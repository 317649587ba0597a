"""What a session is told holds no secret, and survives the way through the channel."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

from kiosk.config import KioskConfig
from kiosk.mediator.pin import hash_pin
from kiosk.models import parse_document
from kiosk.session.config import Demonstration, SessionConfig, WindowConfig
from tests.unit.config.test_config_file import LEAST

if TYPE_CHECKING:
    from pathlib import Path


def config_with_secrets(tmp_path: Path) -> tuple[KioskConfig, list[str]]:
    secrets = [hash_pin("4711"), str(tmp_path / "private-statistics.sqlite3")]
    text = f'{LEAST}[mediator]\npins = ["{secrets[0]}"]\n[statistics]\npath = "{secrets[1]}"\n'
    return parse_document(KioskConfig, tomllib.loads(text)), secrets


def test_no_secret_reaches_the_session(tmp_path: Path) -> None:
    config, secrets = config_with_secrets(tmp_path)
    text = SessionConfig.of(config).model_dump_json()
    assert all(secret not in text for secret in secrets)
    assert "argon2" not in text


def test_every_other_section_reaches_the_session(tmp_path: Path) -> None:
    config, _ = config_with_secrets(tmp_path)
    told = json.loads(SessionConfig.of(config).model_dump_json())
    kept_back = {"mediator", "statistics", "sandbox", "browsing"}
    assert set(KioskConfig.model_fields) - kept_back <= set(told)


def test_it_survives_the_channel(tmp_path: Path) -> None:
    config, _ = config_with_secrets(tmp_path)
    told = SessionConfig.of(
        config,
        WindowConfig(windowed=True, width_px=1280, height_px=800),
        Demonstration(
            portal_origin="http://127.0.0.1:4242", bank_origin="http://127.0.0.1:4243", mediator_pin="0000"
        ),
    )
    assert SessionConfig.model_validate_json(told.model_dump_json()) == told


def test_it_says_whether_a_mediator_exists(tmp_path: Path) -> None:
    config, _ = config_with_secrets(tmp_path)
    assert SessionConfig.of(config).mediator_enabled
    without = parse_document(KioskConfig, tomllib.loads(LEAST))
    assert not SessionConfig.of(without).mediator_enabled
