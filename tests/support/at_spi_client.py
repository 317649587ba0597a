"""A screen reader's view: reads the AT-SPI tree and acts through it, on commands from standard input.

Runs with the system's Python, which has Debian's `pyatspi`. One JSON object a line each way:
{"do": "tree"} -> the nodes on the screen; {"do": "act", "role": ..., "name": ...} -> whether it acted.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pyatspi
from gi.repository import GLib  # type: ignore[import-not-found] # Debian's, for its own Python

if TYPE_CHECKING:
    from collections.abc import Iterator

# A page under a mirror or a broken tree may loop; no screen of ours is nearly as deep or as full.
_DEEPEST = 60
_MOST_NODES = 4000
_STATES = {
    pyatspi.STATE_ENABLED: "enabled",
    pyatspi.STATE_FOCUSABLE: "focusable",
    pyatspi.STATE_FOCUSED: "focused",
    pyatspi.STATE_CHECKED: "checked",
    pyatspi.STATE_CHECKABLE: "checkable",
    pyatspi.STATE_EDITABLE: "editable",
}


def walk(node: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """Yield what shows below (and with) a node, parents first; one that has gone meanwhile is left out."""
    if depth > 0 and not node.getState().contains(pyatspi.STATE_SHOWING):
        return
    yield depth, node
    if depth == _DEEPEST:
        return
    for index in range(node.childCount):
        try:
            child = node[index]
            if child is not None:
                yield from walk(child, depth + 1)
        except (LookupError, RuntimeError, GLib.Error):
            continue


def kiosk() -> Any:
    """Return the kiosk's application node, or None while it is not there."""
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == "kiosk":
            return application
    return None


def actions_of(node: Any) -> list[str]:
    """Name what can be done with a node."""
    try:
        offered = node.queryAction()
    except NotImplementedError:
        return []
    return [offered.getName(index).lower() for index in range(offered.nActions)]


def describe(depth: int, node: Any) -> dict[str, Any]:
    """Tell what a screen reader would tell."""
    states = node.getState()
    return {
        "depth": depth,
        "role": _role(node),
        "name": node.name,
        "description": node.description,
        "states": [word for state, word in _STATES.items() if states.contains(state)],
        "actions": actions_of(node),
    }


def tree() -> list[dict[str, Any]]:
    """Describe what of the kiosk is on the screen."""
    found: list[dict[str, Any]] = []
    root = kiosk()
    for depth, node in walk(root) if root is not None else ():
        try:
            found.append(describe(depth, node))
        except (LookupError, RuntimeError, GLib.Error):
            continue
        if len(found) == _MOST_NODES:
            break
    return found


def _role(node: Any) -> str:
    """Return the role's name as AT-SPI 2.46 says it; from 2.56 on a push button is a button."""
    name = str(node.getRoleName())
    return "push button" if name == "button" else name


def act(role: str, name: str) -> bool:
    """Do the first action of the first enabled node of this role and name."""
    root = kiosk()
    for _, node in walk(root) if root is not None else ():
        try:
            if _role(node) != role or node.name != name:
                continue
            if node.getState().contains(pyatspi.STATE_ENABLED):
                names = actions_of(node)
                wanted = next((names.index(word) for word in ("toggle", "press") if word in names), 0)
                return bool(node.queryAction().doAction(wanted))
        except (LookupError, RuntimeError, GLib.Error):
            continue
    return False


def main() -> None:
    """Answer commands until standard input ends."""
    for line in sys.stdin:
        command = json.loads(line)
        answer: object = tree() if command["do"] == "tree" else act(command["role"], command["name"])
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
