"""The limit of core files: one byte, which even a program that collects cores does not get past."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.unit.house.repository import ROOT

REPORT = """
import resource
from devices.core_file import forbid_core_files
resource.setrlimit(resource.RLIMIT_CORE, ({hard}, {hard}))
forbid_core_files()
print(*resource.getrlimit(resource.RLIMIT_CORE))
"""


@pytest.mark.parametrize(("hard", "limits"), [("4096", "1 1"), ("1", "1 1"), ("0", "0 0")])
def test_cores_are_forbidden_below_any_limit(hard: str, limits: str) -> None:
    command = [sys.executable, "-c", REPORT.format(hard=hard)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == limits
