"""Dates as people write them in French, English and Arabic, and delays counted from a day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

_WEEKDAYS: Final = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
_MONTHS: Final = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "ar": (
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ),
}
# A line must not break between the day and its month.
_NO_BREAK: Final = "\u00a0"


def format_date(day: date, language: str) -> str:
    """Write a day in full: « mardi 1er décembre 2026 », "Tuesday 1 December 2026".

    `language` is fr, en or ar; raises `KeyError` for another.
    """
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    weekday = _WEEKDAYS[language][day.weekday()]
    return f"{weekday} {number}{_NO_BREAK}{_MONTHS[language][day.month - 1]}{_NO_BREAK}{day.year}"


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or the last of that month where it is shorter (31 January + 1)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def after(day: date, *, days: int | None = None, months: int | None = None) -> date | None:
    """Return the day that a delay of days or of months leads to, or None without a delay."""
    if days is not None:
        return day + timedelta(days=days)
    return None if months is None else add_months(day, months)
