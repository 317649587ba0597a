"""The closed list of what is counted."""

from __future__ import annotations

from enum import StrEnum


class Event(StrEnum):
    """Countable events; a day and sometimes a procedure are all that is kept with them."""

    SESSION_STARTED = "session_started"  # a visitor touched Welcome
    ENDED_BY_VISITOR = "ended_by_visitor"
    ENDED_BY_IDLE = "ended_by_idle"
    ENDED_BY_MEDIATOR = "ended_by_mediator"
    SESSION_BROKE = "session_broke"  # crash, hang or fault
    PROCEDURE_CHOSEN = "procedure_chosen"
    SITE_OPENED = "site_opened"
    PAGE_SCANNED = "page_scanned"
    FILE_UPLOADED = "file_uploaded"
    PRINTED = "printed"
    RECEIPT_PRINTED = "receipt_printed"
    MEDIATOR_CAME = "mediator_came"
    HELP_OPENED = "help_opened"
