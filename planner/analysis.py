"""What a plan comes to: the table of contents of pay, asks and problems.

Pure: tables, random draws, caches and today's date are given.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.ask.kept import KeptAsks
from planner.ask.results import Ask, SignOnCase, WalkAway
from planner.market.tables import Tables
from planner.pay.draws import Draws
from planner.pay.kept import Kept
from planner.pay.results import LeaveCurve, Net, Pay, Worth
from planner.plan import Offer, Plan
from planner.plan.terms import Component
from planner.values import Figure, Problem


@dataclass(frozen=True, eq=False)
class Given:
    """What an analysis is given beside the plan. `kept` and `asks` are caches that never change an answer."""

    tables: Tables
    draws: Draws
    kept: Kept
    asks: KeptAsks
    today: datetime.date


@dataclass(frozen=True, eq=False)
class OfferAnalysis:
    """What one offer, or the present job, comes to. None where an input is missing or wrong.

    `figures` holds, by the keys of `RESULT_ROWS`, every number that a view shows; `asks` is empty for the
    present job and for offers that cannot be read. `complete` is False where an error bars the export.
    """

    offer: Offer
    pay: Pay | None = None
    net: Net | None = None
    worth: Worth | None = None
    leave: LeaveCurve | None = None
    case: SignOnCase | None = None
    walk_away: WalkAway | None = None
    asks: Mapping[Component, Ask] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    complete: bool = False


@dataclass(frozen=True, eq=False)
class Analysis:
    """Everything computed from one plan on one day. `offers` is by identity and holds the present job too.

    `best` is the live offer (not hidden, complete) of highest worth, the present job left out; empty if none.
    """

    plan: Plan
    offers: Mapping[str, OfferAnalysis]
    problems: tuple[Problem, ...]
    best: str
    today: datetime.date


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One computed row of the Offers sheet: its fold, key in `OfferAnalysis.figures`, and label."""

    group: str
    key: str
    label: str


RESULT_ROWS: tuple[ResultRow, ...] = (
    ResultRow("Results", "equity_face", "Equity at face value"),
    ResultRow("Results", "guaranteed_1", "Guaranteed cash, year 1"),
    ResultRow("Results", "target_1", "Target cash, year 1"),
    ResultRow("Results", "headline_1", "Headline, year 1"),
    ResultRow("Results", "headline_average", "Headline, average year"),
    ResultRow("Results", "headline_sum", "Headline, all years"),
    ResultRow("Results", "net_1", "After tax, year 1"),
    ResultRow("Results", "real_1", "After tax, at US prices"),
    ResultRow("Results", "worth_year", "Worth to you, a year"),
    ResultRow("Results", "worth_total", "Worth to you, all years"),
    ResultRow("Ask", "opening.base", "Base: open at"),
    ResultRow("Ask", "say.base", "Base: say"),
    ResultRow("Ask", "target.base", "Base: target"),
    ResultRow("Ask", "opening.equity", "Equity: open at"),
    ResultRow("Ask", "say.equity", "Equity: say"),
    ResultRow("Ask", "target.equity", "Equity: target"),
    ResultRow("Ask", "opening.sign_on", "Sign-on: open at"),
    ResultRow("Ask", "say.sign_on", "Sign-on: say"),
    ResultRow("Ask", "target.sign_on", "Sign-on: target"),
    ResultRow("Ask", "opening.bonus", "Bonus: open at"),
    ResultRow("Ask", "say.bonus", "Bonus: say"),
    ResultRow("Ask", "target.bonus", "Bonus: target"),
    ResultRow("Ask", "cushion", "Above your walk-away, a year"),
)
"""Computed rows in order. `say.*` figures have low and high; `worth_*` have P10 and P90 there."""
