"""Theme packs: the neutral one is whole, an external one may leave out, and a broken one is named."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from ui.theme import NEUTRAL, SCHEMES, ThemeError, load_theme

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, content: object) -> Path:
    (folder / "theme.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_the_neutral_theme_is_the_default_and_whole() -> None:
    theme = load_theme()
    assert set(theme.schemes) == set(SCHEMES)
    assert theme == load_theme(NEUTRAL)
    assert (theme.latin_family, theme.arabic_family) == ("Inter", "Noto Sans Arabic")


def test_what_a_pack_leaves_out_is_neutral(tmp_path: Path) -> None:
    write(tmp_path, {"schemes": {"light": {"primary": "#000091"}}, "fonts": {"latin": "Marianne"}})
    (tmp_path / "Marianne.otf").touch()
    (tmp_path / "notes.txt").touch()
    theme, neutral = load_theme(tmp_path), load_theme()
    assert theme.schemes["light"] == {**neutral.schemes["light"], "primary": "#000091"}
    assert theme.schemes["dark"] == neutral.schemes["dark"]
    assert (theme.latin_family, theme.arabic_family) == ("Marianne", "Noto Sans Arabic")
    assert [file.name for file in theme.font_files] == ["Marianne.otf"]


@pytest.mark.parametrize("content", [[], "text", {}, {"schemes": []}, {"schemes": {"light": 1}}])
def test_a_pack_of_the_wrong_form_is_named(tmp_path: Path, content: object) -> None:
    with pytest.raises(ThemeError, match=r"theme\.json"):
        load_theme(write(tmp_path, content))


def test_a_pack_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match=r"theme\.json: cannot be read") as missing:
        load_theme(tmp_path)
    assert missing.value.exit_code == os.EX_CONFIG
    (tmp_path / "theme.json").write_text("{", encoding="utf-8")
    with pytest.raises(ThemeError, match="cannot be read"):
        load_theme(tmp_path)
