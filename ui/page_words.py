"""What the visitor is told of a scanned page that has something wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from kiosk.imaging.fault import PageFault

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_PAGE: Final[dict[PageFault, str]] = {
    PageFault.TRUNCATED: QT_TRANSLATE_NOOP("messages", "Le bas de la page manque : recommencez le scan."),
    PageFault.BLANK: QT_TRANSLATE_NOOP(
        "messages", "Cette page semble vide : le côté imprimé va contre la vitre."
    ),
    PageFault.TOO_DARK: QT_TRANSLATE_NOOP(
        "messages", "La page est très sombre : fermez bien le couvercle et recommencez."
    ),
    PageFault.TOO_PALE: QT_TRANSLATE_NOOP(
        "messages", "L’écriture est très pâle : le site peut la trouver illisible."
    ),
    PageFault.CUT_OFF: QT_TRANSLATE_NOOP(
        "messages", "Le papier dépasse du bord de la vitre : rentrez-le et recommencez."
    ),
    PageFault.BLURRED: QT_TRANSLATE_NOOP(
        "messages", "La page est floue : posez le papier bien à plat et recommencez."
    ),
    PageFault.SEVERAL_PAPERS: QT_TRANSLATE_NOOP(
        "messages", "Il y a plusieurs papiers sur la vitre : scannez-les l’un après l’autre."
    ),
    PageFault.UPSIDE_DOWN: QT_TRANSLATE_NOOP(
        "messages", "La page semble à l’envers : touchez deux fois « Tourner »."
    ),
    PageFault.SIDEWAYS: QT_TRANSLATE_NOOP("messages", "La page semble couchée : touchez « Tourner »."),
}


def page_words(fault: PageFault) -> str:
    """Say in plain words what is wrong and what helps."""
    return QCoreApplication.translate("messages", _PAGE[fault])
