"""What a person is told when a device or a document cannot do what was asked: what happened, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from devices.errors import DeviceErrorCode as Code
from devices.scanning.api import ScannerState
from kiosk.documents.errors import DocumentFault as Fault
from kiosk.documents.errors import Proposal

if TYPE_CHECKING:
    from kiosk.documents.errors import DocumentError

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_CONTEXT: Final = "messages"


@dataclass(frozen=True, slots=True)
class Words:
    """Two short sentences in the language on the screen."""

    title: str
    advice: str


_DEVICE: Final[dict[Code, tuple[str, str]]] = {
    Code.JAM: (
        QT_TRANSLATE_NOOP("messages", "Du papier est coincé dans l’appareil."),
        QT_TRANSLATE_NOOP("messages", "Ne tirez pas dessus. Appelez le médiateur, puis recommencez."),
    ),
    Code.COVER_OPEN: (
        QT_TRANSLATE_NOOP("messages", "Un capot de l’appareil est ouvert."),
        QT_TRANSLATE_NOOP("messages", "Fermez le capot, puis recommencez."),
    ),
    Code.ACCESS_DENIED: (
        QT_TRANSLATE_NOOP("messages", "La borne ne peut pas se servir de cet appareil."),
        QT_TRANSLATE_NOOP("messages", "Ce n’est pas votre faute. Appelez le médiateur."),
    ),
    Code.CANCELLED: (
        QT_TRANSLATE_NOOP("messages", "Vous avez arrêté."),
        QT_TRANSLATE_NOOP("messages", "Vous pouvez recommencer quand vous voulez."),
    ),
    Code.UNSUPPORTED: (
        QT_TRANSLATE_NOOP("messages", "L’appareil ne sait pas faire cela."),
        QT_TRANSLATE_NOOP("messages", "Appelez le médiateur."),
    ),
    Code.SCANNER_ABSENT: (
        QT_TRANSLATE_NOOP("messages", "Le scanner ne marche pas en ce moment."),
        QT_TRANSLATE_NOOP("messages", "Continuez sans scanner, ou appelez le médiateur."),
    ),
    Code.SCANNER_BUSY: (
        QT_TRANSLATE_NOOP("messages", "Le scanner est déjà occupé."),
        QT_TRANSLATE_NOOP("messages", "Attendez quelques secondes, puis recommencez."),
    ),
    Code.NO_PAPER: (
        QT_TRANSLATE_NOOP("messages", "Le scanner ne trouve pas de papier."),
        QT_TRANSLATE_NOOP("messages", "Posez votre papier, puis recommencez."),
    ),
    Code.IO: (
        QT_TRANSLATE_NOOP("messages", "Le scanner s’est arrêté avant la fin."),
        QT_TRANSLATE_NOOP("messages", "Laissez votre papier en place et recommencez."),
    ),
    Code.OUT_OF_MEMORY: (
        QT_TRANSLATE_NOOP("messages", "Cette page est trop grande pour la borne."),
        QT_TRANSLATE_NOOP("messages", "Appelez le médiateur."),
    ),
    Code.DISK_FULL: (
        QT_TRANSLATE_NOOP("messages", "Il n’y a plus de place pour une page de plus."),
        QT_TRANSLATE_NOOP(
            "messages", "Supprimez un document dont vous n’avez plus besoin, puis recommencez."
        ),
    ),
    Code.TIMED_OUT: (
        QT_TRANSLATE_NOOP("messages", "Le scanner ne répond pas."),
        QT_TRANSLATE_NOOP("messages", "Recommencez. S’il ne répond toujours pas, appelez le médiateur."),
    ),
    Code.TRUNCATED: (
        QT_TRANSLATE_NOOP("messages", "La page n’est pas entière."),
        QT_TRANSLATE_NOOP("messages", "Laissez votre papier en place et recommencez."),
    ),
    Code.CRASHED: (
        QT_TRANSLATE_NOOP("messages", "Le scanner s’est arrêté tout seul."),
        QT_TRANSLATE_NOOP("messages", "Recommencez. Si cela se répète, appelez le médiateur."),
    ),
    Code.PRINTER_ABSENT: (
        QT_TRANSLATE_NOOP("messages", "L’imprimante ne marche pas en ce moment."),
        QT_TRANSLATE_NOOP("messages", "Appelez le médiateur, ou notez le numéro de votre demande."),
    ),
    Code.PRINT_SERVICE_DOWN: (
        QT_TRANSLATE_NOOP("messages", "La borne ne peut pas imprimer en ce moment."),
        QT_TRANSLATE_NOOP("messages", "Appelez le médiateur, ou notez le numéro de votre demande."),
    ),
    Code.FILE_REJECTED: (
        QT_TRANSLATE_NOOP("messages", "L’imprimante ne peut pas imprimer ce document."),
        QT_TRANSLATE_NOOP("messages", "Appelez le médiateur."),
    ),
    Code.PRINT_REFUSED: (
        QT_TRANSLATE_NOOP("messages", "L’imprimante a refusé ce document."),
        QT_TRANSLATE_NOOP("messages", "Appelez le médiateur."),
    ),
    Code.PRINT_TIMED_OUT: (
        QT_TRANSLATE_NOOP("messages", "L’impression prend trop de temps."),
        QT_TRANSLATE_NOOP("messages", "Regardez si une feuille est sortie. Sinon, imprimez à nouveau."),
    ),
    Code.OUT_OF_PAPER: (
        QT_TRANSLATE_NOOP("messages", "L’imprimante n’a plus de papier."),
        QT_TRANSLATE_NOOP("messages", "Demandez du papier à l’accueil. L’impression reprendra toute seule."),
    ),
    Code.OUT_OF_INK: (
        QT_TRANSLATE_NOOP("messages", "L’imprimante n’a plus d’encre."),
        QT_TRANSLATE_NOOP("messages", "Appelez le médiateur."),
    ),
}

_DOCUMENT: Final[dict[Fault, str]] = {
    Fault.NO_PAGE: QT_TRANSLATE_NOOP("messages", "Ce document n’a pas encore de page."),
    Fault.TOO_MANY_PAGES: QT_TRANSLATE_NOOP("messages", "Ce document a trop de pages pour le site."),
    Fault.FORMAT_NOT_POSSIBLE: QT_TRANSLATE_NOOP(
        "messages", "Le site demande une sorte de fichier que la borne ne sait pas faire."
    ),
    Fault.SEVERAL_PAGES_NEED_PDF: QT_TRANSLATE_NOOP(
        "messages", "Le site veut une image : une seule page par fichier."
    ),
    Fault.TOO_HEAVY: QT_TRANSLATE_NOOP("messages", "Ce document est trop lourd pour le site."),
    Fault.UNREADABLE: QT_TRANSLATE_NOOP("messages", "Une page ne peut pas être lue."),
    Fault.TOO_LARGE: QT_TRANSLATE_NOOP("messages", "Ce document est trop grand pour la borne."),
    Fault.LOCKED: QT_TRANSLATE_NOOP("messages", "Ce document est protégé par un mot de passe."),
    Fault.NO_SPACE: QT_TRANSLATE_NOOP("messages", "Il n’y a plus de place pour ce fichier."),
}

_PROPOSAL: Final[dict[Proposal, str]] = {
    Proposal.SCAN_AGAIN: QT_TRANSLATE_NOOP("messages", "Scannez le papier à nouveau."),
    Proposal.FEWER_PAGES: QT_TRANSLATE_NOOP("messages", "Supprimez les pages inutiles."),
    Proposal.TWO_FILES: QT_TRANSLATE_NOOP(
        "messages", "Si le site accepte plusieurs fichiers, faites deux documents."
    ),
    Proposal.ONE_FILE_PER_PAGE: QT_TRANSLATE_NOOP(
        "messages", "Scannez chaque page comme un document à part."
    ),
    Proposal.DELETE_DOCUMENTS: QT_TRANSLATE_NOOP(
        "messages", "Supprimez un document dont vous n’avez plus besoin."
    ),
    Proposal.CALL_MEDIATOR: QT_TRANSLATE_NOOP("messages", "Appelez le médiateur."),
}


def device_words(code: Code) -> Words:
    """Say a device's failure in the language on the screen."""
    title, advice = _DEVICE[code]
    return Words(_said(title), _said(advice))


