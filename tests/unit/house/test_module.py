"""Files that a reader can hold: a sentence at the top, a bounded length, nothing of the maker's machine."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.unit.house.repository import CODE, ROOT, files, name_of, python_files, qml_files, text_files

if TYPE_CHECKING:
    from pathlib import Path

MOST_LINES = 300
MOST_QML_LINES = 150
# Written apart, so that this file does not name what no file may name.
MACHINE_PATHS = re.compile(
    r"(?<![\w.])/(?:" + "|".join(("wo" + "rk/", "tmp/" + "w/", "ro" + "ot/", "home/[a-z]+/")) + ")"
)
INDEX_HOSTS = re.compile(
    "|".join(("pypi" + r"\.org", "python" + "hosted", "--index" + "-url", "--extra-" + "index"))
)
GENERATED = ("requirements.txt", "requirements-test.txt", "requirements-build.txt")


def of_code(file: Path) -> bool:
    return file.relative_to(ROOT).parts[0] in CODE


def test_every_module_says_in_one_sentence_what_it_answers_for() -> None:
    wrong = []
    for file in python_files():
        source = file.read_text(encoding="utf-8")
        first = (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
        if source.strip() and not first.rstrip().endswith((".", "?", "!")):
            wrong.append(name_of(file))
    assert wrong == []


def test_no_module_is_longer_than_can_be_read_in_one_go() -> None:
    lengths = {file: file.read_text(encoding="utf-8").count("\n") for file in (*python_files(), *qml_files())}
    assert [name_of(file) for file, lines in lengths.items() if of_code(file) and lines > MOST_LINES] == []
    assert [name_of(file) for file in qml_files() if lengths[file] > MOST_QML_LINES] == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    wrong = [
        f"{name_of(file)}: {found[0]}"
        for file in text_files()
        if (found := MACHINE_PATHS.findall(file.read_text(encoding="utf-8", errors="replace")))
    ]
    assert wrong == []


def test_no_file_names_a_package_index() -> None:
    wrong = [
        name_of(file)
        for file in text_files()
        if INDEX_HOSTS.search(file.read_text(encoding="utf-8", errors="replace"))
    ]
    assert wrong == []


def test_every_requirement_is_pinned_to_one_version_and_its_hashes() -> None:
    for name in GENERATED:
        lines = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        wanted = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
        assert wanted
        assert [line[:60] for line in wanted if not re.match(r"[\w.\[\]-]+==\S+", line)] == []
        assert [line[:60] for line in wanted if "--hash=sha256:" not in line] == []


def test_nothing_is_committed_that_a_command_makes() -> None:
    made = (".qm", ".pyc", ".qmlc", ".png.tmp")
    assert [name_of(file) for file in files() if file.name.endswith(made)] == []
