"""A sandbox's process namespace as the kernel shows it: by its first process."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal

from kiosk.errors import UnavailableError

_TOLD_WITHIN_S = 10.0


class Namespace:
    """Holds the first process of a sandbox's process namespace, by a descriptor that no other can take over.

    When that process dies the kernel kills every other one of the namespace, however well hidden, and tells
    of its end only after the last of them is gone (pid_namespaces(7)).
    """

    def __init__(self, descriptor: int) -> None:
        """`descriptor` is a pidfd, which this object closes."""
        self._descriptor = descriptor

    def kill(self) -> None:
        """Kill the first process, and with it all others. One that is gone already is no error."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._descriptor, signal.SIGKILL)

    async def emptied(self, deadline_s: float) -> bool:
        """Wait until the kernel says that no process is left; False past the deadline."""
        loop = asyncio.get_running_loop()
        gone = asyncio.Event()
        loop.add_reader(self._descriptor, gone.set)
        try:
            async with asyncio.timeout(deadline_s):
                await gone.wait()
        except TimeoutError:
            return False
        finally:
            loop.remove_reader(self._descriptor)
        return True

    def close(self) -> None:
        """Let go of the descriptor."""
        os.close(self._descriptor)


async def read_namespace(information: int) -> Namespace | None:
    """Read from the pipe `information` what bubblewrap tells of the sandbox (`--info-fd`); closes the pipe.

    None when the sandbox is gone already: the kernel reaps its first process last. Raises `UnavailableError`
    when bubblewrap says nothing, or not in time: nobody could prove that such a sandbox is empty.
    """
    reader = asyncio.StreamReader()
    pipe = os.fdopen(information, "rb", 0)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), pipe
    )
    try:
        async with asyncio.timeout(_TOLD_WITHIN_S):
            told = await reader.read()
    except TimeoutError as error:
        raise UnavailableError("the sandbox does not say which process is its first") from error
    finally:
        transport.close()
    try:
        return Namespace(os.pidfd_open(int(json.loads(told)["child-pid"])))
    except ProcessLookupError:
        return None
    except (ValueError, KeyError) as error:
        raise UnavailableError("the sandbox ended before it said which process is its first") from error
