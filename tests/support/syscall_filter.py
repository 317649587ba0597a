"""Runs a command under a unit's SystemCallFilter: ``python -m tests.support.syscall_filter UNIT COMMAND...``.

systemd is no init where tests run: its sets of system calls come from ``systemd-analyze``, their numbers from
the C headers, because libseccomp may be older; the filter is the same allow list, for the machine's own
architecture.
"""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyseccomp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def values_of(unit: Path, key: str) -> list[str]:
    """List the values that a unit file gives a key, in order."""
    return re.findall(rf"^{key}=(.*)$", unit.read_text(encoding="utf-8"), re.MULTILINE)


def allowed_calls(unit: Path) -> frozenset[str]:
    """Work out the allow list: the first line begins it, a line with ~ takes away."""
    allowed: set[str] = set()
    for value in values_of(unit, "SystemCallFilter"):
        names = _expanded(value.removeprefix("~").split())
        allowed = allowed - names if value.startswith("~") else allowed | names
    # systemd always lets these by, so that it can start the program.
    return frozenset(allowed | _set("@default") | {"execve", "exit", "exit_group", "rt_sigreturn"})


def confine(unit: Path) -> None:
    """Put this process and all that it starts under the filter, for ever."""
    numbers = _numbers()
    known = _set("@known")
    rules = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
    for name in sorted(allowed_calls(unit) & numbers.keys()):
        rules.add_rule(pyseccomp.ALLOW, numbers[name])
    # What is newer than systemd does not exist, so that programs take the older way.
    for name in sorted(numbers.keys() - known):
        rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), numbers[name])
    rules.load()


def main(arguments: Sequence[str]) -> None:
    """Confine this process and become the command."""
    unit, *command = arguments
    confine(Path(unit))
    os.execvp(command[0], command)  # noqa: S606 - this is what the module is for


def _expanded(names: Iterable[str]) -> set[str]:
    calls: set[str] = set()
    for name in names:
        calls |= _set(name) if name.startswith("@") else {name}
    return calls


@cache
def _set(name: str) -> frozenset[str]:
    command = ["systemd-analyze", "syscall-filter", name]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[1:]
    return frozenset(_expanded(line.strip() for line in listed if line.strip() and "#" not in line))


def _numbers() -> dict[str, int]:
    source = "#include <asm/unistd.h>\n"
    preprocessor = ["gcc", "-E", "-dM", "-"]
    done = subprocess.run(preprocessor, input=source, check=True, capture_output=True, text=True)
    found = re.findall(r"^#define __NR_(\w+) (\d+)$", done.stdout, re.MULTILINE)
    return {name: int(number) for name, number in found}


if __name__ == "__main__":
    main(sys.argv[1:])
