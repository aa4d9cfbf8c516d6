"""What a plan comes to: the table of contents of pay, asks and problems.

Pure: tables, random draws, caches and today's date are given. An earlier analysis lends what an edit has not
touched, compared by object identity.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from planner.ask.asks import asks
from planner.ask.figures import ask_figures, cushion_figure
from planner.ask.kept import KeptAsks
from planner.ask.losses import losses
from planner.ask.released import competing_offers, facts_for
from planner.ask.results import Ask, SignOnCase, WalkAway
from planner.ask.sign_on import Move, sign_on_case
from planner.ask.walk_away import walk_away
from planner.market.tables import Tables
from planner.pay.break_even import equal_amount
from planner.pay.component import standing
from planner.pay.draws import Draws
from planner.pay.figures import net_figures, pay_figures, worth_figures
from planner.pay.kept import Kept
from planner.pay.leave import leave_curve
from planner.pay.net import net_by_year
from planner.pay.present import discounts
from planner.pay.results import LeaveCurve, Net, Pay, Worth
from planner.pay.worth import worth
from planner.pay.years import pay_by_year
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.check import check, has_errors
from planner.plan.edits import root
from planner.plan.terms import Component
from planner.values import Figure, Problem, Severity


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
    inputs: tuple[object, ...] = ()  # what it was computed from: equal inputs lend it to the next analysis


@dataclass(frozen=True, eq=False)
class Analysis:
    """Everything computed from one plan on one day. `offers` is by identity and holds the present job too.

    `best` is the live offer (not hidden, complete) of highest worth, the present job left out; empty if none.
    """

    plan: Plan
    alone: Mapping[str, OfferAnalysis]  # each by itself, before asks: a step on the way
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

NO_NUMBER_NEEDS = ("company", "title", "standing", "start", "deadline", "rate_date", "note")
"""Fields that no figure depends on: a wrong entry there leaves the figures standing."""


def analyse(plan: Plan, given: Given, earlier: Analysis | None = None) -> Analysis:
    """Compute everything a plan comes to. `earlier` lends its parts if it had the same tables and draws."""
    problems = (*check(plan, given.today), *_unknown_metros(plan, given.tables))
    alone = {offer.id: _alone(plan, offer, given, earlier) for offer in plan.columns()}
    live = {
        offer_id: one.worth
        for offer_id, one in alone.items()
        if one.worth is not None and not one.offer.hidden
    }
    offers = {
        offer_id: _asked(_Asking(plan, one, alone, live, problems), given, earlier)
        for offer_id, one in alone.items()
    }
    best = max((one for one in live if one != PRESENT_ID), key=lambda one: live[one].total, default="")
    return Analysis(plan, alone, offers, problems, best, given.today)


def _alone(plan: Plan, offer: Offer, given: Given, earlier: Analysis | None) -> OfferAnalysis:
    """What an offer comes to by itself: pay, tax, worth and the leaving curve."""
    readable = not any(_counts(path) for path in plan.wrong(root(offer.id)))
    person_readable = not plan.wrong("person") and not plan.wrong("assumptions")
    inputs = (offer, plan.person, plan.assumptions, readable, person_readable)
    lent = earlier.alone.get(offer.id) if earlier else None
    if lent is not None and lent.inputs == inputs:
        return lent
    if offer.base is None or not readable:
        return OfferAnalysis(offer, inputs=inputs)
    pay = pay_by_year(offer, plan.assumptions.horizon_years)
    equity_face = standing(offer, Component.EQUITY)
    figures = pay_figures(offer, pay, equity_face)
    if equity_face is None:
        known = {key: figures[key] for key in ("guaranteed_1", "target_1")}
        return OfferAnalysis(offer, figures=known, inputs=inputs)
    by_face = OfferAnalysis(offer, pay, figures=figures, inputs=inputs)
    return _valued(by_face, pay, plan, given) if person_readable else by_face


def _valued(one: OfferAnalysis, pay: Pay, plan: Plan, given: Given) -> OfferAnalysis:
    offer, person, assumptions, tables = one.offer, plan.person, plan.assumptions, given.tables
    net = net_by_year(offer, person, assumptions, tables)
    certain = worth(offer, person, assumptions, tables, given.draws, given.kept)
    figures = {
        **one.figures,
        **net_figures(offer, net, person, tables),
        **worth_figures(offer, certain, pay, person, assumptions, tables),
    }
    leave = leave_curve(offer, person, assumptions, tables)
    return replace(one, net=net, worth=certain, leave=leave, figures=figures)


@dataclass(frozen=True, eq=False)
class _Asking:
    """One offer, and what its asks need of the others: their parts, and the worth of the live ones."""

    plan: Plan
    one: OfferAnalysis
    alone: Mapping[str, OfferAnalysis]
    live: Mapping[str, Worth]
    problems: tuple[Problem, ...]

    @property
    def alternative(self) -> float | None:
        """Worth of the best alternative over the years compared; None where none is known."""
        return max(
            (held.total for other, held in self.live.items() if other != self.one.offer.id), default=None
        )

    def inputs(self) -> tuple[object, ...]:
        """All that the asks of this offer depend on."""
        plan, offer = self.plan, self.one.offer
        beside = tuple((other, held.per_year, plan.offer(other).not_pay) for other, held in self.live.items())
        release = plan.counter(offer.id).release
        return (
            self.one,
            self.alone[PRESENT_ID],
            release,
            competing_offers(plan, offer.id),
            beside,
            self.complete,
        )

    @property
    def complete(self) -> bool:
        """Whether nothing bars the export of this offer."""
        return not has_errors(self.plan, self.problems, self.one.offer.id)


def _asked(asking: _Asking, given: Given, earlier: Analysis | None) -> OfferAnalysis:
    """Add the sign-on case, the asks and the walk-away to what an offer comes to by itself."""
    inputs = asking.inputs()
    lent = earlier.offers.get(asking.one.offer.id) if earlier else None
    if lent is not None and lent.inputs == inputs:
        return lent
    one = replace(asking.one, complete=asking.complete, inputs=inputs)
    if one.offer.id == PRESENT_ID or one.pay is None or one.worth is None:
        return one
    return _with_asks(asking, one, one.pay, one.worth, given)


def _with_asks(asking: _Asking, one: OfferAnalysis, pay: Pay, certain: Worth, given: Given) -> OfferAnalysis:
    plan, offer, assumptions = asking.plan, one.offer, asking.plan.assumptions
    competing = competing_offers(plan, offer.id)
    move = Move(offer, plan.present, pay, asking.alone[PRESENT_ID].pay, competing, assumptions.horizon_years)
    case = sign_on_case(move, plan.counter(offer.id).release.causes)
    facts = facts_for(plan, offer, given.tables.bands, case, losses(certain, asking.alternative))
    found = asks(offer, facts, assumptions, given.asks)
    floor = _walk_away(asking, given) if offer.id in asking.live else None
    figures = {**one.figures, **ask_figures(offer, found)}
    if floor is not None:
        figures["cushion"] = cushion_figure(floor, case, plan.offer(floor.alternative).company)
    return replace(one, case=case, walk_away=floor, asks=found, figures=figures)


def _walk_away(asking: _Asking, given: Given) -> WalkAway | None:
    plan, offer = asking.plan, asking.one.offer
    years = float(discounts(plan.assumptions.risk_free, plan.assumptions.horizon_years).sum())

    def break_even(component: Component, a_year: float) -> float | None:
        return equal_amount(
            offer,
            component,
            a_year * years,
            plan.person,
            plan.assumptions,
            given.tables,
            given.draws,
            given.kept,
        )

    a_year = {other: held.per_year for other, held in asking.live.items()}
    return walk_away(plan, offer.id, a_year, break_even)


def _counts(path: str) -> bool:
    return path.rpartition(".")[2] not in NO_NUMBER_NEEDS


def _unknown_metros(plan: Plan, tables: Tables) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            f"{root(offer.id)}.metro",
            f"“{offer.metro}” is not in the table of metro areas; the state's price level is used instead.",
            Severity.WARNING,
        )
        for offer in plan.columns()
        if offer.metro and offer.metro not in tables.living.metros
    )
