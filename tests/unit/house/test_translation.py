"""Every sentence of the interface stands in every language, whole, with its placeholders."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.unit.house.repository import ROOT, python_files, qml_files

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ROOT / "assets" / "i18n"
SOURCES = sorted(FOLDER.glob("*.ts"))
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")
PLACEHOLDER = re.compile(r"%(?:L?\d|n)")
# CLDR: how many forms a count has.
FORMS = {"en": 2, "ar": 6, "fr": 2}
# In these forms the language says the count in words or leaves it out ("one page").
COUNT_MAY_BE_WORDS = "%n"


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ET.Element]:
    """The translations, brought up to the sources of now in a copy."""
    folder = tmp_path_factory.mktemp("i18n")
    ours = [str(file) for file in (*qml_files(), *python_files()) if file.is_relative_to(ROOT / "ui")]
    copies = [folder / source.name for source in SOURCES]
    for source, copy in zip(SOURCES, copies, strict=True):
        shutil.copy(source, copy)
    subprocess.run(
        [LUPDATE, "-silent", "-locations", "none", *ours, "-ts", *copies], cwd=ROOT, check=True, timeout=120
    )
    return {copy.name: ET.parse(copy).getroot() for copy in copies}  # noqa: S314 - our own files


def messages(root: ET.Element) -> Iterator[tuple[str, str, ET.Element, bool]]:
    """Yield context, source, translation and whether it is a count."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            source = message.findtext("source") or ""
            yield context.findtext("name") or "", source, translation, message.get("numerus") == "yes"


def texts(translation: ET.Element, is_count: bool) -> list[str]:
    if is_count:
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def test_english_and_arabic_are_there() -> None:
    assert {"kiosk_en.ts", "kiosk_ar.ts"} <= {source.name for source in SOURCES}


@pytest.mark.parametrize("name", [source.name for source in SOURCES])
def test_nothing_is_missing_unfinished_or_left_over(name: str, updated: dict[str, ET.Element]) -> None:
    found = list(messages(updated[name]))
    assert len(found) > 100
    wrong = [f"{context}: {source}" for context, source, translation, _ in found if translation.get("type")]
    assert wrong == []


@pytest.mark.parametrize("name", [source.name for source in SOURCES])
def test_every_form_is_written_and_keeps_its_placeholders(name: str, updated: dict[str, ET.Element]) -> None:
    wrong = []
    for context, source, translation, is_count in messages(updated[name]):
        forms = texts(translation, is_count)
        wanted = sorted(PLACEHOLDER.findall(source))
        for form in forms:
            kept = sorted(PLACEHOLDER.findall(form))
            if is_count:
                kept, asked = (
                    [each for each in kept if each != COUNT_MAY_BE_WORDS],
                    [each for each in wanted if each != COUNT_MAY_BE_WORDS],
                )
            else:
                asked = wanted
            if not form.strip() or kept != asked:
                wrong.append(f"{context}: {source!r} -> {form!r}")
        if is_count and len(forms) != FORMS[name.removeprefix("kiosk_").removesuffix(".ts")]:
            wrong.append(f"{context}: {source!r} has {len(forms)} forms")
    assert wrong == []
