"""Answers for the shape of every catalogue entry: frozen, strict, nothing unknown accepted."""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from kiosk.catalogue.field import (
    EuroAmount,
    ExactHost,
    Host,
    HttpsUrl,
    Pattern,
    PositiveInt,
    Slug,
    Words,
)
from kiosk.catalogue.paper import Paper
from kiosk.catalogue.text import Source, Sources, Text, Texts
from kiosk.models import StrictModel


class SiteKind(StrEnum):
    """What a site is for, on the visitor's way."""

    PORTAL = "portal"
    IDENTITY = "identity"
    PAYMENT = "payment"
    CAPTCHA = "captcha"
    MAIL = "mail"
    APPOINTMENT = "appointment"
    INFORMATION = "information"
    FOLLOW_UP = "follow_up"


class LoginKind(StrEnum):
    """How the site makes sure of the visitor."""

    FRANCECONNECT = "franceconnect"
    FRANCECONNECT_OR_ACCOUNT = "franceconnect_or_account"
    ACCOUNT = "account"
    NONE = "none"


class CostKind(StrEnum):
    """What is known of the price."""

    FREE = "free"
    AMOUNT = "amount"
    VARIABLE = "variable"
    TO_CHECK = "to_check"


class StepNeed(StrEnum):
    """What a step has to open beside the procedure's sites, for as long as the visitor stands at it."""

    MAIL = "mail"
    """His webmail: the site sends him a letter to confirm or a code."""
    PAYMENT = "payment"
    """His bank's pages, wherever the site's posted forms and redirects lead."""


class NextStepKind(StrEnum):
    """What a next step asks of the visitor."""

    DEADLINE = "deadline"
    WAIT = "wait"
    DO = "do"


Order = Annotated[int, Field(ge=0)]


class Family(StrictModel):
    """A group of procedures on the home screen."""

    id: Slug
    order: Order
    icon: Slug
    title: Text
    question: Text
    summary: Text


class Site(StrictModel):
    """One service on the Internet, with every host that belongs to it."""

    id: Slug
    kind: SiteKind
    name: Text
    hosts: Annotated[tuple[Host, ...], Field(min_length=1)]
    entry_url: HttpsUrl | None = None
    """Where a webmail begins; other sites are entered by their procedures."""
    session_lost_patterns: tuple[Pattern, ...] = ()
    """Addresses ("host/path") by which the site says that it has forgotten the visitor."""
    source: Source

    @model_validator(mode="after")
    def _webmail_has_a_door(self) -> Self:
        if (self.kind is SiteKind.MAIL) != (self.entry_url is not None):
            raise ValueError('entry_url is written with kind = "mail", and only with it')
        return self


class Tracker(StrictModel):
    """Services that watch visitors across sites: no page gets to ask them."""

    id: Slug
    hosts: Annotated[tuple[Host, ...], Field(min_length=1)]
    source: Source


class Alias(StrictModel):
    """A host that was renamed: addresses on ``from_host`` are opened on ``to_host``."""

    from_host: ExactHost
    to_host: ExactHost
    source: Source


class Login(StrictModel):
    """How the visitor signs in, and what he needs for it."""

    kind: LoginKind
    note: Text


class Cost(StrictModel):
    """What the procedure costs; an amount is given only where it is sure."""

    kind: CostKind
    amount_eur: EuroAmount | None = None
    note: Text
    due: Text | None = None
    """What may still have to be paid after the visit, and where; receipts tell it."""

    @model_validator(mode="after")
    def _amount_goes_with_its_kind(self) -> Self:
        if (self.kind is CostKind.AMOUNT) != (self.amount_eur is not None):
            raise ValueError('amount_eur is written with kind = "amount", and only with it')
        return self


class Step(StrictModel):
    """One step on the site, recognised by patterns searched in "host/path"; none where nobody knows."""

    id: Slug
    title: Text
    url_patterns: tuple[Pattern, ...] = ()
    opens: tuple[StepNeed, ...] = ()


class Delayed(StrictModel):
    """What a delay may date, counted from the day of the visit."""

    after_days: PositiveInt | None = None
    after_months: PositiveInt | None = None

    @model_validator(mode="after")
    def _one_delay_at_most(self) -> Self:
        if self.after_days is not None and self.after_months is not None:
            raise ValueError("write after_days or after_months, not both")
        return self


class NextStep(Delayed):
    """What comes after the visit."""

    text: Text
    kind: NextStepKind


class ProvisionalPaper(Delayed):
    """A paper that stands in until the title comes; dated only where it is valid from the visit."""

    name: Text
    allows: Text


class Reference(StrictModel):
    """The number that the visitor leaves with; ``pattern`` describes the number alone, without its label."""

    label: Text
    pattern: Pattern
    example: Words

    @model_validator(mode="after")
    def _pattern_matches_its_example(self) -> Self:
        if re.search(self.pattern, self.example) is None:
            raise ValueError("the pattern does not match its example")
        return self


class Procedure(StrictModel):
    """One procedure, from what brings the visitor to what he leaves with."""

    id: Slug
    family: Slug
    order: Order
    icon: Slug
    title: Text
    official_name: Text
    summary: Text
    entry_url: HttpsUrl
    sites: Annotated[tuple[Slug, ...], Field(min_length=1)]
    login: Login
    to_have: Texts = ()
    cost: Cost
    papers: tuple[Paper, ...] = ()
    steps: tuple[Step, ...] = ()
    outcome: Annotated[Texts, Field(min_length=1)]
    provisional_papers: tuple[ProvisionalPaper, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    to_bring: Texts = ()
    who_else: Texts = ()
    call: Texts = ()
    """Whom to call about this procedure, beside the kiosk's own help."""
    not_here: Texts = ()
    reference: Reference | None = None
    follow_up_url: HttpsUrl | None = None
    sources: Sources

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        for name, ids in (
            ("sites", list(self.sites)),
            ("papers", [paper.id for paper in self.papers]),
            ("steps", [step.id for step in self.steps]),
        ):
            if len(set(ids)) != len(ids):
                raise ValueError(f"{name}: the same id stands twice")
        return self
