"""Dates in three languages, delays over month ends, and the typography around them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.receipts.date import add_months, after, format_date
from kiosk.receipts.typography import french, phone, spaced

WIDE, THIN = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("day", "language", "written"),
    [
        (date(2026, 12, 1), "fr", "mardi 1er décembre 2026"),
        (date(2026, 8, 2), "fr", "dimanche 2 août 2026"),
        (date(2026, 12, 1), "en", "Tuesday 1 December 2026"),
        (date(2026, 11, 23), "ar", "الاثنين 23 نوفمبر 2026"),
        (date(2027, 5, 14), "ar", "الجمعة 14 مايو 2027"),
    ],
)
def test_dates_are_written_as_people_do(day: date, language: str, written: str) -> None:
    assert format_date(day, language).replace(WIDE, " ") == written


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 240))
def test_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and add_months(later, 0).day in {28, 29, 30})


def test_delays_over_month_ends() -> None:
    assert after(date(2027, 1, 31), months=1) == date(2027, 2, 28)
    assert after(date(2028, 1, 31), months=1) == date(2028, 2, 29)
    assert after(date(2026, 11, 23), months=2) == date(2027, 1, 23)
    assert after(date(2026, 12, 20), days=15) == date(2027, 1, 4)
    assert after(date(2026, 12, 20)) is None


@pytest.mark.parametrize(
    ("plain", "exact"),
    [
        ("Besoin d'aide ?", f"Besoin d’aide{THIN}?"),
        ("Prix : 25 €", f"Prix{WIDE}: 25{WIDE}€"),
        ("dit « point numérique ».", f"dit «{WIDE}point numérique{WIDE}»."),
        ("à 14:05, https://a.fr/?b=c;d", "à 14:05, https://a.fr/?b=c;d"),
    ],
)
def test_french_is_typeset(plain: str, exact: str) -> None:
    assert french(plain) == exact
    assert french(exact) == exact


@given(st.text(min_size=1, max_size=40))
def test_a_spaced_number_is_the_same_number(number: str) -> None:
    assert "".join(spaced(number)) == number


def test_numbers_are_cut_where_one_reads_them() -> None:
    assert spaced("2026ABX7K19Q") == ("2026", "ABX7", "K19Q")
    assert spaced("ABCD123456") == ("ABCD", "1234", "56")
    assert spaced("123456789") == ("123", "456", "789")
    assert spaced("PC-2026-000123") == ("PC-", "2026-", "000123")
    assert phone("04 73") == f"04{WIDE}73"
