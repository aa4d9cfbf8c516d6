"""The steps from face value to worth as figures: each with what it switched on."""

from planner.market.tables import Tables
from planner.pay.sensitivity.steps import StepKind, WorthSteps, face_to_worth
from planner.pay.valued import Simulation
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.terms import Component
from planner.plan.paths import root
from planner.values import Certainty, Figure, Line, Unit

NAMES = {
    StepKind.TAX: "Tax",
    StepKind.TARGETS: "Bonus and milestones",
    StepKind.PRICE: "Price and failure",
    StepKind.WAITING: "Waiting",
    StepKind.LEAVING: "Leaving",
    StepKind.CAUTION: "Caution",
}
LEAST = 0.5
"""Dollars: a smaller step is not shown."""


def worth_step_figures(
    offer: Offer, person: Person, assumptions: Assumptions, given: Simulation, worth: float
) -> tuple[Figure, ...]:
    """Walk from the face value of an offer to its worth, which is known, and tell each step."""
    steps = face_to_worth(offer, person, assumptions, given, worth)
    return step_figures(offer, steps, person, assumptions, given.tables)


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
    face = Line(f"Headline, {years} years", steps.face, where=f"{root(offer.id)}.{Component.BASE.value}")
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
    risk, source = tables.stages.risk(offer.stage, assumptions), tables.stages.source

    def of_stage(text: str, value: float, unit: Unit) -> Line:
        return Line(text, value, unit, source, f"{root(offer.id)}.stage")

    def assumed(text: str, value: float, unit: Unit, where: str) -> Line:
        return Line(text, value, unit, "Assumption", where)

    return {
        StepKind.TAX: (Line("An estimate, not tax advice", source=tables.tax.source),),
        StepKind.TARGETS: (
            assumed("Bonus paid of target", assumptions.payout_mean, Unit.SHARE, "assumptions.payout_mean"),
            Line("Milestones by their chance, and late", where=f"{root(offer.id)}.grants"),
        ),
        StepKind.PRICE: (
            of_stage("Common over preferred price", risk.common_ratio, Unit.RATIO),
            of_stage("Share price moves by a year", risk.volatility, Unit.SHARE),
            of_stage("Company fails, a year; survivors grow by as much", risk.failure, Unit.SHARE),
            assumed("Premium", assumptions.equity_premium, Unit.SHARE, "assumptions.equity_premium"),
        ),
        StepKind.WAITING: (
            assumed("Interest without risk", assumptions.risk_free, Unit.SHARE, "assumptions.risk_free"),
            of_stage("Shares can be sold after", risk.liquidity_years, Unit.YEARS),
        ),
        StepKind.LEAVING: (
            assumed("You leave, a year", assumptions.leave_rate, Unit.SHARE, "assumptions.leave_rate"),
        ),
        StepKind.CAUTION: (
            Line("What is not sure counts for less than its mean"),
            assumed("Caution γ", person.gamma, Unit.RATIO, "person.gamma"),
            assumed("Savings under it", person.savings, Unit.MONEY, "person.savings"),
        ),
    }
