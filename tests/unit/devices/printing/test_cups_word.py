"""Options and errors on their way to CUPS and back."""

import cups
import pytest

from devices.errors import DeviceErrorCode
from devices.printing.api import PrintOptions, Scaling
from devices.printing.cups_word import device_error, job_options, words
from devices.printing.ipp_probe import can_be_asked


def test_a_plain_job_is_all_pages_fitted_on_one_side() -> None:
    assert job_options(PrintOptions(), "iso_a4_210x297mm") == {
        "copies": "1",
        "media": "iso_a4_210x297mm",
        "print-color-mode": "color",
        "print-scaling": "fit",
        "sides": "one-sided",
        "job-sheets": "none,none",
    }


def test_every_choice_reaches_cups() -> None:
    chosen = PrintOptions(
        copies=2, page_ranges=((1, 2), (4, 4)), grey=True, duplex=True, scaling=Scaling.ACTUAL_SIZE
    )
    options = job_options(chosen, "iso_a4_210x297mm")
    assert options["media"] == "iso_a4_210x297mm"
    assert options["copies"] == "2"
    assert options["page-ranges"] == "1-2,4-4"
    assert options["print-color-mode"] == "monochrome"
    assert options["sides"] == "two-sided-long-edge"
    assert options["print-scaling"] == "none"


def test_a_job_names_its_own_paper() -> None:
    options = job_options(PrintOptions(media="custom_sheet_80.00x200.00mm"), "iso_a4_210x297mm")
    assert options["media"] == "custom_sheet_80.00x200.00mm"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (cups.IPPError(cups.IPP_NOT_FOUND, "no such queue"), DeviceErrorCode.PRINTER_ABSENT),
        (cups.IPPError(cups.IPP_DOCUMENT_FORMAT, ""), DeviceErrorCode.FILE_REJECTED),
        (cups.IPPError(cups.IPP_NOT_AUTHORIZED, ""), DeviceErrorCode.PRINT_REFUSED),
        (cups.IPPError(cups.IPP_SERVICE_UNAVAILABLE, ""), DeviceErrorCode.PRINT_SERVICE_DOWN),
        (cups.HTTPError(0), DeviceErrorCode.PRINT_SERVICE_DOWN),
        (RuntimeError("failed to connect to server"), DeviceErrorCode.PRINT_SERVICE_DOWN),
        (PermissionError("secret.pdf"), DeviceErrorCode.FILE_REJECTED),
    ],
)
def test_errors_become_ours_without_what_cups_says(error: Exception, code: DeviceErrorCode) -> None:
    translated = device_error(error)
    assert translated.code is code
    assert "queue" not in translated.detail
    assert "secret" not in translated.detail


def test_one_keyword_and_several_read_alike() -> None:
    assert words("job-printing") == ("job-printing",)
    assert words(["none"]) == ()
    assert words(["a", "b"]) == ("a", "b")


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("ipp://localhost:60000/ipp/print", True),
        ("ipps://printer.example/ipp/print", True),
        ("usb://Brother/HL-L2350DW?serial=1", False),
        ("dnssd://Brother._ipp._tcp.local/?uuid=1", False),
        ("ipps://Brother%20HL._ipps._tcp.local/", False),
        ("implicitclass://Brother/", False),
        ("", False),
    ],
)
def test_only_addresses_of_ipp_printers_are_asked(uri: str, expected: bool) -> None:
    assert can_be_asked(uri) is expected
