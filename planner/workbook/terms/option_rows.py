"""Options in a workbook: price, strike, spread and exercise cost of each grant, live beside its size.

A grant of options counts at price less strike, never below 0; exercising it is paid on top and is in no sum.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.pay.years.grant_size import NO_SPREAD
from planner.share.terms import GrantTerms
from planner.workbook.sheets.formula import Term, TextFormula, larger
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
