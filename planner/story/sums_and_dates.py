"""Doubts about figures that contradict each other: parts above their whole, a duration against its dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from planner.story.text.quantity import Kind, Quantity

_OF = re.compile(r"\bof\s(?:the |our |my |those |these |all |about |some |over ){0,2}$", re.IGNORECASE)
_OF_ALL = re.compile(r"\bof\s(?:all|the|our|my|those|these|them)\b", re.IGNORECASE)
_IS_PART = re.compile(
    r"\s?(?:of them\s)?(?:were|was|are|had|came|went|turned|proved|got|left|failed|passed|said|stayed)\b",
    re.IGNORECASE,
)
_SORTS = re.compile(
    r"\b(?:all|each|every|sorted|split|divided|groups?|grouped|broke down|breakdown|causes|reasons|kinds)\b"
    r"[^.:;]{0,60}:\s",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\b(?:each|every|none|no)\b[^.;:]{0,40}\b(?:one|single|once|twice|two|only)\b|\b(?:one|once) each\b",
    re.IGNORECASE,
)
"""That what is listed is counted once: “each chat having one topic only”."""
_ABOUT = re.compile(r"\s?(?:about|for|from|of|on|in|with|by|due|because|were|was|to)\b", re.IGNORECASE)
_OVERLAP = re.compile(
    r"\b(?:both|overlap\w*|more than one|several (?:causes|reasons|kinds)|at once|twice)\b", re.I
)
"""That parts of a whole count more than once."""
_ENUMERATES = re.compile(r"(?:,|\band)\s$", re.IGNORECASE)
_NEXT = re.compile(r"(?!\s(?:more|fewer|less|higher|lower|faster|better|cheaper|shorter))[^.;:\d]{0,40}")
_THE_OTHER = re.compile(r"\bthe (?:other|remaining|rest,)\s$", re.IGNORECASE)
_JUDGED = frozenset(("right", "wrong", "correct", "false", "good", "bad", "real", "genuine", "true"))
"""What parts can be called: “430 right and 190 wrong”."""
WHOLE = 100.0  # percent
ROUNDED = 1.0
"""Points that rounded parts can add up to above their whole."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMES = "|".join((*_MONTHS, *_WEEKDAYS))
_DAY = r"\d{1,2})(?:st|nd|rd|th)?"
_DATE = rf"(?:(?P<{{0}}_day>{_DAY} (?:of )?)?(?P<{{0}}>{_NAMES})[a-z]*\.?(?: (?P<{{0}}_later>{_DAY}(?!\d))?"
_FIRST, _LAST = (_DATE.replace("{0}", name) for name in ("first", "last"))
_SPAN = re.compile(
    rf"\b(?:from|between) {_FIRST} (?:to|until|till|and|through) {_LAST}\b",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"[\s,;(–—:-]*(?:(?:that is|so|for|in|within|over|took|lasted|which|was|is|a total of|all of|only|just"
    r"|some|about|nearly|exactly|the|full|whole|of|these|those|we had|I had)[\s,]+){0,4}",
    re.IGNORECASE,
)
_DAYS = {
    "h": 1 / 24,
    "days": 1.0,
    "nights": 1.0,
    "weeks": 7.0,
    "months": 30.4,
    "quarters": 91.0,
    "years": 365.0,
}
"""Days in each unit of time that can lie between two dates."""
_MONTH, _WEEK, _YEAR = 30.4, 7, 365
_ANY_YEAR = 2023
NEAR_DAYS, NEAR_SHARE = 2.0, 0.3
"""By how much a duration can differ from its dates."""


