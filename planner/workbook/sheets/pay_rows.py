"""Pay by year as live formulas: one block of rows for one offer, over the cells that hold its terms.

The same sums as `pay.years`, in the words of a spreadsheet; a test holds the two together.
"""

from collections.abc import Sequence

from msgspec import Struct

from planner.pay.years.benefits import ESPP_LIMIT, WORKING_DAYS
from planner.workbook.sheets.formula import (
    Operand,
    Term,
    capped,
    larger,
    or_else,
    smaller,
    term,
    total,
)
from planner.workbook.sheets.page import Column, Columns, Page

LABELS = (
    "Base salary",
    "Target bonus",
    "Sign-on",
    "Retirement match",
    "Other benefits",
    "Equity at face value",
)
BASE, BONUS, SIGN_ON, MATCH, BENEFITS, EQUITY = range(6)


class TermCells(Struct, frozen=True):
    """The cells of an offer's yearly terms. `days_off` is None where days off do not count as pay.

    `health_premium`, `employer_hsa` and the three of an ESPP are None where the sheet has no cells for them.
    """

    base: Term
    raise_rate: Term
    bonus_target: Term
    bonus_guaranteed: Term
    match_rate: Term
    match_cap: Term
    benefits: Term
    relocation: Term
    days_off: Term | None = None
    health_premium: Term | None = None
    employer_hsa: Term | None = None
    espp_discount: Term | None = None
    espp_share: Term | None = None
    espp_limit: Term | None = None


class PayRows(Struct, frozen=True):
    """A block as it was put: each row's cells by year, its first row, and the total with its two sums.

    `refreshers` is empty where none are made.
    """

    rows: tuple[tuple[Term, ...], ...]
    first_row: int
    headline: tuple[Term, ...]
    together: Term
    average: Term
    guaranteed: tuple[Term, ...]
    refreshers: tuple[Term, ...] = ()


class YearRow(Struct, frozen=True):
    """A row of amounts by year, in the offer's years."""

    label: str
    amounts: Sequence[Term]
    is_total: bool = False

    @property
    def style(self) -> str:
        """The style of its amounts."""
        return "total.money" if self.is_total else "computed.money"


def put_pay(
    page: Page,
    headings: tuple[str, str],
    cells: TermCells,
    sign_on: Sequence[Operand],
    equity: Sequence[Operand],
    rate: Term | None,
) -> PayRows:
    """Put base to total by year into the next rows, and totals of cash, times an exchange rate if any.

    `headings` are the name of the block and that of the sum of all years.
    """
    years = len(sign_on)
    columns = _pay_columns(page, headings, years)
    amounts = (
        [amount if rate is None else amount * rate for amount in by_year]
        for by_year in _amounts(cells, sign_on, equity)
    )
    block = page.table(columns, map(YearRow, LABELS, amounts))
    rows = tuple(row[1 : years + 1] for row in block.cells)
    cash = page.table(columns, _cash_totals(cells, rows, rate), headings=False)
    guaranteed = cash.cells[0][1 : years + 1]
    sums = [total(page.span(block.first, year, block.last, year)) for year in range(1, years + 1)]
    headline = page.table(columns, [YearRow("Total at face value", sums, is_total=True)], headings=False)
    [(_, *by_year, together, average)] = headline.cells
    return PayRows(rows, block.first, tuple(by_year), together, average, guaranteed)


def _pay_columns(page: Page, headings: tuple[str, str], years: int) -> Columns[YearRow]:
    """Return the columns of a block: its name, the years, their sum and their average."""

    def amount(year: int) -> Column[YearRow]:
        return Column(f"Year {year}", lambda row: row.amounts[year - 1], lambda row: row.style)

    name, of_all = headings
    return (
        Column(name, lambda row: row.label, lambda row: "total" if row.is_total else "label"),
        *map(amount, range(1, years + 1)),
        Column(
            of_all,
            style=lambda row: row.style,
            formula=lambda *_: total(page.span(page.row, 1, page.row, years)),
        ),
        Column("Average", style=lambda row: row.style, formula=lambda _, row: row[years + 1] / years),
    )


def _amounts(
    cells: TermCells, sign_on: Sequence[Operand], equity: Sequence[Operand]
) -> tuple[list[Term], ...]:
    years = range(1, len(sign_on) + 1)
    bases = [_base(cells, year) for year in years]
    matches = [capped(base * cells.match_rate, cells.match_cap) for base in bases]
    return (
        bases,
        [_bonus(cells, base, year) for base, year in zip(bases, years, strict=True)],
        [term(amount) for amount in sign_on],
        matches,
        [_benefits(cells, base, year) for base, year in zip(bases, years, strict=True)],
        [term(amount) for amount in equity],
    )


def _base(cells: TermCells, year: int) -> Term:
    return cells.base * 1 if year == 1 else cells.base * (term(1) + cells.raise_rate) ** (year - 1)


def _bonus(cells: TermCells, base: Term, year: int) -> Term:
    """The year's target; in year 1 no less than what is guaranteed."""
    target = base * cells.bonus_target
    return larger(target, cells.bonus_guaranteed) if year == 1 else target


def _benefits(cells: TermCells, base: Term, year: int) -> Term:
    """Yearly benefits, relocation once, and days off where they count as pay."""
    benefits = cells.benefits + cells.relocation if year == 1 else cells.benefits + 0
    for yearly in (cells.health_premium, cells.employer_hsa):
        benefits = benefits if yearly is None else benefits + yearly
    gain = espp_gain(cells, base)
    benefits = benefits if gain is None else benefits + gain
    return benefits if cells.days_off is None else benefits + base * cells.days_off / WORKING_DAYS


def espp_gain(cells: TermCells, base: Term) -> Term | None:
    """Return the gain of an ESPP on a year's base, in the offer's currency; None without its cells."""
    discount, share, limit = cells.espp_discount, cells.espp_share, cells.espp_limit
    if discount is None or share is None or limit is None:
        return None
    price_ratio = term(1) - discount
    return discount / price_ratio * smaller(base * share, price_ratio * or_else(limit, ESPP_LIMIT))


def _cash_totals(
    cells: TermCells, rows: Sequence[Sequence[Term]], rate: Term | None
) -> tuple[YearRow, YearRow]:
    """Return guaranteed cash and target cash."""
    once = cells.bonus_guaranteed if rate is None else cells.bonus_guaranteed * rate
    sure = [
        base + sign_on + match + (once if year == 0 else 0)
        for year, (base, sign_on, match) in enumerate(
            zip(rows[BASE], rows[SIGN_ON], rows[MATCH], strict=True)
        )
    ]
    target = [
        base + bonus + sign_on + match
        for base, bonus, sign_on, match in zip(
            rows[BASE], rows[BONUS], rows[SIGN_ON], rows[MATCH], strict=True
        )
    ]
    return YearRow("Guaranteed cash", sure), YearRow("Target cash", target)
