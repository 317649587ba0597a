"""Writes a recording as the text of a catalogue's sites.toml, for an operator to review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.browsing.recording import Way
from kiosk.catalogue.models import SiteKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from kiosk.browsing.proposal import Proposal
    from kiosk.browsing.recording import Recording
    from kiosk.catalogue.models import Procedure

_WAYS: Final = {
    Way.BEGINNING: "where it began",
    Way.TYPED: "opened by hand beside the procedure",
    Way.LINK: "reached by a link",
    Way.POSTED_FORM: "reached by a form",
    Way.REDIRECT: "reached by a redirect",
    Way.WINDOW: "in a window of its own",
    None: "in a frame",
}
_HEAD: Final = """\
# Sites recorded by "kiosk record-sites" on {day}: {what}.
#
# To review before use. Each host was met by hand, once: has it to be open, and as what? Names are the
# hosts' own: write what visitors call them. Then put this file into a folder of [catalogue] extra_folders as
# sites.toml, or its entries into the one that is there, and run "kiosk check-config".
"""
_ENTRY: Final = """\
[[sites]]
id = "{id}"
kind = "{kind}"
name = {{ fr = "{host}", en = "{host}", ar = "{host}" }}
hosts = [{hosts}]
{entry_url}source = {source}
"""
_SOURCE: Final = (
    '{{ name = "Enregistrement sur place", reference = "{what}", certainty = "B", verified = {day} }}'
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What was recorded and when; `procedure` is None where the recording began at an address."""

    day: date
    first_host: str
    procedure: Procedure | None = None

    @property
    def reference(self) -> str:
        """The source's reference: which procedure was followed."""
        if self.procedure is not None:
            return f"démarche {self.procedure.id}"
        return f"démarche commencée sur {self.first_host}"


def write_draft(recording: Recording, proposals: Sequence[Proposal], occasion: Occasion) -> str:
    """Return the file's text: valid TOML, whose comments tell what needs no entry and what stays closed."""
    parts = [_HEAD.format(day=occasion.day, what=occasion.reference)]
    parts += [_entry(each, proposals, occasion) for each in proposals if _is_written(each)]
    parts += [_listed("In the catalogue already", _known_lines(proposals))]
    parts += [_procedure_lines(proposals, occasion)]
    parts += [
        _listed("Further hosts of webmails in the catalogue: add them to its hosts", _additions(proposals)),
        _listed("The visitor's own bank: a payment led there, no entry is needed", _banks(proposals)),
        _listed("Left out, as you chose", _left_out(proposals)),
        _listed("In frames alone: a listed page may show them, no entry is needed", _frames(proposals)),
        _listed("For resources alone (images, scripts): no entry is needed", recording.resources),
        _listed(
            "Stayed closed, and stay closed in a visit",
            (f"{each.place} ({each.verdict.value})" for each in recording.refusals),
        ),
    ]
    return "\n".join(part for part in parts if part)


def _is_written(proposal: Proposal) -> bool:
    return proposal.kind is not None and not proposal.is_known and not proposal.leader


def _entry(proposal: Proposal, proposals: Iterable[Proposal], occasion: Occasion) -> str:
    hosts = [proposal.host, *(each.host for each in proposals if each.leader == proposal.host)]
    kind = proposal.kind or SiteKind.INFORMATION
    entry = _ENTRY.format(
        id=proposal.site_id,
        kind=kind.value,
        host=proposal.host,
        hosts=", ".join(f'"{host}"' for host in hosts),
        entry_url=f'entry_url = "https://{proposal.host}/"\n' if kind is SiteKind.MAIL else "",
        source=_SOURCE.format(what=occasion.reference, day=occasion.day),
    )
    return "".join(f"# {line}\n" for line in _remarks(proposal)) + entry


def _remarks(proposal: Proposal) -> Iterator[str]:
    yield f"{_WAYS[proposal.way].capitalize()}."
    if not proposal.is_sure:
        yield "TO CHECK: nothing told what it is for."
    if proposal.kind is SiteKind.MAIL:
        yield 'A webmail: open while a step with opens = ["mail"] lasts. entry_url is where it begins.'
    if proposal.skipped:
        yield f"TO CHECK: {proposal.skipped} sent a form straight on to it. If it is the visitor's bank,"
        yield 'delete this entry and give the step before the payment opens = ["payment"].'


def _known_lines(proposals: Iterable[Proposal]) -> Iterator[str]:
    for each in proposals:
        if each.is_known and each.kind is not None:
            yield f"{each.host}: {each.site_id} ({each.kind.value}), {_WAYS[each.way]}"


def _additions(proposals: Sequence[Proposal]) -> Iterator[str]:
    known = {each.host: each.site_id for each in proposals if each.is_known}
    return (f"{each.host}: {known[each.leader]}" for each in proposals if each.leader in known)


def _procedure_lines(proposals: Iterable[Proposal], occasion: Occasion) -> str:
    met = [each.site_id for each in proposals if each.kind not in (None, SiteKind.MAIL)]
    before = () if occasion.procedure is None else occasion.procedure.sites
    ids = dict.fromkeys((*before, *met))
    listed = ", ".join(f'"{site_id}"' for site_id in ids)
    lines = [f"# For the procedure ({_file_of(occasion)}):", f"# sites = [{listed}]"]
    missed = [site_id for site_id in before if site_id not in met]
    if missed:
        lines.append(f"# Of these not met this time: {', '.join(missed)}.")
    if any(each.kind is SiteKind.MAIL for each in proposals):
        lines.append('# Webmails do not stand there; the step that sends a letter has opens = ["mail"].')
    return "\n".join(lines) + "\n"


def _file_of(occasion: Occasion) -> str:
    procedure = occasion.procedure
    return "its own file" if procedure is None else f"procedures/{procedure.family}/{procedure.id}.toml"


def _banks(proposals: Iterable[Proposal]) -> Iterator[str]:
    return (f"{each.host}, {_WAYS[each.way]}" for each in proposals if each.is_bank)


def _left_out(proposals: Iterable[Proposal]) -> Iterator[str]:
    for each in proposals:
        if each.kind is None and not each.is_bank and each.way is not None:
            yield f"{each.host}, {_WAYS[each.way]}"


def _frames(proposals: Iterable[Proposal]) -> Iterator[str]:
    return (each.host for each in proposals if each.way is None and each.kind is None)


def _listed(title: str, lines: Iterable[str]) -> str:
    # What an address named may hold anything; a comment may not.
    told = "".join(f"#   {''.join(each if each.isprintable() else '?' for each in line)}\n" for line in lines)
    return f"# {title}:\n{told}" if told else ""
