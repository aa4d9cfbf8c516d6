"""The curves of the tax of each place on the tax sheet, as knots, and sums along them."""

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct

from planner.market.tables import Tables
from planner.market.tax import Lines
from planner.market.tax_rules.local_tax import LocalTax
from planner.pay.results import Floats
from planner.plan import Offer, Plan
from planner.workbook.private.private_page import FIRST_ROW, PrivatePage
from planner.workbook.sheets.formula import RangeTerm, Term, along_knots
from planner.workbook.sheets.page import Column, Columns, Page

TABLES_NAME = "Tax tables"
KNOTS = "Beyond each wage the rate of tax changes by the figure beside it."
SAME_SLOPE = 1e-9


class CurveCells(Struct, frozen=True):
    """The cells of the knots of one place, and of the change of rate at each."""

    knots: RangeTerm
    turns: RangeTerm


def put_tax_curves(page: PrivatePage, plan: Plan, tables: Tables) -> Mapping[str, CurveCells]:
    """Put the curves at the right of the page, beyond all offers, two columns for each place."""
    lines = _lines(plan, tables)
    aside = page.aside(TABLES_NAME, [90, 96] * max(1, len(lines)), KNOTS)
    return {
        key: _put_curve(aside, key, curve_knots(*drawn, tables.tax.step), 2 * place)
        for place, (key, drawn) in enumerate(lines.items())
    }


def along_curve(wage: Term, other_income: Term, curve: CurveCells) -> Term:
    """Return the tax along a curve on wages that come on top of the household's other income."""
    above = along_knots(wage + other_income, curve.knots, curve.turns)
    return above - along_knots(other_income, curve.knots, curve.turns)


def place_key(plan: Plan, offer: Offer) -> str:
    """Return the key of the curve of an offer's state."""
    return f"{offer.state}/{plan.person.filing.value}"


def local_key(plan: Plan, offer: Offer, local: LocalTax) -> str:
    """Return the key of the curve of a county or city."""
    return f"{place_key(plan, offer)}/{local.place}"


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


def _lines(plan: Plan, tables: Tables) -> Mapping[str, Lines]:
    """Return the curves of every place that an offer is taxed in, of its county or city too."""
    lines: dict[str, Lines] = {}
    for offer in plan.columns():
        key, local = place_key(plan, offer), tables.local_tax.of(offer)
        if key in tables.tax.lines:
            lines[key] = tables.tax.curve(key)
            if local and offer.local_rate is None:
                filing = plan.person.filing
                lines[local_key(plan, offer, local)] = tables.tax.local_lines(offer.state, filing, local)
    return lines


def _put_curve(page: Page, key: str, knots: Sequence[tuple[float, float]], column: int) -> CurveCells:
    columns: Columns[tuple[float, float]] = (
        Column(key.replace("/", ", "), lambda knot: knot[0], "computed.count", heading_style="header.right"),
        Column("change of rate", lambda knot: knot[1], "computed.slope"),
    )
    rows = page.table_beside(FIRST_ROW, column, columns, knots)
    first, last = rows.span
    return CurveCells(page.span(first, column, last, column), page.span(first, column + 1, last, column + 1))
