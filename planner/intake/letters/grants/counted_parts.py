"""Vesting in counts: `8,000 RSUs: 2,000 on the first anniversary and 500 each quarter`."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from planner.intake.letters.grants.grant_facts import Size, SizeKind
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.marks.marked_text import MarkedText, MarkKind, with_marks

LARGEST = 0.75
"""The largest share of a grant that vests at once among others."""


def counted_parts(text: MarkedText, sizes: Sequence[Size], words: GrantWords) -> MarkedText:
    """Return a sentence with the counts that vest as shares of the count that is granted."""
    counts = [size for size in sizes if size.kind is SizeKind.UNITS and size.amount]
    if len(counts) != 1:
        return text
    return with_marks(text, list(_parts(text, counts[0], words)))


def with_dated_parts(text: MarkedText, sizes: Sequence[Size], words: GrantWords) -> list[Size]:
    """Return sizes with a count that vests on one day of several as a question: the sum is the grant."""
    dated = list(words.words["dated_part"].finditer(text.coded))
    whole = sum(text.value(match["count"]).value for match in dated)
    return [
        replace(size, amount=None, doubt="The text gives it in parts.", choices=(whole,))
        if len(dated) > 1 and size.kind is SizeKind.UNITS and dated[0].start() == size.start
        else size
        for size in sizes
    ]


def _parts(text: MarkedText, size: Size, words: GrantWords) -> Iterator[tuple[int, int, MarkKind, float]]:
    whole = size.amount or 0.0
    for match in words.words["counted_part"].finditer(text.coded, size.end):
        place = match.start("count")
        share = text.value(match["count"]).value / whole
        if 0 < share <= LARGEST:
            yield place, place + 1, MarkKind.FRACTION, share
