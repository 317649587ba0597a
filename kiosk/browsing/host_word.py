"""Guesses from the words in a host's name what a site is for."""

from __future__ import annotations

import re
from typing import Final

from kiosk.catalogue.models import SiteKind

# Whole words of a name ("sso.anef.example", "page-paiement"), with what may follow them. Whole, because
# "pays" is no payment and "author" no sign-in. In this order: "login-paiement" is a payment's page.
_WORDS: Final = (
    (SiteKind.CAPTCHA, r"\w*captcha\w*"),
    (
        SiteKind.PAYMENT,
        r"(?:paiement|payment|payfip|paybox|payline|payzen|systempay|monetico|3ds)\w*|pay|payer|acs|tipi",
    ),
    (SiteKind.MAIL, r"(?:webmail|messagerie|courriel)\w*|e?mail"),
    (SiteKind.APPOINTMENT, r"(?:rdv|rendezvous|appointment)\w*"),
    (
        SiteKind.IDENTITY,
        r"(?:sso|idp|oidc|login|signin|connexion|authen|identite|identity)\w*|auth|cas|\w*connect",
    ),
)
_KINDS: Final = tuple((kind, re.compile(rf"(?:{words})\d*")) for kind, words in _WORDS)


def kind_in_name(host: str) -> SiteKind | None:
    """Return what a host's labels tell, the top-level domain's left out; None where they tell nothing."""
    words = re.split(r"[.-]", host.rpartition(".")[0])
    for kind, pattern in _KINDS:
        if any(pattern.fullmatch(word) for word in words):
            return kind
    return None
