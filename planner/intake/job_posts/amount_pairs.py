"""Pairs of amounts that are the ends of a range, and single amounts with an open end."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.job_posts.post_words import PostWords
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount

LONGEST_GAP = 48  # characters between the ends of a range
LONGEST_ROW, MOST_ROWS = 400, 40  # characters and rows of a table of ranges
BEFORE = 32  # characters before an amount that may name it as an open end
THOUSANDS = 1_000
WIDEST = 12  # times: amounts further apart are no ends of one range of pay
_OPEN = re.compile(r"\s?\+(?!\s?[\d$£€])|\s*(?:and\s+(?:up|above)|or\s+more|plus\b(?!\s))", re.IGNORECASE)
_BETWEEN_BEFORE = re.compile(r"\bbetween\s*$", re.IGNORECASE)


Scales = Mapping[str, float]
"""The size of each written scale, as `k`."""


class AmountPair(Struct, frozen=True):
    """The ends of a range as written; one of them is None where it is open, both are equal for one amount."""

    span: Span
    low: float | None
    high: float | None
    currency: str
    is_swapped: bool = False
    is_single: bool = False


def pairs_of(text: str, amounts: Sequence[Amount], words: PostWords, scales: Scales) -> Iterator[AmountPair]:
    """Yield ranges and open ends in the order of the text; other amounts as single."""
    place = 0
    while place < len(amounts):
        first = amounts[place]
        second = amounts[place + 1] if place + 1 < len(amounts) else None
        pair = _pair(text, first, second, words, scales) if second else None
        if pair is not None:
            yield pair
            place += 2
            continue
        yield _open_or_single(text, first, words)
        place += 1


def _pair(text: str, first: Amount, second: Amount, words: PostWords, scales: Scales) -> AmountPair | None:
    gap = text[first.span.end : second.span.start]
    if len(gap) > LONGEST_GAP or not _is_between(text, first, gap, words):
        return None
    low, high = _with_shared_scale(first, second, scales)
    if low.currency and high.currency and low.currency != high.currency:
        return None
    if not min(low.value, high.value) or max(low.value, high.value) > WIDEST * min(low.value, high.value):
        return None
    span = Span(first.span.start, second.span.end)
    currency = low.currency or high.currency
    ends = sorted((low.value, high.value))
    return AmountPair(span, ends[0], ends[1], currency, is_swapped=low.value > high.value)


def _is_between(text: str, first: Amount, gap: str, words: PostWords) -> bool:
    if not words.between.fullmatch(gap):
        return _are_columns(text, first, gap, words)
    if re.search(r"\band\b", gap, re.IGNORECASE) and not words.high.stands_in(gap):
        return bool(_BETWEEN_BEFORE.search(text[max(0, first.span.start - BEFORE) : first.span.start]))
    return True


def _are_columns(text: str, first: Amount, gap: str, words: PostWords) -> bool:
    """Return whether two amounts are neighbours in a table whose head names a column of least and of most."""
    if gap.strip() not in ("|", ""):
        return False
    start = text.rfind("\n", max(0, first.span.start - LONGEST_ROW), first.span.start) + 1
    if not text.startswith("|", start):
        return False
    for _row in range(MOST_ROWS):
        above = text.rfind("\n", max(0, start - 1 - LONGEST_ROW), max(0, start - 1)) + 1
        if start < 2 or not text.startswith("|", above):
            break
        start = above
    end = text.find("\n", start, start + LONGEST_ROW)
    head = Span(start, end if end >= 0 else min(len(text), start + LONGEST_ROW))
    return words.low.stands_in(text, head) and words.high.stands_in(text, head)


def _with_shared_scale(first: Amount, second: Amount, scales: Scales) -> tuple[Amount, Amount]:
    """Return both ends in full: in `$150-190k` and `$150k - 190` the scale is of both."""
    if second.scale and not first.scale and first.value < THOUSANDS <= second.value:
        return replace(first, value=first.value * _size(second, scales)), second
    if first.scale and not second.scale and second.value < THOUSANDS <= first.value:
        return first, replace(second, value=second.value * _size(first, scales))
    return first, second


def _size(amount: Amount, scales: Scales) -> float:
    return scales.get(amount.scale) or scales.get(amount.scale.lower(), 1.0)


def _open_or_single(text: str, amount: Amount, words: PostWords) -> AmountPair:
    before = text[max(0, amount.span.start - BEFORE) : amount.span.start]
    if words.up_to.search(before):
        return AmountPair(amount.span, None, amount.value, amount.currency)
    if words.start_from.search(before) or _OPEN.match(text, amount.span.end):
        return AmountPair(amount.span, amount.value, None, amount.currency)
    return AmountPair(amount.span, amount.value, amount.value, amount.currency, is_single=True)
