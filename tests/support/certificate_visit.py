"""A visitor whose browser could show a certificate of its own meets a page that wants one; tells, as JSON.

A program: names and their certificates are settled when the engine starts.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QSsl, QSslCertificate, QSslKey

from tests.support.alone import visit_alone
from tests.support.authority import TestAuthority
from tests.support.site_pages import SitePages

_HOST = "card.example.org"
_PAGE = f"""<title>asks</title><iframe src='https://{_HOST}/' width=400 height=300></iframe>
<script>onmessage = event => document.title = event.data</script>"""
_FRAME = "<script>parent.postMessage('came', '*')</script>"


def main() -> int:
    """Open a frame of a server that asks for a certificate of the client's."""
    with tempfile.TemporaryDirectory() as folder:
        authority = TestAuthority(Path(folder) / "authority")
        server = authority.issue(_HOST).server_context(asks_client=authority.file)
        with SitePages({"/": _FRAME}, server) as wanting:
            # The test is about the client's certificate: the server's is taken as it is.
            rules = f"--host-resolver-rules=MAP {_HOST}:443 127.0.0.1:{wanting.port}"
            with visit_alone("--ignore-certificate-errors", f'"{rules}"') as desk:
                card = authority.issue("a.card")
                certificate = QSslCertificate(card.file.read_bytes())
                key = QSslKey(card.key.read_bytes(), QSsl.KeyAlgorithm.Ec)
                desk.page.property("profile").clientCertificateStore().add(certificate, key)
                desk.show("/asks", _PAGE)
                desk.wait(lambda: desk.title == "came")
                windows = [each for each in QGuiApplication.topLevelWindows() if each.isVisible()]
                shown = [each for each in wanting.clients if each is not None]
                told = {"asked": len(wanting.clients), "shown": len(shown), "windows": len(windows)}
                desk.show("/next", "<title>next</title>")
                told["goes_on"] = desk.title == "next"
    sys.stdout.write(json.dumps(told) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
