"""The voice of the machine's speech service, inside the session's sandbox: it speaks, and dies with it."""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path

from tests.support import voice_probe
from tests.support.sandbox import run_inside

_TESTS = Path(__file__).parents[1]


def test_the_voice_speaks_with_a_service_of_the_sandboxs_own(tmp_path: Path) -> None:
    # A speech service of the user's, outside: what is said through it would outlive the visit.
    folder = tmp_path / "speech-dispatcher"
    folder.mkdir()
    with socket.socket(socket.AF_UNIX) as outside:
        outside.bind(str(folder / "speechd.sock"))
        outside.listen()
        outside.settimeout(0)
        done = run_inside(
            (sys.executable, "-P", voice_probe.__file__),
            {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
            readable=[_TESTS],
        )
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout.splitlines()[-1])
        assert told == {"voice": True, "beside": 1}
        try:
            outside.accept()
        except BlockingIOError:
            return
        raise AssertionError("the voice has asked the service outside")
