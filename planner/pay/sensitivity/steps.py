"""The steps from face value to worth, with the same draws throughout, and their figures.

Every assumption starts switched off; each step switches some on and takes the change of the mean after-tax
value. The last step is from that mean to the certainty equivalent, so that the steps add up to the worth.
"""

from enum import StrEnum
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.share_lines import refresher_lines, risk_line, tender_lines
from planner.pay.worth.paths import paths_of
from planner.pay.worth.present_value import present_value
from planner.pay.worth.simulation import Simulation
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.assumptions import StageView
from planner.plan.fields.offer_terms.shares import RISK_KEYS
from planner.plan.fields.terms import Component
from planner.plan.paths import offer_path
from planner.values import Certainty, Figure, Line, Unit


class StepKind(StrEnum):
    """What a step switches on, in their order."""

    TAX = "tax"
    TARGETS = "targets"  # bonus paid out as expected, milestones met or not, and late
    PRICE = "price"  # common stock, its growth, its swings, failure
    WAITING = "waiting"  # interest, and the years until shares can be sold
    LEAVING = "leaving"  # what is forfeited or owed back
    REFRESHERS = "refreshers"  # granted or not; in no headline
    CAUTION = "caution"  # what risk costs who is cautious


class WorthStep(Struct, frozen=True):
    """One change, in the plan's currency over the years compared; mostly below 0."""

    kind: StepKind
    amount: float


class WorthSteps(Struct, frozen=True):
    """From the headline of all years at face value to the worth: `face` + all steps = `worth`."""

    face: float
    steps: tuple[WorthStep, ...]
    worth: float


class _View(Struct, frozen=True, eq=False):
    """An offer as it is seen with some assumptions switched on."""

    offer: Offer
    assumptions: Assumptions


def face_to_worth(
    offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation, worth: float
) -> WorthSteps:
    """Return the steps of an offer whose worth over the years compared is known; the result is cached."""
    tables = simulation.tables.dollar, simulation.draws.key
    key = ("steps", offer, person, assumptions, worth, *tables)
    return simulation.cache.get(key, lambda: _face_to_worth(offer, person, assumptions, simulation, worth))


def _face_to_worth(
    offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation, worth: float
) -> WorthSteps:
    simulation = replace(simulation, cache=simulation.cache.for_search())
    face = float(pay_by_year(offer, assumptions.horizon_years).headline.sum())
    levels = [face]
    levels += [_mean(view, person, simulation) for view in _views(offer, assumptions, simulation)]
    levels.append(worth)
    changes = (after - before for before, after in pairwise(levels))
    steps = tuple(WorthStep(kind, change) for kind, change in zip(StepKind, changes, strict=True))
    return WorthSteps(face, steps, worth)


def _views(offer: Offer, assumptions: Assumptions, simulation: Simulation) -> tuple[_View, ...]:
    """Return the offer after tax alone, then with each step but caution switched on in turn.

    Its own risk becomes that of its stage, which can be switched on in parts; tenders shorten the waiting.
    """
    risk = simulation.tables.stages.risk_of(offer, assumptions)
    still = StageView(id=offer.stage, volatility=0, failure=0, liquidity_years=0, common_ratio=1)
    met = tuple(replace(grant, milestone_share=0.0) for grant in offer.grants)
    plain = replace(offer, **dict.fromkeys(RISK_KEYS), tender_month=None, refresher=0.0)
    off = {"payout_mean": 1.0, "payout_sd": 0.0, "leave_rate": 0.0, "risk_free": 0.0, "equity_premium": 0.0}
    taxed = _View(replace(plain, grants=met), replace(assumptions, **off, stages=(still,)))
    targets = _switched(replace(taxed, offer=plain), assumptions, "payout_mean", "payout_sd")
    priced = replace(still, volatility=risk.volatility, failure=risk.failure, common_ratio=risk.common_ratio)
    price = _switched(targets, assumptions, "equity_premium", stages=(priced,))
    unrefreshed = replace(offer, refresher=0.0)
    waiting = _switched(replace(price, offer=unrefreshed), assumptions, "risk_free", "stages")
    leaving = _switched(waiting, assumptions, "leave_rate")
    return taxed, targets, price, waiting, leaving, replace(leaving, offer=offer)


def _switched(view: _View, assumptions: Assumptions, *keys: str, **others: object) -> _View:
    """Take the user's own assumptions at some keys."""
    taken = {key: getattr(assumptions, key) for key in keys}
    return replace(view, assumptions=replace(view.assumptions, **taken, **others))


