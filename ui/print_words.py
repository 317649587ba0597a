"""What a person is told while a document is being printed: what happens, what he can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from devices.printing.api import BlockingReason
from ui.messages import Words, device_words

if TYPE_CHECKING:
    from devices.errors import DeviceErrorCode

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_CONTEXT: Final = "printing"

_BLOCKING: Final[dict[BlockingReason, tuple[str, str]]] = {
    BlockingReason.PAPER_OUT: (
        QT_TRANSLATE_NOOP("printing", "L’imprimante n’a plus de papier"),
        QT_TRANSLATE_NOOP(
            "printing", "Demandez du papier au médiateur ou à l’accueil. L’impression reprendra toute seule."
        ),
    ),
    BlockingReason.TRAY_OPEN: (
        QT_TRANSLATE_NOOP("printing", "Le bac de l’imprimante est ouvert"),
        QT_TRANSLATE_NOOP("printing", "Poussez le bac à fond. L’impression reprendra toute seule."),
    ),
    BlockingReason.JAM: (
        QT_TRANSLATE_NOOP("printing", "Une feuille est coincée dans l’imprimante"),
        QT_TRANSLATE_NOOP(
            "printing", "Ne tirez pas dessus. Appelez le médiateur : l’impression reprendra ensuite."
        ),
    ),
    BlockingReason.COVER_OPEN: (
        QT_TRANSLATE_NOOP("printing", "Le capot de l’imprimante est ouvert"),
        QT_TRANSLATE_NOOP("printing", "Fermez le capot. L’impression reprendra toute seule."),
    ),
    BlockingReason.TONER_EMPTY: (
        QT_TRANSLATE_NOOP("printing", "L’imprimante n’a plus d’encre"),
        QT_TRANSLATE_NOOP("printing", "Appelez le médiateur. L’impression reprendra ensuite."),
    ),
    BlockingReason.OFFLINE: (
        QT_TRANSLATE_NOOP("printing", "L’imprimante ne répond pas"),
        QT_TRANSLATE_NOOP("printing", "Attendez un instant. Si rien ne change, appelez le médiateur."),
    ),
    BlockingReason.PAUSED: (
        QT_TRANSLATE_NOOP("printing", "L’imprimante est en pause"),
        QT_TRANSLATE_NOOP("printing", "Appelez le médiateur. L’impression reprendra ensuite."),
    ),
    BlockingReason.STOPPED: (
        QT_TRANSLATE_NOOP("printing", "L’imprimante s’est arrêtée"),
        QT_TRANSLATE_NOOP("printing", "La borne la relance. Attendez un instant, ou appelez le médiateur."),
    ),
    BlockingReason.OTHER: (
        QT_TRANSLATE_NOOP("printing", "L’imprimante attend quelqu’un"),
        QT_TRANSLATE_NOOP("printing", "Appelez le médiateur. L’impression reprendra ensuite."),
    ),
}

# Phosphor's names: what the hand looks for at the printer.
_PICTURES: Final[dict[BlockingReason, str]] = {
    BlockingReason.PAPER_OUT: "files",
    BlockingReason.TRAY_OPEN: "tray",
    BlockingReason.JAM: "note-blank",
    BlockingReason.COVER_OPEN: "door-open",
    BlockingReason.TONER_EMPTY: "drop-half",
    BlockingReason.OFFLINE: "plugs",
    BlockingReason.PAUSED: "pause-circle",
    BlockingReason.STOPPED: "arrow-clockwise",
    BlockingReason.OTHER: "warning",
}

_SENDING: Final = (
    QT_TRANSLATE_NOOP("printing", "Impression en cours"),
    QT_TRANSLATE_NOOP("printing", "Votre document part vers l’imprimante."),
)
_BUSY: Final = (
    QT_TRANSLATE_NOOP("printing", "L’imprimante finit un autre document"),
    QT_TRANSLATE_NOOP("printing", "Le vôtre vient tout de suite après."),
)
_PRINTING: Final = (
    QT_TRANSLATE_NOOP("printing", "Impression en cours"),
    QT_TRANSLATE_NOOP("printing", "Restez près de l’imprimante : vos feuilles arrivent."),
)
_PRINTED: Final = (
    QT_TRANSLATE_NOOP("printing", "C’est imprimé"),
    QT_TRANSLATE_NOOP("printing", "Prenez toutes vos feuilles à l’imprimante."),
)
_CANCELLED: Final = (
    QT_TRANSLATE_NOOP("printing", "L’impression est arrêtée"),
    QT_TRANSLATE_NOOP("printing", "Regardez si une feuille est déjà sortie, et prenez-la."),
)
_NOT_PRINTED: Final = (
    QT_TRANSLATE_NOOP("printing", "L’impression n’a pas marché"),
    QT_TRANSLATE_NOOP("printing", "Recommencez. Si cela se répète, appelez le médiateur."),
)
_UNCERTAIN: Final = (
    QT_TRANSLATE_NOOP("printing", "Regardez dans le bac de l’imprimante"),
    QT_TRANSLATE_NOOP(
        "printing", "L’impression a été interrompue. Nous ne savons pas si vos feuilles sont sorties."
    ),
)
_COMING: Final = (
    QT_TRANSLATE_NOOP("printing", "Vos feuilles peuvent encore sortir"),
    QT_TRANSLATE_NOOP(
        "printing",
        "L’imprimante garde votre document. Appelez le médiateur avant de partir ou de recommencer.",
    ),
)


def blocking_words(reasons: tuple[BlockingReason, ...]) -> Words:
    """Say what keeps the paper from coming out."""
    return _said(_BLOCKING[_first(reasons)])


def blocking_picture(reasons: tuple[BlockingReason, ...]) -> str:
    """Name the icon of what keeps the paper from coming out."""
    return _PICTURES[_first(reasons)]


def job_words(
    state: str,
    blocking: tuple[BlockingReason, ...],
    failure: DeviceErrorCode | None,
    *,
    is_printer_busy: bool,
    may_still_come: bool,
) -> Words:
    """Say what happens to a job in a state of `PrintingViewModel`; "printed" of one that is PRINTED alone."""
    if state == "failed" and failure is not None:
        return device_words(failure)
    if state == "blocked":
        return blocking_words(blocking)
    # While our own is not being printed yet, what keeps the printer busy is another one.
    words = {
        "sending": _BUSY if is_printer_busy else _SENDING,
        "printing": _PRINTING,
        "printed": _PRINTED,
        "cancelled": _CANCELLED,
        "failed": _NOT_PRINTED,
        "uncertain": _COMING if may_still_come else _UNCERTAIN,
    }.get(state)
    return Words("", "") if words is None else _said(words)


def _first(reasons: tuple[BlockingReason, ...]) -> BlockingReason:
    """Choose the reason that is to be mended first."""
    return reasons[0] if reasons else BlockingReason.OTHER


def _said(words: tuple[str, str]) -> Words:
    title, advice = words
    return Words(QCoreApplication.translate(_CONTEXT, title), QCoreApplication.translate(_CONTEXT, advice))
