"""The session process: meets its supervisor, builds the session, shows it, and ends with it."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from typing import TYPE_CHECKING

from ui.environment import prepare_environment, take_route

prepare_environment()  # before the first Qt object, and before QtWebEngine is imported

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineQuick import QtWebEngineQuick

from kiosk import log
from kiosk.catalogue.loader import load_catalogue
from kiosk.catalogue.own_site import with_own_site
from kiosk.demo.catalogue import with_demo_sites
from kiosk.paths import CATALOGUE
from kiosk.services.qt_singleton import protect_singletons
from kiosk.services.supervisor_link import SupervisorLink
from kiosk.supervisor.messages import EndReason
from ui.session import Session
from ui.web.system_call import narrow_system_calls

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.session.config import SessionConfig
    from kiosk.supervisor.messages import Start

_log = logging.getLogger(__name__)


def catalogue_for(config: SessionConfig) -> Catalogue:
    """Load the catalogue and the operator's folders; in the demonstration all leads to its portal.

    Faults were told by `check-config` and at the supervisor's start; here they go to the log, never to the
    visitor.
    """
    result = load_catalogue(CATALOGUE, *config.catalogue.extra_folders)
    for fault in result.faults:
        _log.error("catalogue: %s: %s: %s", fault.file, fault.location, fault.message)
    catalogue = with_own_site(result.catalogue.with_webmails(config.webmails), config.place)
    demonstration = config.demonstration
    if demonstration is None:
        return catalogue
    return with_demo_sites(catalogue, demonstration.portal_origin, demonstration.bank_origin)


def make_application(arguments: list[str]) -> QGuiApplication:
    """Make the one application object, with the web engine ready for it."""
    protect_singletons()
    # WORKAROUND Qt 6.12: its own keyboard style overrides a member and warns of it at every start.
    QLoggingCategory.setFilterRules("qt.qml.propertyCache.append=false")
    QtWebEngineQuick.initialize()
    application = QGuiApplication(arguments)
    application.setApplicationName("kiosk")
    application.setDesktopFileName("kiosk")
    return application


def run(link: SupervisorLink, application: QGuiApplication) -> int:
    """Wait for the supervisor's word, show the session until it ends; returns the exit code."""
    sessions: list[Session] = []

    def begin(start: Start) -> None:
        try:
            take_route(start.config.network)
            sessions.append(Session(start, catalogue_for(start.config), link))
        except BaseException:
            # Out of a slot Qt would go on with nothing on the screen: the supervisor shall know at once.
            application.exit(1)
            raise
        if start.config.demonstration is not None:
            application.lastWindowClosed.connect(lambda: link.end_session(EndReason.CLOSED))

    link.started.connect(begin)
    link.lost.connect(lambda _why: application.quit())
    link.open()
    code = application.exec()
    for session in sessions:
        session.close()
    link.close()
    return code


def main(arguments: list[str] | None = None) -> int:
    """Entry of `python -m ui.app --fd N`, which only the supervisor starts."""
    parser = argparse.ArgumentParser(
        prog="python -m ui.app", description="One session; started by the supervisor."
    )
    parser.add_argument("--fd", type=int, required=True, metavar="N", help="inherited socket of the channel")
    options = parser.parse_args(arguments)
    log.set_up(logging.INFO, os.environ)
    narrow_system_calls()
    application = make_application(sys.argv[:1])
    return run(SupervisorLink.of_descriptor(options.fd, application), application)


if __name__ == "__main__":
    sys.exit(main())
