"""The layers: ui → kiosk → devices, never back; Qt only where it belongs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.unit.house.repository import ROOT, name_of, python_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What a layer may never import, type checking included: a type from above is knowledge of above.
FORBIDDEN = {
    "devices": ("kiosk", "ui", "tests", "PySide6", "shiboken6"),
    "kiosk": ("ui", "tests", "PySide6", "shiboken6"),
    "ui": ("tests",),
}
QT_OF_SERVICES = "PySide6.QtCore"


def imports_of(file: Path) -> Iterator[tuple[int, str]]:
    package = file.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            yield node.lineno, ".".join((*base, *((node.module,) if node.module else ())))


def is_below(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_no_layer_imports_what_stands_above_it(layer: str) -> None:
    wrong = [
        f"{name_of(file)}:{line} imports {name}"
        for file in python_files()
        if file.is_relative_to(ROOT / layer)
        for line, name in imports_of(file)
        if any(is_below(name, above) for above in FORBIDDEN[layer])
        and not (file.is_relative_to(ROOT / "kiosk" / "services") and is_below(name, "PySide6"))
    ]
    assert wrong == []


def test_the_services_use_of_qt_nothing_but_its_core() -> None:
    used = [
        (f"{name_of(file)}:{line}", name)
        for file in python_files()
        if file.is_relative_to(ROOT / "kiosk" / "services")
        for line, name in imports_of(file)
        if is_below(name, "PySide6") or is_below(name, "shiboken6")
    ]
    assert used, "the walk finds the services' imports"
    assert [place for place, name in used if not is_below(name, QT_OF_SERVICES)] == []


def test_the_walk_understands_relative_imports() -> None:
    found = {name for _, name in imports_of(ROOT / "kiosk" / "argument.py")}
    assert "kiosk.session.config" in found
