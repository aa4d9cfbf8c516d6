"""A waterfall as a native chart: bars on top of ones that are not seen, beside the amounts they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.workbook.sheets.formula import Term, larger, smaller, term
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import Series


@dataclass(frozen=True, slots=True)
class Bar:
    """An amount that stands in a cell, and which kind of bar it is; a whole one stands on zero."""

    amount: Term
    kind: str
    whole: bool = False


Kinds = Sequence[tuple[str, str]]
"""What the bars may be, each with its colour."""


def put_waterfall(
    page: Page, first_row: int, column: int, bars: Sequence[Bar], kinds: Kinds
) -> tuple[Series, ...]:
    """Put where each bar begins and how long it is into the columns from `column` on, a row a bar.

    The names of the bars stand in the first column. Returns the series of a chart of stacked rows.
    """
    names = [name for name, _ in kinds]
    for place, title in enumerate(("Drawn to", "Drawn from", *names), column):
        page.put(first_row - 1, place, title, "header.right")
    before = term(0)
    for row, bar in enumerate(bars, first_row):
        after = page.put(row, column, bar.amount * 1 if bar.whole else before + bar.amount, "computed.money")
        start = term(0) if bar.whole else smaller(before, after)
        length = after - start if bar.whole else larger(before, after) - smaller(before, after)
        page.put(row, column + 1, start, "computed.money")
        page.put(row, column + 2 + names.index(bar.kind), length, "computed.money")
        before = after
    rows = (first_row, first_row + len(bars) - 1)
    drawn = (Series.down(name, color, place, rows) for place, (name, color) in enumerate(kinds, column + 2))
    return (Series.down("Drawn from", "", column + 1, rows), *drawn)
