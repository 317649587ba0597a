"""PINs: hashed with argon2id, checked without telling whose."""

from __future__ import annotations

import pytest

from kiosk.mediator.pin import PinChecker, hash_pin, is_wellformed

HASHES = (hash_pin("4711"), hash_pin("002299"))


@pytest.mark.parametrize("pin", ["4711", "002299"])
def test_a_configured_pin_is_right(pin: str) -> None:
    assert PinChecker(HASHES).is_right(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "4712",
        "",
        "47110",
        "0022990",
        "4711 ",
        "４７１１",
        pytest.param(HASHES[0], id="the-hash-itself"),
    ],
)
def test_anything_else_is_wrong(pin: str) -> None:
    assert not PinChecker(HASHES).is_right(pin)


def test_without_hashes_nothing_is_right() -> None:
    checker = PinChecker(())
    assert not checker.has_pins
    assert not checker.is_right("4711")


def test_a_broken_hash_opens_nothing_and_hides_no_other() -> None:
    assert PinChecker(("$argon2id$v=19$m=8,t=1,p=1$broken$broken", HASHES[0])).is_right("4711")
    assert not PinChecker(("garbage",)).is_right("4711")


def test_hashes_are_argon2id_and_salted() -> None:
    one, other = hash_pin("4711"), hash_pin("4711")
    assert one.startswith("$argon2id$")
    assert one != other
    assert "4711" not in one.split("$")[-1]


@pytest.mark.parametrize("pin", ["123", "1234567890123", "12a4", "", "१२३४"])
def test_what_the_pad_cannot_type_is_not_hashed(pin: str) -> None:
    assert not is_wellformed(pin)
    with pytest.raises(ValueError, match="4 to 12 digits"):
        hash_pin(pin)
