"""What a receipt, a list to prepare and a glossary say, built from the catalogue: no look, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.catalogue.models import NextStepKind
from kiosk.receipts.date import after, format_date
from kiosk.receipts.sheet import Item, Phrase, QrCode, ReferenceNumber, Section, Sheet, SheetKind
from kiosk.receipts.typography import arabic, french, isolated, phone

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kiosk.catalogue.leaflet import Question, Term
    from kiosk.catalogue.models import Cost, NextStep, Procedure, ProvisionalPaper
    from kiosk.catalogue.paper import Paper
    from kiosk.catalogue.text import Text
    from kiosk.receipts.words import Words


@dataclass(frozen=True, slots=True)
class Issuer:
    """Where the sheet is printed: proper names as configured; empty texts are left out."""

    prefecture: str
    point: str
    address: str = ""
    help_phone: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands at the head of the sheet."""
        return tuple(line for line in (self.prefecture, self.point, self.address) if line)


class SheetWriter:
    """Writes sheets in one language with French beside it; `language` is fr, en or ar."""

    def __init__(self, words: Words, issuer: Issuer, language: str) -> None:
        self._words = words
        self._issuer = issuer
        self._language = language

    def receipt(self, procedure: Procedure, day: date, number: str | None) -> Sheet:
        """Return the sheet to leave with; `number` is what the site gave, None where there is none."""
        words = self._words
        number = (number or "").strip() or None
        label = words.number if procedure.reference is None else procedure.reference.label
        advice = words.number_missing if number is None else words.number_advice
        url = procedure.follow_up_url
        return Sheet(
            SheetKind.RECEIPT,
            self._language,
            self._phrase(words.receipt),
            self._phrase(procedure.title),
            self._issuer.lines,
            self._date(day),
            _filled(
                self._next_steps(procedure.next_steps, day),
                self._provisional(procedure.provisional_papers, day),
                self._list(words.to_bring, procedure.to_bring, has_boxes=True),
                self._due(procedure.cost),
                self._help(procedure.call),
            ),
            (self._phrase(words.not_a_proof), self._phrase(words.may_change), self._phrase(words.erased)),
            subtitle=self._phrase(procedure.official_name),
            number=ReferenceNumber(self._phrase(label), self._phrase(advice), number),
            code=None if url is None else QrCode(url, self._phrase(words.follow_up)),
        )

    def checklist(self, procedure: Procedure, day: date) -> Sheet:
        """Return the list of what to prepare, to be taken home and ticked."""
        words = self._words
        required = [paper for paper in procedure.papers if paper.required]
        other = [paper for paper in procedure.papers if not paper.required]
        return Sheet(
            SheetKind.CHECKLIST,
            self._language,
            self._phrase(words.checklist),
            self._phrase(procedure.title),
            self._issuer.lines,
            self._date(day),
            _filled(
                Section(self._phrase(words.papers), tuple(map(self._paper, required)), has_boxes=True),
                Section(self._phrase(words.other_papers), tuple(map(self._paper, other)), has_boxes=True),
                self._list(words.at_hand, procedure.to_have, has_boxes=True),
                self._list(words.login, (procedure.login.note,)),
                self._list(words.cost, (procedure.cost.note,)),
                self._list(words.who_else, procedure.who_else),
                self._list(words.not_here, procedure.not_here),
                self._help(procedure.call),
            ),
            (self._phrase(words.may_change),),
            subtitle=self._phrase(procedure.official_name),
            code=QrCode(procedure.entry_url, self._phrase(words.start)),
        )

    def glossary(self, terms: Iterable[Term], questions: Iterable[Question], day: date) -> Sheet:
        """Return the explained words and the questions with their answers."""
        words = self._words
        explained = tuple(Item(self._phrase(term.definition), lead=self._phrase(term.term)) for term in terms)
        answered = tuple(
            Section(
                self._phrase(question.question), tuple(Item(self._phrase(line)) for line in question.answer)
            )
            for question in questions
        )
        return Sheet(
            SheetKind.GLOSSARY,
            self._language,
            self._phrase(words.glossary),
            self._phrase(words.glossary_title),
            self._issuer.lines,
            self._date(day),
            _filled(Section(self._phrase(words.terms), explained), *answered, self._help()),
            (),
        )

    def _phrase(self, text: Text, **values: str) -> Phrase:
        beside = french(_fill(text.fr, values))
        if self._language == "fr":
            return Phrase(beside)
        names = (
            {name: isolated(value) for name, value in values.items()} if self._language == "ar" else values
        )
        own = _fill(text.in_language(self._language), names)
        return Phrase(arabic(own) if self._language == "ar" else own, beside)

    def _date(self, day: date) -> Phrase:
        own = format_date(day, self._language)
        return Phrase(own) if self._language == "fr" else Phrase(own, format_date(day, "fr"))

    def _dated(self, text: Text, day: date) -> Phrase:
        own = _fill(text.in_language(self._language), {"date": format_date(day, self._language)})
        if self._language == "fr":
            return Phrase(french(own))
        return Phrase(own, french(_fill(text.fr, {"date": format_date(day, "fr")})))

    def _list(self, heading: Text, texts: Iterable[Text], *, has_boxes: bool = False) -> Section:
        return Section(self._phrase(heading), tuple(Item(self._phrase(text)) for text in texts), has_boxes)

    def _paper(self, paper: Paper) -> Item:
        notes = [self._phrase(text) for text in (paper.condition, paper.note) if text is not None]
        if paper.sides > 1 and paper.scan and paper.note is None:
            notes.append(self._phrase(self._words.both_sides))
        return Item(self._phrase(paper.title), note=_joined(notes))

    def _next_steps(self, steps: Iterable[NextStep], day: date) -> Section:
        lead_of = {
            NextStepKind.DEADLINE: self._words.by_date,
            NextStepKind.WAIT: self._words.around_date,
            NextStepKind.DO: self._words.from_date,
        }
        items = []
        for step in steps:
            due = after(day, days=step.after_days, months=step.after_months)
            lead = None if due is None else self._dated(lead_of[step.kind], due)
            items.append(Item(self._phrase(step.text), lead=lead))
        return Section(self._phrase(self._words.next_steps), tuple(items), is_dated=True)

    def _provisional(self, papers: Iterable[ProvisionalPaper], day: date) -> Section:
        items = []
        for paper in papers:
            last = after(day, days=paper.after_days, months=paper.after_months)
            until = None if last is None else self._dated(self._words.until_date, last)
            items.append(Item(self._phrase(paper.allows), lead=self._phrase(paper.name), note=until))
        return Section(self._phrase(self._words.provisional), tuple(items))

    def _due(self, cost: Cost) -> Section:
        if cost.due is None:
            return self._list(self._words.cost, (cost.note,))
        return self._list(self._words.due, (cost.due, cost.note))

    def _help(self, call: Iterable[Text] = ()) -> Section:
        items = [Item(self._phrase(self._words.help_here, place=self._issuer.point))]
        if self._issuer.help_phone:
            number = phone(self._issuer.help_phone)
            items.append(Item(self._phrase(self._words.help_phone, phone=number)))
        items += [Item(self._phrase(line)) for line in call]
        return Section(self._phrase(self._words.help), tuple(items))


def _filled(*sections: Section) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.items)


def _fill(template: str, values: dict[str, str]) -> str:
    # Not str.format: a brace in a catalogue text or a proper name is nothing but a brace.
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", value)
    return template


def _joined(phrases: list[Phrase]) -> Phrase | None:
    if not phrases:
        return None
    own = " ".join(phrase.text for phrase in phrases)
    beside = [phrase.french for phrase in phrases if phrase.french is not None]
    return Phrase(own, " ".join(beside) if beside else None)
