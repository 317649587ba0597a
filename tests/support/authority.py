"""A certificate authority of a test's own, by openssl, with the certificates that it vouches for."""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@dataclass(frozen=True)
class Certificate:
    """A server's certificate with its key, both PEM."""

    file: Path
    key: Path

    def server_context(self, *, asks_client: Path | None = None) -> ssl.SSLContext:
        """Serve with it; ``asks_client`` is a file of authorities whose clients' certificates are wanted."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.file, self.key)
        if asks_client is not None:
            context.verify_mode = ssl.CERT_OPTIONAL
            context.load_verify_locations(asks_client)
        return context


class TestAuthority:
    """Lives in a folder of its own; ``file`` is what an operator would configure."""

    __test__ = False  # no class of tests

    def __init__(self, folder: Path, name: str = "Test authority", *, days: int = 2) -> None:
        """``days`` until it expires; negative: it has expired."""
        folder.mkdir()
        self._folder = folder
        self.file = folder / "authority.pem"
        self._key = folder / "authority.key"
        # Signed by itself in two steps: "req -x509" makes no certificate that has expired.
        request = self._request("authority", self._key, name)
        self._sign(
            request,
            self.file,
            days,
            "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n",
            ("-signkey", str(self._key)),
        )

    def issue(self, host: str, *others: str, days: int = 1) -> Certificate:
        """Make a certificate for one host, and others beside it, which a client could show as well."""
        names = ",".join(f"DNS:{each}" for each in (host, *others))
        key = self._folder / f"{host}.key"
        certificate = self._folder / f"{host}.pem"
        self._sign(
            self._request(host, key, host),
            certificate,
            days,
            f"subjectAltName={names}\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth,clientAuth\n",
            ("-CA", str(self.file), "-CAkey", str(self._key), "-CAcreateserial"),
        )
        return Certificate(certificate, key)

    def _request(self, name: str, key: Path, subject: str) -> Path:
        request = self._folder / f"{name}.csr"
        _openssl("req", "-utf8", *_KEY, "-keyout", str(key), "-out", str(request), "-subj", f"/CN={subject}")
        return request

    def _sign(
        self, request: Path, certificate: Path, days: int, extensions: str, signer: tuple[str, ...]
    ) -> None:
        file = request.with_suffix(".ext")
        file.write_text(extensions, encoding="utf-8")
        lasts = ("-days", str(days), "-extfile", str(file), "-out", str(certificate))
        _openssl("x509", "-req", "-in", str(request), *signer, *lasts)


def _openssl(*arguments: str) -> None:
    subprocess.run(("openssl", *arguments), check=True, capture_output=True, timeout=30)
