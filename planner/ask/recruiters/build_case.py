"""The case of an ask from an offer and its facts. Amounts come in the offer's currency, equity in shares."""

from math import floor, log10

from msgspec.structs import replace

from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.recruiters.competition import Competitor, Contest
from planner.ask.recruiters.equity_measure import EquityMeasure, equity_measure
from planner.ask.recruiters.reference import final_figure, reference, standing_amount
from planner.market.asks.constants import AskConstants
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.plan.share_measure import EARLY


def ask_case(
    offer: Offer, component: Component, facts: AskFacts, horizon: int, constants: AskConstants
) -> AskCase | None:
    """Return what decides the ask of a component; None where there is nothing to ask for.

    A final figure in the offer counts as silent: what came after it is known only from logged rounds.
    """
    standing, against = standing_amount(offer, component), reference(offer, component, facts)
    measure = equity_measure(offer, constants) if component is Component.EQUITY else None
    if standing_amount(offer, Component.BASE) is None or standing is None or against is None:
        return None
    if component is Component.EQUITY and (measure is None or facts.common.get(offer.id, 1.0) <= 0):
        return None
    per_counted = measure.per_counted if measure else 1.0
    base = component is Component.BASE
    posted = (offer.posted_min, offer.posted_max)
    return AskCase(
        component=component,
        standing=standing,
        reference=against,
        loss=facts.losses.get(component, 0.0),
        worth_factor=worth_factor(component, offer, horizon) * per_counted,
        step=_step(component, offer, measure, constants),
        posted=(posted[0], posted[1]) if base and posted[0] is not None and posted[1] is not None else None,
        market=facts.market if base else None,
        early=offer.stage in EARLY,
        evidence=facts.evidence.strength,
        level_scale=facts.evidence.level_scale * per_counted,
        vest_years=facts.evidence.vest_years,
        rivals=_rivals(offer, component, facts, horizon, constants),
        case=_documented(component, facts, per_counted),
        final=None if final_figure(offer, component) is None else "silent",
    )


def standing_at(case: AskCase, standing: float) -> AskCase:
    """Return a case with another standing amount: gaps follow, and the reference where both were equal."""
    if standing == case.standing:
        return case
    over = case.standing - standing
    own_reference = case.reference == case.standing and standing > 0
    return replace(
        case,
        standing=standing,
        reference=standing if own_reference else case.reference,
        rivals=tuple(
            replace(
                rival,
                gap=rival.gap + over,
                total_gap=None if rival.total_gap is None else rival.total_gap + over,
            )
            for rival in case.rivals
        ),
    )


def worth_factor(component: Component, offer: Offer, horizon: int) -> float:
    """Return how much the least expected gain worth an ask is in a component's unit, for each of its dollars.

    One-time pay serves all years; a bonus is in points of base.
    """
    match component:
        case Component.BASE:
            return 1.0 / offer.rate
        case Component.BONUS:
            return 100.0 / offer.rate / (standing_amount(offer, Component.BASE) or 1.0)
        case Component.EQUITY | Component.SIGN_ON:
            return horizon / offer.rate


ALIKE = (0.4, 2.5)
"""Exchange rates between these leave a dollar's step as it is: 500 euros are as round as 500 dollars."""

ROUND = (1.0, 2.0, 5.0, 10.0)


def step_for(component: Component, rate: float, constants: AskConstants) -> float:
    """Return the step in the offer's currency (bonus: points); `rate`: the plan's currency for one unit."""
    step = constants.of(component).step
    if component is Component.BONUS or ALIKE[0] <= rate <= ALIKE[1]:
        return step
    return _rounded(step / rate)


def _rounded(amount: float) -> float:
    """Return the nearest of 1, 2, 5 times a power of ten."""
    power = 10.0 ** floor(log10(amount))
    return power * min(ROUND, key=lambda digit: abs(log10(digit * power / amount)))


def _step(
    component: Component, offer: Offer, measure: EquityMeasure | None, constants: AskConstants
) -> float:
    in_units = measure.step if component is Component.EQUITY and measure else None
    return in_units or step_for(component, offer.rate, constants)


def _rivals(
    offer: Offer, component: Component, facts: AskFacts, horizon: int, constants: AskConstants
) -> tuple[KnownRival, ...]:
    contest = Contest(offer, facts.common.get(offer.id, 1.0), horizon, constants)
    known = ((facts.competing, True), (facts.existing, False))
    return tuple(
        contest.rival(
            Competitor(other, facts.common.get(other.id, 1.0), amounts, other.id in facts.letters), component
        )
        for others, amounts in known
        for other in others
    )


def _documented(component: Component, facts: AskFacts, per_counted: float) -> float:
    match component:
        case Component.SIGN_ON:
            return facts.documented
        case Component.EQUITY:
            return facts.make_whole * per_counted
        case _:
            return 0.0
