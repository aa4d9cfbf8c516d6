"""The rows of both grids of the Market sheet: typed fields, computed rows below."""

from dataclasses import dataclass

from planner.plan import Comparable, OwnBand
from planner.plan.fields.about import Editor, Group
from planner.plan.registry import fields
from planner.ui.grid.rows import Row, computed_rows, typed_rows


@dataclass(frozen=True, slots=True)
class MarketRow:
    """A computed row."""

    group: str
    key: str
    label: str


ALSO = (
    MarketRow("Also published", "equity_year", "Equity a year"),
    MarketRow("Also published", "total", "Total a year"),
)
COUNTED = (MarketRow("Counted", "total_year", "Total a year"),)

BAND_ROWS: tuple[Row, ...] = (
    *typed_rows(((Group.MARKET, fields(OwnBand, Editor.MARKET)),)),
    *computed_rows(ALSO),
)
JOB_ROWS: tuple[Row, ...] = (
    *typed_rows(((Group.MARKET, fields(Comparable, Editor.MARKET)),)),
    *computed_rows(COUNTED),
)
"""Their number never changes while the program runs."""
