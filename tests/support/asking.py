"""A page whose script asks for something at a touch, and says what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.site_desk import WHOLE_PAGE

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk


def ask(desk: SiteDesk, promise: str) -> str:
    """Let a touch call a script; returns "yes", or the name of the error that it met."""
    acts = f"({promise}).then(() => document.title = 'yes').catch(error => document.title = error.name)"
    act = f"function act() {{ try {{ {acts} }} catch (error) {{ document.title = error.name }} }}"
    desk.show(
        "/ask", f"<title>ask</title><script>{act}</script><button {WHOLE_PAGE} onclick='act()'>x</button>"
    )
    desk.click_until(lambda: desk.title != "ask")
    return desk.title
