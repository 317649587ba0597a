"""What an operator reads beside the page while he records sites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from kiosk.browsing.recording import Way
from kiosk.catalogue.models import SiteKind

if TYPE_CHECKING:
    from kiosk.browsing.proposal import Proposal

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_CONTEXT: Final = "recording"

_KINDS: Final = {
    None: QT_TRANSLATE_NOOP("recording", "Aucune entrée"),
    SiteKind.PORTAL: QT_TRANSLATE_NOOP("recording", "Portail de la démarche"),
    SiteKind.IDENTITY: QT_TRANSLATE_NOOP("recording", "Connexion, identité"),
    SiteKind.PAYMENT: QT_TRANSLATE_NOOP("recording", "Paiement"),
    SiteKind.CAPTCHA: QT_TRANSLATE_NOOP("recording", "Captcha"),
    SiteKind.MAIL: QT_TRANSLATE_NOOP("recording", "Messagerie"),
    SiteKind.APPOINTMENT: QT_TRANSLATE_NOOP("recording", "Rendez-vous"),
    SiteKind.INFORMATION: QT_TRANSLATE_NOOP("recording", "Information"),
    SiteKind.FOLLOW_UP: QT_TRANSLATE_NOOP("recording", "Suivi du dossier"),
}
_WAYS: Final = {
    Way.BEGINNING: QT_TRANSLATE_NOOP("recording", "Début de la démarche"),
    Way.TYPED: QT_TRANSLATE_NOOP("recording", "Ouvert par vous"),
    Way.LINK: QT_TRANSLATE_NOOP("recording", "Par un lien"),
    Way.POSTED_FORM: QT_TRANSLATE_NOOP("recording", "Par un formulaire"),
    Way.REDIRECT: QT_TRANSLATE_NOOP("recording", "Par une redirection"),
    Way.WINDOW: QT_TRANSLATE_NOOP("recording", "Dans une nouvelle fenêtre"),
    None: QT_TRANSLATE_NOOP("recording", "Dans un cadre"),
}
_KNOWN: Final = QT_TRANSLATE_NOOP("recording", "déjà au catalogue : %1")
_BANK: Final = QT_TRANSLATE_NOOP("recording", "banque du visiteur, ouverte par le paiement")
_LEADER: Final = QT_TRANSLATE_NOOP("recording", "avec la messagerie %1")
_UNSURE: Final = QT_TRANSLATE_NOOP("recording", "à vérifier")


def kind_words(kind: SiteKind | None) -> str:
    """Return what a kind of site is called; None is no entry."""
    return _say(_KINDS[kind])


def detail_words(proposal: Proposal) -> str:
    """Return how the host was reached, and why it is proposed so."""
    parts = [_say(_WAYS[proposal.way])]
    if proposal.is_known:
        parts.append(_say(_KNOWN).replace("%1", proposal.site_id))
    elif proposal.is_bank:
        parts.append(_say(_BANK))
    elif proposal.leader:
        parts.append(_say(_LEADER).replace("%1", proposal.leader))
    elif not proposal.is_sure or proposal.skipped:
        parts.append(_say(_UNSURE))
    return " · ".join(parts)


def _say(sentence: str) -> str:
    return QCoreApplication.translate(_CONTEXT, sentence)