def scanner_words(state: ScannerState) -> Words:
    """Say why a scanner cannot be used now; nothing for one that can."""
    match state:
        case ScannerState.ABSENT:
            return device_words(Code.SCANNER_ABSENT)
        case ScannerState.BUSY:
            return device_words(Code.SCANNER_BUSY)
        case ScannerState.FAULT:
            return Words(
                _said(QT_TRANSLATE_NOOP("messages", "Le scanner attend de l’aide.")),
                _said(
                    QT_TRANSLATE_NOOP(
                        "messages",
                        "Regardez si un capot est ouvert ou du papier coincé, ou appelez le médiateur.",
                    )
                ),
            )
        case ScannerState.READY:
            return Words("", "")


def document_words(error: DocumentError) -> Words:
    """Say why a document cannot become a file, and all that can be done about it."""
    advice = " ".join(_said(_PROPOSAL[proposal]) for proposal in error.proposals)
    return Words(fault_words(error.code), advice)


def fault_words(fault: Fault) -> str:
    """Say in one sentence what is the matter with a document."""
    return _said(_DOCUMENT[fault])


def download_words(reason: str) -> Words:
    """Say why a file of the site was not taken: "type", "size" or "failed"."""
    match reason:
        case "type":
            return Words(
                _said(QT_TRANSLATE_NOOP("messages", "La borne ne peut pas ouvrir ce fichier.")),
                _said(QT_TRANSLATE_NOOP("messages", "Elle garde seulement les PDF et les images.")),
            )
        case "size":
            return Words(
                _said(QT_TRANSLATE_NOOP("messages", "Ce fichier est trop grand pour la borne.")),
                _said(_PROPOSAL[Proposal.CALL_MEDIATOR]),
            )
        case _:
            return Words(
                _said(QT_TRANSLATE_NOOP("messages", "Le fichier du site n’est pas arrivé en entier.")),
                _said(QT_TRANSLATE_NOOP("messages", "Demandez-le à nouveau sur le site.")),
            )


def too_heavy_words() -> Words:
    """Say that the site refuses a file for its weight, and where a lighter one is made."""
    return Words(
        _said(QT_TRANSLATE_NOOP("messages", "Le site trouve votre fichier trop lourd.")),
        _said(
            QT_TRANSLATE_NOOP(
                "messages", "Reprenez-le sur le site. Touchez le crayon, puis « Alléger le fichier »."
            )
        ),
    )


def folder_words() -> Words:
    """Say why a site's wish for a folder or a place to save is declined."""
    return Words(
        _said(QT_TRANSLATE_NOOP("messages", "Le site demande un dossier de l’ordinateur.")),
        _said(QT_TRANSLATE_NOOP("messages", "La borne n’en a pas : envoyez vos documents un par un.")),
    )


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
