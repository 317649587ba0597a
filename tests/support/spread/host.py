"""The names under which the spread procedure is served; `.test` belongs to nobody (RFC 6761)."""

from __future__ import annotations

from typing import Final

PORTAL: Final = "demarche.essai.test"
IDENTITY: Final = "identite.essai.test"
MAIL: Final = "messagerie.essai.test"
PAYMENT: Final = "paiement.essai.test"
BANK: Final = "www.banque-du-visiteur.test"
"""The visitor's own bank: on no list, as no bank is."""

CARDS: Final = "acs.verification-de-cartes.test"
"""Whom the bank has verify its cards: on no list either."""

ALL: Final = (PORTAL, IDENTITY, MAIL, PAYMENT, BANK, CARDS)


def origin(host: str) -> str:
    """Return a host's origin."""
    return f"https://{host}"


def resolver_rules(port: int) -> str:
    """Return Chromium's rules by which the names lead to the server on loopback."""
    return ", ".join(f"MAP {host}:443 127.0.0.1:{port}" for host in ALL)
