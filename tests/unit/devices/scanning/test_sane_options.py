"""Makers' words for sources, modes and numbers, as seen in the options of real backends."""

import pytest

from devices.scanning.api import ColourMode, Source
from devices.scanning.sane_options import mode_for, nearest, sources_of


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        (["Flatbed", "ADF", "ADF Duplex"], ["Flatbed", "ADF", "ADF Duplex"]),
        (["FlatBed", "Automatic Document Feeder"], ["FlatBed", "Automatic Document Feeder", None]),
        (["ADF Front", "ADF Back", "ADF Duplex"], [None, "ADF Front", "ADF Duplex"]),
        (["Document Table", "Transparency Unit"], ["Document Table", None, None]),
        (["Normal", "Transparency", "Negative"], ["Normal", None, None]),
        (["Document Feeder(left aligned,Duplex)"], [None, None, "Document Feeder(left aligned,Duplex)"]),
        (["Card Front", "Card Back"], [None, None, None]),
        ([], [None, None, None]),
    ],
)  # fmt: skip
def test_sources_are_recognised(choices: list[str], expected: list[str | None]) -> None:
    found = sources_of(choices)

    assert [found.get(source) for source in Source] == expected


@pytest.mark.parametrize(
    ("choices", "colour", "grey"),
    [
        (["Lineart", "Gray", "Color"], "Color", "Gray"),
        (["Gray[Error Diffusion]", "True Gray", "24bit Color[Fast]"], "24bit Color[Fast]", "True Gray"),
        (["Color (48 bits)", "Color", "Grayscale"], "Color", "Grayscale"),
        (["Lineart", "Halftone", "Gray"], None, "Gray"),
        (["Lineart"], None, None),
    ],
)  # fmt: skip
def test_modes_are_recognised(choices: list[str], colour: str | None, grey: str | None) -> None:
    assert mode_for(choices, ColourMode.COLOUR) == colour
    assert mode_for(choices, ColourMode.GREY) == grey


@pytest.mark.parametrize(
    ("constraint", "wanted", "given"),
    [
        (None, 300, 300),
        ((1.0, 1200.0, 1.0), 300, 300),
        ((0.0, 215.9, 0.0), 297, 215.9),
        ((50.0, 600.0, 50.0), 320, 300),
        ((0.0, 200.0, 1.0), -3, 0),
        ([75, 150, 300, 600], 200, 300),
        ([600, 75, 150], 300, 600),
        ([75, 150], 300, 150),
        ([0, 75], 50, 75),
    ],
)
def test_numbers_are_fitted_to_what_the_device_permits(
    constraint: object, wanted: float, given: float
) -> None:
    assert nearest(constraint, wanted) == pytest.approx(given)
