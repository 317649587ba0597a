"""What a visitor is told while the site's page does not come: what happens, what he can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from kiosk.browsing.trouble import Step, Trouble
from ui.messages import Words

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_CONTEXT: Final = "site"

_WORDS: Final[dict[Trouble, tuple[str, str]]] = {
    Trouble.OFFLINE: (
        QT_TRANSLATE_NOOP("site", "Le site ne répond pas"),
        QT_TRANSLATE_NOOP(
            "site", "La connexion est coupée ou très lente. Vos documents scannés sont toujours là."
        ),
    ),
    Trouble.NOT_FOUND: (
        QT_TRANSLATE_NOOP("site", "Le site est introuvable"),
        QT_TRANSLATE_NOOP(
            "site", "La borne ne trouve pas l’adresse du site. Vos documents scannés sont toujours là."
        ),
    ),
    Trouble.NO_INTERNET: (
        QT_TRANSLATE_NOOP("site", "La borne n’est pas connectée à Internet"),
        QT_TRANSLATE_NOOP(
            "site",
            "Ce n’est pas votre faute. Appelez le médiateur : il peut prévenir le service informatique."
            " Vos documents scannés sont toujours là.",
        ),
    ),
    Trouble.MAINTENANCE: (
        QT_TRANSLATE_NOOP("site", "Le site est en panne ou en travaux"),
        QT_TRANSLATE_NOOP(
            "site", "Ce n’est pas votre faute. Si cela dure, demandez au médiateur quand revenir."
        ),
    ),
    Trouble.SLOW: (
        QT_TRANSLATE_NOOP("site", "Le site est lent"),
        QT_TRANSLATE_NOOP("site", "Votre page n’est pas encore là. Attendez : elle s’affichera toute seule."),
    ),
    Trouble.CERTIFICATE: (
        QT_TRANSLATE_NOOP("site", "Ce site n’est pas sûr"),
        QT_TRANSLATE_NOOP(
            "site",
            "La borne ne peut pas vérifier que c’est le vrai site. Elle ne l’ouvre pas, pour vous protéger."
            " Appelez le médiateur.",
        ),
    ),
    Trouble.SESSION_LOST: (
        QT_TRANSLATE_NOOP("site", "Le site vous a déconnecté"),
        QT_TRANSLATE_NOOP(
            "site",
            "Cela arrive après une pause. Reconnectez-vous pour continuer."
            " Vos papiers scannés sont toujours là.",
        ),
    ),
    Trouble.SENT_ONCE: (
        QT_TRANSLATE_NOOP("site", "Cette page a déjà été envoyée"),
        QT_TRANSLATE_NOOP("site", "La borne n’envoie rien deux fois. Revenez à la page d’avant."),
    ),
    Trouble.CRASHED: (
        QT_TRANSLATE_NOOP("site", "La page s’est arrêtée"),
        QT_TRANSLATE_NOOP(
            "site",
            "Ce n’est pas votre faute. Rouvrez la page : il faudra peut-être vous reconnecter."
            " Vos documents scannés sont toujours là.",
        ),
    ),
    Trouble.BLOCKED: (
        QT_TRANSLATE_NOOP("site", "Cette page n’est pas ouverte d’ici"),
        QT_TRANSLATE_NOOP(
            "site", "« %1 » ne fait pas partie de votre démarche. Revenez au site, ou appelez le médiateur."
        ),
    ),
}
_POSTED: Final = QT_TRANSLATE_NOOP(
    "site",
    "Nous ne savons pas si votre envoi est arrivé. La borne ne l’envoie pas deux fois."
    " Revenez à votre page et vérifiez avant de recommencer.",
)

_PICTURES: Final[dict[Trouble, str]] = {
    Trouble.OFFLINE: "wifi-slash",
    Trouble.NOT_FOUND: "wifi-slash",
    Trouble.NO_INTERNET: "wifi-slash",
    Trouble.MAINTENANCE: "wrench",
    Trouble.SLOW: "hourglass-medium",
    Trouble.CERTIFICATE: "shield-warning",
    Trouble.SESSION_LOST: "sign-in",
    Trouble.SENT_ONCE: "warning",
    Trouble.CRASHED: "arrow-clockwise",
    Trouble.BLOCKED: "signpost",
}

_STEPS: Final[dict[Step, str]] = {
    Step.RETRY: QT_TRANSLATE_NOOP("site", "Réessayer"),
    Step.WAIT: QT_TRANSLATE_NOOP("site", "Attendre"),
    Step.GO_BACK: QT_TRANSLATE_NOOP("site", "Revenir au site"),
    Step.PAGE_BEFORE: QT_TRANSLATE_NOOP("site", "Revenir à ma page"),
    Step.BEGIN_ANEW: QT_TRANSLATE_NOOP("site", "Reprendre au début"),
    Step.LOG_IN: QT_TRANSLATE_NOOP("site", "Recommencer la connexion"),
    Step.SEE_PAGE: QT_TRANSLATE_NOOP("site", "Voir la page du site"),
    Step.CALL: QT_TRANSLATE_NOOP("site", "Appeler le médiateur"),
    Step.MEDIATOR: QT_TRANSLATE_NOOP("site", "Je suis médiateur"),
    Step.LEAVE: QT_TRANSLATE_NOOP("site", "Quitter le site"),
    Step.CLOSE: QT_TRANSLATE_NOOP("site", "Fermer cette fenêtre"),
}


def trouble_words(trouble: Trouble, blocked_host: str, *, was_posted: bool) -> Words:
    """Say what stands between the visitor and the page; nothing for nothing."""
    if trouble is Trouble.NONE:
        return Words("", "")
    title, advice = _WORDS[trouble]
    if was_posted:
        advice = _POSTED
    return Words(_said(title), _said(advice).replace("%1", blocked_host))


def trouble_picture(trouble: Trouble) -> str:
    """Name the icon of a trouble."""
    return _PICTURES.get(trouble, "info")


def step_words(step: Step) -> str:
    """Say what a button does."""
    return _said(_STEPS[step])


def retry_words(seconds: int, *, is_retrying: bool) -> str:
    """Say when the page is loaded again by itself; nothing where it is not."""
    if is_retrying:
        return QCoreApplication.translate("site", "Nouvel essai en cours…")
    if not seconds:
        return ""
    return QCoreApplication.translate("site", "Nouvel essai dans %1 s").replace("%1", str(seconds))


def moved_words(host: str) -> str:
    """Say that a site has a new address."""
    text = QCoreApplication.translate("site", "Ce site a changé d’adresse : vous êtes maintenant sur %1.")
    return text.replace("%1", host)


def refusal_words(host: str) -> str:
    """Say to a mediator that the operator's list does not have the host."""
    text = QCoreApplication.translate(
        "site", "« %1 » n’est pas sur la liste du service informatique. La borne ne peut pas l’ouvrir."
    )
    return text.replace("%1", host)


def page_facts(host: str, state: str, details: str, *, works: bool) -> dict[str, object]:
    """Return what the mediator reads of the page, in the form of his devices' facts."""
    name = QCoreApplication.translate("site", "Page du site")
    return {"device": name, "name": host, "state": state, "details": details, "works": works}


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