def above_whole(text: str, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the parts that are together more than their whole: “of 500, 430 were right and 190 wrong”."""
    for place, whole in enumerate(figures):
        if whole.kind is Kind.COUNT and not whole.is_change and _OF.search(text[: whole.start]):
            parts = tuple(
                part
                for part in figures[place + 1 :]
                if part.kind is Kind.COUNT and not part.is_change and _is_part(text, part)
            )
            parts = _with_shortened(text, parts, figures[place + 1 :])
            if sum(part.value for part in parts) > whole.value:
                return parts
    return _above_listed(text, figures) or _above_all(text, figures)


def _with_shortened(
    text: str, parts: tuple[Quantity, ...], figures: Sequence[Quantity]
) -> tuple[Quantity, ...]:
    """Return parts with those that share their verb: “310 came from documents, 240 from the parser”.

    As they are where the sentence says that some count twice.
    """
    if not parts or _OVERLAP.search(text):
        return parts
    shortened = (
        figure
        for figure in figures
        if figure not in parts
        and figure.start > parts[0].start
        and figure.kind is Kind.COUNT
        and not figure.is_change
        and not figure.unit
        and _ABOUT.match(text, figure.end)
        and _ENUMERATES.search(text, 0, figure.start)
    )
    return (*parts, *shortened)


def _above_listed(text: str, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the counts of a list that are more than the count before it, where each counts once."""
    colon = text.find(":")
    counts = [figure for figure in figures if figure.kind is Kind.COUNT and not figure.is_change]
    wholes = [figure for figure in counts if figure.end <= colon]
    if not wholes or not (_ONCE.search(text) or _SORTS.search(text)):
        return ()
    parts = tuple(
        figure
        for figure in counts
        if figure.start > colon and (_ABOUT.match(text, figure.end) or _ABOUT.fullmatch(figure.unit))
    )
    is_above = sum(part.value for part in parts) > wholes[-1].value
    return parts if len(parts) > 1 and is_above else ()


def _above_all(text: str, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the shares of one thing that are together above all of it."""
    if sum(figure.kind is Kind.PERCENT for figure in figures) < 2:
        return ()
    listed = _listed(text, figures)
    if sum(share.value for share in listed) > WHOLE + ROUNDED:
        return listed
    shares = tuple(figure for figure in figures if figure.kind is Kind.PERCENT and _is_part(text, figure))
    of_all = shares and _OF_ALL.search(text[: shares[0].start])
    is_above = sum(share.value for share in shares if not share.is_change) > WHOLE + ROUNDED
    return shares if of_all and len(shares) > 1 and is_above else ()


def _listed(text: str, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the shares of a list that sorts all of a thing: “all of them: 55% fog, 40% dirt and 30% age”."""
    for sorts in _SORTS.finditer(text):
        end, shares = sorts.end(), list[Quantity]()
        for figure in figures:
            is_next = figure.start >= end and _NEXT.fullmatch(text, end, figure.start)
            if figure.kind is Kind.PERCENT and not figure.is_change and (is_next or figure.start == end):
                shares.append(figure)
                end = figure.end
        if len(shares) > 1:
            return tuple(shares)
    return ()


def _is_part(text: str, figure: Quantity) -> bool:
    if _THE_OTHER.search(text[: figure.start]):
        return True
    if figure.unit not in ("", "%"):
        return figure.unit in _JUDGED or bool(_IS_PART.fullmatch(figure.unit))  # “50 failed”
    return bool(_IS_PART.match(text, figure.end))


def beside_dates(text: str, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """Give the durations that their dates contradict: “from 3 May to 5 May, three weeks”, or before them."""
    if not any(figure.unit in _DAYS for figure in figures):
        return
    for span in _SPAN.finditer(text):
        least, most = _length(span)
        for figure in figures:
            days = figure.value * _DAYS.get(figure.unit, 0.0)
            is_behind = figure.start >= span.end() and _JOINS.fullmatch(text, span.end(), figure.start)
            is_its = is_behind or (figure.end <= span.start() and not text[figure.end : span.start()].strip())
            if days and not figure.is_change and is_its and not _is_near(days, least, most):
                yield figure


_RUN = re.compile(r"\s(?:[\w/-]+\s){0,2}?(?:tests?|trial|pilot|experiment|hold ?out|run)\b", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:ended|lasted|was over|finished|ran)(?:\s(?:after|for|only|just|in all)){1,3}\s$", re.IGNORECASE
)
_CUT_SHORT = re.compile(
    r"\b(?:early|short|(?:I|we) (?:\w+ )?ended|stopped|instead|planned|meant)\b", re.IGNORECASE
)


def beside_run(text: str, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """Give how long a test ran that is called much longer: “a six-week test, which ended after nine days”."""
    spans = [figure for figure in figures if figure.unit in _DAYS and not figure.is_change]
    if len(spans) < 2 or _CUT_SHORT.search(text):
        return
    named = [span for span in spans if "-" in span.text and _RUN.match(text, span.end)]
    for run in spans:
        if _LASTED.search(text, max(0, run.start - 40), run.start):
            days = run.value * _DAYS[run.unit]
            if any(span.end < run.start and span.value * _DAYS[span.unit] > 2 * days for span in named):
                yield run


def _is_near(days: float, least: float, most: float) -> bool:
    return (1 - NEAR_SHARE) * least - NEAR_DAYS <= days <= (1 + NEAR_SHARE) * most + NEAR_DAYS


def _length(span: re.Match[str]) -> tuple[float, float]:
    """Return the fewest and the most days from the first to the last date; no year and no end are named."""
    first, last = (span[name].lower() for name in ("first", "last"))
    if first in _WEEKDAYS or last in _WEEKDAYS:
        return _between_weekdays(first, last)
    days = [span[f"{name}_day"] or span[f"{name}_later"] for name in ("first", "last")]
    months = (_MONTHS.index(last) - _MONTHS.index(first)) % len(_MONTHS)
    if None in days:
        return max(0.0, (months - 1) * _MONTH), (months + 1) * _MONTH
    begins, ends = (_day_of_year(month, day) for month, day in zip((first, last), days, strict=True))
    length = float((ends - begins) % _YEAR)
    return length, length + 1


def _between_weekdays(first: str, last: str) -> tuple[float, float]:
    if first not in _WEEKDAYS or last not in _WEEKDAYS:
        return 0.0, float(_YEAR)
    length = (_WEEKDAYS.index(last) - _WEEKDAYS.index(first)) % _WEEK
    return float(length), length + 1.0


def _day_of_year(month: str, day: str) -> int:
    """Return the number of a day in a year; one that its month does not have counts on into the next."""
    first = date(_ANY_YEAR, _MONTHS.index(month) + 1, 1).timetuple().tm_yday
    return first + int(day) - 1


_DATED = re.compile(
    rf"\bon (?:\w+, )?(?P<day>{_DAY} (?:of )?(?P<month>{'|'.join(_MONTHS)})[a-z]*\b|"
    rf"\bon (?P<month_first>{'|'.join(_MONTHS)})[a-z]* (?P<day_last>{_DAY}(?!\d)",
    re.IGNORECASE,
)
_TOLD_DATE = re.compile(
    rf"\b(?:on|by|until) (?P<day>{_DAY} (?:of )?(?P<month>{'|'.join(_MONTHS)})[a-z]*\b|"
    rf"\b(?:on|by|until) (?P<month_first>{'|'.join(_MONTHS)})[a-z]* (?P<day_last>{_DAY}(?!\d)",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:then|after (?:the|that|this|it)|afterwards|later|and by|thereupon)\b", re.IGNORECASE
)


def before_its_cause(text: str, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """Give the changes behind a date that is before an earlier deed's: “on 12 May …, and by 30 April …”."""
    dated = list(_TOLD_DATE.finditer(text))
    for first, second in pairwise(dated):
        days = (_dated_day(first) - _dated_day(second)) % _YEAR
        is_told_later = _THEN.search(text, first.end(), second.start() + len("and by "))
        if 0 < days < _YEAR / 2 and is_told_later:
            yield from (figure for figure in figures if figure.is_change and figure.start > second.end())


_SINCE = re.compile(r"[\s,(–—-]*(?:about |some |only |just |more than |almost |nearly )?", re.IGNORECASE)
_LATER = re.compile(r"\s(?:later\b|after (?:the|that|it|its|we|I)\b)", re.IGNORECASE)


def late_by_dates(texts: Sequence[tuple[str, Sequence[Quantity]]]) -> Iterator[tuple[int, Quantity]]:
    """Give the durations that lie between two dates of different sentences and contradict them.

    `texts`: sentences with their figures; each duration comes with the number of its sentence. Only where
    two dates are named in all: of more, nobody knows between which.
    """
    dated = [(place, match) for place, (text, _) in enumerate(texts) for match in _DATED.finditer(text)]
    if len(dated) != 2 or dated[0][0] == dated[1][0]:
        return
    place, later = dated[1]
    length = float((_dated_day(later) - _dated_day(dated[0][1])) % _YEAR)
    text, figures = texts[place]
    for figure in figures:
        days = figure.value * _DAYS.get(figure.unit, 0.0)
        is_its = figure.start >= later.end() and _SINCE.fullmatch(text, later.end(), figure.start)
        is_its = is_its and _LATER.match(text, figure.end)
        if days and not figure.is_change and is_its and not _is_near(days, length, length + 1):
            yield place, figure


def _dated_day(match: re.Match[str]) -> int:
    month = (match["month"] or match["month_first"]).lower()
    return _day_of_year(month, match["day"] or match["day_last"])
