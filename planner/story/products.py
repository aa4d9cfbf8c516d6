"""Doubts about totals that a price and a number do not give: “$0.002 a call, 50,000 calls, $1.2M a year”."""

import re
from collections.abc import Iterator, Sequence

from planner.story.text.quantity import Kind, Quantity

MOST_TIMES = 3.0
"""A total above so many times the product is doubted: a price that changed, or a few more, are not."""
STEM = 4  # letters by which “query” and “queries” are one
_EACH = re.compile(r"\s?(?:(?:an?|per|/|for each|for every)\s(?P<thing>[a-z]{3,})|each\b)", re.IGNORECASE)
_THE_PRICE_OF = re.compile(
    r"\b(?:price|cost|costs) (?:of|per|for) (?:an?|each|every|one)?\s?(?P<thing>[a-z]{3,}) "
    r"(?:(?:from|to|by|of|was|is|fell|rose|went|down|at)\s)*$",
    re.IGNORECASE,
)
_COMES_TO = re.compile(
    r"[\s,;:(–—-]*(?:(?:and|so|or)\s)?(?:(?:which|that|it|this|together|in all)\s)?"
    r"(?:(?:is|was|are|makes|made|means|meant|comes to|came to|adds? up to|added up to|gives|gave|equals"
    r"|equalled|saves|saved)\s|=\s?)(?:us\s)?"
    r"(?:(?:about|some|around|roughly|almost|nearly|over|more than)\s)?",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\s?(?:/|an?\s|per\s|each\s|every\s)(?P<span>hour|day|week|month|quarter|year)\b", re.IGNORECASE
)
_DAYS = {
    "h": 1 / 24,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 365 / 12,
    "quarter": 365 / 4,
    "year": 365.0,
}


def beyond_product(text: str, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """Give the totals that follow a price and a number of the same thing, and are far above their product.

    A number and a total for different times are brought to the total's.
    """
    for place, total in enumerate(figures[2:], 2):
        price, number = _ordered(figures[place - 2], figures[place - 1])
        if total.kind is not Kind.MONEY or total.is_change or not _comes_to(text, figures[place - 1], total):
            continue
        if _is_of_one_thing(text, price, number):
            product = max(price.value, price.before or 0.0) * number.value * _times(text, number, total)
            if 0 < MOST_TIMES * product < total.value:
                yield total


def _ordered(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Return the price before the number; whatever else these are stays in its order."""
    return (first, second) if first.kind is Kind.MONEY else (second, first)


def _comes_to(text: str, before: Quantity, total: Quantity) -> bool:
    rate = _SPAN.match(text, before.end) or _EACH.match(text, before.end)
    return bool(_COMES_TO.fullmatch(text, rate.end() if rate else before.end, total.start))


def _is_of_one_thing(text: str, price: Quantity, number: Quantity) -> bool:
    if price.kind is not Kind.MONEY or number.kind is not Kind.COUNT or number.is_change:
        return False
    each = _EACH.match(text, price.end) or _THE_PRICE_OF.search(text, 0, price.start)
    if each and not each["thing"]:
        return True  # “50,000 calls at $0.002 each”
    thing = each["thing"] if each else price.unit.partition("/")[2]
    return len(thing) >= STEM and number.unit.partition("/")[0][:STEM] == thing.lower()[:STEM]


def _times(text: str, number: Quantity, total: Quantity) -> float:
    """Return by how much the total's time is longer than the number's; 1 where neither names one.

    Where one of them names none, it is the one that makes the product larger: a day's number, a year's total.
    """
    counted, summed = _days(text, number), _days(text, total)
    if not counted and not summed:
        return 1.0
    return (summed or _DAYS["year"]) / (counted or _DAYS["day"])


def _days(text: str, figure: Quantity) -> float:
    unit = figure.unit.partition("/")[2]
    span = _SPAN.match(text, figure.end)
    return _DAYS.get(unit) or (_DAYS[span["span"].lower()] if span else 0.0)
