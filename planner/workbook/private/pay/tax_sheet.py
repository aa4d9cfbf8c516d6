"""The private tax sheets: the curves of each place as knots, and tax by year as live sums over them.

Over 300 lines because every kind of tax and of untaxed money has a row of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from planner.analysis import Analysis
from planner.compare.chart_offers import leader
from planner.market.living import NATION
from planner.market.tables import Tables
from planner.market.tax import Lines
from planner.market.tax_rules.local_tax import LocalTax
from planner.pay.results import Floats, Net
from planner.plan import Offer, Plan
from planner.plan.fields.terms import OUTSIDE_US
from planner.workbook.private.contents import TAX
from planner.workbook.private.input_sheets import OffersPage
from planner.workbook.private.private_page import FIRST_ROW, PIXELS, PrivatePage, overflowing
from planner.workbook.private.ranked import focused_first, ranked
from planner.workbook.sheets.formula import (
    Operand,
    RangeTerm,
    Term,
    along_knots,
    larger,
    smaller,
    term,
)
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.pay_rows import BASE, BENEFITS, BONUS, EQUITY, MATCH, SIGN_ON, PayRows, espp_gain

TABLES_NAME = "Tax tables"
KNOTS = "Beyond each wage the rate of tax changes by the figure beside it."
LABEL = 288
BLOCK = 13  # rows of an offer
SAME_SLOPE = 1e-9
MARK = " *"
AS_COMPUTED = "Rows with * and what they enter, places and prices are as computed; the rest is live"


@dataclass(frozen=True, slots=True)
class _Curve:
    """The cells of the knots of one place, and of the change of rate at each."""

    knots: RangeTerm
    turns: RangeTerm


@dataclass(frozen=True, slots=True)
class _Person:
    """The cells that all offers share."""

    other_income: Term
    spent: Term
    security_rate: Term
    wage_base: Term
    medicare: Term
    medicare_more: Term
    medicare_over: Term


@dataclass(frozen=True, slots=True)
class NetCells:
    """The cells of what is left in year 1: after tax, and at the prices of the whole country."""

    net: Term
    real: Term


def curve_knots(intercepts: Floats, slopes: Floats, step: float) -> list[tuple[float, float]]:
    """Return (wage, change of rate) wherever a curve of equal steps turns; the first at 0 with its rate."""
    grid = np.arange(len(slopes)) * step
    turning = [0, *(np.flatnonzero(np.abs(np.diff(slopes)) > SAME_SLOPE) + 1).tolist()]
    heights = intercepts + slopes * grid
    ends = [*turning[1:], None]
    rates = [
        float(slopes[start])
        if end is None
        else float((heights[end] - heights[start]) / (grid[end] - grid[start]))
        for start, end in zip(turning, ends, strict=True)
    ]
    changes = np.diff(rates, prepend=0.0)
    return [(float(grid[start]), float(change)) for start, change in zip(turning, changes, strict=True)]


def put_tax(
    analysis: Analysis, offers: OffersPage, blocks: Mapping[str, PayRows]
) -> tuple[PrivatePage, Mapping[str, NetCells]]:
    """Put tax by year for each column that has pay; return the sheet, and the cells of what is left.

    Cash is live; places, prices and equity that waits to be sold are as computed. Offers without room on the
    printed page stand at its right, and the curves of each place beyond them.
    """
    plan, tables = analysis.plan, analysis.tables
    horizon = plan.assumptions.horizon_years
    page = PrivatePage(TAX, (LABEL, *[(PIXELS - LABEL) // horizon] * horizon))
    curves = _put_curves(page, plan, tables)
    taxable = [
        (offer, net)
        for offer, result in focused_first(analysis)
        if offer.id in blocks and (net := result.net) is not None
    ]
    shown = [offer for offer, _ in ranked(analysis, {offer.id for offer, _ in taxable})]
    top = page.row
    page.row += len(shown) + 2 if shown else 0
    common = _put_person(page, plan, tables)
    parts = overflowing(page, "More offers, taxed", BLOCK)
    left: dict[str, NetCells] = {}
    for offer, net in taxable:
        local = tables.local_tax.of(offer)
        place = curves.get(_local_key(plan, offer, local)) if local else None
        taxed = _Taxed(net, blocks[offer.id], curves.get(_key(plan, offer)), local, place)
        left[offer.id] = _put_offer(next(parts), offer, taxed, common, tables, offers)
    rate = "" if tables.dollar == 1 else f" In {plan.currency} at {tables.dollar:g} for a dollar."
    page.prose(f"An estimate for {tables.tax.year}, not tax advice.{rate} {AS_COMPUTED}.", "note")
    _put_summary(page, top, shown, left)
    return page, left


def _put_summary(page: PrivatePage, top: int, shown: Sequence[Offer], left: Mapping[str, NetCells]) -> None:
    """Put what is left of year 1 of each offer at a row, the most worth first; then the headline."""
    if not shown:
        page.head("No offer has pay to tax yet")
        return
    columns: Columns[Offer] = (
        Column("Year 1", lambda offer: offer.company, "row"),
        Column("After tax", lambda offer: left[offer.id].net * 1, "computed.money"),
        Column("At US prices", lambda offer: left[offer.id].real * 1, "strong.money"),
    )
    below, page.row = page.row, top
    page.table(columns, shown)
    page.row = below
    best, most = leader((offer, left[offer.id].real.number) for offer in shown)
    page.head(f"{best.company} leaves most after tax and prices: {most:,.0f} in year 1")


@dataclass(frozen=True, slots=True)
class _Taxed:
    net: Net
    pay: PayRows
    curve: _Curve | None
    local: LocalTax | None
    local_curve: _Curve | None


def _key(plan: Plan, offer: Offer) -> str:
    return f"{offer.state}/{plan.person.filing.value}"


def _local_key(plan: Plan, offer: Offer, local: LocalTax) -> str:
    return f"{_key(plan, offer)}/{local.place}"


def _put_person(page: Page, plan: Plan, tables: Tables) -> _Person:
    other, medicare = plan.person.other_income, tables.tax.medicare[plan.person.filing.value]
    lines = (
        ("Other household income", other, "input.money" if other else "assumption.money"),
        ("Share of net pay spent where you live", plan.person.spent_share, "assumption.share"),
        ("Social Security, on own wages", tables.tax.security_rate, "computed.share"),
        ("up to wages of", tables.tax.wage_base, "computed.money"),
        ("Medicare, on all wages", medicare.rate, "computed.share"),
        ("and more", medicare.additional, "computed.share"),
        ("on wages over", medicare.over, "computed.money"),
    )
    columns: Columns[tuple[str, float, str]] = (
        Column("", lambda line: line[0]),
        Column("", lambda line: line[1], lambda line: line[2]),
    )
    rows = page.table(columns, lines, headings=False)
    page.gap()
    return _Person(*(value for _, value in rows.cells))


def _put_offer(
    page: Page, offer: Offer, taxed: _Taxed, common: _Person, tables: Tables, offers: OffersPage
) -> NetCells:
    horizon = len(taxed.net.wages)
    place = offer.metro or offer.state
    page.header(
        f"{offer.company}, taxed in {offer.state}",
        *(f"Year {year}" for year in range(1, horizon + 1)),
    )
    rows = taxed.pay.rows
    cash = [rows[BASE][year] + rows[BONUS][year] + rows[SIGN_ON][year] for year in range(horizon)]
    paid = _row(page, "Cash wages", cash)
    gains = _put_espp(page, offer, rows[BASE], offers)
    paid = [wage + gain for wage, gain in zip(paid, gains, strict=True)] if gains else paid
    equity = _equity(page, taxed, paid)
    wages = _row(page, "Wages", [wage + vested for wage, vested in zip(paid, equity, strict=True)])
    tax = _put_taxes(page, offer, taxed, common, wages, offers)
    benefits = [rows[MATCH][year] + rows[BENEFITS][year] for year in range(horizon)]
    if gains:
        benefits = [benefit - gain for benefit, gain in zip(benefits, gains, strict=True)]
    left = [wage - due + more for wage, due, more in zip(wages, tax, benefits, strict=True)]
    net = _row(page, "After tax, benefits untaxed", left, "total.money")
    prices = tables.living.parity(offer.metro, offer.state)
    [parity] = _row(page, f"Prices in {place} (United States 100)", [prices], "assumption.ratio")
    real = [amount * common.spent / (parity / NATION) + amount * (term(1) - common.spent) for amount in net]
    at_us_prices = _row(page, "After tax, at US prices", real, "total.money")
    april = [float(due) for due in taxed.net.april]
    _row(page, f"Due in April, beyond what is withheld{MARK}", april, "fixed.money")
    page.gap()
    return NetCells(net[0], at_us_prices[0])


def _put_espp(page: Page, offer: Offer, bases: Sequence[Term], offers: OffersPage) -> list[Term]:
    """Put the gain of an ESPP, which is wages; empty where the offer has none."""
    if not offer.espp_discount:
        return []
    cells, rate = offers.terms(offer), offers.cells[offer.id, "rate"]
    gains = [gain for base in bases if (gain := espp_gain(cells, base / rate)) is not None]
    return _row(page, "Gain of the ESPP, taxed as wages", [gain * rate for gain in gains])


def _equity(page: Page, taxed: _Taxed, cash: Sequence[Term]) -> list[Term]:
    """Put equity that is wages: live if it equals what vests, else as computed, since it waits to be sold."""
    wages = [float(wage) - paid.number for wage, paid in zip(taxed.net.wages, cash, strict=True)]
    vested = taxed.pay.rows[EQUITY]
    if all(abs(wage - amount.number) < 0.005 for wage, amount in zip(wages, vested, strict=True)):
        return _row(page, "Equity taxed as wages", [amount * 1 for amount in vested])
    return _row(page, f"Equity taxed as wages, when it can be sold{MARK}", wages, "fixed.money")


def _put_taxes(
    page: Page, offer: Offer, taxed: _Taxed, common: _Person, wages: Sequence[Term], offers: OffersPage
) -> list[Term]:
    curve = taxed.curve
    if offer.state == OUTSIDE_US or curve is None:
        rate = offers.cells[offer.id, "tax_rate"]
        return _row(
            page, "Tax, at the rate typed", [wage * (rate if rate.value is not None else 0) for wage in wages]
        )
    earned = _less(page, "Wages less your HSA contribution", offer, "own_hsa", wages, offers)
    income = _less(page, "Income less your 401(k) deferral", offer, "deferral", earned, offers)
    security = [smaller(wage, common.wage_base) * common.security_rate for wage in earned]
    taxes = [
        _row(page, "Social Security", security),
        _row(
            page,
            "Income tax, payroll tax and Medicare",
            [_along(wage, common, curve) for wage in income],
        ),
    ]
    if offer.deferral:
        due = [
            _medicare(wage + common.other_income, common) - _medicare(rest + common.other_income, common)
            for wage, rest in zip(earned, income, strict=True)
        ]
        taxes.append(_row(page, "Medicare on the deferral", due))
    if local := _put_local(page, offer, taxed, common, income, offers):
        taxes.append(local)
    return _row(page, "Tax", [_sum(parts) for parts in zip(*taxes, strict=True)])


def _less(
    page: Page, label: str, offer: Offer, key: str, wages: Sequence[Term], offers: OffersPage
) -> Sequence[Term]:
    """Put wages less what a field takes off them, never below 0; the wages themselves where it is empty."""
    if not getattr(offer, key):
        return wages
    aside = offers.cells[offer.id, key] * offers.cells[offer.id, "rate"]
    return _row(page, label, [larger(wage - aside, 0) for wage in wages])


def _medicare(wages: Term, common: _Person) -> Term:
    """Medicare on the wages of the household."""
    return wages * common.medicare + larger(wages - common.medicare_over, 0) * common.medicare_more


def _sum(parts: Sequence[Term]) -> Term:
    first, *rest = parts
    return sum(rest, start=first)


def _put_local(
    page: Page, offer: Offer, taxed: _Taxed, common: _Person, wages: Sequence[Term], offers: OffersPage
) -> list[Term]:
    """Put the tax of a county or city: along its curve, or at the rate typed; empty where there is none."""
    if taxed.local is None:
        return []
    label = f"Local tax of {taxed.local.place}{'' if taxed.local.read else ', to be checked'}"
    if taxed.local_curve is None:
        rate = offers.cells[offer.id, "local_rate"]
        return _row(page, label, [wage * rate for wage in wages])
    return _row(page, label, [_along(wage, common, taxed.local_curve) for wage in wages])


def _along(wage: Term, common: _Person, curve: _Curve) -> Term:
    """Tax along a curve on wages that come on top of the household's other income."""
    above = along_knots(wage + common.other_income, curve.knots, curve.turns)
    return above - along_knots(common.other_income, curve.knots, curve.turns)


