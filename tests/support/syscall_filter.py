"""Runs a command under a unit's SystemCallFilter: ``python -m tests.support.syscall_filter UNIT COMMAND...``.

systemd is no init where tests run: its sets of system calls come from ``systemd-analyze``, their numbers from
the C headers, and the filter is the same allow list, for the machine's own architecture.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import struct
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# <linux/prctl.h>, <linux/seccomp.h>, <linux/bpf_common.h>
_PR_SET_SECCOMP = 22
_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_MODE_FILTER = 2
_ALLOW = 0x7FFF0000
_ERRNO = 0x00050000
_LOAD_WORD = 0x20
_JUMP_IF_EQUAL = 0x15
_RETURN = 0x06
_INSTRUCTION = struct.Struct("HBBI")


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
    program = [_INSTRUCTION.pack(_LOAD_WORD, 0, 0, 0)]
    for name in sorted(allowed_calls(unit) & numbers.keys()):
        program += [_answer(numbers[name], _ALLOW)]
    # What is newer than systemd does not exist, so that programs take the older way.
    for name in sorted(numbers.keys() - known):
        program += [_answer(numbers[name], _ERRNO | errno.ENOSYS)]
    program += [_INSTRUCTION.pack(_RETURN, 0, 0, _ERRNO | errno.EPERM)]
    code = b"".join(program)
    buffer = ctypes.create_string_buffer(code, len(code))
    count = len(code) // _INSTRUCTION.size
    header = struct.pack("HxxxxxxP", count, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(
        _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.create_string_buffer(header, len(header)), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "the filter was refused")


def main(arguments: Sequence[str]) -> None:
    """Confine this process and become the command."""
    unit, *command = arguments
    confine(Path(unit))
    os.execvp(command[0], command)  # noqa: S606 - this is what the module is for


def _answer(number: int, action: int) -> bytes:
    return _INSTRUCTION.pack(_JUMP_IF_EQUAL, 0, 1, number) + _INSTRUCTION.pack(_RETURN, 0, 0, action)


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
