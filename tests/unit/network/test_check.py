"""What check-config says of [network] beyond single keys: files, and keys that exclude each other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kiosk.network import authority
from kiosk.network import login as login_module
from kiosk.network.check import network_faults
from kiosk.network.config import NetworkConfig
from kiosk.network.login import Login, read_password
from tests.support.authority import TestAuthority


def faults(*seen: Path, **keys: object) -> dict[str, str]:
    config = NetworkConfig.model_validate(keys)
    return {each.location.removeprefix("network."): each.message for each in network_faults(config, seen)}


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_bytes(b"mot de passe\n")
    file.chmod(0o400)
    return file


def login(file: Path, **keys: object) -> dict[str, object]:
    return {"proxy_user": "borne", "proxy_password_file": file, "proxy_url": "http://proxy:3128"} | keys


def test_a_whole_configuration_has_no_fault(tmp_path: Path, password_file: Path) -> None:
    file = TestAuthority(tmp_path / "ca").file
    assert faults(tmp_path / "elsewhere", **login(password_file, extra_ca_file=file)) == {}


@pytest.mark.parametrize(
    ("keys", "location"),
    [
        ({"proxy_url": "http://a:1", "pac_url": "https://example.org/proxy.pac"}, "pac_url"),
        ({"pac_url": "https://example.org/proxy.pac", "no_proxy": ("a",)}, "no_proxy"),
        ({"pac_url": "/no/such/proxy.pac"}, "pac_url"),
        ({"proxy_url": "http://a:1", "proxy_user": "borne"}, "proxy_password_file"),
        ({"extra_ca_file": Path("/no/such/file")}, "extra_ca_file"),
        ({"check_text": "success"}, "check_text"),
    ],
)
def test_what_cannot_be_together_is_named(keys: dict[str, object], location: str) -> None:
    assert list(faults(**keys)) == [location]


def test_a_login_belongs_to_a_proxy_that_nobody_can_forge(password_file: Path) -> None:
    alone = login(password_file)
    del alone["proxy_url"]
    assert list(faults(**alone)) == ["proxy_user"]
    assert list(faults(**alone, pac_url="http://example.org/proxy.pac")) == ["pac_url"]
    assert faults(**alone, pac_url="https://example.org/proxy.pac") == {}


def test_a_password_that_others_can_read_is_named(password_file: Path, tmp_path: Path) -> None:
    password_file.chmod(0o640)
    assert "chmod 0400" in faults(**login(password_file))["proxy_password_file"]
    password_file.chmod(0o400)
    told = faults(tmp_path, **login(password_file))["proxy_password_file"]
    assert "which sessions can read" in told


def test_the_rights_that_systemd_gives_a_credential_are_no_fault(
    password_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An access list for the service's user shows as rights of the group.
    monkeypatch.setattr(login_module, "_CREDENTIALS", password_file.parent)
    password_file.chmod(0o440)
    assert faults(**login(password_file)) == {}
    password_file.chmod(0o444)
    assert "chmod 0400" in faults(**login(password_file))["proxy_password_file"]


def test_a_password_file_of_no_use_is_named_without_its_content(tmp_path: Path) -> None:
    file = tmp_path / "password"
    for content, words in ((b"\n", "no password"), (b"\xff\xfe", "not UTF-8"), (b"x" * 1001, "more than")):
        file.write_bytes(content)
        file.chmod(0o600)
        told = faults(**login(file))["proxy_password_file"]
        assert words in told
        assert "xxx" not in told
    assert "cannot be read" in faults(**login(tmp_path / "none"))["proxy_password_file"]


def test_a_password_is_the_first_line(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_bytes("é: b \r\nmore\n".encode())
    assert read_password(file) == "é: b "
    assert "secret" not in repr(Login("user", "secret"))


def test_a_file_that_is_no_authority_is_named(tmp_path: Path) -> None:
    ours = TestAuthority(tmp_path / "ca")
    server = ours.issue("site.example.org")
    file = tmp_path / "file.pem"
    for content, words in (
        ("", "no certificate"),
        ("no certificate", "no certificate"),
        (server.key.read_text(), "no certificate"),
        (server.file.read_text(), "not a certificate authority's"),
        (ours.file.read_text() + server.file.read_text(), "not a certificate authority's"),
    ):
        file.write_text(content)
        assert words in faults(extra_ca_file=file)["extra_ca_file"]


def test_an_authority_that_expired_is_told_with_its_day(tmp_path: Path) -> None:
    now = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    expired = TestAuthority(tmp_path / "expired", "Autorité d’hier", days=-1)
    good = TestAuthority(tmp_path / "good")
    both = tmp_path / "both.pem"
    both.write_text(good.file.read_text() + expired.file.read_text())
    # No fault: a kiosk that refused to start for it would stay dark from one night to the next.
    assert faults(extra_ca_file=both) == {}
    assert authority.lapse_of(good.file, now) == ""
    told = authority.lapse_of(both, now)
    assert f"the authority Autorité d’hier in {both} expired on" in told
    assert "is not good before" in authority.lapse_of(good.file, now - dt.timedelta(days=1))
    assert authority.lapse_of(tmp_path / "none", now) == ""
