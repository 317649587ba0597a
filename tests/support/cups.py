"""A private print service for tests: cupsd on loopback with one driverless queue to a printer of ours."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import cups
import pytest

from tests.support.cups_files import (
    FILES_CONFIGURATION,
    SERVICE_CONFIGURATION,
    Backend,
    write_programs,
)
from tests.support.ipp_printer import IppPrinter
from tests.support.process import Child, free_port, is_listening, wait_until

if TYPE_CHECKING:
    import signal
    from collections.abc import Iterator

QUEUE = "kiosk"


class PrintStack:
    """A print service with its printer; ``server``, ``port`` and ``queue`` are what a configuration names."""

    def __init__(
        self,
        folder: Path,
        *,
        keeps_history: bool = False,
        formats: str | None = None,
        spool: Path | None = None,
        spool_bytes: int = 0,
        log_level: str = "debug",
        policies: str = "",
    ) -> None:
        """``keeps_history`` is cupsd's PreserveJobHistory; ``formats`` are those that the printer accepts.

        ``spool`` is where jobs lie, inside ``folder`` unless it is given, ``spool_bytes`` how many there is
        room for, 0 for as many as may be; ``log_level`` is cupsd's LogLevel;
        ``policies`` are added to cupsd.conf.
        """
        self.server = "127.0.0.1"
        self.port = free_port()
        self.queue = QUEUE
        self.printer = IppPrinter(folder, formats) if formats else IppPrinter(folder)
        self._root = folder / "cups"
        self.backend = Backend(self._root)
        self._keeps_history = keeps_history
        self._log_level = log_level
        self._policies = policies
        self._spool = spool or self._root / "spool"
        self._spool_bytes = spool_bytes
        # What assets/cups/service.conf asks of the real one.
        self.empties_spool = False
        self._service: Child | None = None

    @property
    def spool(self) -> Path:
        """The folder of jobs and of what cupsd is just receiving."""
        if self._spool_bytes and self._service is not None:
            # Seen from where cupsd runs.
            return Path(f"/proc/{self.service_pid}/root{self._spool}")
        return self._spool

    @property
    def service_pid(self) -> int:
        """The process id of cupsd while nothing is being printed."""
        assert self._service is not None
        return self._service.last_pid

    @property
    def received(self) -> Path:
        """The folder of the documents that came out of the printer, in order of their names."""
        return self.printer.paper

    @property
    def configuration(self) -> Path:
        """The folder of cupsd.conf and cups-files.conf."""
        return self._root

    @property
    def socket(self) -> Path:
        """The service's socket, as it has one on a kiosk."""
        return self._root / "cups.sock"

    def logs(self) -> list[Path]:
        """List the logs of service and printer."""
        return [*(self._root / "log").iterdir(), *self._root.parent.glob("*.log")]

    def pause(self) -> None:
        """Stop the queue as an operator does."""
        self._connect().disablePrinter(self.queue)

    def pause_saying(self, reason: str) -> None:
        """Stop the queue as an operator does who says why."""
        self._operate("cupsdisable", "-r", reason)

    def hold_filter(self) -> None:
        """Have the filters of the next jobs wait."""
        (self._root / "hold-filter").touch()

    def release_filter(self) -> None:
        """Let the filters work again."""
        (self._root / "hold-filter").unlink(missing_ok=True)

    def delete_queue(self) -> None:
        """Take the queue away as an operator does, jobs and all."""
        self._connect().deletePrinter(self.queue)

    def resume(self) -> None:
        """Start the queue again."""
        self._operate("cupsenable")

    def queue_reasons(self) -> str:
        """Tell what the service says of its queue."""
        return str(self._connect().getPrinterAttributes(self.queue)["printer-state-reasons"])

    def is_at_printer(self) -> bool:
        """Tell whether the printer works on a job and the service knows; its word alone may be an old one."""
        return self.printer.is_running and "cups-waiting" in self.queue_reasons()

    def set_reasons(self, *reasons: str) -> None:
        """Give the printer these faults, e.g. ``media-empty``; none means that it is in order."""
        self.printer.set_reasons(*reasons)

    def papers(self) -> list[Path]:
        """List what came out of the printer, oldest first."""
        return sorted(path for path in self.received.iterdir() if not path.name.startswith("."))

    def spooled(self) -> list[Path]:
        """List cupsd's control files (c...) and documents (d...) of jobs."""
        return sorted(self.spool.glob("[cd]*"))

    def start(self) -> None:
        """Start printer and service and make the queue."""
        self.printer.start()
        self._write_configuration()
        self.start_service()
        self.make_queue()

    def make_queue(self) -> None:
        """Make the queue to the printer."""
        (self._root / "cache" / f"{self.queue}.data").unlink(missing_ok=True)
        policy = "printer-error-policy=retry-current-job"
        self.set_queue(self.queue, "-E", "-v", self.printer.uri, "-m", "everywhere", "-o", policy)
        # cupsd asks the printer for its abilities after it has answered, and then opens the queue
        # even for somebody who has just paused it.
        wait_until((self._root / "cache" / f"{self.queue}.data").exists, "the printer's abilities")
        wait_until(self._has_queue, "the queue")
        # What cupsd made of these abilities; it lets the file lie until it starts the next time.
        for path in (self.spool / "tmp").iterdir():
            path.unlink()

    def make_raw_queue(self, name: str, port: int, driver: Path) -> None:
        """Make a queue to a printer on loopback that takes whatever comes on a port, by its driver's PPD."""
        self.set_queue(name, "-E", "-v", f"socket://{self.server}:{port}", "-P", str(driver))

    def set_queue(self, name: str, *arguments: str) -> None:
        """Make or change a queue as lpadmin(8) does with these arguments."""
        command = ["lpadmin", "-U", "root", "-h", f"{self.server}:{self.port}", "-p", name, *arguments]
        subprocess.run(command, check=True, capture_output=True, timeout=20)

    def start_service(self) -> None:
        """Start cupsd; its queue is that of before, and its jobs unless it empties its spool."""
        if self.empties_spool:
            for path in self.spool.rglob("*"):
                if path.is_file():
                    path.unlink()
        room: list[str | Path]
        arguments: list[str | Path] = [self._root / "cupsd", "-f", "-c", self._root / "cupsd.conf"]
        arguments += ["-s", self._root / "cups-files.conf"]
        if os.geteuid() == 0:
            # cupsd as root works as another user, who cannot enter root's temporary folders.
            user = ["--unshare-user", "--uid", "1000", "--gid", "1000"]
            binds = ["--dev-bind", "/", "/", "--proc", "/proc"]
            arguments = ["bwrap", *binds, *user, "--unshare-pid", "--die-with-parent", *arguments]
        elif self._spool_bytes:
            room = ["--size", str(self._spool_bytes), "--tmpfs", self._spool, "--dir", self._spool / "tmp"]
            arguments = ["bwrap", "--dev-bind", "/", "/", *room, "--die-with-parent", *arguments]
        # No bus: cupsd would announce itself through the machine's own avahi.
        environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self._root / 'none'}"}
        self._service = Child(arguments, self._root / "log" / "output", environment=environment)
        wait_until(lambda: is_listening(self.port), "cupsd")

    def stop_service(self) -> None:
        """Stop cupsd as a crash would."""
        if self._service is not None:
            self._service.end()
            wait_until(lambda: not is_listening(self.port), "the end of cupsd")

    def kill_service(self, to_its_programs: signal.Signals) -> None:
        """Kill cupsd alone, and give its filters and backend a signal."""
        assert self._service is not None
        self._service.kill(to_its_programs)
        wait_until(lambda: not is_listening(self.port), "the end of cupsd")

    def end(self) -> None:
        """End all that was started."""
        self.stop_service()
        self.printer.end()

    def _connect(self) -> cups.Connection:
        return cups.Connection(self.server, self.port)

    def _operate(self, *command: str) -> None:
        who = ["-U", "root", "-h", f"{self.server}:{self.port}"]
        subprocess.run(
            [command[0], *who, *command[1:], self.queue], check=True, capture_output=True, timeout=20
        )

    def _has_queue(self) -> bool:
        try:
            queue = self._connect().getPrinterAttributes(self.queue)
        except cups.IPPError:
            return False
        return bool(queue["printer-is-accepting-jobs"] and queue["printer-state"] == cups.IPP_PRINTER_IDLE)

    def _write_configuration(self) -> None:
        (self._spool / "tmp").mkdir(parents=True)
        for name in ("ppd", "cache", "run", "log", "bin/backend", "bin/filter"):
            (self._root / name).mkdir(parents=True)
        write_programs(self._root)
        as_root = os.geteuid() == 0
        files = FILES_CONFIGURATION.format(
            root=self._root,
            spool=self._spool,
            user=1000 if as_root else os.getuid(),
            group=1000 if as_root else os.getgid(),
        )
        (self._root / "cups-files.conf").write_text(files)
        history = "Yes" if self._keeps_history else "No"
        service = SERVICE_CONFIGURATION.format(
            port=self.port, socket=self.socket, history=history, log_level=self._log_level
        )
        (self._root / "cupsd.conf").write_text(service + self._policies)


