"""The one strict base of all data that comes from outside: configuration, catalogue, messages."""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def _absolute(path: Path) -> Path:
    if not path.is_absolute():
        raise ValueError("must be an absolute path")
    return path


AbsolutePath = Annotated[Path, AfterValidator(_absolute)]
Line = Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
# How finely a scanner may be asked to scan: below, nothing is legible; above, a page takes minutes.
ScanDpi = Annotated[int, Field(ge=75, le=1200)]


class StrictModel(BaseModel):
    """Frozen, without unknown keys and without coercion: `"5"` is not a number, `1` is not true."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        validate_default=True,
        hide_input_in_errors=True,  # an error's text may reach a log; what was typed must not
    )


Model = TypeVar("Model", bound=BaseModel)


def parse_document(model: type[Model], document: Mapping[str, Any]) -> Model:
    """Validate what a TOML or JSON parser gave.

    Goes through pydantic's JSON mode: strict, yet a text may become a path, a date or a member of an
    enumeration and an array a tuple, which TOML cannot write otherwise. Raises pydantic's `ValidationError`.
    """
    return model.model_validate_json(json.dumps(document, default=str))


def describe_errors(error: ValidationError, known: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Turn a validation error into (dotted path, sentence) pairs, in the order of the document.

    `known` are key names; one that resembles an unknown key is suggested.
    """
    names = list(known)
    described = []
    for item in error.errors(include_url=False, include_context=True, include_input=False):
        path = dotted(item["loc"])
        message = item["msg"].removeprefix("Value error, ")
        if item["type"] == "extra_forbidden":
            message = "unknown key"
            near = difflib.get_close_matches(str(item["loc"][-1]), names, n=1)
            if near:
                message += f"; did you mean {near[0]}?"
        elif item["type"] == "missing":
            message = "is missing"
        described.append((path, message))
    return described


def dotted(location: Iterable[int | str]) -> str:
    """Write a location as an operator reads it: `mediator.pins[0]`; the whole document is `(file)`."""
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".") or "(file)"


def key_names(model: type[BaseModel]) -> set[str]:
    """Collect every key name in a model and the models inside it, for suggestions."""
    names: set[str] = set()
    for name, field in model.model_fields.items():
        names.add(name)
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            names |= key_names(field.annotation)
    return names
