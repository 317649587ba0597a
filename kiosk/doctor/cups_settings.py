"""Reads cupsd.conf and cups-files.conf as far as they decide what remains of a print job.

The files, because the server does not tell: no IPP attribute holds these settings, and what `cupsctl` shows
is cupsd.conf over HTTP, for administrators only and without cups-files.conf.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SERVICE_FILE = "cupsd.conf"
FILES_FILE = "cups-files.conf"

# Debian's build; cupsd.conf(5) and cups-files.conf(5) name them as defaults.
_SPOOL = "/var/spool/cups"
_TEMPORARY = "tmp"  # inside the spool


@dataclass(frozen=True, slots=True)
class Directive:
    """One setting: its value and the line it stands in, from 1; line 0 is cupsd's own default."""

    value: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class CupsSettings:
    """What decides over a job's traces; `service_file` and `files_file` are where to change it."""

    service_file: Path
    files_file: Path
    keep_documents: Directive
    keep_history: Directive
    log_level: Directive
    page_log_format: Directive
    page_log: Directive
    spool: Directive
    temporary: Directive


def parse_directives(text: str) -> dict[str, Directive]:
    """Read the directives outside of sections, by lower-case name; as in cupsd, the last one counts."""
    found: dict[str, Directive] = {}
    depth = 0
    for number, line in enumerate(text.splitlines(), start=1):
        content = _without_comment(line).strip()
        if content.startswith("</"):
            depth -= 1
        elif content.startswith("<"):
            depth += 1
        elif content and depth == 0:
            name, *rest = content.split(maxsplit=1)
            found[name.casefold()] = Directive(rest[0] if rest else "", number)
    return found


def read_settings(folder: Path, service: str, files: str) -> CupsSettings:
    """Put together what the texts of `folder`'s two files say, with cupsd's defaults."""
    in_service, in_files = parse_directives(service), parse_directives(files)
    spool = in_files.get("requestroot", Directive(_SPOOL))
    return CupsSettings(
        service_file=folder / SERVICE_FILE,
        files_file=folder / FILES_FILE,
        keep_documents=in_service.get("preservejobfiles", Directive("86400")),
        keep_history=in_service.get("preservejobhistory", Directive("Yes")),
        log_level=in_service.get("loglevel", Directive("warn")),
        page_log_format=in_service.get("pagelogformat", Directive("")),
        page_log=in_files.get("pagelog", Directive("/var/log/cups/page_log")),
        spool=spool,
        temporary=in_files.get("tempdir", Directive(f"{spool.value}/{_TEMPORARY}")),
    )


def keeps(directive: Directive) -> bool:
    """Tell whether a Preserve… setting keeps something: "Yes" or a number of seconds above nought."""
    value = directive.value.casefold()
    return value in ("yes", "on", "true") or (value[:1].isdigit() and value.strip("0") != "")


def _without_comment(line: str) -> str:
    """Cut at the first # that no backslash protects, as libcups' reader does."""
    for place, character in enumerate(line):
        if character == "#" and line[place - 1 : place] != "\\":
            return line[:place]
    return line
