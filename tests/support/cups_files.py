"""What a private cupsd finds in its folder: settings, programs, and a back-end that fails on request."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.paths import ASSETS

_SERVER_BIN = Path("/usr/lib/cups")

# What the operator's guide asks of the real cupsd: nothing kept, no history; the log tells tests more.
# Control files are written at once, so that a killed cupsd finds its jobs again.
SERVICE_CONFIGURATION = """Listen 127.0.0.1:{port}
Listen {socket}
LogLevel {log_level}
Browsing No
WebInterface No
DefaultAuthType None
DirtyCleanInterval 0
PreserveJobFiles No
PreserveJobHistory {history}
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

# The operator's policy that we ship, and one that lets nobody but administrators start a queue, as CUPS' own.
SHIPPED_POLICY = (ASSETS / "cups" / "policy.conf").read_text(encoding="utf-8")
STRICT_POLICY = SHIPPED_POLICY.replace("<Policy kiosk>", "<Policy strict>").replace(
    "kiosk @SYSTEM", "@SYSTEM"
)

# The one that every PDF goes through.
_FILTER = "pdftopdf"
_HELD_FILTER = """#!/bin/sh
while [ -e "{hold}" ]; do sleep 0.05; done
exec "{real}" "$@"
"""

FILES_CONFIGURATION = """ServerRoot {root}
RequestRoot {spool}
TempDir {spool}/tmp
CacheDir {root}/cache
StateDir {root}/run
ServerBin {root}/bin
DataDir /usr/share/cups
DocumentRoot /usr/share/cups/doc-root
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
SystemGroup root
Sandboxing off
User {user}
Group {group}
"""


def write_programs(root: Path) -> None:
    """Put cupsd and what it runs into its folder ``root``."""
    for part in ("cgi-bin", "daemon", "driver", "monitor", "notifier"):
        if (_SERVER_BIN / part).exists():
            (root / "bin" / part).symlink_to(_SERVER_BIN / part)
    for program in (_SERVER_BIN / "filter").iterdir():
        (root / "bin" / "filter" / program.name).symlink_to(program)
    held = root / "bin" / "filter" / _FILTER
    held.unlink()
    held.write_text(_HELD_FILTER.format(hold=root / "hold-filter", real=_SERVER_BIN / "filter" / _FILTER))
    held.chmod(0o700)
    # Some systems let only root run this backend, and AppArmor lets cupsd read only its own folders; both
    # go by the file.
    for backend in ("ipp", "socket"):
        _copy_program(_SERVER_BIN / "backend" / backend, root / "bin" / "backend" / backend)
    _copy_program(Path("/usr/sbin/cupsd"), root / "cupsd")


class Backend:
    """The back-end between queue and printer, which may be put out of order."""

    def __init__(self, root: Path) -> None:
        """Stand in the folder ``root`` of a private cupsd."""
        self._program = root / "bin" / "backend" / "ipp"
        self._real = root / "bin" / "backend" / "ipp-real"
        self._tries = root / "tries"

    def replace(self, program: str) -> None:
        """Let documents go through a shell ``program`` with the real back-end as ``$real``."""
        if not self._real.exists():
            self._program.rename(self._real)
        self._tries.unlink(missing_ok=True)
        self._program.write_text(f'#!/bin/sh\nreal="{self._real}"\necho >> "{self._tries}"\n{program}\n')
        self._program.chmod(0o700)

    def mend(self) -> None:
        """Put the real back-end in its place."""
        if self._real.exists():
            self._real.rename(self._program)

    @property
    def tries(self) -> int:
        """How often the program in its place was called."""
        return len(self._tries.read_text().splitlines()) if self._tries.exists() else 0


def _copy_program(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    target.chmod(0o700)