def _mean(view: _View, person: Person, simulation: Simulation) -> float:
    paths = paths_of(view.offer, view.assumptions, simulation)
    net_pay, rate = simulation.tables.net_pay(view.offer, person), view.assumptions.risk_free
    return float(present_value(paths, net_pay, rate, simulation.cache).value.mean())


NAMES = {
    StepKind.TAX: "Tax",
    StepKind.TARGETS: "Bonus and milestones",
    StepKind.PRICE: "Price and failure",
    StepKind.WAITING: "Waiting",
    StepKind.LEAVING: "Leaving",
    StepKind.REFRESHERS: "Refreshers",
    StepKind.CAUTION: "Caution",
}
LEAST = 0.5
"""Dollars: a smaller step is not shown."""


def worth_step_figures(
    offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation, worth: float
) -> tuple[Figure, ...]:
    """Return the figures from the face value of an offer to its worth, which is known."""
    steps = face_to_worth(offer, person, assumptions, simulation, worth)
    return step_figures(offer, steps, person, assumptions, simulation.tables)


def step_figures(
    offer: Offer, steps: WorthSteps, person: Person, assumptions: Assumptions, tables: Tables
) -> tuple[Figure, ...]:
    """Return face value, the steps that changed anything, and the worth."""
    years = assumptions.horizon_years
    because = _reasons(offer, person, assumptions, tables)
    shown = (
        Figure(
            f"{NAMES[step.kind]} · {offer.company}",
            step.amount,
            Unit.MONEY,
            because[step.kind],
            Certainty.ASSUMPTION,
        )
        for step in steps.steps
        if abs(step.amount) >= LEAST
    )
    face = Line(
        f"Pay on paper, {years} years", steps.face, where=f"{offer_path(offer.id)}.{Component.BASE.value}"
    )
    parts = tuple(Line(NAMES[step.kind], step.amount) for step in steps.steps if abs(step.amount) >= LEAST)
    return (
        Figure(
            f"Face value, {years} years · {offer.company}", steps.face, Unit.MONEY, (face,), Certainty.PAPER
        ),
        *shown,
        Figure(
            f"Worth to you, {years} years · {offer.company}",
            steps.worth,
            Unit.MONEY,
            (face, *parts),
            Certainty.ASSUMPTION,
        ),
    )


def _reasons(
    offer: Offer, person: Person, assumptions: Assumptions, tables: Tables
) -> dict[StepKind, tuple[Line, ...]]:
    risk, source = tables.stages.risk_of(offer, assumptions), tables.stages.source

    def of_stage(text: str, key: str, unit: Unit) -> Line:
        return risk_line(offer, text, key, getattr(risk, key), unit, source)

    def assumed(text: str, value: float, unit: Unit, where: str) -> Line:
        return Line(text, value, unit, "Assumption", where)

    return {
        StepKind.TAX: (Line("An estimate, not tax advice", source=tables.tax.source),),
        StepKind.TARGETS: (
            assumed("Bonus paid of target", assumptions.payout_mean, Unit.SHARE, "assumptions.payout_mean"),
            Line("Milestones by their chance, and late", where=f"{offer_path(offer.id)}.grants"),
        ),
        StepKind.PRICE: (
            of_stage("Common over preferred price", "common_ratio", Unit.RATIO),
            of_stage("Share price moves by a year", "volatility", Unit.SHARE),
            of_stage("Company fails, a year; survivors grow by as much", "failure", Unit.SHARE),
            assumed("Premium", assumptions.equity_premium, Unit.SHARE, "assumptions.equity_premium"),
        ),
        StepKind.WAITING: (
            assumed("Interest without risk", assumptions.risk_free, Unit.SHARE, "assumptions.risk_free"),
            of_stage("Shares can be sold after", "liquidity_years", Unit.YEARS),
            *tender_lines(offer, risk, assumptions),
        ),
        StepKind.LEAVING: (
            assumed("You leave, a year", assumptions.leave_rate, Unit.SHARE, "assumptions.leave_rate"),
        ),
        StepKind.REFRESHERS: refresher_lines(offer, assumptions),
        StepKind.CAUTION: (
            Line("What is not sure counts for less than its mean"),
            assumed("Caution γ", person.gamma, Unit.RATIO, "person.gamma"),
            assumed("Savings under it", person.savings, Unit.MONEY, "person.savings"),
        ),
    }
