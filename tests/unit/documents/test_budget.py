"""The budget: whatever pages there are, the sum holds and nothing is given up without need."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.documents.budget import Choice, lightest, pages_that_fit, share

choices = st.lists(st.integers(1, 1000), min_size=1, max_size=8).map(
    lambda weights: tuple(Choice(weight, 3 * loss) for loss, weight in enumerate(weights))
)
documents = st.lists(choices, min_size=1, max_size=8)


def weight_of(pages: list[tuple[Choice, ...]], taken: list[int]) -> int:
    return sum(page[rung].weight_bytes for page, rung in zip(pages, taken, strict=True))


@given(pages=documents, max_bytes=st.integers(0, 6000))
def test_what_is_shared_fits_and_is_refused_only_where_nothing_fits(
    pages: list[tuple[Choice, ...]], max_bytes: int
) -> None:
    least = sum(page[lightest(page)].weight_bytes for page in pages)
    taken = share(pages, max_bytes)
    assert (taken is None) == (least > max_bytes)
    if taken is None:
        return
    total = weight_of(pages, taken)
    assert total <= max_bytes
    for page, rung in zip(pages, taken, strict=True):
        room = max_bytes - total + page[rung].weight_bytes
        assert all(better.weight_bytes > room for better in page[:rung]), "a better rung would fit too"


@given(pages=documents, max_bytes=st.integers(0, 3000))
def test_the_pages_said_to_fit_do_and_one_more_does_not(
    pages: list[tuple[Choice, ...]], max_bytes: int
) -> None:
    number = pages_that_fit(pages, max_bytes)
    assert share(pages[:number], max_bytes) is not None
    if number < len(pages):
        assert share(pages[: number + 1], max_bytes) is None


def test_a_heavy_page_goes_down_alone() -> None:
    light = (Choice(80, 0), Choice(60, 4))
    heavy = (Choice(2000, 0), Choice(1000, 2), Choice(500, 5), Choice(250, 10))
    assert share([light, heavy, light], 700) == [0, 2, 0]


def test_equal_pages_go_down_together() -> None:
    page = (Choice(1000, 0), Choice(600, 2), Choice(400, 5), Choice(80, 60))
    assert share([page] * 3, 1800) == [1, 1, 1]
