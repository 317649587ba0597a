"""Answers for the shape of what visitors read beside the procedures: places, words, questions, leaflet."""

from typing import Annotated

from pydantic import Field

from kiosk.catalogue.field import HttpsUrl, Slug
from kiosk.catalogue.text import Sources, Text, Texts
from kiosk.models import StrictModel


class Place(StrictModel):
    """A kind of place where the visitor may go instead of, or after, this terminal."""

    id: Slug
    icon: Slug
    title: Text
    body: Annotated[Texts, Field(min_length=1)]
    may_charge: bool
    url: HttpsUrl | None = None
    sources: Sources


class Term(StrictModel):
    """A word of the administration, explained."""

    id: Slug
    term: Text
    definition: Text
    sources: Sources


class Question(StrictModel):
    """A question that visitors ask, and its answer in short paragraphs."""

    id: Slug
    question: Text
    answer: Annotated[Texts, Field(min_length=1)]
    sources: Sources


class Section(StrictModel):
    """A part of the leaflet: what a point numérique is, for whom, with whose help."""

    id: Slug
    title: Text
    body: Annotated[Texts, Field(min_length=1)]
    sources: Sources
