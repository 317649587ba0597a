"""What doctor gathers of a machine, as plain data; the checks know nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from devices.printing.api import PrinterStatus
    from devices.scanning.api import ScannerStatus
    from kiosk.catalogue.fault import Fault
    from kiosk.config import KioskConfig
    from kiosk.doctor.cups_settings import CupsSettings
    from kiosk.network.state import NetworkState


@dataclass(frozen=True, slots=True)
class IsolationFacts:
    """Who looks, and what the kernel says to a sandbox.

    `refusal` is empty when a sandbox could be made; `limits` are the kernel's settings of user namespaces
    that exist here, by their sysctl names; `has_seccomp` is Debian's libseccomp2.
    """

    user: str
    is_root: bool
    refusal: str
    limits: dict[str, int]
    has_seccomp: bool


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """Programs of the compositor, the display of this process, and outputs of graphics cards by state."""

    has_cage: bool
    has_xwayland: bool
    display: str
    connected: tuple[str, ...]
    disconnected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsoleFacts:
    """What keys do outside of the kiosk.

    `sysrq` is None where the kernel does not tell; `logind` holds what is set, not the defaults; `logins` are
    units of logins on terminals, without the one that the kiosk replaces; `desktop` is the unit of a
    desktop's login, if there is one.
    """

    sysrq: int | None
    logind: dict[str, str]
    is_reboot_masked: bool
    logins: tuple[str, ...]
    desktop: str


@dataclass(frozen=True, slots=True)
class QueueFacts:
    """What a CUPS server says of the configured queue.

    `finished_jobs` are those that it still knows, `media` the names of the papers that it can take.
    `may_start`: the kiosk may start it when CUPS stopped it, None where that could not be asked.
    """

    exists: bool
    is_accepting: bool = False
    error_policy: str = ""
    finished_jobs: int | None = None
    media: tuple[str, ...] = ()
    may_start: bool | None = None


@dataclass(frozen=True, slots=True)
class PrintServiceFacts:
    """The CUPS server: its answer or why there is none, its two files, and where its folders lie.

    `settings` is None where the files are another machine's or could not be read (`unreadable` names them).
    The folders' flags go by the mount that a folder lies on, or would be made on. `begins_empty`: systemd
    clears the spool before it starts the server.
    """

    queue: QueueFacts | None
    failure: str
    is_local: bool
    settings: CupsSettings | None
    unreadable: tuple[Path, ...] = ()
    is_spool_in_memory: bool = False
    is_temporary_in_memory: bool = False
    begins_empty: bool = False


@dataclass(frozen=True, slots=True)
class SwapArea:
    """A place that memory is swapped out to: a device or a file; zram is memory itself."""

    path: str
    is_encrypted: bool
    is_in_memory: bool


@dataclass(frozen=True, slots=True)
class MemoryFacts:
    """Memory, and whatever could carry it to a disk; sizes in bytes.

    `core_limit` is the LimitCORE of the installed kiosk.service ("infinity" without a limit), None when it is
    not installed or systemd does not tell.
    """

    total: int
    available: int
    volatile_folder: Path
    is_volatile_in_memory: bool
    volatile_free: int
    swap: tuple[SwapArea, ...]
    core_pattern: str
    core_limit: str | None
    disk_folder: Path
    disk_free: int


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """The time now and whether the kernel's clock is disciplined; None when the kernel does not tell."""

    now: dt.datetime
    is_synchronised: bool | None


@dataclass(frozen=True, slots=True)
class StickFacts:
    """What is there for visitors' USB sticks: the library, the folder, and the node while a stick is in."""

    has_library: bool
    has_folder: bool
    has_node: bool = False
    is_readable: bool = False
    is_writable: bool = False


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """How the network stands, whether any proxy is known, and what is wrong with an authority's time."""

    state: NetworkState
    has_proxy: bool = False
    lapse: str = ""


@dataclass(frozen=True, slots=True)
class PlugFacts:
    """What becomes of a plug: buses of USB that take any device, and programs that mount by themselves."""

    has_usb: bool
    takes_any: tuple[str, ...] = ()
    mounters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was gathered. `printing` is None where the configuration simulates the printer."""

    config_file: Path
    config: KioskConfig
    catalogue_faults: tuple[Fault, ...]
    procedures: int
    isolation: IsolationFacts
    screen: ScreenFacts
    console: ConsoleFacts
    printing: PrintServiceFacts | None
    printer: PrinterStatus | None
    scanner: ScannerStatus
    stick: StickFacts
    plugs: PlugFacts
    network: NetworkFacts
    memory: MemoryFacts
    clock: ClockFacts
