"""Searches the system's journal, where there is one."""

from __future__ import annotations

import subprocess
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.proof.canary import Trace
    from kiosk.proof.hunt import Hunt

_DEADLINE_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class JournalLook:
    """What was searched and found; `refusal` says why it could not be, nothing where it could."""

    searched_bytes: int
    found: Counter[Trace]
    refusal: str = ""


def look_at_journal(since_s: float, hunt: Hunt) -> JournalLook:
    """Search all fields of all entries since a moment (seconds of the epoch); journalctl unpacks them."""
    # The words stay here: journalctl is given a time and nothing else.
    command = ["journalctl", f"--since=@{int(since_s)}", "--output=export", "--all", "--no-pager", "--quiet"]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_DEADLINE_S, check=False
        )
    except FileNotFoundError:
        return JournalLook(0, Counter(), "there is no journalctl here")
    except subprocess.TimeoutExpired:
        return JournalLook(0, Counter(), "journalctl does not come back")
    said = done.stderr.decode(errors="replace").strip().splitlines()
    refusal = said[-1] if said else ("" if done.returncode == 0 else f"exit code {done.returncode}")
    return JournalLook(len(done.stdout), hunt.search(done.stdout), refusal)
