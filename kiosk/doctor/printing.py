"""Checks the CUPS server, its queue, and that it keeps nothing of what it printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from devices.paper import A4_HEIGHT_MM, A4_WIDTH_MM
from devices.printing.media import offers
from kiosk.config import Paper
from kiosk.doctor.cups_settings import keeps
from kiosk.doctor.finding import failed, ok, unknown, warning

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config import PrinterConfig
    from kiosk.doctor.cups_settings import CupsSettings, Directive
    from kiosk.doctor.facts import Facts, PrintServiceFacts, QueueFacts
    from kiosk.doctor.finding import Finding

_RESTART: Final = '"sudo systemctl restart cups"'
_TALKATIVE: Final = ("debug", "debug2")
_DISCARD: Final = "abort-job"
# Width, and heights that must be possible: the shortest and the longest sheet on a roll.
_SIZES_MM: Final = {Paper.A4: (A4_WIDTH_MM, A4_HEIGHT_MM), Paper.ROLL_80MM: (80.0, 150.0, 600.0)}


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for CUPS; nothing where the printer is simulated."""
    service, config = facts.printing, facts.config.printer
    if service is None:
        return ()
    return (_server(service, config), *_queue(service.queue, config), *_traces(service, config))


def _server(service: PrintServiceFacts, config: PrinterConfig) -> Finding:
    if service.queue is not None:
        return ok("cups-server", f"CUPS answers at {config.server}.")
    remedy = (
        'Start it: "sudo systemctl enable --now cups.socket cups.service".'
        if service.is_local
        else f"Check the network, and server under [printer]: {config.server}."
    )
    return failed("cups-server", f"CUPS at {config.server} {service.failure}.", remedy)


def _queue(queue: QueueFacts | None, config: PrinterConfig) -> tuple[Finding, ...]:
    name = config.queue
    if queue is None:
        return ()
    if not queue.exists:
        return (
            failed(
                "cups-queue",
                f'There is no queue "{name}".',
                f'Make it: "sudo lpadmin -p {name} -E -v ipp://PRINTER/ipp/print -m everywhere".',
            ),
        )
    if not queue.is_accepting:
        return (
            failed(
                "cups-queue",
                f'Queue "{name}" refuses jobs.',
                f'Let it accept them: "sudo cupsaccept {name}".',
            ),
        )
    return (
        ok("cups-queue", f'Queue "{name}" accepts jobs.'),
        _error_policy(queue, name),
        _start(queue, name),
        _paper(queue, config.paper),
    )


def _paper(queue: QueueFacts, paper: Paper) -> Finding:
    width_mm, *heights_mm = _SIZES_MM[paper]
    if not queue.media:
        return unknown("paper", "The queue does not tell which papers it takes.", "Print a receipt and look.")
    if all(offers(queue.media, width_mm, height_mm) for height_mm in heights_mm):
        return ok("paper", f'Receipts come on the paper of this queue (paper = "{paper}").')
    return failed(
        "paper",
        f'Receipts are set for paper = "{paper}", which the queue does not offer.',
        "Set paper under [printer] to what lies in the printer, or give the queue a driver for that paper; "
        "one for rolls has pages of any length.",
    )


def _error_policy(queue: QueueFacts, name: str) -> Finding:
    if queue.error_policy == _DISCARD:
        return ok("cups-errors", "A job that fails is discarded.")
    remedy = f'Let it be discarded: "sudo lpadmin -p {name} -o printer-error-policy={_DISCARD}".'
    if queue.error_policy == "stop-printer":
        return warning("cups-errors", "A job that fails stops the queue until somebody starts it.", remedy)
    policy = queue.error_policy or "unknown policy"
    return warning(
        "cups-errors", f"A job that fails is kept ({policy}) and may come out in a later visit.", remedy
    )


def _start(queue: QueueFacts, name: str) -> Finding:
    if queue.may_start is None:
        return unknown(
            "cups-start",
            "Whether the kiosk may start a queue that CUPS stopped can only be asked while it stands ready.",
            "Run doctor again when nothing is being printed and the queue is not paused.",
        )
    if queue.may_start:
        return ok("cups-start", "The kiosk starts this queue again when CUPS itself stopped it.")
    return warning(
        "cups-start",
        "A queue that CUPS stops after a failure stays so until somebody starts it: the kiosk may not.",
        f"Append assets/cups/policy.conf to cupsd.conf, run {_RESTART}, then "
        f'"sudo lpadmin -p {name} -o printer-op-policy=kiosk".',
    )


