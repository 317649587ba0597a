"""What the scan worker and its client say to each other: one JSON object a line, each with its request's id.

To the worker: ``{"id", "op": "status" | "scan" | "cancel" | "close", "request"?, "folder"?}``.
From it: ``{"id", "kind": "ready" | "status" | "progress" | "page" | "done" | "error", ...}``.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import (
    ColourMode,
    FoundScanner,
    ScannedPage,
    ScannerState,
    ScannerStatus,
    ScanRequest,
    Source,
)

Message = dict[str, Any]


def to_line(message: Message) -> bytes:
    """Write one message as its line."""
    return json.dumps(message, default=str, ensure_ascii=True).encode("ascii") + b"\n"


def from_line(line: bytes) -> Message:
    """Read one line; raises ``ValueError`` for what is not a JSON object with a number as its id."""
    message = json.loads(line)
    if isinstance(message, dict) and isinstance(message.get("id"), int):
        return message
    raise ValueError("not a message")


def request_to_wire(request: ScanRequest) -> Message:
    """Put a request into JSON's types."""
    return asdict(request)


def request_from_wire(raw: Message) -> ScanRequest:
    """Read a request; raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    return ScanRequest(
        source=Source(raw["source"]),
        colour=ColourMode(raw["colour"]),
        resolution_dpi=int(raw["resolution_dpi"]),
        width_mm=float(raw["width_mm"]),
        height_mm=float(raw["height_mm"]),
    )


def page_to_wire(page: ScannedPage) -> Message:
    """Put a page into JSON's types."""
    return {**asdict(page), "path": str(page.path)}


def page_from_wire(raw: Message) -> ScannedPage:
    """Read a page; raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    return ScannedPage(
        path=Path(raw["path"]),
        number=int(raw["number"]),
        width_px=int(raw["width_px"]),
        height_px=int(raw["height_px"]),
        resolution_dpi=int(raw["resolution_dpi"]),
    )


def progress_from_wire(raw: Message) -> tuple[int, float]:
    """Read page and fraction; raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    return int(raw["page"]), float(raw["fraction"])


def status_to_wire(status: ScannerStatus) -> Message:
    """Put a status into JSON's types."""
    return asdict(status)


def status_from_wire(raw: Message) -> ScannerStatus:
    """Read a status; raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    return ScannerStatus(
        state=ScannerState(raw["state"]),
        name=str(raw["name"]),
        sources=tuple(Source(source) for source in raw["sources"]),
        detail=str(raw["detail"]),
        found=tuple(_found_from_wire(found) for found in raw["found"]),
        is_substitute=bool(raw["is_substitute"]),
    )


def _found_from_wire(raw: Message) -> FoundScanner:
    return FoundScanner(
        title=str(raw["title"]),
        serial=str(raw["serial"]),
        is_local=bool(raw["is_local"]),
        names=tuple(str(name) for name in raw["names"]),
    )


def error_to_wire(error: DeviceError) -> Message:
    """Put an error into JSON's types."""
    return {"code": error.code.value, "detail": error.detail, "retryable": error.retryable}


def error_from_wire(raw: Message) -> DeviceError:
    """Read an error; raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    return DeviceError(DeviceErrorCode(raw["code"]), str(raw["detail"]), retryable=bool(raw["retryable"]))
