"""What every catalogue entry is made of: a text in three languages, and the source of a fact."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kiosk.catalogue.field import Words
from kiosk.models import StrictModel


class Certainty(StrEnum):
    """How sure a source is; background knowledge ("C") has no value here: it is never told."""

    OFFICIAL = "A"
    OFFICIAL_OLD = "A-old"
    THIRD_PARTY = "B"


class Text(StrictModel):
    """One text in the three languages of the screens; none may be missing."""

    fr: Words
    en: Words
    ar: Words

    def in_language(self, language: str) -> str:
        """Return the text in ``language`` ("ar", "ar_EG", "fr-FR"…); French for a language we do not have."""
        match language[:2].lower():
            case "en":
                return self.en
            case "ar":
                return self.ar
            case _:
                return self.fr


Texts = tuple[Text, ...]


class Source(StrictModel):
    """Where a fact was read, how sure it is, and the date of that source's last change or snapshot."""

    name: Words
    reference: Words
    certainty: Certainty
    verified: date


Sources = Annotated[tuple[Source, ...], Field(min_length=1)]
