"""The day on which each line of a chat was written, from its time stamp: `tomorrow` counts from it."""

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from planner.intake.letters.results import Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LineKind

OLDEST = 200
"""Days before the reading beyond which a stamp without a year is of another year, and tells nothing."""
_STAMP = re.compile(
    r"\[?\(?(?P<first>\d{1,4})(?P<mark>[./-])(?P<second>\d{1,2})(?:(?P=mark)(?P<third>\d{2,4}))?,?\s+\d{1,2}[:.]\d{2}"
)


class DatedPart(Struct, frozen=True):
    """A part of a text, and the day that its relative days count from."""

    span: Span
    day: datetime.date


def dated_parts(
    letter: LetterText, own: datetime.date, today: datetime.date, *, is_day_first: bool | None
) -> Iterator[DatedPart]:
    """Yield a text in parts of one day each; `own` is the day of all that bears no stamp."""
    start, day = 0, own
    for line in letter.lines:
        if line.kind is not LineKind.CHAT:
            continue
        stamped = _day_of(letter.raw[line.whole.start : line.span.start], today, is_day_first=is_day_first)
        if stamped is not None and stamped != day:
            if line.whole.start > start:
                yield DatedPart(Span(start, line.whole.start), day)
            start, day = line.whole.start, stamped
    yield DatedPart(Span(start, len(letter.text)), day)


def _day_of(stamp: str, today: datetime.date, *, is_day_first: bool | None) -> datetime.date | None:
    """Return the day of a stamp; of two readings the later one that is not ahead of the reading."""
    match = _STAMP.match(stamp.lstrip())
    if match is None:
        return None
    first, second, third = (int(part) if part else None for part in match.group("first", "second", "third"))
    assert first is not None
    assert second is not None
    if first > 31:
        orders = [(first, second, third)]
    else:
        years = [third % 100 + 2000] if third else [today.year, today.year - 1]
        swapped = [(first, second), (second, first)]
        pairs = swapped if is_day_first is None else swapped[1:] if is_day_first else swapped[:1]
        orders = [(year, month, day) for year in years for month, day in pairs]
    days = [day for order in orders if (day := _real(*order)) is not None]
    return max((day for day in days if 0 <= (today - day).days <= OLDEST), default=None)


def _real(year: int, month: int, day: int | None) -> datetime.date | None:
    try:
        return datetime.date(year, month, day or 0)
    except ValueError:
        return None
