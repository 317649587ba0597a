"""A real proxy on loopback: squid, which asks for a login if wanted and leads hosts to a test's servers."""

from __future__ import annotations

import socket
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.support.process import Child, as_named_user, free_port, is_listening, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# Answers squid's question for each request ("host:port" of a tunnel, an address of a page): where to go.
_REWRITER = """\
#!/bin/bash
while read -r address _; do
    host=${{address#*://}}; host=${{host%%/*}}; path=${{address#*://*/}}
    [ "$path" = "$address" ] && path=
    case $host in
{cases}
        *) echo ERR; continue ;;
    esac
    case $address in
        http://*) echo "OK rewrite-url=http://$place/$path" ;;
        *) echo "OK rewrite-url=$place" ;;
    esac
done
"""
_CONFIGURATION = """\
{ports}
pid_filename none
{login}
http_access deny all
cache deny all
access_log stdio:{folder}/access.log
cache_log {folder}/cache.log
coredump_dir {folder}
url_rewrite_program {folder}/rewriter
url_rewrite_children 1 startup=1
url_rewrite_host_header off
shutdown_lifetime 0 seconds
pinger_enable off
visible_hostname proxy.test
"""
_LOGIN = """\
auth_param basic program /usr/lib/squid/basic_ncsa_auth {folder}/users
auth_param basic children 1 startup=1
auth_param basic realm proxy
auth_param basic credentialsttl 1 second
acl known proxy_auth REQUIRED
http_access allow known"""


class Squid:
    """A running squid; ``requests`` is what its log tells."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self._folder = folder

    @property
    def url(self) -> str:
        """What an operator configures."""
        return f"http://127.0.0.1:{self.port}"

    def url_with(self, login: str = "", host: str = "127.0.0.1") -> str:
        """What stands in an environment, with a login where one is given."""
        return f"http://{login}{'@' if login else ''}{host}:{self.port}"

    def set_login(self, user: str, password: str) -> None:
        """Take this login and no other."""
        command = ("openssl", "passwd", "-apr1", "-stdin")
        hashed = subprocess.run(command, input=password, capture_output=True, text=True, check=True).stdout
        (self._folder / "users").write_text(f"{user}:{hashed.strip()}\n", encoding="utf-8")

    def requests(self) -> list[tuple[int, str]]:
        """Return (status, "METHOD address") of all requests so far, 407 where a login was wanted."""
        lines = (self._folder / "access.log").read_text(encoding="utf-8").splitlines()
        words = [line.split() for line in lines]
        return [(int(each[3].rpartition("/")[2]), f"{each[5]} {each[6]}") for each in words]


def has_ipv6() -> bool:
    """Tell whether this machine's loopback speaks IPv6."""
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False


def _own_addresses() -> list[str]:
    return ["127.0.0.1", "[::1]"] if has_ipv6() else ["127.0.0.1"]


@contextmanager
def running_squid(
    folder: Path, places: Mapping[str, int], login: tuple[str, str] | None = None
) -> Iterator[Squid]:
    """Run squid in ``folder``; ``places`` are the ports of loopback behind "host:port" or "host" of http."""
    folder.mkdir()
    squid = Squid(folder)
    if login:
        squid.set_login(*login)
    cases = "\n".join(f"        {host}) place=127.0.0.1:{port} ;;" for host, port in places.items())
    rewriter = folder / "rewriter"
    rewriter.write_text(_REWRITER.format(cases=cases), encoding="utf-8")
    rewriter.chmod(0o755)
    rules = _LOGIN.format(folder=folder) if login else "http_access allow all"
    ports = "\n".join(f"http_port {host}:{squid.port}" for host in _own_addresses())
    configuration = folder / "squid.conf"
    configuration.write_text(_CONFIGURATION.format(ports=ports, folder=folder, login=rules), encoding="utf-8")
    (folder / "access.log").touch()
    child = Child(as_named_user(["/usr/sbin/squid", "-N", "-f", configuration]), folder / "output")
    try:
        wait_until(lambda: is_listening(squid.port), "squid")
        yield squid
    finally:
        child.end()
