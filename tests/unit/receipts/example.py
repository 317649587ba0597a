"""A procedure, a place and a press for the tests of receipts."""

from __future__ import annotations

from datetime import date
from typing import Any

from kiosk.catalogue.models import Procedure
from kiosk.models import parse_document
from kiosk.paths import ASSETS
from kiosk.receipts.content import Issuer, SheetWriter
from kiosk.receipts.words import load_words

DAY = date(2026, 11, 23)
NUMBER = "2026ABX7K19Q"
FOLLOW_UP = "https://dossiers.example.gouv.fr/suivi?dossier=2026ABX7K19Q"
WORDS = load_words(ASSETS / "receipts" / "words.toml")
ISSUER = Issuer(
    "Préfecture du Puy-de-Dôme", "Point d’accueil numérique", "18 boulevard Desaix", "04 73 98 63 63"
)


def text(fr: str, en: str = "Some English", ar: str = "نص عربي") -> dict[str, str]:
    return {"fr": fr, "en": en, "ar": ar}


def procedure(**changes: Any) -> Procedure:
    document = {
        "id": "licence-lost",
        "family": "licence",
        "order": 1,
        "icon": "warning-circle",
        "title": text("J'ai perdu mon permis", "I have lost my licence", "أضعت رخصة قيادتي"),
        "official_name": text("Déclaration de perte", "Declaration of loss", "التصريح بالضياع"),
        "summary": text("Vous déclarez la perte."),
        "entry_url": "https://permis.example.gouv.fr/perte",
        "sites": ["licence"],
        "login": {"kind": "none", "note": text("Pas de compte.", "No account.", "لا حاجة إلى حساب.")},
        "to_have": [text("Votre téléphone : un code arrive.", "Your telephone.", "هاتفك.")],
        "cost": {"kind": "to_check", "note": text("À vérifier sur le site.", "To check.", "تحقق من الموقع.")},
        "papers": [
            {
                "id": "identity",
                "title": text("Pièce d'identité", "Identity document", "وثيقة هوية"),
                "required": True,
                "scan": True,
                "sides": 2,
            },
            {
                "id": "permit",
                "title": text("Titre de séjour", "Residence permit", "تصريح الإقامة"),
                "condition": text("Si vous êtes étranger.", "If you are a foreigner.", "إذا كنت أجنبيًا."),
                "note": text("En couleur.", "In colour.", "بالألوان."),
                "required": False,
                "scan": True,
                "sides": 2,
            },
        ],
        "outcome": [text("La perte est déclarée.")],
        "next_steps": [
            {"kind": "deadline", "after_months": 3, "text": text("Retirez le titre.", "Collect.", "استلم.")},
            {"kind": "wait", "after_days": 15, "text": text("Le permis arrive.", "It comes.", "تصل الرخصة.")},
            {"kind": "do", "text": text("Lisez vos e-mails.", "Read your e-mails.", "اقرأ بريدك.")},
        ],
        "to_bring": [text("L'ancien permis", "The old licence", "الرخصة القديمة")],
        "who_else": [text("Une auto-école.", "A driving school.", "مدرسة قيادة.")],
        "not_here": [text("La photo.", "The photo.", "الصورة.")],
        "follow_up_url": FOLLOW_UP,
        "sources": [
            {"name": "Source", "reference": "fiche", "certainty": "A", "verified": "2026-11-23"},
        ],
    }
    return parse_document(Procedure, document | changes)


def writer(language: str) -> SheetWriter:
    return SheetWriter(WORDS, ISSUER, language)
