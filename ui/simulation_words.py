"""What the trainer reads on the simulation's dock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from devices.simulation.faults import SamplePaper

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_CONTEXT: Final = "simulation"

_PAPERS: Final[dict[SamplePaper | None, str]] = {
    None: QT_TRANSLATE_NOOP("simulation", "Rien"),
    SamplePaper.IDENTITY_CARD: QT_TRANSLATE_NOOP("simulation", "Carte d’identité"),
    SamplePaper.IDENTITY_CARD_BACK: QT_TRANSLATE_NOOP("simulation", "Carte d’identité, verso"),
    SamplePaper.DRIVING_LICENCE: QT_TRANSLATE_NOOP("simulation", "Permis de conduire"),
    SamplePaper.DRIVING_LICENCE_BACK: QT_TRANSLATE_NOOP("simulation", "Permis de conduire, verso"),
    SamplePaper.PROOF_OF_ADDRESS: QT_TRANSLATE_NOOP("simulation", "Justificatif de domicile"),
    SamplePaper.REGISTRATION_CERTIFICATE: QT_TRANSLATE_NOOP("simulation", "Carte grise"),
}
_FAULTS: Final = {
    "unplugged": QT_TRANSLATE_NOOP("simulation", "Débranché"),
    "jam": QT_TRANSLATE_NOOP("simulation", "Bourrage"),
    "io-error-mid-page": QT_TRANSLATE_NOOP("simulation", "Panne en pleine page"),
    "slow": QT_TRANSLATE_NOOP("simulation", "Lent"),
    "empty-tray": QT_TRANSLATE_NOOP("simulation", "Bac vide"),
    "out-of-ink": QT_TRANSLATE_NOOP("simulation", "Plus d’encre"),
    "maintenance": QT_TRANSLATE_NOOP("simulation", "Maintenance"),
    "slowness_s": QT_TRANSLATE_NOOP("simulation", "Lenteur (5 s)"),
    "server_error": QT_TRANSLATE_NOOP("simulation", "Erreur 500"),
    "session_loss": QT_TRANSLATE_NOOP("simulation", "Session perdue"),
    "bank_unavailable": QT_TRANSLATE_NOOP("simulation", "Banque en panne"),
}


def paper_name(paper: SamplePaper | None) -> str:
    """Name a sample paper; None is the empty glass."""
    return QCoreApplication.translate(_CONTEXT, _PAPERS[paper])


def fault_name(fault: str) -> str:
    """Name a fault of a device or of the portal by its own word; KeyError for an unknown one."""
    return QCoreApplication.translate(_CONTEXT, _FAULTS[fault])
