"""The private tax sheet: tax by year of each offer, as live sums along the curves of its place."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from planner.analysis import Analysis
from planner.compare.leading import LEFT, leading_title
from planner.market.living_cost import NATION
from planner.market.tables import Tables
from planner.plan import Offer
from planner.plan.fields.terms import OUTSIDE_US
from planner.workbook.private.contents import TAX
from planner.workbook.private.offers_sheet import OffersPage
from planner.workbook.private.pay.tax_curves import local_key, place_key, put_tax_curves
from planner.workbook.private.pay.tax_rows import (
    HouseholdCells,
    TaxedOffer,
    put_household,
    put_taxes,
    year_row,
)
from planner.workbook.private.private_page import PIXELS, PrivatePage, overflowing
from planner.workbook.private.ranked import focused_first, ranked
from planner.workbook.sheets.formula import Term, term
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.pay_rows import BASE, BENEFITS, BONUS, EQUITY, MATCH, SIGN_ON, PayRows, espp_gain

LABEL = 288
BLOCK = 13  # rows of an offer
MARK = " *"
AS_COMPUTED = "Rows with * and what they enter, places and prices are as computed; the rest is live"


class NetCells(Struct, frozen=True):
    """The cells of what is left in year 1: after tax, and at the prices of the whole country."""

    net: Term
    real: Term


def put_tax(
    analysis: Analysis, offers: OffersPage, blocks: Mapping[str, PayRows]
) -> tuple[PrivatePage, Mapping[str, NetCells]]:
    """Put tax by year for each column that has pay; return the sheet, and the cells of what is left.

    Cash is live; places, prices and equity that waits to be sold are as computed. Offers without room on the
    printed page are at its right, and the curves of each place beyond them.
    """
    plan, tables = analysis.plan, analysis.tables
    horizon = plan.assumptions.horizon_years
    page = PrivatePage(TAX, (LABEL, *[(PIXELS - LABEL) // horizon] * horizon))
    curves = put_tax_curves(page, plan, tables)
    taxable = [
        (offer, net)
        for offer, result in focused_first(analysis)
        if offer.id in blocks and (net := result.net) is not None
    ]
    shown = [offer for offer, _ in ranked(analysis, {offer.id for offer, _ in taxable})]
    top = page.row
    page.row += len(shown) + 2 if shown else 0
    common = put_household(page, plan, tables)
    parts = overflowing(page, "More offers, taxed", BLOCK)
    left: dict[str, NetCells] = {}
    for offer, net in taxable:
        local = tables.local_tax.of(offer)
        place = curves.get(local_key(plan, offer, local)) if local else None
        taxed = TaxedOffer(net, blocks[offer.id], curves.get(place_key(plan, offer)), local, place)
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
    page.head(leading_title(((offer, left[offer.id].real.number) for offer in shown), *LEFT))


def _where(offer: Offer) -> str:
    return "outside the US" if offer.state == OUTSIDE_US else f"in {offer.state}"


def _put_offer(
    page: Page, offer: Offer, taxed: TaxedOffer, common: HouseholdCells, tables: Tables, offers: OffersPage
) -> NetCells:
    horizon = len(taxed.net.wages)
    place = offer.metro or offer.state
    page.header(
        f"{offer.company}, taxed {_where(offer)}",
        *(f"Year {year}" for year in range(1, horizon + 1)),
    )
    rows = taxed.pay.rows
    cash = [rows[BASE][year] + rows[BONUS][year] + rows[SIGN_ON][year] for year in range(horizon)]
    paid = year_row(page, "Cash wages", cash)
    gains = _put_espp(page, offer, rows[BASE], offers)
    paid = [wage + gain for wage, gain in zip(paid, gains, strict=True)] if gains else paid
    equity = _equity(page, taxed, paid)
    wages = year_row(page, "Wages", [wage + vested for wage, vested in zip(paid, equity, strict=True)])
    tax = put_taxes(page, offer, taxed, common, wages, offers)
    benefits = [rows[MATCH][year] + rows[BENEFITS][year] for year in range(horizon)]
    if gains:
        benefits = [benefit - gain for benefit, gain in zip(benefits, gains, strict=True)]
    left = [wage - due + more for wage, due, more in zip(wages, tax, benefits, strict=True)]
    net = year_row(page, "After tax, benefits untaxed", left, "total.money")
    prices = tables.living.parity(offer.metro, offer.state)
    [parity] = year_row(page, f"Prices in {place} (United States 100)", [prices], "assumption.ratio")
    real = [amount * common.spent / (parity / NATION) + amount * (term(1) - common.spent) for amount in net]
    at_us_prices = year_row(page, "After tax, at US prices", real, "total.money")
    april = [float(due) for due in taxed.net.april]
    year_row(page, f"Due in April, beyond what is withheld{MARK}", april, "fixed.money")
    page.gap()
    return NetCells(net[0], at_us_prices[0])


def _put_espp(page: Page, offer: Offer, bases: Sequence[Term], offers: OffersPage) -> list[Term]:
    """Put the gain of an ESPP, which is wages; empty where the offer has none."""
    if not offer.espp_discount:
        return []
    cells, rate = offers.terms(offer), offers.cells[offer.id, "rate"]
    gains = [gain for base in bases if (gain := espp_gain(cells, base / rate)) is not None]
    return year_row(page, "Gain of the ESPP, taxed as wages", [gain * rate for gain in gains])


def _equity(page: Page, taxed: TaxedOffer, cash: Sequence[Term]) -> list[Term]:
    """Put equity that is wages: live if it equals what vests, else as computed, since it waits to be sold."""
    wages = [float(wage) - paid.number for wage, paid in zip(taxed.net.wages, cash, strict=True)]
    vested = taxed.pay.rows[EQUITY]
    if all(abs(wage - amount.number) < 0.005 for wage, amount in zip(wages, vested, strict=True)):
        return year_row(page, "Equity taxed as wages", [amount * 1 for amount in vested])
    return year_row(page, f"Equity taxed as wages, when it can be sold{MARK}", wages, "fixed.money")
