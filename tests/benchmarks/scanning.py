"""From the scanner's last line to a picture and to a file for the site, beside Debian's own tools."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

import img2pdf
from PIL import Image
from PySide6.QtCore import QCoreApplication, QObject

from devices.scanning.api import ScanRequest
from devices.scanning.client import ScanClient
from devices.scanning.worker_process import sane_command
from kiosk.documents.models import Document, Limits, Origin, Page, PageVersion
from kiosk.documents.workspace import Workspace
from kiosk.imaging.improvement_process import ImprovementProcess
from kiosk.services.assembly_service import AssemblyService
from kiosk.services.improvement_service import ImprovementService
from kiosk.services.scan_service import ScanService
from tests.benchmarks.figure import Figure
from tests.benchmarks.printed_page import DPI, STAMPED, write_scan
from tests.support.sane import PNM_DEVICE, sane_environment
from ui.viewmodels.picture_book import CARD_PX

if TYPE_CHECKING:
    from devices.scanning.api import ScannedPage
    from kiosk.documents.assembly import AssembledFile
    from kiosk.imaging.improvement_process import Finding
    from kiosk.services.assembly_service import Picture

_THUMBNAIL_GOAL_MS: Final = 200.0
_FILE_GOAL_MS: Final = 700.0
_PATIENCE_S: Final = 60.0
_LIMITS: Final = Limits(max_bytes=1_000_000)
_NO_SCANIMAGE: Final = "not compared with scanimage: apt-get install sane-utils\n"


class _Desk(QObject):
    """What a session does with a page that it scans, without the screen: pictures, improvement, file."""

    def __init__(self, folder: Path, glass: Path) -> None:
        super().__init__()
        workspace = Workspace(folder / "session")
        workspace.create()
        self._workspace = workspace
        command = sane_command(PNM_DEVICE, options={"filename": str(glass)})
        self._scans = ScanService(ScanClient(command, environment=sane_environment(folder / "sane.d")))
        self._assembly = AssemblyService(workspace)
        self._improvements = ImprovementService(ImprovementProcess)
        self._scans.progressed.connect(self._on_progress)
        self._scans.pageScanned.connect(self._on_page)
        self._assembly.pictureDrawn.connect(self._on_picture)
        self._improvements.improved.connect(self._on_improved)
        self._assembly.assembled.connect(self._on_assembled)
        self._seen: dict[str, float] = {}
        self.size_bytes = 0

    def scan(self) -> dict[str, float]:
        """Scan a page; returns when its last line, its thumbnail and its file were there, from the start."""
        self._seen.clear()
        start_s = time.perf_counter()
        self._improvements.warm_up()
        self._scans.scan(ScanRequest(resolution_dpi=DPI), self._workspace.pages)
        while "file" not in self._seen or "thumbnail" not in self._seen:
            QCoreApplication.processEvents()
            if time.perf_counter() - start_s > _PATIENCE_S:
                raise TimeoutError(f"only {sorted(self._seen)} came")
            time.sleep(0.001)
        return {name: seen_s - start_s for name, seen_s in self._seen.items()}

    def close(self) -> None:
        for service in (self._scans, self._assembly, self._improvements):
            service.stop()

    def _see(self, name: str) -> None:
        self._seen[name] = time.perf_counter()

    def _on_progress(self, _ticket: int, _page: int, _fraction: float) -> None:
        self._see("line")

    def _on_page(self, _ticket: int, page: ScannedPage) -> None:
        kept = Page(page.path.stem, page.path, page.width_px, page.height_px, page.resolution_dpi)
        self._assembly.draw(kept, CARD_PX)
        self._improvements.improve(kept, self._workspace.improved_path(kept.id))

    def _on_picture(self, _picture: Picture) -> None:
        self._see("thumbnail")

    def _on_improved(self, page: Page, better: Path, finding: Finding) -> None:
        if finding.is_changed:
            page = page.improved(PageVersion(better, finding.width_px, finding.height_px))
        document = Document(page.id, "Courrier", None, (page,), Origin.SCANNED)
        self._assembly.assemble([(document, _LIMITS)])

    def _on_assembled(self, _ticket: int, files: tuple[AssembledFile, ...]) -> None:
        self.size_bytes = files[0].size_bytes
        self._see("file")


def measure(runs: int) -> list[Figure]:
    """Scan one A4 page in colour at 300 dpi a few times, from SANE's own `pnm` device."""
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        glass = folder / "glass.ppm"
        with Image.open(write_scan(folder, 1, STAMPED).path) as picture:
            picture.save(glass)
        desk = _Desk(folder, glass)
        try:
            desk.scan()  # the first one starts the processes
            seen = [desk.scan() for _ in range(runs)]
        finally:
            desk.close()
        figures = [
            _since_line("thumbnail", seen, _THUMBNAIL_GOAL_MS),
            _since_line("file", seen, _FILE_GOAL_MS),
            Figure("scan begun → file, the kiosk", "s", tuple(each["file"] for each in seen)),
            *_beside(folder, glass, runs, median(each["file"] for each in seen), desk.size_bytes),
        ]
    del application
    return figures


def _since_line(name: str, seen: list[dict[str, float]], goal_ms: float) -> Figure:
    waited_ms = tuple((each[name] - each["line"]) * 1000 for each in seen)
    words = "picture of the page" if name == "thumbnail" else "file made right and fitted"
    return Figure(f"scanner's last line → {words}", "ms", waited_ms, goal=goal_ms)


def _beside(folder: Path, glass: Path, runs: int, file_s: float, size_bytes: int) -> list[Figure]:
    """Scan the same page with scanimage and bind it with img2pdf: plain tools, an unlimited file."""
    if shutil.which("scanimage") is None:
        sys.stderr.write(_NO_SCANIMAGE)
        return []
    environment = os.environ | sane_environment(folder / "sane.d")
    page, bound = folder / "page.png", folder / "plain.pdf"
    command = ["scanimage", "-d", PNM_DEVICE, "--filename", str(glass), "--format=png", "-o", str(page)]
    taken_s = []
    for _ in range(runs):
        start_s = time.perf_counter()
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=_PATIENCE_S)
        bound.write_bytes(img2pdf.convert([str(page)]))
        taken_s.append(time.perf_counter() - start_s)
    return [
        Figure("scan begun → file, scanimage and img2pdf", "s", tuple(taken_s)),
        Figure("time, kiosk ÷ scanimage and img2pdf", "x", (file_s / median(taken_s),)),
        Figure("weight, kiosk ÷ scanimage and img2pdf", "%", (size_bytes / bound.stat().st_size * 100,)),
    ]
