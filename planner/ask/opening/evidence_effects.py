"""What raising each part of the evidence would do to each opening, in dollars: asked anew, not extrapolated.

Steps that lead to equal evidence share one set of asks, and so do all between two of equal openings: better
evidence never lowers one (MODEL 5). Nothing that an edit needs later is pushed out of the kept clouds. A
bonus is left out, as stories open nothing in it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from planner.ask.opening.asks import question
from planner.ask.opening.figures import CLOUD, UNITS
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.rounds.next_ask import next_ask
from planner.ask.rounds.talk import read_talk
from planner.ask.rounds.turns import TurnCache
from planner.market.asks.constants import AskConstants
from planner.plan import Assumptions, Offer, Round, Story
from planner.plan.fields.terms import Component
from planner.story.rubric.evidence import StoryEvidence
from planner.story.rubric.improvements import improvements, with_points
from planner.values import Certainty, Figure, Line, Unit, shown

MOVED = (Component.BASE, Component.EQUITY, Component.SIGN_ON)
Openings = Mapping[Component, float]
Value = TypeVar("Value")


class Effect(Struct, frozen=True):
    """One step and what it brings: evidence that counts before and after, and the change of each opening.

    `lifts_level`: whether the stories carry a higher level only after it.
    `by_component` in the offer's currency, without what does not move, and `years`, over which each is paid;
    `worth` is all of it a year, at face.
    `story_id` is empty where no one story is meant.
    """

    story_id: str
    what: str
    how: str
    before: float
    after: float
    by_component: Openings
    worth: float
    years: Mapping[Component, float] = field(default_factory=lambda: MappingProxyType({}))
    lifts_level: bool = False

    @property
    def summary(self) -> str:
        """The step and what it brings in one line."""
        return f"{self.what} → {self.brings}"

    @property
    def brings(self) -> str:
        """By how much each opening moves."""
        moved = (
            f"{component.noun} to open at {_signed(amount)}"
            for component, amount in self.by_component.items()
        )
        return ", ".join(moved) or "less than a step"


class OfferTalk(Struct, frozen=True, eq=False):
    """The offer whose asks are asked anew: its facts, with the evidence of now among them, and its log."""

    offer: Offer
    facts: AskFacts
    assumptions: Assumptions
    rounds: tuple[Round, ...]
    constants: AskConstants
    cache: TurnCache


def evidence_effects(talk: OfferTalk, stories: Collection[Story], now: StoryEvidence) -> tuple[Effect, ...]:
    """Return what each step brings to the asks of one offer, the most worth first."""
    effects, strength, steps = [], now.value, improvements(stories, now)
    strengths = sorted({strength, *(step.evidence.value for step in steps)})
    by_strength = _by_strength(replace(talk, cache=TurnCache(talk.cache)), strengths)
    for step in steps:
        before, after = by_strength[strength], by_strength[step.evidence.value]
        change = {
            component: after[component] - before[component]
            for component in after
            if after[component] != before[component]
        }
        years = {component: _years(talk, component) for component in change}
        worth = sum(amount / years[component] for component, amount in change.items())
        raised = (strength, step.evidence.value)
        lifts = strength < talk.constants.package.strong_evidence <= step.evidence.value
        effects.append(Effect(step.story_id, step.what, step.how, *raised, change, worth, years, lifts))
    return tuple(sorted(effects, key=lambda effect: (-effect.worth, -effect.after)))


def answer_steps(
    talk: OfferTalk, story_id: str, points: float, now: StoryEvidence
) -> Iterator[tuple[Component, float] | None]:
    """Yield by how much each opening moves when a story earns so many points more, where it moves.

    In small steps, so that the window can draw between them; None after a step that gives nothing yet. As
    `evidence_effects`, with the stories released.
    """
    fresh = replace(talk, cache=TurnCache(talk.cache))
    after = now.after(with_points(now.story(story_id), points))
    facts = {
        strength: replace(talk.facts, evidence=replace(talk.facts.evidence, strength=strength))
        for strength in (now.value, after.value)
    }
    for component in MOVED if len(facts) > 1 else ():
        before = _opening(fresh, facts[now.value], component)
        yield None
        then = _opening(fresh, facts[after.value], component)
        if before is None or then is None or before == then:
            yield None
        else:
            yield component, then - before


def effect_figure(effect: Effect) -> Figure:
    """Return what one step is worth a year, with each opening that moves."""
    where = f"stories.{effect.story_id}.title" if effect.story_id else "stories"
    lines = (
        Line(effect.how or effect.what, where=where),
        Line("Your stories speak now, of 100", round(100 * effect.before, 1), Unit.COUNT, where="stories"),
        Line("After it, of 100", round(100 * effect.after, 1), Unit.COUNT),
        *(
            Line(
                f"Open at · {component.noun}{_over(effect.years.get(component, 1.0))}",
                amount,
                UNITS[component],
                CLOUD,
            )
            for component, amount in effect.by_component.items()
        ),
    )
    return Figure(effect.what, effect.worth, Unit.MONEY_YEAR, lines, Certainty.ASSUMPTION)


def _over(years: float) -> str:
    """Say over how many years a whole sum counts; nothing for what is paid every year."""
    return "" if years == 1 else f", over {shown(years, Unit.YEARS)}"


def _by_strength(talk: OfferTalk, strengths: Sequence[float]) -> Mapping[float, Openings]:
    """Return the openings at each of some strengths of the evidence, which rise."""
    answered = {round_.component for round_ in talk.rounds}

    def opening(component: Component, strength: float) -> float | None:
        facts = replace(talk.facts, evidence=replace(talk.facts.evidence, strength=strength))
        return _opening(talk, facts, component)

    by_component = {
        component: [opening(component, strength) for strength in strengths]
        if component in answered  # a reply weighs recruiters anew
        else rising_values(partial(opening, component), strengths)
        for component in MOVED
    }
    return {
        strength: {
            component: value
            for component, values in by_component.items()
            if (value := values[place]) is not None
        }
        for place, strength in enumerate(strengths)
    }


def rising_values(rising: Callable[[float], Value], at: Sequence[float]) -> list[Value]:
    """Return what a function that never falls gives at rising places; between equal ends it is not called."""
    values = {place: rising(at[place]) for place in {0, len(at) - 1}}

    def fill(low: int, high: int) -> None:
        if high - low < 2:
            return
        middle = (low + high) // 2
        if values[low] == values[high]:
            values.update(dict.fromkeys(range(low + 1, high), values[low]))
            return
        values[middle] = rising(at[middle])
        fill(low, middle)
        fill(middle, high)

    fill(0, len(at) - 1)
    return [values[place] for place in range(len(at))]


def _opening(talk: OfferTalk, facts: AskFacts, component: Component) -> float | None:
    """Return where one component would open; at its standing offer where it is better not to ask."""
    asked = question(talk.offer, component, facts, talk.assumptions, talk.constants)
    if asked is None:
        return None
    log = read_talk(asked.case.standing, talk.rounds, component)
    ask = next_ask(asked, log, talk.constants, talk.cache)
    return ask.standing if ask.opening is None else ask.opening


def _years(talk: OfferTalk, component: Component) -> float:
    """Return the years over which a component's opening is paid."""
    match component:
        case Component.EQUITY:
            return talk.facts.evidence.vest_years
        case Component.SIGN_ON:
            return talk.assumptions.horizon_years
        case _:
            return 1.0


def _signed(amount: float) -> str:
    return f"{'+' if amount > 0 else '−'}{shown(abs(amount), Unit.MONEY)}"
