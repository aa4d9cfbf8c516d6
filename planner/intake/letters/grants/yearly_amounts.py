"""A grant with an amount for each year: `$100k in year 1, $80k in year 2 and $60k in years 3 and 4`."""

import re
from collections.abc import Iterator

from planner.intake.letters.grants.grant_facts import Claims, Size, SizeKind, VestingClause
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.marks.marked_text import MarkedText
from planner.intake.letters.tokens.token import Amount

LEAST, MOST = 2, 6
"""Years that such a grant has."""


def yearly_amounts(
    text: MarkedText, words: GrantWords, claims: Claims
) -> tuple[Size | None, VestingClause | None]:
    """Return the whole of the amounts of a sentence and their shares by year; claim their words.

    A sentence that also speaks of another payment by the year, as a sign-on, gives none.
    """
    read = list(_amounts(text, words))
    by_year = {year: amount.value for amount, years, _ in read for year in years}
    count = len(by_year)
    is_whole = sorted(by_year) == list(range(1, count + 1)) and LEAST <= count <= MOST
    first, last = (read[0][2].start(), read[-1][2].end()) if read else (0, 0)
    if not is_whole or count != sum(len(years) for _, years, _ in read) or not _is_equity(text, words, last):
        return None, None
    claims.take(first, last)
    total = sum(by_year.values())
    shares = tuple(by_year[year] / total for year in sorted(by_year))
    span = text.span(first, last)
    noun = words.words["equity"].search(text.coded)
    size = Size(
        *(first, first + 1, span, SizeKind.VALUE, total),
        noun=noun.group() if noun else "",
        context=text.coded[first:last],
        currency=read[0][0].currency,
    )
    return size, VestingClause(first + 1, last, span, "shares", {"shares": shares})


def _is_equity(text: MarkedText, words: GrantWords, last: int) -> bool:
    before = text.coded[:last]
    return bool(words.words["equity"].search(before)) and not words.words["other_topic"].search(before)


def _amounts(text: MarkedText, words: GrantWords) -> Iterator[tuple[Amount, range, re.Match[str]]]:
    """Yield each amount with the years that it is for."""
    for match in words.words["yearly_amount"].finditer(text.coded):
        groups = match.groupdict()
        amount: Amount = text.value(groups["amount"] or groups["amount_after"])
        year = groups["year"] or groups["year_before"]
        if year:
            first, last = text.value(year)
        else:
            first, last = 1, round(text.value(groups["first"]).months / 12)
        yield amount, range(first, last + 1), match
