"""Turns the portal's templates into answers, and knows which session an address belongs to."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.demo.form import weight
from kiosk.demo.store import Store, Visit

SESSION_COOKIE: Final = "session"
CONSENT_COOKIE: Final = "temoins"
LAST_PROCEDURE_COOKIE: Final = "demarche"
_FOLDER: Final = Path(__file__).parent
STATIC_FOLDER: Final = _FOLDER / "static"

VISIT_KEY: Final = web.RequestKey("visit", Visit)


class SessionLostError(Exception):
    """The address needs a session and the request has none that is still known."""


class OutOfOrderError(Exception):
    """The visitor is ahead of what he has filled in; `location` is where he must go on."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.location = location


class PageWriter:
    """Renders templates: HTML escaped, unknown names are errors."""

    def __init__(self, portal_name: str) -> None:
        self._portal_name = portal_name
        self._environment = Environment(
            loader=FileSystemLoader(_FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["weight"] = weight
        self._environment.filters["euros"] = _euros
        self._environment.filters["french_date"] = lambda moment: f"{moment:%d/%m/%Y}"

    def text(self, template: str, **values: Any) -> str:
        """Render to a string."""
        return self._environment.get_template(template).render(portal_name=self._portal_name, **values)

    def answer(
        self,
        request: web.Request,
        template: str,
        *,
        status: int = 200,
        errors: Mapping[str, str] | None = None,
        **values: Any,
    ) -> web.Response:
        """Answer a page; with `errors` it lists them, with status 200 as most sites do."""
        html = self.text(
            template,
            errors=errors or {},
            visit=request.get(VISIT_KEY),
            path=request.path_qs,
            shows_consent=CONSENT_COOKIE not in request.cookies,
            **values,
        )
        return web.Response(text=html, content_type="text/html", status=status)


def attach_visit(request: web.Request, store: Store) -> None:
    """Recognise the request's session from its cookie."""
    visit = store.visit(request.cookies.get(SESSION_COOKIE, ""))
    if visit is not None:
        request[VISIT_KEY] = visit


def visit_of(request: web.Request) -> Visit:
    """Return the request's session; SessionLostError without one."""
    visit: Visit | None = request.get(VISIT_KEY)
    if visit is None:
        raise SessionLostError
    return visit


def visit_ready_for(request: web.Request, step: int) -> Visit:
    """Return the session when all before `step` (1–4, 5 = payment) is filled in, else OutOfOrderError."""
    visit = visit_of(request)
    if visit.finished is not None:
        raise OutOfOrderError("/confirmation")
    if not visit.is_verified:
        raise OutOfOrderError("/compte")
    filled = (bool(visit.identity), bool(visit.request), bool(visit.documents), visit.is_certified)
    for number, is_filled in enumerate(filled[: step - 1], start=1):
        if not is_filled:
            raise OutOfOrderError(f"/etape/{number}")
    return visit


async def form_values(request: web.Request, names: tuple[str, ...]) -> dict[str, str]:
    """Return the named text fields of a posted form, stripped; absent ones are empty."""
    posted = await request.post()
    return {name: str(posted.get(name, "")).strip() for name in names}


def see_other(location: str) -> web.Response:
    """Send the browser on to another address of the portal, with GET."""
    return web.Response(status=303, headers={"Location": location})


def _euros(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d}\u00a0€"
