"""QML holds bindings and layout: the look comes from Theme, decisions from Python."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.unit.house.repository import ROOT, name_of, qml_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_FUNCTION_LINES = 5
THEME = "ui/components/Theme.qml"
NAMED_COLOUR = re.compile(
    r'"(?:#[0-9A-Fa-f]{3,8}|white|black|red|green|blue|gr[ae]y|yellow|orange|purple|pink|brown|dark\w+|light\w+)"'
)
# A page without a colour of its own is white in every browser: that is the web's look, not ours.
WEB_GROUND = 'backgroundColor: "white"'
LENGTH = re.compile(
    r"^\s*(?:\w+\.)*(?:(?:implicit|minimum|maximum|preferred)?(?:W|w)idth|(?:implicit|minimum|maximum|preferred)?"
    r"(?:H|h)eight|\w*[mM]argins?|\w*[pP]adding|\w*[sS]pacing|radius|pixelSize|pointSize|size)\s*:\s*(.+)$"
)
BARE_NUMBER = re.compile(r"-?\d+(\.\d+)?")
TRANSLATABLE = re.compile(r'\bqsTr\("((?:[^"\\]|\\.)*)"')
OPENERS = re.compile(
    r"\b(?:Repeater|ListView|GridView|PathView|component\s+\w+\s*:|Instantiator|delegate\s*:)"
)


def lines_of(file: Path) -> list[str]:
    return [re.sub(r"//.*$", "", line) for line in file.read_text(encoding="utf-8").splitlines()]


def functions_of(file: Path) -> Iterator[tuple[str, int]]:
    """Yield each function's or handler's name and the number of lines inside its braces."""
    lines = lines_of(file)
    for start, line in enumerate(lines):
        found = re.match(
            r"^(\s*)(?:function (\w+)|(\w+(?:\.on\w+)?)\s*:.*=>\s*\{$|(on\w+|Keys\.on\w+)\s*:\s*\{$)", line
        )
        if found is None or not line.rstrip().endswith("{"):
            continue
        end = next(place for place in range(start + 1, len(lines)) if lines[place].startswith(found[1] + "}"))
        yield found[2] or found[3] or found[4], end - start - 1


def test_no_colour_stands_outside_the_theme() -> None:
    wrong = [
        f"{name_of(file)}:{number}: {line.strip()}"
        for file in qml_files()
        if name_of(file) != THEME
        for number, line in enumerate(lines_of(file), start=1)
        if NAMED_COLOUR.search(line) and WEB_GROUND not in line and "Accessible" not in line
    ]
    assert wrong == []


def test_no_length_stands_outside_the_theme() -> None:
    wrong = []
    for file in qml_files():
        if name_of(file) == THEME:
            continue
        for number, line in enumerate(lines_of(file), start=1):
            found = LENGTH.match(line)
            if found is None or "Theme." in found[1] or "Layout.preferredWidth" in line:
                continue  # in a layout that fills, preferred widths are shares
            # A bare number is a length; beside another length it is a factor.
            if (number_found := BARE_NUMBER.fullmatch(found[1].strip())) and float(number_found[0]) > 1:
                wrong.append(f"{name_of(file)}:{number}: {line.strip()}")
    assert wrong == []


def test_no_function_decides_what_python_should() -> None:
    wrong = [
        f"{name_of(file)}: {name} has {length} lines"
        for file in qml_files()
        for name, length in functions_of(file)
        if length > MOST_FUNCTION_LINES
    ]
    assert wrong == []


def test_files_with_delegates_bind_their_components() -> None:
    wrong = [
        name_of(file)
        for file in qml_files()
        if OPENERS.search("\n".join(lines_of(file)))
        and "pragma ComponentBehavior: Bound" not in file.read_text(encoding="utf-8")
    ]
    assert wrong == []


def test_no_setting_reaches_qml_past_the_constructor() -> None:
    python = [file.read_text(encoding="utf-8") for file in (ROOT / "ui").rglob("*.py")]
    assert not [text for text in python if "setContextProperty" in text]


def test_every_icon_is_in_the_icon_font() -> None:
    glyphs = set(
        re.findall(r'"([a-z0-9-]+)":', (ROOT / "assets/icons/glyphs.js").read_text(encoding="utf-8"))
    )
    assert len(glyphs) > 1000
    used: dict[str, str] = {}
    for file in qml_files():
        for line in lines_of(file):
            if found := re.match(r"\s*(?:(?:property string )?\w*[iI]con(?:Name)?s?|name)\s*:\s*(.+)$", line):
                used.update(
                    dict.fromkeys(re.findall(r'"([a-z][a-z0-9-]+)"', found[1]), f"{name_of(file)}: {line}")
                )
    used = {icon: place for icon, place in used.items() if f'=== "{icon}"' not in place}
    assert used
    assert {icon: place for icon, place in used.items() if icon not in glyphs} == {}


def test_visitors_french_is_set_with_no_break_spaces() -> None:
    wrong = [
        f"{name_of(file)}: {sentence}"
        for file in qml_files()
        for sentence in TRANSLATABLE.findall(file.read_text(encoding="utf-8"))
        if re.search(r" [:;?!»]|« |\w[?!;](?:\s|$)|'", sentence)
    ]
    assert wrong == []
