"""Grants as rows: options with their strike and spread, and what gives each grant its size."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from planner.pay.years.grant_size import NO_SPREAD
from planner.share.terms import GrantTerms
from planner.workbook.sheets.formula import (
    Term,
    TextFormula,
    larger,
    term,
)
from planner.workbook.sheets.page import Column, Columns, Page, TableRows

IN_NO_SUM = "Exercising costs strike × options; it is in no sum"


OPTIONS: Columns[GrantTerms] = (
    Column("Options, at price less strike", lambda grant: grant.label),
    Column("Price", lambda grant: grant.price, "input.price"),
    Column("Strike", lambda grant: grant.strike, "input.price"),
    Column("Spread of one", style="computed.price", formula=lambda _, row: larger(row[1] - row[2], 0)),
    Column("Exercising costs", style=""),  # put once the size is known: see `put_cost`
)


COST = len(OPTIONS) - 1


class OptionCells(Struct, frozen=True):
    """The cells of one grant of options; the cost is put at `row` once its size is known."""

    row: int
    price: Term
    strike: Term
    spread: Term


def put_options(page: Page, grants: Sequence[GrantTerms]) -> Mapping[int, OptionCells]:
    """Put the prices of every grant of options into the next rows; return their cells by place."""
    options = {
        place: grant
        for place, grant in enumerate(grants)
        if grant.strike is not None and grant.price is not None
    }
    if not options:
        return {}
    page.headings(OPTIONS)
    cells = {place: _put_option(page, grant) for place, grant in options.items()}
    page.gap()
    return cells


def _put_option(page: Page, grant: GrantTerms) -> OptionCells:
    rows = page.table(OPTIONS, [grant], headings=False)
    [(_, price, strike, spread, _)] = rows.cells
    nothing = NO_SPREAD[0].upper() + NO_SPREAD[1:]
    text = f'IF({spread.text}=0,"{nothing}","{IN_NO_SUM}")'
    page.text(TextFormula(text, IN_NO_SUM if spread.value else nothing), "sub")
    return OptionCells(rows.first, price, strike, spread)


class SizedGrant(Struct, frozen=True):
    """A grant with what gives its size: amount and price, share and valuation, or the value typed.

    Options are counted at their spread, whose cells are in `option`.
    """

    grant: GrantTerms
    option: OptionCells | None

    @property
    def in_units(self) -> bool:
        """Whether the size is units times a price."""
        grant = self.grant
        return grant.value is None and grant.units is not None and grant.price is not None

    def amount(self) -> tuple[float | None, str]:
        """Units or part, and the style of the cell."""
        if self.grant.value is not None:
            return None, "label"
        return (self.grant.units, "input.count") if self.in_units else (self.grant.percent, "input.share")

    def price(self) -> tuple[float | Term | None, str]:
        """Price, valuation, or the typed value of the shares under options, and the style of the cell."""
        if self.grant.value is not None:
            return (None, "label") if self.option is None else (self.grant.value, "input.money")
        if not self.in_units:
            return self.grant.valuation, "input.money"
        if self.option is not None:
            return self.option.spread * 1, "computed.price"
        return self.grant.price, "input.price"

    def size(self, amount: Term, price: Term) -> float | Term | None:
        """The size of the whole grant, over the cells of amount and price."""
        if self.option is None:
            return self.grant.value if self.grant.value is not None else amount * price
        if self.in_units:
            return amount * price
        shares, option = self._shares(amount, price), self.option
        return shares * option.spread / option.price if option.price.value else term(0)

    def cost(self, amount: Term, price: Term) -> Term | None:
        """What exercising options costs: strike x units, else the shares' value x strike / price."""
        option = self.option
        if option is None:
            return None
        if self.in_units:
            return amount * option.strike
        return self._shares(amount, price) * option.strike / option.price if option.price.value else None

    def _shares(self, amount: Term, price: Term) -> Term:
        return price if self.grant.value is not None else amount * price


def put_sizes(page: Page, headings: Sequence[str], grants: Sequence[GrantTerms]) -> TableRows:
    """Put options first, then a row for each grant with what gives its size, and the size, live, last.

    `headings` are those of the table; empty ones after the first keep a column without cells.
    """
    options = put_options(page, grants)
    items = [SizedGrant(grant, options.get(place)) for place, grant in enumerate(grants)]
    rows = page.table(_size_columns(headings), items)
    for item, (*_, amount, price, _) in zip(items, rows.cells, strict=True):
        cost = item.cost(amount, price)
        if item.option is not None and cost is not None:
            page.put(item.option.row, COST, cost, "computed.money")
    return rows


def _size_columns(headings: Sequence[str]) -> Columns[SizedGrant]:
    first, *others, amount, price, size = headings
    empty: list[Column[SizedGrant]] = [Column(heading, style="") for heading in others]
    return (
        Column(first, lambda item: item.grant.label),
        *empty,
        Column(amount, lambda item: item.amount()[0], lambda item: item.amount()[1]),
        Column(price, lambda item: item.price()[0], lambda item: item.price()[1]),
        Column(
            size,
            style=lambda item: (
                "input.money" if item.option is None and item.grant.value is not None else "computed.money"
            ),
            formula=lambda item, row: item.size(row[-3], row[-2]),
        ),
    )
