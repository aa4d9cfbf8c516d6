"""A waterfall as a native chart: visible bars stacked on invisible ones, over cells of their amounts."""

from collections.abc import Sequence

from msgspec import Struct

from planner.workbook.sheets.formula import Term, larger, smaller, term
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.sheet import Series

MONEY = "computed.money"


class Bar(Struct, frozen=True):
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

    The names of the bars are in the first column of the sheet. Returns the series of a chart of stacked rows.
    """

    def before() -> Term:
        """Return where the last bar ended."""
        return term(0) if page.row == first_row else page.term(page.row - 1, column)

    def drawn_to(bar: Bar, _: Sequence[Term]) -> Term:
        return bar.amount * 1 if bar.from_zero else before() + bar.amount

    def drawn_from(bar: Bar, row: Sequence[Term]) -> Term:
        return term(0) if bar.from_zero else smaller(before(), row[0])

    def length(bar: Bar, row: Sequence[Term]) -> Term:
        after = row[0]
        return after - term(0) if bar.from_zero else larger(before(), after) - smaller(before(), after)

    def length_of(kind: str) -> Column[Bar]:
        return Column(kind, style=lambda bar: MONEY if bar.kind == kind else "", formula=length)

    columns: Columns[Bar] = (
        Column("Drawn to", style=MONEY, heading_style="header.right", formula=drawn_to),
        Column("Drawn from", style=MONEY, formula=drawn_from),
        *(length_of(kind) for kind, _ in kinds),
    )
    rows = page.table_beside(first_row - 1, column, columns, bars)
    first = page.left + column
    drawn = (
        Series.down(name, color, place, rows.span) for place, (name, color) in enumerate(kinds, first + 2)
    )
    return (Series.down("Drawn from", "", first + 1, rows.span), *drawn)
