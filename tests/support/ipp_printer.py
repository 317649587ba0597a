"""A driverless printer for tests: CUPS' ``ippeveprinter`` on loopback, with paper and faults on request."""

from __future__ import annotations

import os
import re
import subprocess
import urllib.request
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import cups

from tests.support.process import Child, as_named_user, free_port, is_listening, wait_until

if TYPE_CHECKING:
    from pathlib import Path

_BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="false"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
"""

# What the printer does with a document: it holds it while a hand is needed, takes its time, and lets the
# paper out; or nothing, when the job was cancelled meanwhile (ippeveprinter tells that by a reason only).
# A job called "control" lets an idle printer say its new reasons.
_PRINT_COMMAND = """#!/bin/sh
cd "{control}" || exit 1
said=
ticks=
while :; do
    kill -0 $PPID || exit 1
    reasons=$(cat reasons)
    if [ "$reasons" != "$said" ] || [ -z "$ticks" ]; then
        echo "STATE: ${{reasons:-none}}" >&2
        said=$reasons
    fi
    [ "$IPP_JOB_NAME" = control ] && exit 0
    touch running
    ticks=${{ticks:-$(cat ticks)}}
    if ipptool -tv "{uri}/$IPP_JOB_ID" job.test | grep -q processing-to-stop-point; then
        rm -f running
        exit 0
    elif [ ! -e hold ] && [ ! -e busy ]; then
        [ "$ticks" -le 0 ] && break
        ticks=$((ticks - 1))
    fi
    sleep 0.1
