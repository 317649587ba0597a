"""What goes wrong and how it is said: no scanner, no paper, a site that fails, a page from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl

from devices.simulation.faults import PrinterFault, ScannerFault
from kiosk.browsing.page_watch import Patience
from kiosk.supervisor.demonstration import MEDIATOR_PIN
from ui.dev.scenes.arrival import choose_procedure, go_home
from ui.dev.scenes.mediation import type_pin
from ui.dev.scenes.papers import hurry_devices
from ui.dev.scenes.proof import PRINT_S

if TYPE_CHECKING:
    from ui.dev.guide import Guide

# A tour does not wait as long as a visitor does.
_SHORT: Final = Patience(retry_pauses_s=(4.0, 4.0, 4.0), slow_after_s=2.0)
_SLOWNESS_S: Final = 6.0
_NAME: Final = "«\N{NO-BREAK SPACE}%1\N{NO-BREAK SPACE}»"
_LET_IN: Final = f"Ouvrir {_NAME} pour cette visite"
_REFUSED: Final = f"{_NAME} n’est pas sur la liste du service informatique. La borne ne peut pas l’ouvrir."


def play_trouble(guide: Guide) -> None:
    """Break one thing after the other, and mend it."""
    go_home(guide)
    hurry_devices(guide)
    choose_procedure(guide)
    _run_out_of_paper(guide)
    _unplug_scanner(guide)
    _open_site(guide)
    _break_site(guide)
    _slow_down(guide)
    _leave_site(guide)
    _move_site(guide)
    _lose_session(guide)


def _run_out_of_paper(guide: Guide) -> None:
    visitor = guide.visitor
    simulation = guide.stage.session.simulation
    simulation.set_printer(fault=PrinterFault.EMPTY_TRAY)
    with guide.step("The printer has no paper", "printer-no-paper"):
        visitor.press("Imprimer cette liste")
        visitor.sees("L’imprimante n’a plus de papier", deadline_s=PRINT_S)
    simulation.set_printer(fault=PrinterFault.NONE)
    with guide.step("Paper again: it prints by itself", "list-printed"):
        visitor.sees("C’est imprimé", deadline_s=PRINT_S)
    with guide.step("The list is taken"):
        visitor.press("J’ai pris mes feuilles")


def _unplug_scanner(guide: Guide) -> None:
    visitor = guide.visitor
    simulation = guide.stage.session.simulation
    with guide.step("To the papers"):
        visitor.press("Préparer mes papiers")
        visitor.sees_control("Scanner")
    simulation.set_scanner(fault=ScannerFault.UNPLUGGED)
    with guide.step("The scanner is gone", "scanner-gone"):
        visitor.press("Scanner")
        visitor.sees_control("Réessayer")
    simulation.set_scanner(fault=ScannerFault.NONE)
    with guide.step("It goes on without"):
        visitor.press("Passer cette étape")


def _open_site(guide: Guide) -> None:
    visitor = guide.visitor
    with guide.step("The site"):
        visitor.web.sees("Comment cela se passe")
        # The engine of an earlier scene may have refused them already: all scenes share one process.
        if visitor.web.glance.spot("control", "Tout refuser"):
            visitor.web.press("Tout refuser")
    guide.stage.session.site.troubles.loads.be_patient(_SHORT)


def _break_site(guide: Guide) -> None:
    visitor = guide.visitor
    portal = guide.stage.portal
    portal.change_faults(maintenance=True)
    with guide.step("A form gets no good answer", "site-form-failed"):
        visitor.web.press("Commencer")
        visitor.sees("Le site est en panne ou en travaux")
    portal.change_faults(maintenance=False)
    with guide.step("It is not sent again: back to its page"):
        visitor.press("Revenir à ma page")
        visitor.web.sees("Comment cela se passe")
    portal.change_faults(maintenance=True)
    with guide.step("The site is in maintenance", "site-maintenance"):
        visitor.web.press("Aide")
        visitor.sees("Nouvel essai dans %1 s")
    portal.change_faults(maintenance=False)
    with guide.step("The page comes by itself"):
        visitor.web.sees("Et les transports ?")


def _lose_session(guide: Guide) -> None:
    visitor = guide.visitor
    with guide.step("The account's page"):
        guide.stage.session.site.troubles.loads.begin_anew()
        visitor.web.sees("Comment cela se passe")
        visitor.web.press("Commencer")
        visitor.web.sees("Créer votre compte")
    guide.stage.portal.change_faults(session_loss=True)
    with guide.step("The site has forgotten the visitor", "site-session-lost"):
        visitor.web.press("Recevoir le code")
        visitor.sees("Le site vous a déconnecté")
    with guide.step("He connects anew"):
        visitor.press("Recommencer la connexion")
        visitor.web.sees("Comment cela se passe")


def _slow_down(guide: Guide) -> None:
    visitor = guide.visitor
    guide.stage.portal.change_faults(slowness_s=_SLOWNESS_S)
    try:
        with guide.step("The site is slow", "site-slow"):
            visitor.web.press("Aide")
            visitor.sees("Le site est lent")
    finally:
        guide.stage.portal.change_faults(slowness_s=0.0)
    with guide.step("The page comes by itself"):
        visitor.press("Attendre")
        visitor.web.sees("Et les transports ?")


def _leave_site(guide: Guide) -> None:
    visitor = guide.visitor
    with guide.step("A page from elsewhere", "site-blocked"):
        visitor.web.press("les transports du Val-d’Exemple")
        visitor.sees("Cette page n’est pas ouverte d’ici")
    with guide.step("The mediator may let a host in", "mediator-host"):
        visitor.press("Je suis médiateur")
        visitor.sees("Tapez votre code.")
        type_pin(guide, MEDIATOR_PIN)
        visitor.sees_control(_LET_IN)
    with guide.step("The operator's list does not have it", "mediator-host-refused"):
        visitor.press(_LET_IN)
        visitor.sees(_REFUSED)
    with guide.step("Back to the site"):
        visitor.press("Fermer")
        visitor.press("Revenir au site")
        visitor.web.sees("Et les transports ?")


def _move_site(guide: Guide) -> None:
    visitor = guide.visitor
    notice = guide.stage.session.site.troubles.notice
    with guide.step("The site has a new address", "site-moved"):
        notice.noteMoved(QUrl("https://www.service-public.gouv.fr/"))
        visitor.sees_control("J’ai compris")
    with guide.step("The word is put away"):
        visitor.press("J’ai compris")
