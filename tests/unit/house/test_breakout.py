"""The 96 ways out of a kiosk: each has a test that bears its number, and none is skipped."""

from __future__ import annotations

import ast
import re

from tests.unit.house.repository import ROOT

_VECTORS = 96
_NAME = re.compile(r"test_(\d\d)_[a-z]")
_SKIPPED = ("skip", "skipif", "xfail")


def test_every_way_out_has_a_test_of_its_number() -> None:
    tried = {
        int(match[1])
        for file in (ROOT / "tests" / "breakout").glob("test_*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and (match := _NAME.match(node.name))
    }
    assert set(range(1, _VECTORS + 1)) - tried == set()


def test_none_is_skipped() -> None:
    files = (ROOT / "tests" / "breakout").glob("*.py")
    names = {
        (file.name, node.attr)
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in _SKIPPED
    }
    assert names == set()
