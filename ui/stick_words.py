"""What the visitor is told of his USB stick, and of a file on it that cannot be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from devices.stick.api import StickFault
from kiosk.intake.fault import IntakeFault
from kiosk.intake.limit import MAX_PAGES
from ui.messages import Words

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_CANCELLED: Final = (
    QT_TRANSLATE_NOOP("messages", "Vous avez arrêté."),
    QT_TRANSLATE_NOOP("messages", "Vous pouvez recommencer quand vous voulez."),
)
_NO_SPACE: Final = (
    QT_TRANSLATE_NOOP("messages", "Il n’y a plus de place pour ce fichier."),
    QT_TRANSLATE_NOOP("messages", "Supprimez un document dont vous n’avez plus besoin."),
)
_TOO_LARGE: Final = (
    QT_TRANSLATE_NOOP("messages", "Ce fichier est trop gros pour la borne."),
    QT_TRANSLATE_NOOP("messages", "Scannez le papier, ou appelez le médiateur."),
)

_STICK: Final[dict[StickFault, tuple[str, str]]] = {
    StickFault.ABSENT: (
        QT_TRANSLATE_NOOP("messages", "La clé n’est plus branchée."),
        QT_TRANSLATE_NOOP("messages", "Branchez-la à nouveau pour continuer."),
    ),
    StickFault.NOT_SUPPORTED: (
        QT_TRANSLATE_NOOP("messages", "La borne ne sait pas lire cette clé."),
        QT_TRANSLATE_NOOP("messages", "Prenez une autre clé, ou scannez le papier."),
    ),
    StickFault.UNREADABLE: (
        QT_TRANSLATE_NOOP("messages", "La borne n’arrive pas à lire votre clé."),
        QT_TRANSLATE_NOOP("messages", "Retirez-la et branchez-la à nouveau. Sinon, prenez une autre clé."),
    ),
    StickFault.CHANGED: (
        QT_TRANSLATE_NOOP("messages", "Ce fichier n’est plus sur la clé."),
        QT_TRANSLATE_NOOP("messages", "Retirez la clé, branchez-la à nouveau et choisissez encore."),
    ),
    StickFault.TOO_LARGE: _TOO_LARGE,
    StickFault.TOOK_TOO_LONG: (
        QT_TRANSLATE_NOOP("messages", "Lire cette clé prend trop de temps."),
        QT_TRANSLATE_NOOP("messages", "Recommencez, ou prenez une autre clé."),
    ),
    StickFault.NO_SPACE: _NO_SPACE,
    StickFault.CANCELLED: _CANCELLED,
}

_FILE: Final[dict[IntakeFault, tuple[str, str]]] = {
    IntakeFault.NOT_ACCEPTED: (
        QT_TRANSLATE_NOOP("messages", "Ce fichier n’est ni un PDF ni une photo."),
        QT_TRANSLATE_NOOP("messages", "Choisissez un autre fichier, ou scannez le papier."),
    ),
    IntakeFault.LOCKED: (
        QT_TRANSLATE_NOOP("messages", "Ce fichier est protégé par un mot de passe."),
        QT_TRANSLATE_NOOP("messages", "Apportez-le sans mot de passe, ou scannez le papier."),
    ),
    IntakeFault.TOO_LARGE: _TOO_LARGE,
    IntakeFault.TOO_MANY_PAGES: (
        QT_TRANSLATE_NOOP("messages", "Ce fichier a plus de %1 pages."),
        QT_TRANSLATE_NOOP("messages", "Scannez les pages utiles, ou appelez le médiateur."),
    ),
    IntakeFault.UNREADABLE: (
        QT_TRANSLATE_NOOP("messages", "Ce fichier est abîmé : la borne ne peut pas l’ouvrir."),
        QT_TRANSLATE_NOOP("messages", "Choisissez un autre fichier, ou scannez le papier."),
    ),
    IntakeFault.TOOK_TOO_LONG: (
        QT_TRANSLATE_NOOP("messages", "Ce fichier est trop compliqué pour la borne."),
        QT_TRANSLATE_NOOP("messages", "Scannez le papier, ou appelez le médiateur."),
    ),
    IntakeFault.NO_SPACE: _NO_SPACE,
    IntakeFault.CANCELLED: _CANCELLED,
}


def stick_words(fault: StickFault | IntakeFault) -> Words:
    """Say in the language on the screen what happened and what to do."""
    title, advice = _STICK[fault] if isinstance(fault, StickFault) else _FILE[fault]
    return Words(_said(title).replace("%1", str(MAX_PAGES)), _said(advice))


def file_words(name: str, words: Words) -> Words:
    """Say of which file something is said."""
    named = _said(QT_TRANSLATE_NOOP("messages", "« %1 » : %2"))
    return Words(named.replace("%2", words.title).replace("%1", name), words.advice)


def empty_words() -> Words:
    """Say that there is nothing on the stick that could be a paper."""
    return Words(
        _said(QT_TRANSLATE_NOOP("messages", "Il n’y a ni PDF ni photo sur cette clé.")),
        _said(QT_TRANSLATE_NOOP("messages", "Branchez une autre clé, ou scannez le papier.")),
    )


def left_over_words() -> Words:
    """Say that the stick that is in may be somebody else's, and what to do."""
    return Words(
        _said(QT_TRANSLATE_NOOP("messages", "Une clé est déjà branchée.")),
        _said(
            QT_TRANSLATE_NOOP(
                "messages",
                "Si c’est la vôtre, retirez-la et branchez-la à nouveau. Sinon, donnez-la à l’accueil.",
            )
        ),
    )


def _said(source: str) -> str:
    return QCoreApplication.translate("messages", source)
