"""Stands in for the recording's browser: writes the draft that KIOSK_DRAFT holds and ends as told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    given = dict(each.removeprefix("--").split("=", 1) for each in sys.argv[1:])
    if "KIOSK_DRAFT" in os.environ:
        Path(given["draft"]).write_text(os.environ["KIOSK_DRAFT"], encoding="utf-8")
    if "KIOSK_RIVAL" in os.environ:  # somebody else's file comes up while one records
        Path(given["out"]).write_text("rival", encoding="utf-8")
    sys.exit(int(os.environ.get("KIOSK_CODE", "0")))
