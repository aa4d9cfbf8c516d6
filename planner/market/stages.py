"""Risk of a company's shares by its stage."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from planner.plan import Assumptions, Offer
from planner.plan.fields.assumptions import StageView
from planner.plan.fields.terms import Stage


class StageRange(Struct, frozen=True):
    """The value used (`middle`), and the range that is shown with it."""

    low: float
    middle: float
    high: float


class StageRow(Struct, frozen=True):
    """One stage: volatility and failure a year, years to liquidity, fair common stock over the last price."""

    name: str
    volatility: StageRange
    failure: float
    liquidity_years: StageRange
    common_ratio: StageRange


class Risk(Struct, frozen=True):
    """The four numbers of a company that the simulation uses."""

    volatility: float
    failure: float
    liquidity_years: float
    common_ratio: float


class StageTable(Struct, frozen=True):
    """All stages, and their source."""

    source: str
    rows: Mapping[Stage, StageRow]

    def risk(self, stage: Stage, assumptions: Assumptions) -> Risk:
        """Return the numbers of a stage: the user's if typed, else the middle of the table's range."""
        row = self.rows[stage]
        typed = next((view for view in assumptions.stages if view.id is stage), None)
        table = Risk(row.volatility.middle, row.failure, row.liquidity_years.middle, row.common_ratio.middle)
        return table if typed is None else _over(typed, table)

    def risk_of(self, offer: Offer, assumptions: Assumptions) -> Risk:
        """Return the numbers of an offer's company: its own where typed, else those of its stage."""
        return _over(offer, self.risk(offer.stage, assumptions))


def read_stages(data: Mapping[str, Any]) -> StageTable:
    """Read the stage table; each range is [low, middle, high]."""
    rows = {
        Stage(key): StageRow(
            row["name"],
            StageRange(*row["volatility"]),
            row["failure"],
            StageRange(*row["liquidity_years"]),
            StageRange(*row["common_ratio"]),
        )
        for key, row in data["stages"].items()
    }
    return StageTable(data["source"], rows)


def _over(typed: StageView | Offer, table: Risk) -> Risk:
    """Put typed numbers over those of the table."""
    return Risk(
        _first(typed.volatility, table.volatility),
        _first(typed.failure, table.failure),
        _first(typed.liquidity_years, table.liquidity_years),
        _first(typed.common_ratio, table.common_ratio),
    )


def _first(typed: float | None, table: float) -> float:
    return table if typed is None else typed
