"""What to ask for each component of one offer. Amounts are in the offer's own currency."""

from collections.abc import Mapping

from planner.ask.opening.bonus import bonus_is_negotiable, set_by_level
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.recruiters.build_case import ask_case
from planner.ask.results import Ask
from planner.ask.rounds.next_ask import AskQuestion, next_ask
from planner.ask.rounds.talk import read_talk
from planner.ask.rounds.turns import TurnCache
from planner.market.asks.constants import AskConstants
from planner.plan import Assumptions, Offer, Round
from planner.plan.fields.terms import Component


def asks(
    offer: Offer,
    facts: AskFacts,
    assumptions: Assumptions,
    constants: AskConstants,
    cache: TurnCache,
    rounds: tuple[Round, ...] = (),
) -> Mapping[Component, Ask]:
    """Return what to ask next, in the order of Component; nothing without a base. `rounds`: the offer's log.

    A component is left out where it cannot be asked for: no bonus plan, equity of unknown size, no reference.
    """
    questions = (question(offer, component, facts, assumptions, constants) for component in Component)
    by_component = {
        asked.case.component: next_ask(
            asked, read_talk(asked.case.standing, rounds, asked.case.component), constants, cache
        )
        for asked in questions
        if asked is not None
    }
    bonus = by_component.get(Component.BONUS)
    if bonus is not None and not bonus_is_negotiable(offer, rounds):
        by_component[Component.BONUS] = set_by_level(bonus)
    return by_component


def question(
    offer: Offer, component: Component, facts: AskFacts, assumptions: Assumptions, constants: AskConstants
) -> AskQuestion | None:
    """Return the question of one component; None where there is nothing to ask for."""
    horizon = assumptions.horizon_years
    case = ask_case(offer, component, facts, horizon, constants)
    if case is None:
        return None

    def known_at(items: frozenset[str]) -> AskCase:
        if items >= facts.released:
            return case
        earlier = ask_case(offer, component, facts.known_at(items), horizon, constants)
        return case if earlier is None else earlier

    return AskQuestion(case, known_at, facts.released)
