"""Whatever happens to a file, loading never raises, and nothing is lost without being named."""

import copy
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from kiosk.catalogue.field import Host, HttpsUrl
from kiosk.catalogue.loader import load_catalogue
from tests.unit.catalogue.sample import (
    procedure,
    toml_value,
    write_procedure,
    write_sound_catalogue,
    write_toml,
)

QUIET = settings(max_examples=60, deadline=None, database=None)
KEY_PATHS = st.deferred(lambda: st.sampled_from(sorted(_paths(procedure()), key=str)))
SCALARS = st.one_of(
    st.integers(-5, 5),
    st.booleans(),
    st.floats(allow_nan=False),
    st.text(st.characters(codec="utf-8"), max_size=9),
)
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=3), st.dictionaries(st.just("fr"), SCALARS))


def _paths(node: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    keys = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [path for key, value in keys for path in ((*before, key), *_paths(value, (*before, key)))]


def _changed(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    document = copy.deepcopy(procedure("licence-changed"))
    node: Any = document
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return document


def _assert_kept_or_named(folder: Path, file: Path) -> None:
    result = load_catalogue(folder)
    kept = "licence-changed" in {each.id for each in result.catalogue.procedures}
    named = file in {fault.file for fault in result.faults}
    assert kept != named
    assert "licence-lost" in {each.id for each in result.catalogue.procedures}


@QUIET
@given(path=KEY_PATHS, value=VALUES)
def test_any_value_anywhere_is_kept_or_named(path: tuple[Any, ...], value: Any) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = write_sound_catalogue(Path(place))
        file = folder / "procedures" / "licence" / "licence-changed.toml"
        write_toml(file, _changed(path, value))
        _assert_kept_or_named(folder, file)


@QUIET
@given(cut=st.integers(0, len(toml_value(procedure()))))
def test_a_file_cut_short_is_kept_or_named(cut: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = write_sound_catalogue(Path(place))
        file = write_procedure(folder, procedure("licence-changed"))
        file.write_bytes(file.read_bytes()[:cut])
        _assert_kept_or_named(folder, file)


@settings(QUIET, max_examples=300)
@given(st.one_of(st.text(max_size=30), st.from_regex(r"(\*\.)?[a-z0-9.:/@*-]{1,40}", fullmatch=True)))
def test_an_accepted_host_can_only_mean_a_host(name: str) -> None:
    try:
        host = TypeAdapter(Host).validate_python(name)
    except ValidationError:
        return
    assert host.isascii()
    assert host == host.lower()
    assert not set(host.removeprefix("*.")) & set("/:@*?# \n\\%")
    assert "." in host.removeprefix("*.")


@settings(QUIET, max_examples=300)
@given(
    st.text(st.characters(codec="utf-8"), max_size=20).map(lambda tail: f"https://portal.example.org{tail}")
)
def test_an_accepted_address_stays_on_https(url: str) -> None:
    try:
        accepted = TypeAdapter(HttpsUrl).validate_python(url)
    except ValidationError:
        return
    assert accepted.startswith("https://portal.example.org")
    assert not any(character.isspace() and character.isascii() for character in accepted)
    assert "@" not in accepted.removeprefix("https://").split("/")[0].split("?")[0].split("#")[0]
