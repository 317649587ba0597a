"""A kiosk that leaks on purpose: its session says a word in the log, and hangs another on the screen.

Run with an empty folder it proves the wipe on itself, with a print service of its own in the folder; started
with ``--fd`` it is the session.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.proof import proof
from kiosk.proof.canary import Kind
from kiosk.proof.words import Ending
from tests.support.cups import private_print_stack

if TYPE_CHECKING:
    from kiosk.proof.words import Orders
    from kiosk.supervisor.messages import Start
    from ui.dev.wipe_player import Player

_CONFIG: Final = """
[place]
prefecture = "Préfecture d’essai"
department = "63"

[scanner]
driver = "simulated"

[printer]
driver = "cups"
queue = "{queue}"
server = "{server}:{port}"

[stick]
enabled = true
"""
_COMMAND: Final = (sys.executable, "-P", "-m", "tests.support.leaking_kiosk")


def leak(orders: Orders) -> None:
    """Leave one word in the kiosk's log, and one in the memory of the X server, on its root window."""
    from Xlib import Xatom
    from Xlib.display import Display

    sys.stderr.write(f"typed: {orders.words[Kind.TYPED]}\n")
    sys.stderr.flush()
    display = Display(os.environ["DISPLAY"])
    name = display.intern_atom("KIOSK_LEAK")
    root = display.screen().root
    root.change_property(name, Xatom.STRING, 8, orders.words[Kind.PASSWORD].encode())
    display.sync()
    display.close()


def play() -> int:
    """Run the session with a player who leaks once he has planted."""
    from ui.dev import wipe_player

    class LeakingPlayer(wipe_player.Player):
        def _orders(self) -> Orders | None:
            orders = super()._orders()
            if orders is not None:
                leak(orders)
            return orders

    class LeakingSession(wipe_player.PlayedSession):
        def make_player(self, start: Start) -> Player:
            return LeakingPlayer(self, start)

    return wipe_player.main(LeakingSession)


def main() -> int:
    """Be the session, or prove."""
    if "--fd" in sys.argv:
        return play()

    def say(text: str) -> None:
        sys.stdout.write(text + "\n")

    folder = Path(sys.argv[1])
    config = folder / "kiosk.toml"
    printing = folder / "print"
    printing.mkdir()
    # A child of this process: elsewhere than on Debian, a kernel lets nobody else look into it.
    with private_print_stack(printing) as stack:
        config.write_text(_CONFIG.format(queue=stack.queue, server=stack.server, port=stack.port))
        return proof.prove_wipe([Ending.CRASH], config, as_json=True, say=say, command=_COMMAND)


if __name__ == "__main__":
    sys.exit(main())