def _traces(service: PrintServiceFacts, config: PrinterConfig) -> tuple[Finding, ...]:
    settings = service.settings
    if settings is not None:
        return (
            _documents(settings),
            _history(settings, service.queue),
            _folder(
                "cups-spool", "Jobs", "RequestRoot", settings.spool, settings, service.is_spool_in_memory
            ),
            _folder(
                "cups-temporary",
                "Temporary files",
                "TempDir",
                settings.temporary,
                settings,
                service.is_temporary_in_memory,
            ),
            _begin(service, settings),
            _logs(settings),
        )
    if not service.is_local:
        return (
            unknown(
                "cups-settings",
                f"CUPS runs on another machine ({config.server}): what it keeps cannot be seen from here.",
                "Look there for PreserveJobFiles, PreserveJobHistory and a spool on tmpfs.",
            ),
        )
    files = " and ".join(str(file) for file in service.unreadable)
    return (
        unknown(
            "cups-settings",
            f"Not allowed to read {files}: what CUPS keeps is not known.",
            'Run doctor as root, or put its user into group lp: "sudo usermod -aG lp kiosk".',
        ),
    )


def _documents(settings: CupsSettings) -> Finding:
    if keeps(settings.keep_documents):
        found = f"Documents stay after printing ({_said('PreserveJobFiles', settings.keep_documents)})."
        return failed(
            "cups-documents",
            found,
            _write("PreserveJobFiles No", settings.keep_documents, settings.service_file),
        )
    return ok("cups-documents", "Documents are erased when their job ends.")


def _history(settings: CupsSettings, queue: QueueFacts | None) -> Finding:
    if keeps(settings.keep_history):
        found = f"Jobs stay listed after printing ({_said('PreserveJobHistory', settings.keep_history)})."
        return failed(
            "cups-history",
            found,
            _write("PreserveJobHistory No", settings.keep_history, settings.service_file),
        )
    if queue is not None and queue.finished_jobs:
        return failed(
            "cups-history",
            f"PreserveJobHistory is off, yet CUPS still lists finished jobs ({queue.finished_jobs}).",
            f'It has not read its file since, or keeps older jobs: "sudo cancel -a -x", then {_RESTART}.',
        )
    return ok("cups-history", "Finished jobs are forgotten.")


def _folder(
    name: str, what: str, key: str, folder: Directive, settings: CupsSettings, is_in_memory: bool
) -> Finding:
    if is_in_memory:
        return ok(name, f"{what} lie in memory ({folder.value}).")
    path = folder.value
    if name == "cups-temporary" and path.startswith(f"{settings.spool.value}/"):
        remedy = f"It goes with the spool: put {settings.spool.value} on a tmpfs."
    else:
        # 0710 and group lp are how Debian makes the spool.
        line = f"tmpfs {path} tmpfs mode=0710,gid=lp,size=256m,nosuid,nodev,noexec 0 0"
        remedy = f'Add "{line}" to /etc/fstab, then run "sudo mount {path}" and {_RESTART}.'
    return failed(
        name, f"{what} lie on a disk: {path} ({_place(key, folder, settings)}) is no tmpfs.", remedy
    )


def _begin(service: PrintServiceFacts, settings: CupsSettings) -> Finding:
    if service.begins_empty:
        return ok("cups-restart", "A CUPS that starts again begins without earlier jobs.")
    return warning(
        "cups-restart",
        f"A CUPS that was killed finds its jobs again in {settings.spool.value}, and may print them twice.",
        'Install assets/cups/service.conf as "/etc/systemd/system/cups.service.d/kiosk.conf", then run '
        f'"sudo systemctl daemon-reload" and {_RESTART}.',
    )


def _logs(settings: CupsSettings) -> Finding:
    if settings.log_level.value.casefold() in _TALKATIVE:
        return warning(
            "cups-logs",
            f"The error log holds titles and options of jobs ({_said('LogLevel', settings.log_level)}).",
            _write("LogLevel warn", settings.log_level, settings.service_file),
        )
    if settings.page_log_format.value and settings.page_log.value:
        return warning(
            "cups-logs",
            f"{settings.page_log.value} gets a line for each page printed.",
            _write("PageLogFormat", settings.page_log_format, settings.service_file),
        )
    return ok("cups-logs", "Logs hold no titles and no pages.")


def _said(key: str, directive: Directive) -> str:
    return (
        f"{key} {directive.value}" if directive.line else f"{key} is not set, which means {directive.value}"
    )


def _place(key: str, directive: Directive, settings: CupsSettings) -> str:
    return f"{key}, {settings.files_file}:{directive.line}" if directive.line else f"{key} by default"


def _write(line: str, present: Directive, file: Path) -> str:
    where = f'Change line {present.line} of {file} to "{line}"' if present.line else f'Add "{line}" to {file}'
    return f"{where}, then run {_RESTART}."
