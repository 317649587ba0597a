"""Answers for reading catalogue folders: what is sound is kept, what is broken is left out and named."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.fault import Fault, faults_of
from kiosk.catalogue.field import ALLOW_LOOPBACK_HTTP
from kiosk.catalogue.leaflet import Place, Question, Section, Term
from kiosk.catalogue.models import (
    Alias,
    Family,
    NextStep,
    Procedure,
    ProvisionalPaper,
    Site,
    Step,
    Tracker,
)
from kiosk.catalogue.paper import NameRule, Paper
from kiosk.catalogue.reference_check import check_alias, check_place, check_procedure
from kiosk.catalogue.shelf import Finding, Origin, Shelf
from kiosk.catalogue.text import Source
from kiosk.models import key_names

PROCEDURES_FOLDER = "procedures"
_ModelT = TypeVar("_ModelT", bound=BaseModel)
_BY_ID = attrgetter("id")
_COLLECTION_FILES = {
    (f"{stem}.toml",)
    for stem in ("families", "sites", "trackers", "aliases", "places", "glossary", "questions", "leaflet")
}
_MODELS: tuple[type[BaseModel], ...] = (
    *(Family, Site, Tracker, Alias, Place, Term, Question, Section),
    *(Procedure, Paper, NameRule, Step, NextStep, ProvisionalPaper, Source),
)
_KEY_NAMES = frozenset(name for model in _MODELS for name in key_names(model))


@dataclass(frozen=True, slots=True)
class LoadResult:
    """The sound part of the catalogue and the faults of everything that was left out."""

    catalogue: Catalogue
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Reader:
    """Reads folders one after the other and keeps count of faults."""

    allow_loopback_http: bool
    families: Shelf[Family] = field(default_factory=lambda: Shelf(_BY_ID))
    sites: Shelf[Site] = field(default_factory=lambda: Shelf(_BY_ID))
    trackers: Shelf[Tracker] = field(default_factory=lambda: Shelf(_BY_ID))
    aliases: Shelf[Alias] = field(default_factory=lambda: Shelf(attrgetter("from_host")))
    places: Shelf[Place] = field(default_factory=lambda: Shelf(_BY_ID))
    terms: Shelf[Term] = field(default_factory=lambda: Shelf(_BY_ID))
    questions: Shelf[Question] = field(default_factory=lambda: Shelf(_BY_ID))
    sections: Shelf[Section] = field(default_factory=lambda: Shelf(_BY_ID))
    procedures: Shelf[Procedure] = field(default_factory=lambda: Shelf(_BY_ID))
    faults: list[Fault] = field(default_factory=list)

    def read(self, folder: Path) -> None:
        """Read one folder; what it lacks is not a fault, what it has and nobody knows is."""
        if not folder.is_dir():
            self.faults.append(Fault(folder, "", "no such catalogue folder"))
            return
        self._read_collection(folder, "families", "families", Family, self.families)
        self._read_collection(folder, "sites", "sites", Site, self.sites)
        self._read_collection(folder, "trackers", "trackers", Tracker, self.trackers)
        self._read_collection(folder, "aliases", "aliases", Alias, self.aliases)
        self._read_collection(folder, "places", "places", Place, self.places)
        self._read_collection(folder, "glossary", "terms", Term, self.terms)
        self._read_collection(folder, "questions", "questions", Question, self.questions)
        self._read_collection(folder, "leaflet", "sections", Section, self.sections)
        self._read_procedures(folder)
        for file in sorted(folder.rglob("*.toml")):
            place = file.relative_to(folder).parts
            if place[0] != PROCEDURES_FOLDER and place not in _COLLECTION_FILES:
                self.faults.append(Fault(file, "", "not a file of the catalogue: is its name misspelt?"))

    def result(self) -> LoadResult:
        """Check once more what a later folder may have pulled away, and close the book."""
        site_by_id = {site.id: site for site in self.sites.entries()}
        self.faults.extend(self.aliases.remove_faulty(lambda alias: check_alias(alias, site_by_id)))
        self.faults.extend(self.places.remove_faulty(lambda place: check_place(place, site_by_id)))
        self.faults.extend(self.procedures.remove_faulty(self._findings_in))
        families = tuple(sorted(self.families.entries(), key=attrgetter("order", "id")))
        rank = {family.id: place for place, family in enumerate(families)}
        catalogue = Catalogue(
            families=families,
            procedures=tuple(
                sorted(self.procedures.entries(), key=lambda each: (rank[each.family], each.order, each.id))
            ),
            sites=self.sites.entries(),
            trackers=self.trackers.entries(),
            aliases=self.aliases.entries(),
            places=self.places.entries(),
            terms=self.terms.entries(),
            questions=self.questions.entries(),
            sections=self.sections.entries(),
        )
        return LoadResult(catalogue, tuple(self.faults))

    def _findings_in(self, procedure: Procedure) -> Iterator[Finding]:
        families = {family.id for family in self.families.entries()}
        return check_procedure(procedure, families, {site.id: site for site in self.sites.entries()})

    def _read_toml(self, file: Path) -> dict[str, Any] | None:
        try:
            with file.open("rb") as stream:
                return tomllib.load(stream)
        except OSError as error:
            self.faults.append(Fault(file, "", f"cannot be read: {error.strerror}"))
        except UnicodeDecodeError as error:
            self.faults.append(Fault(file, f"byte {error.start}", "not UTF-8"))
        except (ValueError, RecursionError) as error:  # ValueError: also an integer of thousands of digits
            self.faults.append(Fault(file, "", f"not TOML: {error}"))
        return None

    def _validated(self, model: type[_ModelT], raw: object, origin: Origin) -> _ModelT | None:
        try:
            # By way of JSON: strict, and yet an array becomes a tuple and a text a member of an enumeration.
            document = json.dumps(raw, default=str)
            return model.model_validate_json(
                document, context={ALLOW_LOOPBACK_HTTP: self.allow_loopback_http}
            )
        except ValidationError as error:
            self.faults.extend(faults_of(error, origin.file, origin.location, _KEY_NAMES))
        except (ValueError, RecursionError) as error:
            self.faults.append(origin.fault("", f"cannot be used: {error}"))
        return None

    def _read_collection(
        self, folder: Path, stem: str, key: str, model: type[_ModelT], shelf: Shelf[_ModelT]
    ) -> None:
        file = folder / f"{stem}.toml"
        if not file.exists():
            return
        content = self._read_toml(file)
        if content is None:
            return
        self.faults.extend(
            Fault(file, name, f"unknown: this file holds [[{key}]]") for name in content if name != key
        )
        entries = content.get(key, [])
        if not isinstance(entries, list):
            self.faults.append(Fault(file, key, f"write [[{key}]], with two brackets"))
            return
        for index, raw in enumerate(entries):
            origin = Origin(folder, file, f"{key}[{index}]")
            entry = self._validated(model, raw, origin)
            if entry is not None:
                self.faults.extend(shelf.put(entry, origin))

    def _read_procedures(self, folder: Path) -> None:
        for file in sorted((folder / PROCEDURES_FOLDER).rglob("*.toml")):
            content = self._read_toml(file)
            if content is None:
                continue
            origin = Origin(folder, file)
            procedure = self._validated(Procedure, content, origin)
            if procedure is None:
                continue
            found = [*_misplaced(procedure, file), *self._findings_in(procedure)]
            # A faulty replacement is turned away here, so that the entry it meant to replace stays.
            self.faults.extend(origin.fault(location, message) for location, message in found)
            if not found:
                self.faults.extend(self.procedures.put(procedure, origin))


def _misplaced(procedure: Procedure, file: Path) -> Iterator[Finding]:
    if procedure.id != file.stem:
        yield "id", f'the file is named "{file.stem}": id and file name must be the same'
    if procedure.family != file.parent.name:
        yield "family", f'the file lies in "{file.parent.name}": family and folder must be the same'


def load_catalogue(folder: Path, *more: Path, allow_loopback_http: bool = False) -> LoadResult:
    """Read the catalogue folders in turn; a later one adds entries or replaces those with the same id.

    Never raises for what stands in the folders: whatever cannot be used is left out and named as a fault.
    ``allow_loopback_http`` lets addresses of this machine in, for the demonstration portal alone.
    """
    reader = _Reader(allow_loopback_http)
    for each in (folder, *more):
        reader.read(each)
    return reader.result()
