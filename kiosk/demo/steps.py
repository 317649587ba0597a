"""The portal's own steps, as the side panel recognises them from the address."""

from dataclasses import dataclass
from typing import Final

REFERENCE_PATTERN: Final = r"EX-[0-9]{4}-[2-9A-HJ-NP-Z]{6}"
"""The portal's file number: year, then six signs without those that are mistaken for others (0 O 1 I)."""

REFERENCE_EXAMPLE: Final = "EX-2026-7K4MPX"


@dataclass(frozen=True, slots=True)
class PortalStep:
    """One step: its titles, and the expressions that its addresses ("host[:port]/path") match whole."""

    id: str
    french: str
    english: str
    arabic: str
    url_patterns: tuple[str, ...]


PORTAL_STEPS: Final[tuple[PortalStep, ...]] = (
    PortalStep(
        "entry",
        "Lire la présentation",
        "Read the introduction",
        "قراءة التقديم",
        (r"^[^/]+/demarche/[^/]+/?$",),
    ),
    PortalStep(
        "account",
        "Créer mon compte",
        "Create my account",
        "إنشاء حسابي",
        (r"^[^/]+/compte(/[a-z]+)?/?$", r"^[^/]+/messagerie(/[0-9]+)?/?$"),
    ),
    PortalStep(
        "identity", "Donner mes informations", "Give my details", "إدخال معلوماتي", (r"^[^/]+/etape/1/?$",)
    ),
    PortalStep("request", "Décrire ma demande", "Describe my request", "وصف طلبي", (r"^[^/]+/etape/2/?$",)),
    PortalStep(
        "documents", "Joindre mes documents", "Add my documents", "إرفاق وثائقي", (r"^[^/]+/etape/3/?$",)
    ),
    PortalStep("summary", "Vérifier et signer", "Check and sign", "التحقق والتوقيع", (r"^[^/]+/etape/4/?$",)),
    PortalStep(
        "payment",
        "Payer",
        "Pay",
        "الدفع",
        (r"^[^/]+/paiement(/[a-z]+)?/?$", r"^[^/]+/banque/[a-z]+/?$"),
    ),
    PortalStep(
        "confirmation",
        "Garder mon numéro de dossier",
        "Keep my file number",
        "الاحتفاظ برقم ملفي",
        (r"^[^/]+/confirmation/?$", r"^[^/]+/justificatif/[^/]+(/[a-z]+)?$"),
    ),
)
