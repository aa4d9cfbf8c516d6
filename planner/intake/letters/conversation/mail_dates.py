"""The day of a mail in its headers, as an ISO date to order mails by; empty if there is none."""

import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_MONTH_FIRST = _MONTH.replace("month", "first_month")
_WORDED = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.? {_MONTH}"
    rf"|{_MONTH_FIRST} (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?)"
    r",? (?P<year>\d{4})\b",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def date_in(words: str) -> str:
    """Return the first day with a worded month or in ISO form; days of figures alone may be of two orders."""
    if iso := _ISO.search(words):
        return iso[0]
    if worded := _WORDED.search(words):
        month = _MONTHS.index((worded["month"] or worded["first_month"]).casefold()[:3]) + 1
        return f"{worded['year']}-{month:02}-{int(worded['day'] or worded['day_after']):02}"
    return ""