done
echo "ATTR: job-impressions-completed=${{IPP_COPIES:-1}}" >&2
copy=0
while [ $copy -lt "${{IPP_COPIES:-1}}" ]; do
    paper=$(date +%s%N).${{1##*.}}
    cp "$1" "paper/.$paper" && mv "paper/.$paper" "paper/$paper"
    copy=$((copy + 1))
done
rm -f running
"""

# A command begins, speaks and is heard well within this.
_SAID_WITHIN_S = 2.0

_JOB_QUESTION = """{ OPERATION Get-Job-Attributes
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri job-uri $uri
ATTR name requesting-user-name test
}
"""

_CONTROL_JOB = """{{ OPERATION Print-Job
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri
ATTR name requesting-user-name test
ATTR name job-name control
ATTR mimeMediaType document-format {format}
FILE $filename
}}
"""


class IppPrinter:
    """The printer, its private bus and its paper; it can be unplugged and plugged in again.

    WORKAROUND: Debian's ippeveprinter will not start without a system bus; any bus that answers will do, no
    avahi-daemon is needed.
    """

    def __init__(self, folder: Path, formats: str = "application/pdf,image/pwg-raster,image/urf") -> None:
        """Prepare a printer in ``folder`` that accepts documents of these ``formats``."""
        self._folder = folder
        self._formats = formats
        self._control = folder / "control"
        self.paper = self._control / "paper"
        self.port = free_port()
        self.uri = f"ipp://localhost:{self.port}/ipp/print"
        self._bus: Child | None = None
        self._printer: Child | None = None

    def start(self) -> None:
        """Write the files and plug the printer in."""
        self.paper.mkdir(parents=True)
        (self._control / "reasons").write_text("")
        (self._control / "job.test").write_text(_JOB_QUESTION)
        (self._control / "control.test").write_text(_CONTROL_JOB.format(format=self._formats.split(",")[0]))
        (self._control / "control.document").write_text("Never printed")
        self.set_seconds(0.2)
        command = self._folder / "print"
        command.write_text(_PRINT_COMMAND.format(control=self._control, uri=self.uri))
        command.chmod(0o700)
        socket = self._folder / "bus"
        configuration = self._folder / "bus.conf"
        configuration.write_text(_BUS_CONFIGURATION.format(socket=socket))
        bus = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile"]
        self._bus = Child(as_named_user(bus), self._folder / "bus.log")
        wait_until(socket.exists, "the private bus")
        self.plug()

    def plug(self) -> None:
        """Switch the printer on, with paper in its trays and no reason against printing."""
        spool = self._folder / "printer-spool"
        spool.mkdir(exist_ok=True)
        bus = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self._folder / 'bus'}"}
        arguments = ["ippeveprinter", "-2", "-r", "off", "-n", "localhost", "-p", str(self.port)]
        arguments += ["-f", self._formats, "-d", str(spool), "-c", str(self._folder / "print"), "Test"]
        self._printer = Child(as_named_user(arguments), self._folder / "printer.log", environment=bus)
        wait_until(lambda: self._state() is not None, "the printer")
        self._fill_trays()

    def unplug(self) -> None:
        """Switch the printer off; a job that it was printing is lost."""
        if self._printer is not None:
            self._printer.end()
            (self._control / "running").unlink(missing_ok=True)
            wait_until(lambda: not is_listening(self.port), "the end of the printer")

    def set_seconds(self, seconds: float) -> None:
        """Say how long the next jobs take, in seconds."""
        (self._control / "ticks").write_text(str(round(seconds * 10)))

    @property
    def is_running(self) -> bool:
        """Tell whether it has a document in its hands."""
        return (self._control / "running").exists()

    def keep_busy(self) -> None:
        """Have jobs take until ``finish``, although nothing is wrong."""
        (self._control / "busy").touch()

    def finish(self) -> None:
        """Let jobs end."""
        (self._control / "busy").unlink(missing_ok=True)

    def set_reasons(self, *reasons: str) -> None:
        """Make the printer say these reasons (IPP keywords), and hold its job when one is more than "low"."""
        hold = self._control / "hold"
        if all("low" in reason for reason in reasons):
            hold.unlink(missing_ok=True)
        else:
            hold.touch()
        if "media-empty" not in reasons:
            # The printer itself holds its jobs before the command runs, until its trays are filled. First:
            # filled trays take "media-needed" away, and a job that has said it says it no more.
            self._fill_trays()
        (self._control / "reasons").write_text(",".join(reasons))
        # Refused as busy while a job runs: that job's command says the reasons then, unless it just ended.
        wait_until(lambda: self._says(set(reasons)) or self._is_told(set(reasons)), "the printer's new state")

    def _is_told(self, reasons: set[str]) -> bool:
        files = [str(self._control / "control.document"), self.uri, str(self._control / "control.test")]
        subprocess.run(["ipptool", "-f", *files], check=False, capture_output=True, timeout=10)
        with suppress(TimeoutError):
            wait_until(lambda: self._says(reasons), "the printer's answer", _SAID_WITHIN_S)
        return self._says(reasons)

    def wait_until_idle(self) -> None:
        """Wait until the printer has finished or given up its job."""
        wait_until(lambda: (self._state() or {}).get("printer-state") == cups.IPP_PRINTER_IDLE, "the printer")

    def end(self) -> None:
        """Switch the printer and its bus off for good."""
        self.unplug()
        if self._bus is not None:
            self._bus.end()

    def _fill_trays(self) -> None:
        page = f"http://localhost:{self.port}/media"
        with urllib.request.urlopen(page, timeout=5) as answer:
            trays = sorted(set(re.findall(r'name="size(\d+)"', answer.read().decode())))
        form: dict[str, str] = {}
        for tray in trays:
            form |= {f"size{tray}": "iso_a4_210x297mm", f"type{tray}": "stationery", f"level{tray}": "25"}
        with urllib.request.urlopen(f"{page}?{urlencode(form)}", timeout=5):  # noqa: S310 - our own printer
            pass

    def _says(self, reasons: set[str]) -> bool:
        answer = self._state()
        if answer is None:
            return False
        said = {re.sub("-(report|warning|error)$", "", reason) for reason in answer["printer-state-reasons"]}
        is_settled = answer["printer-state"] == cups.IPP_PRINTER_IDLE or self.is_running
        # What it adds by itself to an empty tray says nothing new.
        return said - ({"none", "media-needed"} - reasons) == reasons and is_settled

    def _state(self) -> dict[str, Any] | None:
        asked = ["printer-state", "printer-state-reasons"]
        try:
            connection = cups.Connection("localhost", self.port)
            answer: dict[str, Any] = connection.getPrinterAttributes(uri=self.uri, requested_attributes=asked)
        except (RuntimeError, cups.IPPError):
            return None
        return answer
