"""Qt's property decorator with the types that mypy needs; at run time it is Qt's own, under Qt's own name.

`pyside6-metaobjectdump`, which feeds qmllint, looks for the decorators by these names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import Signal

    ValueT = TypeVar("ValueT")
    ClassT = TypeVar("ClassT", bound=type)

    class TypedProperty(Generic[ValueT]):
        """What the decorator makes of a getter."""

        @overload
        def __get__(self, instance: None, owner: type) -> TypedProperty[ValueT]: ...
        @overload
        def __get__(self, instance: object, owner: type) -> ValueT: ...
        def __get__(self, instance: object | None, owner: type) -> ValueT | TypedProperty[ValueT]: ...

    def Property(
        kind: type | str, *, notify: Signal | None = None, constant: bool = False
    ) -> Callable[[Callable[[Any], ValueT]], TypedProperty[ValueT]]:
        """Make a getter a property of QML's."""

    def QmlUncreatable(reason: str) -> Callable[[ClassT], ClassT]:
        """Forbid QML to make objects of the class."""

else:
    from PySide6.QtCore import Property
    from PySide6.QtQml import QmlUncreatable

__all__ = ["Property", "QmlUncreatable"]
