"""CUPS's two files: directives outside of sections, the last one counts, and cupsd's own defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.doctor.cups_settings import Directive, keeps, parse_directives, read_settings

SERVICE = """# comment
LogLevel warn
  preservejobfiles   no   # not a day
<Location />
  LogLevel debug
</Location>
<Policy default>
  <Limit All>
    PreserveJobHistory Yes
  </Limit>
</Policy>
PageLogFormat
LogLevel error
"""


def test_directives_are_read_by_name_with_their_line() -> None:
    assert parse_directives(SERVICE) == {
        "loglevel": Directive("error", 13),
        "preservejobfiles": Directive("no", 3),
        "pagelogformat": Directive("", 12),
    }


def test_a_protected_hash_is_no_comment() -> None:
    assert parse_directives(r"PageLog /var/\#x # y")["pagelog"].value == r"/var/\#x"


def test_what_is_not_set_has_the_default_of_cupsd() -> None:
    settings = read_settings(Path("/etc/cups"), "", "")
    assert keeps(settings.keep_documents)
    assert keeps(settings.keep_history)
    assert (settings.spool.value, settings.temporary.value) == ("/var/spool/cups", "/var/spool/cups/tmp")
    assert settings.spool.line == 0


def test_the_temporary_folder_goes_with_the_spool() -> None:
    settings = read_settings(Path("/etc/cups"), "", "RequestRoot /run/spool\n")
    assert settings.temporary.value == "/run/spool/tmp"
    assert settings.spool == Directive("/run/spool", 1)


@pytest.mark.parametrize(
    ("value", "is_kept"),
    [("Yes", True), ("on", True), ("86400", True), ("1d", True), ("No", False), ("off", False), ("0", False)],
)
def test_keeping_is_yes_or_a_time(value: str, is_kept: bool) -> None:
    assert keeps(Directive(value)) is is_kept
