"""A visitor drags a link with a real mouse, over the page and out of it; tells what came of it, as JSON.

A program: the picture that Qt shows of what is dragged stays for ever as a hidden window of the process.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QGuiApplication

from tests.support.alone import visit_alone
from tests.support.site_desk import FIRST_FRAME_MS
from tests.support.x_display import XVisitor

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

_STEP_MS = 60
_PAGE = """<title>drag</title>
<a href='/other' style='position:fixed;left:40px;top:40px;font-size:60px'>link</a>
<div style='position:fixed;left:40px;top:300px;width:400px;height:300px;background:pink'
 ondragover='event.preventDefault()' ondrop='document.title += " dropped"'>here</div>
<script>ondragstart = () => document.title = 'begun'; ondragend = () => document.title += ' ended'</script>"""


def main() -> int:
    """Drag, then see that nothing was dropped and that a further page comes."""
    with visit_alone() as desk:
        hand = XVisitor(os.environ["DISPLAY"])
        within = _drag(desk, hand, (80, 80), (200, 400))
        beside = _drag(desk, hand, (80, 80), (-200, 400))
        hand.close()
        windows = [each for each in QGuiApplication.topLevelWindows() if each.isVisible()]
        told = {"within": within, "beside": beside, "windows": len(windows)}
        desk.show("/next", "<title>next</title>")
        told["goes_on"] = desk.title == "next"
        sys.stdout.write(json.dumps(told) + "\n")
    return 0


def _drag(desk: SiteDesk, hand: XVisitor, start: tuple[int, int], end: tuple[int, int]) -> str:
    """Drag in the page's own pixels and return its title afterwards."""
    desk.show("/drag", _PAGE)
    desk.settle(FIRST_FRAME_MS)
    steps = hand.drag(_on_glass(desk, start), _on_glass(desk, end))
    # By a timer: a drag turns the world itself until it is over.
    timer = QTimer(interval=_STEP_MS)
    timer.timeout.connect(lambda: next(steps, None))
    timer.start()
    desk.settle(1500)
    timer.stop()
    return desk.title


def _on_glass(desk: SiteDesk, place: tuple[int, int]) -> tuple[int, int]:
    there = desk.page.mapToScene(QPoint(*place)).toPoint()
    return there.x(), there.y()


if __name__ == "__main__":
    sys.exit(main())
