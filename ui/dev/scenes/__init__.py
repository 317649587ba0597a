"""The scenes of the tour, in the order in which they are played; each begins with a session of its own."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ui.dev.scenes.absence import play_absence
from ui.dev.scenes.comfort import play_comfort
from ui.dev.scenes.journey import play_journey
from ui.dev.scenes.mediation import play_mediation
from ui.dev.scenes.reading import play_documents, play_reading
from ui.dev.scenes.stick import play_stick
from ui.dev.scenes.trouble import play_trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.dev.guide import Guide

SCENES: Mapping[str, Callable[[Guide], None]] = MappingProxyType(
    {
        "journey": play_journey,
        "comfort": play_comfort,
        "reading": play_reading,
        "documents": play_documents,
        "stick": play_stick,
        "trouble": play_trouble,
        "mediation": play_mediation,
        "absence": play_absence,
    }
)
