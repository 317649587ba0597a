"""The spread procedure's server as a child process, and the catalogue that leads to it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from kiosk.catalogue.loader import load_catalogue
from kiosk.catalogue.models import Procedure, Reference, Site, SiteKind, Step, StepNeed
from kiosk.catalogue.text import Certainty, Source, Text
from kiosk.demo.steps import PORTAL_STEPS, REFERENCE_EXAMPLE, REFERENCE_PATTERN
from kiosk.paths import CATALOGUE
from tests.support.authority import TestAuthority
from tests.support.spread.host import ALL, IDENTITY, MAIL, PAYMENT, PORTAL, origin, resolver_rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from kiosk.catalogue.catalogue import Catalogue

_END_S: Final = 5.0
_KINDS: Final = {
    PORTAL: SiteKind.PORTAL,
    IDENTITY: SiteKind.IDENTITY,
    MAIL: SiteKind.MAIL,
    PAYMENT: SiteKind.PAYMENT,
}
_NEEDS: Final = {"account": (StepNeed.MAIL,)}
_SOURCE: Final = Source(
    name="tests", reference="tests/support/spread", certainty=Certainty.OFFICIAL, verified=date(2026, 11, 28)
)


class SpreadSite:
    """Serves for as long as the `with` block lasts; `port` is where on loopback."""

    def __init__(self, authority: TestAuthority) -> None:
        certificate = authority.issue(*ALL)
        self._command = [sys.executable, "-m", "tests.support.spread.server"]
        self._command += [str(certificate.file), str(certificate.key)]
        self.port = 0

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the spread procedure's server did not start")
        self.port = int(line)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


@contextmanager
def spread_world() -> Iterator[tuple[Path, Path]]:
    """Serve the procedure to an engine that starts inside the block, in this process.

    Yields a folder for the visit, and the file of the authority that vouches for the hosts.
    """
    with tempfile.TemporaryDirectory(prefix="kiosk-spread-") as temporary:
        folder = Path(temporary)
        authority = TestAuthority(folder / "authority")
        with SpreadSite(authority) as site:
            os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += (
                f' --host-resolver-rules="{resolver_rules(site.port)}"'
            )
            yield folder, authority.file


def spread_catalogue(
    catalogue: Catalogue, without: str = "", recorded: tuple[Site, ...] | None = None
) -> Catalogue:
    """Point every procedure at the spread one; the host `without` is left off every list.

    `recorded` are the sites of an operator's file, and then the only ones.
    """
    sites = recorded or tuple(_site(host, kind) for host, kind in _KINDS.items() if host != without)
    own = tuple(site.id for site in sites if site.kind is not SiteKind.MAIL)
    procedures = tuple(_spread(procedure, own) for procedure in catalogue.procedures)
    return replace(catalogue, procedures=procedures, sites=sites)


def recorded_sites(file: Path) -> tuple[Site, ...]:
    """Read what `kiosk record-sites` has written, as the operator's folder and without the shipped sites."""
    result = load_catalogue(CATALOGUE, file.parent)
    assert result.faults == ()
    shipped = {site.id for site in load_catalogue(CATALOGUE).catalogue.sites}
    return tuple(site for site in result.catalogue.sites if site.id not in shipped)


def _site(host: str, kind: SiteKind) -> Site:
    return Site(
        id=kind.value,
        kind=kind,
        name=Text(fr="Messagerie d’essai", en="Test mail", ar="بريد تجريبي"),
        hosts=(host,),
        entry_url=f"{origin(host)}/" if kind is SiteKind.MAIL else None,
        source=_SOURCE,
    )


def _spread(procedure: Procedure, sites: tuple[str, ...]) -> Procedure:
    steps = tuple(
        Step(
            id=step.id,
            title=Text(fr=step.french, en=step.english, ar=step.arabic),
            url_patterns=step.url_patterns,
            opens=_NEEDS.get(step.id, ()),
        )
        for step in PORTAL_STEPS
    )
    label = Text(fr="Numéro de dossier", en="File number", ar="رقم الملف")
    return procedure.model_copy(
        update={
            "entry_url": f"{origin(PORTAL)}/acces/{procedure.id}",
            "sites": sites,
            "steps": steps,
            "reference": Reference(label=label, pattern=REFERENCE_PATTERN, example=REFERENCE_EXAMPLE),
            "follow_up_url": None,
        }
    )