def _row(page: Page, label: str, amounts: Sequence[Operand], style: str = "computed.money") -> list[Term]:
    """Put a row of years; return its cells without the label."""
    first = "total" if style.startswith("total") else "label"
    return page.line(label, *amounts, style=style, first=first)[1:]


def _put_curves(page: PrivatePage, plan: Plan, tables: Tables) -> Mapping[str, _Curve]:
    """Put the curves at the right of the page, beyond all offers, two columns for each place."""
    lines = _lines(plan, tables)
    aside = page.aside(TABLES_NAME, [90, 96] * max(1, len(lines)), KNOTS)
    return {
        key: _put_curve(aside, key, curve_knots(*drawn, tables.tax.step), 2 * place)
        for place, (key, drawn) in enumerate(lines.items())
    }


def _lines(plan: Plan, tables: Tables) -> Mapping[str, Lines]:
    """Return the curves of every place that an offer is taxed in, of its county or city too."""
    lines: dict[str, Lines] = {}
    for offer in plan.columns():
        key, local = _key(plan, offer), tables.local_tax.of(offer)
        if key in tables.tax.lines:
            lines[key] = tables.tax.curve(key)
            if local and offer.local_rate is None:
                filing = plan.person.filing
                lines[_local_key(plan, offer, local)] = tables.tax.local_lines(offer.state, filing, local)
    return lines


def _put_curve(page: Page, key: str, knots: Sequence[tuple[float, float]], column: int) -> _Curve:
    columns: Columns[tuple[float, float]] = (
        Column(key.replace("/", ", "), lambda knot: knot[0], "computed.count", heading_style="header.right"),
        Column("change of rate", lambda knot: knot[1], "computed.slope"),
    )
    rows = page.table_beside(FIRST_ROW, column, columns, knots)
    first, last = rows.span
    return _Curve(page.span(first, column, last, column), page.span(first, column + 1, last, column + 1))
