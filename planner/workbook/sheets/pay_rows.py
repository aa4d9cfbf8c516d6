"""Pay by year as live formulas: one block of rows for one offer, over the cells that hold its terms.

The same sums as `pay.years`, in the words of a spreadsheet; a test holds the two together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.pay.years.grant_size import NO_SPREAD
from planner.share.terms import GrantTerms, Terms
from planner.workbook.sheets.formula import Operand, Term, TextFormula, capped, larger, term, total
from planner.workbook.sheets.page import Page

HEADER = ("Options, at price less strike", "Price", "Strike", "Spread of one", "Exercising costs")
COST = HEADER.index("Exercising costs")
IN_NO_SUM = "Exercising costs strike × options; it is in no sum"


@dataclass(frozen=True, slots=True)
class OptionCells:
    """The cells of one grant of options; the cost is put at `row` once its size is known."""

    row: int
    price: Term
    strike: Term
    spread: Term


def put_options(page: Page, grants: Sequence[GrantTerms]) -> Mapping[int, OptionCells]:
    """Put the prices of every grant of options into the next rows; return their cells by place."""
    cells: dict[int, OptionCells] = {}
    for place, grant in enumerate(grants):
        if grant.strike is not None and grant.price is not None:
            if not cells:
                page.header(*HEADER)
            cells[place] = _put_option(page, grant, grant.price, grant.strike)
    if cells:
        page.row += 1
    return cells


def _put_option(page: Page, grant: GrantTerms, price: float, strike: float) -> OptionCells:
    row = page.row
    page.put(row, 0, grant.label, "label")
    priced = page.put(row, 1, price, "input.price")
    struck = page.put(row, 2, strike, "input.price")
    spread = page.put(row, 3, larger(priced - struck, 0), "computed.price")
    nothing = NO_SPREAD[0].upper() + NO_SPREAD[1:]
    text = f'IF({spread.text}=0,"{nothing}","{IN_NO_SUM}")'
    page.put(row + 1, 0, TextFormula(text, IN_NO_SUM if spread.value else nothing), "sub")
    page.row += 2
    return OptionCells(row, priced, struck, spread)


def put_cost(page: Page, option: OptionCells, units: Term | None, shares: Term) -> None:
    """Put strike x units; where the grant is typed in money, its shares' value x strike / price."""
    if units is not None:
        cost = units * option.strike
    elif option.price.value:
        cost = shares * option.strike / option.price
    else:
        return
    page.put(option.row, COST, cost, "computed.money")


WORKING_DAYS = 260
LABELS = (
    "Base salary",
    "Target bonus",
    "Sign-on",
    "Retirement match",
    "Other benefits",
    "Equity at face value",
)
BASE, BONUS, SIGN_ON, MATCH, BENEFITS, EQUITY = range(6)


@dataclass(frozen=True, slots=True)
class TermCells:
    """The cells of an offer's yearly terms. `days_off` is None where days off do not count as pay."""

    base: Term
    raise_rate: Term
    bonus_target: Term
    bonus_guaranteed: Term
    match_rate: Term
    match_cap: Term
    benefits: Term
    relocation: Term
    days_off: Term | None = None


@dataclass(frozen=True, slots=True)
class PayRows:
    """A block as it was put: each row's cells by year, its first row, and the total with its two sums.

    `guaranteed` is empty where no totals of cash were asked for, `refreshers` where none are made.
    """

    rows: tuple[tuple[Term, ...], ...]
    first_row: int
    headline_row: int
    headline: tuple[Term, ...]
    together: Term
    average: Term
    guaranteed: tuple[Term, ...] = ()
    refreshers: tuple[Term, ...] = ()


