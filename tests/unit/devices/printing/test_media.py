"""Names of paper sizes, and whether a queue has them."""

import pytest

from devices.printing.media import custom_media, offers

ROLL = ["custom_min_25.4x25.4mm", "custom_max_80x2000mm", "om_80x297_80x297mm"]


def test_a_size_of_ones_own_is_named_to_the_hundredth() -> None:
    assert custom_media(79.99999, 262.36615) == "custom_sheet_80.00x262.37mm"


@pytest.mark.parametrize(
    ("supported", "size_mm", "expected"),
    [
        (["na_letter_8.5x11in", "iso_a4_210x297mm"], (210, 297), True),
        (["na_letter_8.5x11in"], (215.9, 279.4), True),
        (["na_letter_8.5x11in"], (210, 297), False),
        (ROLL, (80, 297), True),
        (ROLL, (80, 412.5), True),
        (ROLL, (80, 2400), False),
        (ROLL, (210, 297), False),
        (["custom_min_1x1in", "custom_max_8.5x14in"], (80, 300), True),
        (["custom_max_72x2000mm", "custom_min_10x10mm"], (80, 300), False),
        (["choice", "iso_a4_210x297mm_auto"], (210, 297), False),
        ([], (210, 297), False),
    ],
)
def test_a_queue_offers_what_it_names_and_what_lies_in_its_range(
    supported: list[str], size_mm: tuple[float, float], expected: bool
) -> None:
    assert offers(supported, *size_mm) is expected
