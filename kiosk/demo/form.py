"""What the portal's forms accept, and the words that it answers to what they do not."""

import math
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

Errors = dict[str, str]
"""Field name → the sentence shown beside it."""

IDENTITY_FIELDS: Final = (
    "nom",
    "prenom",
    "jour",
    "mois",
    "annee",
    "adresse",
    "code_postal",
    "ville",
    "telephone",
)
REQUEST_FIELDS: Final = ("beneficiaire", "motif", "sms", "precisions")

BENEFICIARIES: Final = {"moi": "Pour moi", "enfant": "Pour mon enfant", "proche": "Pour un proche"}
MOTIVES: Final = {
    "premiere": "Première demande",
    "renouvellement": "Renouvellement",
    "perte": "Perte",
    "vol": "Vol",
    "adresse": "Changement d’adresse",
    "autre": "Autre motif",
}
MAX_DETAILS_LENGTH: Final = 500

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_PHONE: Final = re.compile(r"(\+|00)?[0-9]{9,14}")
_SIGNATURES: Final[Mapping[str, bytes]] = {
    ".pdf": b"%PDF-",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".png": b"\x89PNG\r\n\x1a\n",
}


class DocumentField(StrEnum):
    """The two file fields of step 3."""

    MAIN = "justificatif"
    MORE = "complements"


def email_error(email: str) -> str | None:
    """Say what is wrong with an e-mail address."""
    if not email:
        return "Indiquez votre adresse électronique."
    if not _EMAIL.fullmatch(email):
        return "L’adresse électronique n’est pas complète. Exemple : prenom.nom@exemple.fr"
    return None


def identity_errors(values: Mapping[str, str], today: date) -> Errors:
    """Check step 1."""
    errors: Errors = {}
    required = {
        "nom": "Indiquez votre nom de naissance.",
        "prenom": "Indiquez votre prénom.",
        "adresse": "Indiquez le numéro et la rue.",
        "ville": "Indiquez la ville.",
    }
    for name, sentence in required.items():
        if not values[name]:
            errors[name] = sentence
    if birth_error := _birth_date_error(values, today):
        errors["jour"] = birth_error
    if not re.fullmatch(r"[0-9]{5}", values["code_postal"]):
        errors["code_postal"] = "Le code postal a 5 chiffres."
    if not _PHONE.fullmatch(re.sub(r"[\s.-]", "", values["telephone"])):
        errors["telephone"] = "Indiquez un numéro de téléphone. Exemple : 06 39 98 00 00"
    return errors


def request_errors(values: Mapping[str, str]) -> Errors:
    """Check step 2."""
    errors: Errors = {}
    if values["beneficiaire"] not in BENEFICIARIES:
        errors["beneficiaire"] = "Dites pour qui est la demande."
    if values["motif"] not in MOTIVES:
        errors["motif"] = "Choisissez un motif dans la liste."
    if len(values["precisions"]) > MAX_DETAILS_LENGTH:
        errors["precisions"] = f"Votre texte est trop long : {MAX_DETAILS_LENGTH} caractères au plus."
    return errors


def file_error(name: str, content: bytes, size_bytes: int, max_bytes: int) -> str | None:
    """Say why a file is refused: format by its name and first bytes, weight, emptiness.

    `content` may be cut off after `max_bytes`; `size_bytes` is the whole weight.
    """
    if size_bytes > max_bytes:
        return (
            f"Votre fichier est trop volumineux : « {name} » pèse {weight(size_bytes)}, "
            f"le maximum est de {weight(max_bytes)}."
        )
    if size_bytes == 0:
        return f"Votre fichier est vide : « {name} »."
    suffix = "." + name.rpartition(".")[2].lower()
    signature = _SIGNATURES.get(suffix)
    if signature is None:
        return f"Le format de votre fichier n’est pas accepté : « {name} ». Formats acceptés : PDF, JPG, PNG."
    if not content.startswith(signature):
        return f"Votre fichier est illisible : « {name} » n’est pas un vrai fichier {suffix[1:].upper()}."
    return None


def weight(size_bytes: int) -> str:
    """Write a weight as a French reader reads it: "640 Ko", "4 Mo", "4,2 Mo" (no-break space)."""
    if size_bytes < 1000:
        return f"{size_bytes} octets"
    if size_bytes < 1_000_000:
        return f"{round(size_bytes / 1000)} Ko"
    # Rounded up: "weighs 4 Mo, the maximum is 4 Mo" would help nobody whose file is hardly over the limit.
    text = f"{math.ceil(size_bytes / 10_000) / 100:.2f}".rstrip("0").rstrip(".")
    return f"{text.replace('.', ',')} Mo"


def _birth_date_error(values: Mapping[str, str], today: date) -> str | None:
    parts = [values["annee"], values["mois"], values["jour"]]
    if not all(part.isascii() and part.isdigit() for part in parts):
        return "Indiquez le jour, le mois et l’année de naissance en chiffres. Exemple : 27 3 1985"
    try:
        birth = date(*(int(part) for part in parts))
    except ValueError:
        return "Cette date de naissance n’existe pas."
    if not date(1900, 1, 1) <= birth <= today:
        return "Vérifiez l’année de naissance."
    return None
