"""The configuration file: strict, complete in its errors, and documented by one example."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from kiosk.config import Appearance, Isolation, KioskConfig, Language
from kiosk.config_file import load_config
from kiosk.errors import ConfigError
from kiosk.models import parse_document
from kiosk.paths import EXAMPLE_CONFIG

if TYPE_CHECKING:
    from pathlib import Path

LEAST = '[place]\nprefecture = "Préfecture"\ndepartment = "63"\n[printer]\nqueue = "q"\n'


def faults(tmp_path: Path, text: str) -> dict[str, str]:
    """Load a configuration that must fail; gives message by path."""
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(file)
    assert caught.value.exit_code == 78
    return {fault.location: fault.message for fault in caught.value.faults}


def loaded(tmp_path: Path, text: str) -> KioskConfig:
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return load_config(file)


def test_two_sections_are_enough(tmp_path: Path) -> None:
    config = loaded(tmp_path, LEAST)
    assert config.session.idle_warning_s == 30
    assert config.languages.offered == (Language.FRENCH, Language.ENGLISH, Language.ARABIC)
    assert config.sandbox.isolation is Isolation.BUBBLEWRAP
    assert config.display.appearance is Appearance.LIGHT
    assert not config.stick.enabled


@pytest.mark.parametrize("section", sorted(KioskConfig.model_fields))
def test_a_section_may_be_there_and_say_nothing(tmp_path: Path, section: str) -> None:
    text = LEAST if f"[{section}]" in LEAST else f"{LEAST}[{section}]\n"
    assert loaded(tmp_path, text) == loaded(tmp_path, LEAST)


def test_all_errors_are_told_at_once(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        """
        [place]
        department = "6"
        [printer]
        queue = "q"
        [session]
        idle_warning_s = 5
        idle_s = "180"
        [scanner]
        driver = "twain"
        [mediator]
        pins = ["1234"]
        [colour]
        """,
    )
    assert set(told) == {
        "place.prefecture",
        "place.department",
        "session.idle_warning_s",
        "session.idle_s",
        "scanner.driver",
        "mediator.pins[0]",
        "colour",
    }
    assert told["place.prefecture"] == "is missing"


def test_a_misspelt_key_gets_a_suggestion(tmp_path: Path) -> None:
    told = faults(tmp_path, LEAST + "[session]\nidel_s = 60\n")
    assert told == {"session.idel_s": "unknown key; did you mean idle_s?"}


def test_a_fault_never_repeats_a_value(tmp_path: Path) -> None:
    told = faults(tmp_path, LEAST + '[mediator]\npins = ["secret-4711"]\n')
    assert "4711" not in str(told)


def test_the_warning_must_be_shorter_than_the_idle_time(tmp_path: Path) -> None:
    told = faults(tmp_path, LEAST + "[session]\nidle_s = 60\nidle_warning_s = 60\n")
    assert list(told) == ["session"]
    assert "idle_s (60) must be longer" in told["session"]


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ('[languages]\ndefault = "ar"\noffered = ["fr"]', "languages"),
        ('[languages]\noffered = ["fr", "fr"]', "languages"),
        ("[mediator]\nfirst_lockout_s = 60\nlongest_lockout_s = 30", "mediator"),
        ('[catalogue]\nextra_folders = ["/no/such/folder"]', "catalogue.extra_folders[0]"),
        ('[catalogue]\nextra_folders = ["relative"]', "catalogue.extra_folders[0]"),
        ('[display]\ntheme_folder = "/no/such/folder"', "display.theme_folder"),
        ('[network]\nextra_ca_file = "/no/such/file"', "network.extra_ca_file"),
        ('[network]\nproxy_url = "http://user:secret@proxy:8080"', "network.proxy_url"),
        ('[network]\nproxy_url = "http://2001:db8::1:3128"', "network.proxy_url"),
        ('[network]\nproxy_url = "http://proxy:99999"', "network.proxy_url"),
        ('[network]\nno_proxy = ["<-loopback>"]', "network.no_proxy[0]"),
        ('[network]\npac_url = "ftp://example.org/proxy.pac"', "network.pac_url"),
        ('[network]\npac_url = "https://user@example.org/proxy.pac"', "network.pac_url"),
        ('[network]\npac_url = "https://example.org/a.pac"\nproxy_url = "http://a:1"', "network.pac_url"),
        ('[network]\nproxy_user = "a:b"', "network.proxy_user"),
        ('[network]\nproxy_url = "http://a:1"\nproxy_user = "a"', "network.proxy_password_file"),
        ('[network]\ncheck_url = "https://example.org/"', "network.check_url"),
        ('[sandbox]\nisolation = "docker"', "sandbox.isolation"),
        ("[session]\nidle_s = true", "session.idle_s"),
        ('[stick]\nenabled = true\ndevice = "sdb1"', "stick.device"),
        ('[stick]\nenabled = true\ndevice = "/dev/kiosk-stick/../input"', "stick.device"),
        ('[stick]\nenabled = true\ndevice = "/dev/input/event0"', "stick.device"),
        ('[stick]\nenabled = true\ndevice = "/dev/kiosk-stick"', "stick.device"),
        ('[stick]\ndriver = "mount"', "stick.driver"),
        ('[stick]\nenabled = "yes"', "stick.enabled"),
    ],
)
def test_what_cannot_be_is_named(tmp_path: Path, text: str, location: str) -> None:
    assert list(faults(tmp_path, LEAST + text)) == [location]


def test_a_real_printer_needs_a_queue(tmp_path: Path) -> None:
    told = faults(tmp_path, LEAST.replace('queue = "q"', ""))
    assert "CUPS queue" in told["printer"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"[place\n", "not valid TOML"), (b"\xff\xfe", "not UTF-8")],
)
def test_an_unreadable_file_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(content)
    with pytest.raises(ConfigError, match=words):
        load_config(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        load_config(tmp_path / "none.toml")


def every_key(model: type[BaseModel], prefix: str = "") -> set[str]:
    keys = set()
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            keys |= every_key(field.annotation, f"{prefix}{name}.")
        else:
            keys.add(prefix + name)
    return keys


def example_with_unset_keys() -> dict[str, dict[str, object]]:
    """Read the example with its commented-out keys switched on."""
    text = EXAMPLE_CONFIG.read_text(encoding="utf-8")
    return tomllib.loads(re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE))


def test_the_example_names_every_key() -> None:
    document = example_with_unset_keys()
    assert {f"{section}.{key}" for section, keys in document.items() for key in keys} == every_key(
        KioskConfig
    )


def test_the_example_is_valid_with_every_key_switched_on() -> None:
    parse_document(KioskConfig, example_with_unset_keys())


def test_the_example_shows_the_defaults() -> None:
    shown = load_config(EXAMPLE_CONFIG).model_dump(exclude={"place", "printer"})
    least = parse_document(KioskConfig, tomllib.loads(LEAST)).model_dump(exclude={"place", "printer"})
    assert shown == least