def put_pay(
    page: Page,
    cells: TermCells,
    sign_on: Sequence[Operand],
    equity: Sequence[Operand],
    *,
    rate: Term | None = None,
    cash_totals: bool = False,
) -> PayRows:
    """Put base to total by year into the next rows, times an exchange rate where one is given."""
    first_row, years = page.row, range(1, len(sign_on) + 1)
    rows = tuple(
        _row(page, label, [each if rate is None else each * rate for each in amounts])[0]
        for label, amounts in zip(LABELS, _amounts(cells, sign_on, equity), strict=True)
    )
    guaranteed = _cash_totals(page, cells, rows, rate) if cash_totals else ()
    headline = [total(page.span(first_row, year, first_row + len(rows) - 1, year)) for year in years]
    by_year, together, average = _row(page, "Total at face value", headline, "total")
    return PayRows(rows, first_row, page.row - 1, by_year, together, average, guaranteed)


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
    return benefits if cells.days_off is None else benefits + base * cells.days_off / WORKING_DAYS


def _cash_totals(
    page: Page, cells: TermCells, rows: Sequence[Sequence[Term]], rate: Term | None
) -> tuple[Term, ...]:
    """Put guaranteed cash and target cash, beside the headline; return the first by year."""
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
    placed, *_ = _row(page, "Guaranteed cash", sure)
    _row(page, "Target cash", target)
    return placed


def _row(
    page: Page, label: str, amounts: Sequence[Term], role: str = "computed"
) -> tuple[tuple[Term, ...], Term, Term]:
    """Put a row of years with its sum and its average."""
    row, style = page.row, f"{role}.money"
    years, first = len(amounts), "total" if role == "total" else "label"
    by_year = tuple(page.line(label, *amounts, style=style, first=first)[1:])
    together = page.put(row, years + 1, total(page.span(row, 1, row, years)), style)
    average = page.put(row, years + 2, together / years, style)
    return by_year, together, average


def put_terms(page: Page, terms: Terms, base: Term, bonus: Term) -> TermCells:
    """Put the yearly terms that stand nowhere else into rows of label and value; return all cells."""
    lines = (
        ("Yearly raise", terms.raise_rate, "input.share"),
        ("Guaranteed bonus, year 1", terms.bonus_guaranteed, "input.money"),
        ("Retirement match, of base", terms.match_rate, "input.share"),
        ("Match at most (empty: no cap)", terms.match_cap, "input.money"),
        ("Other benefits, a year", terms.benefits, "input.money"),
        ("Relocation, once", terms.relocation, "input.money"),
    )
    raised, sure, match, cap, benefits, moving = (put_line(page, *line) for line in lines)
    return TermCells(base, raised, bonus, sure, match, cap, benefits, moving)


def put_line(page: Page, label: str, value: float | str | Term | None, style: str) -> Term:
    """Put a label and a value into the next row; return the value's cell."""
    page.put(page.row, 0, label, "label")
    cell = page.put(page.row, 1, value, style)
    page.row += 1
    return cell


def put_size(page: Page, grant: GrantTerms, row: int, column: int, option: OptionCells | None = None) -> Term:
    """Put what gives a grant's size into three cells, and the size itself into the third, live.

    The first two are amount and price, or the share and the valuation; a typed value needs neither. Options
    are counted at their spread, whose cells are given.
    """
    if grant.value is not None:
        page.put(row, column, None, "label")
        if option is None:
            page.put(row, column + 1, None, "label")
            return page.put(row, column + 2, grant.value, "input.money")
        shares = page.put(row, column + 1, grant.value, "input.money")
        return _put_option_size(page, option, shares, row, column + 2)
    if grant.units is not None and grant.price is not None:
        units = page.put(row, column, grant.units, "input.count")
        if option is not None:
            put_cost(page, option, units, units * option.price)
            spread = page.put(row, column + 1, option.spread * 1, "computed.price")
            return page.put(row, column + 2, units * spread, "computed.money")
        price = page.put(row, column + 1, grant.price, "input.price")
        return page.put(row, column + 2, units * price, "computed.money")
    part = page.put(row, column, grant.percent, "input.share")
    valuation = page.put(row, column + 1, grant.valuation, "input.money")
    if option is not None:
        return _put_option_size(page, option, part * valuation, row, column + 2)
    return page.put(row, column + 2, part * valuation, "computed.money")


def _put_option_size(page: Page, option: OptionCells, shares: Term, row: int, column: int) -> Term:
    """Put the part of the shares' value that is above the strike."""
    put_cost(page, option, None, shares)
    size = shares * option.spread / option.price if option.price.value else term(0)
    return page.put(row, column, size, "computed.money")
