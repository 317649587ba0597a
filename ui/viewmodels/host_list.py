"""Answers for the rows of a recording's hosts, so that a row that stays is not made anew."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class HostRow:
    """One host: what is told of it, what it may be listed as, and which of these is chosen."""

    host: str
    detail: str
    kinds: tuple[str, ...]
    chosen: int


class _Role(IntEnum):
    HOST = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2
    KINDS = Qt.ItemDataRole.UserRole + 3
    CHOSEN = Qt.ItemDataRole.UserRole + 4


_NAMES = {_Role.HOST: b"host", _Role.DETAIL: b"detail", _Role.KINDS: b"kinds", _Role.CHOSEN: b"chosen"}
_NO_PARENT = QModelIndex()


class HostList(QAbstractListModel):
    """Rows only come, each at the end, and change in their place; an open list of kinds stays open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HostRow] = []

    def show(self, rows: Sequence[HostRow]) -> None:
        """Take the rows as they are now; those before come first, in their order."""
        for index, row in enumerate(rows[: len(self._rows)]):
            if row != self._rows[index]:
                self._rows[index] = row
                place = self.index(index)
                self.dataChanged.emit(place, place)
        new = rows[len(self._rows) :]
        if new:
            self.beginInsertRows(_NO_PARENT, len(self._rows), len(rows) - 1)
            self._rows += new
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return one part of a row."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case _Role.HOST:
                return row.host
            case _Role.DETAIL:
                return row.detail
            case _Role.KINDS:
                return list(row.kinds)
            case _Role.CHOSEN:
                return row.chosen
            case _:
                return None

    def roleNames(self) -> dict[int, Any]:
        """Name the parts for QML."""
        return {int(role): name for role, name in _NAMES.items()}
