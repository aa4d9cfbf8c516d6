"""A waterfall as a native chart: visible bars stacked on invisible ones, over cells of their amounts."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.workbook.sheets.formula import Term, larger, smaller, term
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import Series


@dataclass(frozen=True, slots=True)
class Bar:
    """The cell of an amount and the kind of its bar, which begins at zero or where the last one ended."""

    amount: Term
    kind: str
    from_zero: bool = False


Kinds = Sequence[tuple[str, str]]
"""Kinds of bars, each with its colour."""


def put_waterfall(
    page: Page, first_row: int, column: int, bars: Sequence[Bar], kinds: Kinds
) -> tuple[Series, ...]:
    """Put the start and length of each bar into the columns from `column` on, a row a bar.

    The names of the bars are in the first column. Returns the series of a chart of stacked rows.
    """
    names = [name for name, _ in kinds]
    for place, title in enumerate(("Drawn to", "Drawn from", *names), column):
        page.put(first_row - 1, place, title, "header.right")
    before = term(0)
    for row, bar in enumerate(bars, first_row):
        after = page.put(
            row, column, bar.amount * 1 if bar.from_zero else before + bar.amount, "computed.money"
        )
        start = term(0) if bar.from_zero else smaller(before, after)
        length = after - start if bar.from_zero else larger(before, after) - smaller(before, after)
        page.put(row, column + 1, start, "computed.money")
        page.put(row, column + 2 + names.index(bar.kind), length, "computed.money")
        before = after
    rows = (first_row, first_row + len(bars) - 1)
    drawn = (Series.down(name, color, place, rows) for place, (name, color) in enumerate(kinds, column + 2))
    return (Series.down("Drawn from", "", column + 1, rows), *drawn)
