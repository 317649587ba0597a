"""What every scanner promises: the simulated and the real driver, in this process and behind the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ColourMode, ScannerState, ScanRequest, Source
from devices.scanning.sane_scanner import open_library
from tests.support.sane import sane_environment
from tests.support.scanners import FEEDER, FLATBED, RIGS, Rig, build_rig

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Coarse: the promises do not depend on the resolution, the time does.


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Initialise libsane once in this process: a second time after ``sane.exit()`` would segfault."""
    with pytest.MonkeyPatch.context() as patch:
        environment = sane_environment(tmp_path_factory.mktemp("sane"))
        patch.setenv("SANE_CONFIG_DIR", environment["SANE_CONFIG_DIR"])
        yield open_library()


@pytest.fixture(params=RIGS)
def rig(request: pytest.FixtureRequest, tmp_path: Path, library: Any) -> Iterator[Rig]:
    built = build_rig(request.param, tmp_path, library)
    yield built
    built.scanner.close()


def test_tells_that_it_is_ready_and_what_it_can(rig: Rig) -> None:
    status = rig.scanner.status()

    assert status.state is ScannerState.READY
    assert status.is_ready
    assert status.name
    assert frozenset(status.sources) == rig.sources


def test_a_flatbed_yields_one_whole_page(rig: Rig, folder: Path) -> None:
    (page,) = rig.scanner.scan(FLATBED, folder)

    assert page.number == 1
    assert page.resolution_dpi == 75
    assert list(folder.iterdir()) == [page.path]
    with Image.open(page.path) as image:
        image.load()
        assert image.size == (page.width_px, page.height_px)
        assert image.mode == "RGB"
        assert image.info["dpi"] == (75, 75)
        assert len(set(image.resize((8, 8)).get_flattened_data())) > 1, "no picture of the paper"


def test_a_page_has_the_size_that_was_asked_for(rig: Rig, folder: Path) -> None:
    if rig.sources == {Source.FLATBED}:
        (page,) = rig.scanner.scan(FLATBED, folder)
        assert (page.width_px, page.height_px) == (620, 877), "pnm knows no area: it gives its picture's size"
        return
    (page,) = rig.scanner.scan(ScanRequest(resolution_dpi=100, width_mm=100, height_mm=50), folder)

    assert page.width_px == pytest.approx(394, abs=4)
    assert page.height_px == pytest.approx(197, abs=4)


def test_grey_is_stored_as_grey(rig: Rig, folder: Path) -> None:
    (page,) = rig.scanner.scan(ScanRequest(colour=ColourMode.GREY, resolution_dpi=75), folder)

    with Image.open(page.path) as image:
        assert image.mode == "L"


def test_progress_grows_from_nothing_to_whole(rig: Rig, folder: Path) -> None:
    told: list[tuple[int, float]] = []

    list(rig.scanner.scan(FLATBED, folder, lambda page, fraction: told.append((page, fraction))))

    fractions = [fraction for _, fraction in told]
    assert {page for page, _ in told} == {1}
    assert fractions == sorted(fractions)
    assert 0 <= fractions[0] <= fractions[-1] <= 1


def test_a_feeder_yields_until_it_is_empty(rig: Rig, folder: Path) -> None:
    if Source.FEEDER not in rig.sources:
        with pytest.raises(DeviceError) as caught:
            list(rig.scanner.scan(FEEDER, folder))
        assert caught.value.code is DeviceErrorCode.UNSUPPORTED
        assert not caught.value.retryable
        return
    rig.load_feeder()

    pages = list(rig.scanner.scan(FEEDER, folder))

    assert [page.number for page in pages] == list(range(1, rig.sheets_in_feeder + 1))
    assert {page.path for page in pages} == set(folder.iterdir())


def test_each_page_is_complete_when_it_is_told(rig: Rig, folder: Path) -> None:
    rig.load_feeder()
    request = FEEDER if Source.FEEDER in rig.sources else FLATBED

    for page in rig.scanner.scan(request, folder):
        with Image.open(page.path) as image:
            image.load()
            assert image.height == page.height_px


def test_cancelled_before_it_begins_nothing_is_scanned(rig: Rig, folder: Path) -> None:
    with pytest.raises(DeviceError) as caught:
        list(rig.scanner.scan(FLATBED, folder, cancelled=lambda: True))

    assert caught.value.code is DeviceErrorCode.CANCELLED
    assert list(folder.iterdir()) == []


def test_cancelled_mid_page_leaves_no_page_and_the_next_scan_works(rig: Rig, folder: Path) -> None:
    has_begun = False

    def begin(_page: int, _fraction: float) -> None:
        nonlocal has_begun
        has_begun = True

    with pytest.raises(DeviceError) as caught:
        list(rig.scanner.scan(FLATBED, folder, begin, lambda: has_begun))

    assert caught.value.code is DeviceErrorCode.CANCELLED
    assert list(folder.iterdir()) == []
    assert len(list(rig.scanner.scan(FLATBED, folder))) == 1


def test_a_scan_that_is_dropped_half_way_lets_the_next_one_work(rig: Rig, folder: Path) -> None:
    rig.load_feeder()
    request = FEEDER if Source.FEEDER in rig.sources else FLATBED
    pages = rig.scanner.scan(request, folder)
    first = next(pages)
    pages.close()  # type: ignore[attr-defined]  # an Iterator to its callers, a generator in fact

    assert first.path.exists()
    assert len(list(rig.scanner.scan(FLATBED, folder))) == 1
    assert rig.scanner.status().is_ready


def test_a_listener_that_fails_stops_the_scan_and_nothing_more(rig: Rig, folder: Path) -> None:
    def fail(_page: int, _fraction: float) -> None:
        raise LookupError("the listener's own trouble")

    with pytest.raises(LookupError):
        list(rig.scanner.scan(FLATBED, folder, fail))

    assert list(folder.iterdir()) == []
    assert len(list(rig.scanner.scan(FLATBED, folder))) == 1


def test_a_folder_that_is_gone_is_an_error_without_its_name(rig: Rig, folder: Path) -> None:
    with pytest.raises(DeviceError) as caught:
        list(rig.scanner.scan(FLATBED, folder / "gone"))

    assert caught.value.code is DeviceErrorCode.IO
    assert "gone" not in str(caught.value)
    assert len(list(rig.scanner.scan(FLATBED, folder))) == 1


def test_closing_twice_does_no_harm(rig: Rig, folder: Path) -> None:
    list(rig.scanner.scan(FLATBED, folder))

    rig.scanner.close()
    rig.scanner.close()
