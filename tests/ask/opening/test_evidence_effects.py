"""What raising a part of the evidence does to the openings: asked anew, the most worth first."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.ask.opening.asks import asks
from planner.ask.opening.evidence_effects import (
    Effect,
    OfferTalk,
    effect_figure,
    evidence_effects,
    rising_values,
)
from planner.ask.recruiters.ask_facts import AskFacts, Evidence
from planner.ask.rounds.turns import TurnCache
from planner.market.asks.constants import AskConstants
from planner.plan import Assumptions, Offer, Story
from planner.plan.fields.terms import Component
from planner.story.rubric.evidence import evidence_of
from tests.ask.cases import CONSTANTS
from tests.lexicon import LEXICON
from tests.story.constants import STORY_CONSTANTS

TOLD = Story(
    id="y1",
    title="Canary rollback",
    signal="An alert showed that precision fell from 92 % to 81 %.",
    root_cause="It broke because a feed had changed its currency.",
    decision="I decided to roll back instead of retraining, and stopped the canary.",
    result="False positives fell from 4 % to 1 % and saved $40k a month.",
)
STORIES = tuple(replace(TOLD, id=f"y{place}") for place in (1, 2, 3))


def effects(
    offer: Offer, cache: TurnCache, stories: tuple[Story, ...], constants: AskConstants = CONSTANTS
) -> tuple[Effect, ...]:
    now = evidence_of(stories, LEXICON, STORY_CONSTANTS)
    facts = AskFacts(evidence=Evidence(now.value))
    return evidence_effects(OfferTalk(offer, facts, Assumptions(), (), constants, cache), stories, now)


def test_an_effect_is_the_opening_asked_anew_less_the_present_opening(plain: Offer, cache: TurnCache) -> None:
    best = effects(plain, cache, STORIES)[0]

    def opening(strength: float, component: Component) -> float:
        facts = AskFacts(evidence=Evidence(strength))
        return asks(plain, facts, Assumptions(), CONSTANTS, cache)[component].opening or 0.0

    assert best.by_component
    for component, amount in best.by_component.items():
        assert amount == opening(best.after, component) - opening(best.before, component)


def test_the_most_worth_comes_first_a_year_and_at_face(plain: Offer, cache: TurnCache) -> None:
    listed = effects(plain, cache, STORIES)
    assert [effect.worth for effect in listed] == sorted((effect.worth for effect in listed), reverse=True)
    per_year = {Component.BASE: 1.0, Component.EQUITY: 4.0, Component.SIGN_ON: 4.0}
    assert listed[0].worth == sum(
        amount / per_year[component] for component, amount in listed[0].by_component.items()
    )


def test_an_effect_names_the_step_and_each_opening_that_moves(plain: Offer, cache: TurnCache) -> None:
    first_text = effects(plain, cache, ())[0].summary
    assert first_text.startswith("Three stories of 70 points → base to open at +")
    assert "sign-on to open at +" in first_text
    assert "bonus" not in first_text


def test_one_story_alone_already_moves_an_opening(plain: Offer, cache: TurnCache) -> None:
    best = effects(plain, cache, STORIES[:1])[0]
    assert best.before > 0
    assert best.by_component


def test_a_step_to_strong_evidence_lifts_the_level(plain: Offer, cache: TurnCache) -> None:
    listed = effects(plain, cache, STORIES)
    assert not any(effect.lifts_level for effect in listed)
    package = replace(CONSTANTS.package, strong_evidence=listed[0].after)
    best = effects(plain, cache, STORIES, replace(CONSTANTS, package=package))[0]
    assert best.before < package.strong_evidence == best.after
    assert best.lifts_level


def test_explorations_stay_cached_for_the_next_edit(plain: Offer, cache: TurnCache) -> None:
    asks(plain, AskFacts(), Assumptions(), CONSTANTS, cache)
    explored = set(cache.explorations.explored.keys)
    effects(plain, cache, STORIES)
    assert set(cache.explorations.explored.keys) == explored


def test_an_offer_without_a_base_has_no_openings_to_move(cache: TurnCache) -> None:
    assert all(not effect.by_component for effect in effects(Offer(id="o1"), cache, STORIES))


def test_the_figure_of_an_effect_leads_to_its_story(plain: Offer, cache: TurnCache) -> None:
    effect_of_story = next(effect for effect in effects(plain, cache, STORIES) if effect.story_id)
    figure = effect_figure(effect_of_story)
    assert figure.value == effect_of_story.worth
    assert figure.because[0].where == f"stories.{effect_of_story.story_id}.title"


def test_the_lines_of_an_effect_say_over_how_many_years_each_opening_counts(
    plain: Offer, cache: TurnCache
) -> None:
    figure = effect_figure(effects(plain, cache, STORIES)[0])
    by_text = {line.text: line.value or 0.0 for line in figure.because if line.text.startswith("Open at")}
    years = {"Open at · base": 1, "Open at · equity, over 4 years": 4, "Open at · sign-on, over 4 years": 4}
    assert set(by_text) <= set(years)
    assert figure.value == sum(value / years[text] for text, value in by_text.items())


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12).map(sorted))
def test_between_equal_ends_a_rising_function_is_not_called(heights: list[int]) -> None:
    called: list[float] = []

    def rising(place: float) -> int:
        called.append(place)
        return heights[int(place)]

    assert rising_values(rising, [float(place) for place in range(len(heights))]) == heights
    assert len(called) == len(set(called))
    if len(set(heights)) == 1:
        assert len(called) <= 2


def test_all_steps_are_those_of_every_strength_asked_alone(plain: Offer, cache: TurnCache) -> None:
    for effect in effects(plain, cache, STORIES):
        for component, change in effect.by_component.items():
            then, now = (
                opening_at(plain, cache, strength, component) for strength in (effect.after, effect.before)
            )
            assert change == then - now


def opening_at(offer: Offer, cache: TurnCache, strength: float, component: Component) -> float:
    facts = AskFacts(evidence=Evidence(strength))
    ask = asks(offer, facts, Assumptions(), CONSTANTS, cache)[component]
    return ask.standing if ask.opening is None else ask.opening