@contextmanager
def private_print_stack(
    folder: Path,
    *,
    keeps_history: bool = False,
    formats: str | None = None,
    spool: Path | None = None,
    spool_bytes: int = 0,
    log_level: str = "debug",
    policies: str = "",
) -> Iterator[PrintStack]:
    """Run a print service in ``folder``, which exists and is empty; all of it ends with the context.

    The further arguments are those of ``PrintStack``.
    """
    stack = PrintStack(
        folder,
        keeps_history=keeps_history,
        formats=formats,
        spool=spool,
        spool_bytes=spool_bytes,
        log_level=log_level,
        policies=policies,
    )
    try:
        stack.start()
        yield stack
    finally:
        stack.end()


@pytest.fixture(scope="session")
def session_print_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintStack]:
    """One print service for all tests of this process."""
    with private_print_stack(tmp_path_factory.mktemp("print")) as stack:
        yield stack


@pytest.fixture
def print_stack(session_print_stack: PrintStack) -> Iterator[PrintStack]:
    """Give the print service in order and with no paper in its output; it is left in order again."""
    stack = session_print_stack
    for paper in stack.papers():
        paper.unlink()
    stack.printer.set_seconds(0.2)
    yield stack
    stack.printer.finish()
    stack.set_reasons()
    stack.printer.wait_until_idle()
