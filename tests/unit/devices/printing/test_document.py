"""Which files can be printed, and which of their pages."""

from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.document import chosen_pages, page_count

_RANGES = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=4)


def test_pages_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "two.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.add_blank_page()
        pdf.save(path)
    assert page_count(path) == 2


def test_a_pdf_without_pages_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "none.pdf"
    with pikepdf.new() as pdf:
        pdf.save(path)
    with pytest.raises(DeviceError) as caught:
        page_count(path)
    assert caught.value.code is DeviceErrorCode.FILE_REJECTED


def test_an_error_never_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "passeport de Mme Exemple.pdf"
    for content in (None, b"%PDF-1.4"):
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(DeviceError) as caught:
            page_count(path)
        assert "Exemple" not in str(caught.value)


@given(st.integers(1, 10), _RANGES)
def test_chosen_pages_exist_come_once_and_in_order(count: int, ranges: list[tuple[int, int]]) -> None:
    wanted = {page for first, last in ranges for page in range(first, last + 1) if page <= count}
    if ranges and not wanted:
        with pytest.raises(DeviceError):
            chosen_pages(count, ranges)
        return
    pages = chosen_pages(count, ranges)
    assert pages == sorted(wanted or range(1, count + 1))
