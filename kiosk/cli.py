"""The command line: reads arguments, calls the one who does it, and turns failures into sentences."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import command, log
from kiosk.argument import config_option, count_of, size_of, window_of
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_INTERRUPTED = 130  # the shell's convention for SIGINT

_EPILOG = """\
examples:
  kiosk demo                              try it: simulated devices, a fictitious site, no Internet
  kiosk demo --windowed --size 1280x800   the same in a window
  kiosk tour --out pictures               play the whole journey by itself, one picture a screen
  kiosk check-config /etc/kiosk/kiosk.toml
  kiosk record-sites --procedure licence-lost   follow a procedure by hand, write which hosts it needs
  kiosk doctor                            look for what would leave traces or keep visitors out
  kiosk run --config /etc/kiosk/kiosk.toml
  kiosk prove-wipe                        see for yourself that nothing of a visitor remains

exit codes:
  0  done            2  wrong arguments       66  a file cannot be read or written
  1  a step failed   69  a device, display or program is missing or does not answer
  78  the configuration or the catalogue has errors (all are listed)   130  interrupted

"kiosk COMMAND --help" tells more about one command.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code and never lets a known failure show a traceback."""
    parsed = make_parser().parse_args(arguments)
    log.set_up(getattr(logging, parsed.log_level.upper()), os.environ)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except KioskError as error:
        sys.stderr.write(f"kiosk: {error}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return _INTERRUPTED


def make_parser() -> argparse.ArgumentParser:
    """Build the parser with all commands."""
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="Public terminal for French préfectures: a visitor carries an online procedure out,"
        " scans his papers, prints his receipt, and nothing of him remains.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--log-level",
        choices=["debug", "info", "warning", "error"],
        default="info",
        help="how much to log to standard error; no level logs anything of a visitor (default: info)",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_demo(commands)
    _add_tour(commands)
    _add_run(commands)
    _add_check_config(commands)
    _add_record_sites(commands)
    _add_doctor(commands)
    _add_statistics(commands)
    _add_hash_pin(commands)
    _add_scan(commands)
    _add_print(commands)
    _add_prove_wipe(commands)
    return parser


_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives this type no public name


def _add(
    commands: _Commands[argparse.ArgumentParser], name: str, short: str, long: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name, help=short, description=long, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def _add_demo(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "demo",
        "try the kiosk with simulated devices and a fictitious site",
        "Starts the kiosk with a simulated scanner and printer and a demonstration site on this machine.\n"
        "Needs no Internet, no configuration and keeps nothing. A dock on the screen lays papers on the\n"
        "glass and makes the devices fail. The mediator's PIN is 0000.\n\n"
        "Without a display (no WAYLAND_DISPLAY, no DISPLAY) it plays the tour on a virtual one instead and\n"
        "writes the pictures to ./build/tour.",
    )
    parser.add_argument("--windowed", action="store_true", help="in a window instead of the full screen")
    parser.add_argument(
        "--size", type=size_of, metavar="WxH", help="window size in pixels, for instance 1280x800"
    )
    parser.set_defaults(run=lambda parsed: command.demo(window_of(parsed.windowed, parsed.size), _say))


def _add_tour(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "tour",
        "play the whole journey and take a picture of every screen",
        "Plays the whole journey on the demonstration, with real input on the real window, on a virtual\n"
        "display (Xvfb) of the given size. Writes one numbered PNG a screen and prints a table: step,\n"
        "seconds, result. Exit code 1 when a step fails.",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder for the pictures; made if missing"
    )
    parser.add_argument(
        "--size",
        type=size_of,
        default=(1920, 1080),
        metavar="WxH",
        help="screen in pixels (default: 1920x1080)",
    )
    parser.set_defaults(run=lambda parsed: command.tour(parsed.out, parsed.size))


def _add_run(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "run",
        "run the kiosk (production)",
        "Runs the kiosk full screen until it is stopped (SIGTERM). systemd starts it so, under the\n"
        "compositor cage: see kiosk.service. Starts the next session by itself after an end or a crash.",
    )
    config_option(parser)
    parser.set_defaults(run=lambda parsed: command.run(parsed.config))


def _add_check_config(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "check-config",
        "check a configuration file and the catalogue it names",
        "Prints every error of the configuration and of the catalogue (shipped and the operator's folders),\n"
        "each with its file and place. Exit code 78 when there is one, 0 when there is none.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the TOML file to check")
    parser.set_defaults(run=lambda parsed: command.check_config(parsed.file, _say))


def _add_record_sites(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "record-sites",
        "follow a procedure by hand and write which hosts it needs",
        "Opens the browser in learning mode: every public https host opens. Follow the procedure as a\n"
        "visitor would; beside the page stands which hosts came, and as what. At the end they are written\n"
        "as entries for a catalogue's sites.toml, to be reviewed: hosts alone, never an address or what was\n"
        "typed. Plain http, the local network and known trackers stay closed, and are told. Needs a display\n"
        "and an ordinary user. With --config your catalogue, proxy and certificate authority are used.",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="your configuration (default: none)")
    begins = parser.add_mutually_exclusive_group(required=True)
    begins.add_argument("--procedure", metavar="ID", help="begin where this procedure of the catalogue does")
    begins.add_argument("--url", metavar="https://…", help="begin at this address")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("sites.toml"),
        metavar="FILE",
        help="file to write; one that exists is never overwritten (default: sites.toml)",
    )
    parser.set_defaults(run=_record_sites)


def _add_doctor(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "doctor",
        "examine the machine before it serves visitors",
        "Looks at isolation, screen, devices, CUPS settings, network, memory, swap, core files, disk and\n"
        "clock, and says of each what was found and what to change. It changes nothing. Exit code 1 when a\n"
        "check failed, 0 when none did. Run it as the kiosk's user, whose rights it tells about.",
    )
    config_option(parser)
    parser.add_argument("--json", action="store_true", dest="as_json", help="the same as JSON")
    parser.set_defaults(run=lambda parsed: command.doctor(parsed.config, _say, as_json=parsed.as_json))


def _add_statistics(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "statistics",
        "say what was counted",
        "Prints the counters by day, and the hosts that were asked for and stayed closed: why, in how many\n"
        "visits of the day. A host that only one visit of a day met is not kept.",
    )
    config_option(parser)
    parser.add_argument("--json", action="store_true", dest="as_json", help="the same as JSON")
    parser.set_defaults(run=lambda parsed: command.statistics(parsed.config, _say, as_json=parsed.as_json))


def _add_hash_pin(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "hash-pin",
        "turn a mediator's PIN into the hash for the configuration",
        "Asks for a PIN of 4 to 12 digits twice, without showing it, and prints the line to put into\n"
        "[mediator] pins. When standard input is no terminal, the PIN is its first line.",
    )
    parser.set_defaults(run=lambda _: command.hash_pin(_say))


def _add_scan(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "scan",
        "scan one page with the configured scanner",
        "Scans what lies on the glass, by the same code as the screens, to try the scanner out.\n"
        "The file's ending chooses the format: .pdf, .png or .jpg.",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="file to write")
    config_option(parser)
    parser.set_defaults(run=_scan)


def _add_print(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "print",
        "print a PDF on the configured printer",
        "Prints a PDF file by the same code as the screens and waits until the paper is out: it says\n"
        '"printed" only when the printer did. Exit code 69 when nothing came out, with the reason.',
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the PDF file")
    config_option(parser)
    parser.set_defaults(run=_print)


def _add_prove_wipe(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(
        commands,
        "prove-wipe",
        "prove that nothing of a visitor remains after a session",
        "Plays real sessions that plant random canaries wherever a visitor leaves something, ends them in\n"
        "turn by the button, a crash, idleness, a hang, blows to any process and a power failure, and\n"
        "searches files, spool, logs, journal and the memory of kiosk, screen and print service for them.\n"
        "Exit code 1 when anything was found, not planted or not searched.\n\n"
        "Without --config it plays on the demonstration's devices. With it, lay a sheet on the glass: each\n"
        "session scans it and prints one page. Run it as root to search the print service and the journal;\n"
        "stop the kiosk before.",
    )
    parser.add_argument(
        "--sessions",
        type=count_of,
        metavar="N",
        help="how many (default: one per ending)",
    )
    parser.add_argument("--json", action="store_true", help="the whole report as JSON")
    parser.add_argument("--config", type=Path, metavar="FILE", help="the operator's devices and sandbox")
    parser.set_defaults(
        run=lambda parsed: command.prove_wipe(parsed.sessions, parsed.config, as_json=parsed.json, say=_say)
    )


def _record_sites(parsed: argparse.Namespace) -> int:
    from kiosk import site_recording  # no other command needs it

    task = site_recording.Task(parsed.config, parsed.procedure, parsed.url)
    return site_recording.record_sites(task, parsed.out, _say)


def _scan(parsed: argparse.Namespace) -> int:
    from kiosk import device_trial  # loads device libraries that the other commands start faster without

    return device_trial.scan(parsed.out, parsed.config, _say)


def _print(parsed: argparse.Namespace) -> int:
    from kiosk import device_trial  # as above

    return device_trial.print_file(parsed.file, parsed.config, _say)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
