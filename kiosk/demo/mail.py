"""The demonstration's electronic mail: messages with codes, read on the page /messagerie."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiohttp import web

from kiosk.demo.page import VISIT_KEY, PageWriter

SENDER: Final = "ne-pas-repondre@val-exemple.example"


@dataclass(frozen=True, slots=True)
class Message:
    """One message that the portal sent."""

    to: str
    subject: str
    code: str
    sent_at: datetime


class Mailbox:
    """All messages sent, the newest first; nothing ever leaves this process."""

    def __init__(self) -> None:
        self._messages: list[Message] = []

    def send(self, message: Message) -> None:
        """Deliver at once."""
        self._messages.insert(0, message)

    def messages_to(self, address: str) -> tuple[Message, ...]:
        """Return the messages of an address, the newest first."""
        return tuple(message for message in self._messages if message.to == address.casefold())


class MailPages:
    """The webmail: shows the messages of the address that this browser's session gave."""

    def __init__(self, pages: PageWriter, mailbox: Mailbox) -> None:
        self._pages = pages
        self._mailbox = mailbox

    def routes(self) -> list[web.RouteDef]:
        """Return the webmail's addresses."""
        return [web.get("/messagerie", self._inbox)]

    def inbox(self, request: web.Request, address: str) -> web.Response:
        """Answer with the letters to an address; an empty one has none."""
        messages = self._mailbox.messages_to(address) if address else ()
        return self._pages.answer(request, "mailbox.html", address=address, messages=messages, sender=SENDER)

    async def _inbox(self, request: web.Request) -> web.Response:
        visit = request.get(VISIT_KEY)
        return self.inbox(request, visit.email if visit is not None else "")
