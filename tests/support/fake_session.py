"""A tiny session without Qt: speaks the channel and behaves as `KIOSK_FAKE` says, one word a session.

The words are separated by commas; the nth session takes the nth, the last one stays. What each session was
told and saw goes to the folder `KIOSK_FAKE_FOLDER`, as `<n>.json`.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from kiosk.browsing.request import Verdict
from kiosk.statistics.event import Event
from kiosk.supervisor.host_message import BlockedHost, LetHostIn
from kiosk.supervisor.messages import (
    PROTOCOL_VERSION,
    Clipboard,
    ClipboardSeen,
    Count,
    EndReason,
    FromSession,
    Heartbeat,
    Hello,
    PinCheck,
    Prepared,
    PrintingBegan,
    Ready,
    SessionEnded,
    SetOutOfService,
    VisitorCame,
    encode,
)

_STRAY = """
import os, signal, sys
if os.fork():
    sys.exit()
os.setsid()
print(os.getpid(), flush=True)
signal.pause()
"""


class FakeSession:
    """Blocking and simple: one process, one thread."""

    def __init__(self, descriptor: int) -> None:
        self.socket = socket.socket(fileno=descriptor)
        self.lines = self.socket.makefile("rb")
        folder = Path(os.environ["KIOSK_FAKE_FOLDER"])
        self.number = len(list(folder.glob("*.json")))
        self.file = folder / f"{self.number}.json"
        words = os.environ["KIOSK_FAKE"].split(",")
        self.word = words[min(self.number, len(words) - 1)]
        self.seen: dict[str, Any] = {"pid": os.getpid(), "word": self.word, "home": os.environ["HOME"]}
        self.seen["environment"] = dict(os.environ)
        self.write()

    def write(self) -> None:
        """Write down what was seen so far; whoever reads finds it whole."""
        part = self.file.with_suffix(".part")
        part.write_text(json.dumps(self.seen), encoding="utf-8")
        part.replace(self.file)

    def say(self, message: FromSession) -> None:
        self.socket.sendall(encode(message))

    def hear(self) -> dict[str, Any]:
        heard: dict[str, Any] = json.loads(self.lines.readline())
        return heard

    def keep(self, kind: str, message: dict[str, Any]) -> None:
        assert message["kind"] == kind
        self.seen[kind] = message
        self.write()

    def run(self) -> None:
        if self.word == "mute":
            signal.pause()
        if self.word == "rude":
            self.say(Prepared())
            signal.pause()
        self.say(Hello(version=99 if self.word == "stranger" else PROTOCOL_VERSION))
        self.seen["start"] = self.hear()
        Path(self.seen["start"]["workspace"], "documents", "page.png").write_bytes(b"paper")
        self.write()
        if self.word == "never_prepared":
            signal.pause()
        self.say(Prepared())
        if self.word == "dies_waiting":
            sys.exit(1)
        if self.word == "impatient":
            self.say(Count(event=Event.PRINTED))
        self.keep("present", self.hear())
        if self.word == "never_ready":
            signal.pause()
        self.look()
        if self.word == "dies_shut":
            sys.exit(1)
        self.keep("admit", self.hear())
        self.say(Heartbeat())
        if self.word != "unused":
            self.say(VisitorCame())
        getattr(self, f"do_{self.word}", lambda: self.say(SessionEnded(reason=EndReason(self.word))))()
        signal.pause()  # a session does not leave by itself: it is killed

    def look(self) -> None:
        """Say that the first screen is painted, and what the clipboard holds."""
        if self.word == "looks_early":
            self.say(ClipboardSeen(found=Clipboard.EMPTY))
            self.beat(60)
        self.say(Ready())
        self.keep("look_at_clipboard", self.hear())
        if self.word == "never_looks":
            signal.pause()
        self.say(ClipboardSeen(found=Clipboard.LEFT if self.word == "sticky" else Clipboard.EMPTY))

    def do_crash(self) -> None:
        os.kill(os.getpid(), signal.SIGSEGV)

    def do_unused(self) -> None:
        """Beat as a session does that nobody touches."""
        self.beat(60)

    def beat(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.say(Heartbeat())
            time.sleep(0.1)

    def do_ends_later(self) -> None:
        """Leave the next session time to be built."""
        self.beat(2)
        self.say(SessionEnded(reason=EndReason.VISITOR))

    def do_crashes_later(self) -> None:
        self.beat(2)
        self.do_crash()

    def do_slow_visitor(self) -> None:
        self.beat(1)
        self.file.with_suffix(".beats").touch()
        self.beat(60)

    def do_prints(self) -> None:
        self.say(PrintingBegan())
        self.say(SessionEnded(reason=EndReason.VISITOR))

    def do_sticky(self) -> None:
        self.say(SessionEnded(reason=EndReason.VISITOR))

    def do_quit(self) -> None:
        sys.exit(0)

    def do_hang(self) -> None:
        signal.pause()

    def do_garbage(self) -> None:
        self.socket.sendall(b'{"kind":"open_the_door"}\n')

    def do_long_line(self) -> None:
        self.socket.sendall(b"x" * 200_000)

    def do_flood(self) -> None:
        for _ in range(5000):
            self.say(Heartbeat())

    def do_sigterm_parent(self) -> None:
        """Ask the supervisor to stop, as systemd does."""
        os.kill(os.getppid(), signal.SIGTERM)

    def do_litter(self) -> None:
        """Leave behind a process that has left the group and whose parent is dead."""
        process = subprocess.Popen([sys.executable, "-c", _STRAY], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        self.seen["stray"] = int(process.stdout.readline())
        self.seen["child"] = subprocess.Popen(["sleep", "600"]).pid
        self.write()
        self.say(SessionEnded(reason=EndReason.VISITOR))

    def do_mediator_closes(self) -> None:
        """Try without a PIN, with a wrong one, with the right one; then put the kiosk out of service."""
        self.say(SetOutOfService(message="without a PIN"))
        self.seen["refused"] = self.hear()
        for ticket, pin in enumerate(("1111", "4711")):
            self.say(PinCheck(ticket=ticket, pin=pin))
            self.seen[f"pin_{pin}"] = self.hear()
        self.say(SetOutOfService(message="Retour à 14 h"))
        self.seen["granted"] = self.hear()
        self.write()
        self.say(SessionEnded(reason=EndReason.MEDIATOR))

    def do_mediator_opens(self) -> None:
        self.say(PinCheck(ticket=7, pin="4711"))
        self.hear()
        self.say(SetOutOfService(message=None))
        self.seen["granted"] = self.hear()
        self.write()
        self.say(SessionEnded(reason=EndReason.MEDIATOR))

    def do_lets_in(self) -> None:
        """Ask for hosts: without a PIN, then one that is not listed, two with one PIN, one with a new PIN."""
        self.say(LetHostIn(host="www.puy-de-dome.gouv.fr"))
        answers = [self.hear()["answer"]]
        for pin, host in (
            ("4711", "example.org"),
            ("", "www.puy-de-dome.gouv.fr"),
            ("", "www.rhone.gouv.fr"),
            ("4711", "www.rhone.gouv.fr"),
        ):
            if pin:
                self.say(PinCheck(ticket=1, pin=pin))
                self.hear()
            self.say(LetHostIn(host=host))
            answers.append(self.hear()["answer"])
        self.seen["answers"] = answers
        self.write()
        self.say(SessionEnded(reason=EndReason.VISITOR))

    def do_asks_at_once(self) -> None:
        """Ask for what the session before was granted."""
        self.say(LetHostIn(host="www.rhone.gouv.fr"))
        self.seen["answers"] = [self.hear()["answer"]]
        self.write()
        self.say(SessionEnded(reason=EndReason.VISITOR))

    def do_meets_hosts(self) -> None:
        """Tell of one closed host twice, and of more than a visit may tell of."""
        for host in ("a.example", "a.example", *(f"h{number}.example" for number in range(30))):
            self.say(BlockedHost(host=host, verdict=Verdict.HOST))
        self.say(SessionEnded(reason=EndReason.VISITOR))

    def do_counts(self) -> None:
        self.say(Count(event=Event.SESSION_STARTED))
        self.say(Count(event=Event.PROCEDURE_CHOSEN, procedure="licence-lost"))
        self.say(SessionEnded(reason=EndReason.VISITOR))


if __name__ == "__main__":
    FakeSession(int(sys.argv[sys.argv.index("--fd") + 1])).run()
