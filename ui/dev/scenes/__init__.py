"""The scenes of the tour, in the order in which they are played; each begins with a session of its own."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ui.dev.scenes.journey import play_journey

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.dev.guide import Guide

SCENES: Mapping[str, Callable[[Guide], None]] = MappingProxyType({"journey": play_journey})
