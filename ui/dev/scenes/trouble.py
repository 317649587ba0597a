"""What goes wrong and how it is said: no scanner, no paper, site in maintenance, a page from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from devices.simulation.faults import PrinterFault, ScannerFault
from ui.dev.scenes.arrival import choose_procedure, go_home
from ui.dev.scenes.papers import hurry_devices
from ui.dev.scenes.proof import PRINT_S

if TYPE_CHECKING:
    from ui.dev.guide import Guide


def play_trouble(guide: Guide) -> None:
    """Break one thing after the other, and mend it."""
    go_home(guide)
    hurry_devices(guide)
    choose_procedure(guide)
    _run_out_of_paper(guide)
    _unplug_scanner(guide)
    _break_site(guide)
    _leave_site(guide)


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


def _break_site(guide: Guide) -> None:
    visitor = guide.visitor
    with guide.step("The site"):
        visitor.web.sees("Comment cela se passe")
        # The engine of an earlier scene may have refused them already: all scenes share one process.
        if visitor.web.glance.spot("control", "Tout refuser"):
            visitor.web.press("Tout refuser")
    guide.stage.portal.change_faults(maintenance=True)
    try:
        with guide.step("The site is in maintenance", "site-maintenance"):
            visitor.web.press("Commencer")
            visitor.sees("Le site est en panne ou en travaux")
    finally:
        guide.stage.portal.change_faults(maintenance=False)
    with guide.step("It answers again"):
        visitor.press("Réessayer")
        visitor.web.sees("Créer votre compte")


def _leave_site(guide: Guide) -> None:
    visitor = guide.visitor
    with guide.step("A page from elsewhere", "site-blocked"):
        visitor.web.press("Aide")
        visitor.web.sees("Et les transports ?")
        visitor.web.press("les transports du Val-d’Exemple")
        visitor.sees("Cette page n’est pas ouverte d’ici")
    with guide.step("Back to the site"):
        visitor.press("Revenir au site")
        visitor.web.sees("Et les transports ?")
