"""What to ask for each component of one offer. Amounts are in the offer's own currency."""

from collections.abc import Mapping
from math import floor, log10

from planner.ask.opening.best_opening import Question
from planner.ask.opening.bonus import bonus_is_negotiable, set_by_level
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.recruiters.cache import AskCache
from planner.ask.recruiters.mover_order import movers
from planner.ask.recruiters.recruiter_traits import TABLE
from planner.ask.recruiters.reference import reference, reference_at, standing_amount
from planner.ask.results import Ask
from planner.ask.rounds.next_ask import next_ask
from planner.ask.rounds.talk import read_talk
from planner.pay.years.component import standing
from planner.plan import Assumptions, Offer, Round
from planner.plan.fields.terms import Component

WORTH_ASKING = 250.0
"""Of the plan's currency a year: the expected gain under which an ask is not worth the trouble."""


def asks(
    offer: Offer, facts: AskFacts, assumptions: Assumptions, cache: AskCache, rounds: tuple[Round, ...] = ()
) -> Mapping[Component, Ask]:
    """Return what to ask next, in the order of Component; nothing without a base. `rounds`: the offer's log.

    A component is left out where it cannot be asked for: no bonus plan, equity of unknown size, no reference.
    """
    questions = (question(offer, component, facts, assumptions) for component in Component)
    by_component = {
        question_.component: next_ask(
            question_, read_talk(question_.cloud_facts.standing, rounds, question_.component), cache
        )
        for question_ in questions
        if question_ is not None
    }
    bonus = by_component.get(Component.BONUS)
    if bonus is not None and not bonus_is_negotiable(offer, rounds):
        by_component[Component.BONUS] = set_by_level(bonus)
    return by_component


def question(
    offer: Offer, component: Component, facts: AskFacts, assumptions: Assumptions
) -> Question | None:
    """Return the question of one component; None where there is nothing to ask for.

    The standing offer before a final figure falls back to it where nothing was offered earlier.
    """
    now, against_now = standing_amount(offer, component), reference(offer, component, facts)
    if standing_amount(offer, Component.BASE) is None or now is None or against_now is None:
        return None
    offered = standing(offer, component)
    against = reference_at(offered, offer, component, facts)
    before = (now, against_now) if offered is None or against is None else (offered, against)
    return Question(
        component=component,
        standing=before[0],
        reference=before[1],
        step=step_for(component, offer.rate),
        movers=movers(offer, component, facts, assumptions),
        loss=facts.losses.get(component, 0.0),
        worth_asking=worth_asking(component, offer, assumptions.horizon_years),
    )


def worth_asking(component: Component, offer: Offer, horizon: int) -> float:
    """Return the least expected gain worth an ask, in the component's unit; one-time pay serves all years."""
    least = WORTH_ASKING / offer.rate
    match component:
        case Component.BASE:
            return least
        case Component.BONUS:
            return 100 * least / (standing_amount(offer, Component.BASE) or 1.0)
        case Component.EQUITY | Component.SIGN_ON:
            return least * horizon


ALIKE = (0.4, 2.5)
"""Exchange rates between these leave a dollar's step as it is: 500 euros are as round as 500 dollars."""

ROUND = (1.0, 2.0, 5.0, 10.0)


def step_for(component: Component, rate: float) -> float:
    """Return the step in the offer's currency (bonus: points); `rate`: the plan's currency for one unit."""
    step = TABLE[component].step
    if component is Component.BONUS or ALIKE[0] <= rate <= ALIKE[1]:
        return step
    return _rounded(step / rate)


def _rounded(amount: float) -> float:
    """Return the nearest of 1, 2, 5 times a power of ten."""
    power = 10.0 ** floor(log10(amount))
    return power * min(ROUND, key=lambda digit: abs(log10(digit * power / amount)))
