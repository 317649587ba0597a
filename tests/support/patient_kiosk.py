"""The kiosk with a recovery ladder that forgets at once: for measuring hundreds of deaths in a row.

Nothing else differs; on the real ladder three deaths in five minutes change how sessions start, six shut
the door.
"""

from __future__ import annotations

import sys

from kiosk import cli
from kiosk.supervisor import recovery

_FORGETS_AFTER_S = 0.01


def main() -> int:
    """Run the command line of the product."""
    recovery.WINDOW_S = _FORGETS_AFTER_S
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
