"""What raising a part of the evidence does to the openings: asked anew, the most worth first."""

from planner.ask.opening.asks import asks
from planner.ask.opening.evidence_effects import Effect, OfferTalk, effect_figure, evidence_effects
from planner.ask.recruiters.ask_facts import AskFacts, Evidence
from planner.ask.rounds.turns import TurnCache
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
STORIES = tuple(TOLD.model_copy(update={"id": f"y{place}"}) for place in (1, 2, 3))


def effects(offer: Offer, kept: TurnCache, stories: tuple[Story, ...]) -> tuple[Effect, ...]:
    now = evidence_of(stories, LEXICON, STORY_CONSTANTS)
    facts = AskFacts(evidence=Evidence(now.value))
    return evidence_effects(OfferTalk(offer, facts, Assumptions(), (), CONSTANTS, kept), stories, now)


def test_an_effect_is_the_opening_asked_anew_less_the_one_of_now(plain: Offer, kept: TurnCache) -> None:
    best = effects(plain, kept, STORIES)[0]

    def opening(strength: float, component: Component) -> float:
        facts = AskFacts(evidence=Evidence(strength))
        return asks(plain, facts, Assumptions(), CONSTANTS, kept)[component].opening or 0.0

    assert best.by_component
    for component, amount in best.by_component.items():
        assert amount == opening(best.after, component) - opening(best.before, component)


def test_the_most_worth_comes_first_a_year_and_at_face(plain: Offer, kept: TurnCache) -> None:
    found = effects(plain, kept, STORIES)
    assert [effect.worth for effect in found] == sorted((effect.worth for effect in found), reverse=True)
    per_year = {Component.BASE: 1.0, Component.EQUITY: 4.0, Component.SIGN_ON: 4.0}
    assert found[0].worth == sum(
        amount / per_year[component] for component, amount in found[0].by_component.items()
    )


def test_an_effect_says_the_step_and_each_opening_that_moves(plain: Offer, kept: TurnCache) -> None:
    said = effects(plain, kept, ())[0].summary
    assert said.startswith("Three stories of 70 points → base opening +")
    assert "sign-on opening +" in said
    assert "bonus" not in said


def test_one_story_alone_already_moves_an_opening(plain: Offer, kept: TurnCache) -> None:
    best = effects(plain, kept, STORIES[:1])[0]
    assert best.before > 0
    assert best.by_component


def test_a_step_to_strong_evidence_lifts_the_level() -> None:
    assert Effect("", "a", "", 0.6, 0.7, {}, 0.0).lifts_level
    assert not Effect("", "a", "", 0.7, 0.8, {}, 0.0).lifts_level


def test_what_is_kept_for_the_next_edit_stays_kept(plain: Offer, kept: TurnCache) -> None:
    asks(plain, AskFacts(), Assumptions(), CONSTANTS, kept)
    explored = dict(kept.explorations.explored)
    effects(plain, kept, STORIES)
    assert kept.explorations.explored == explored


def test_an_offer_without_a_base_has_no_openings_to_move(kept: TurnCache) -> None:
    assert all(not effect.by_component for effect in effects(Offer(id="o1"), kept, STORIES))


def test_the_figure_of_an_effect_leads_to_its_story(plain: Offer, kept: TurnCache) -> None:
    one = next(effect for effect in effects(plain, kept, STORIES) if effect.story_id)
    figure = effect_figure(one)
    assert figure.value == one.worth
    assert figure.because[0].where == f"stories.{one.story_id}.title"


def test_the_lines_of_an_effect_say_over_how_many_years_each_opening_counts(
    plain: Offer, kept: TurnCache
) -> None:
    figure = effect_figure(effects(plain, kept, STORIES)[0])
    by_text = {line.text: line.value or 0.0 for line in figure.because if line.text.startswith("Opening")}
    years = {"Opening · base": 1, "Opening · equity, over 4 years": 4, "Opening · sign-on, over 4 years": 4}
    assert set(by_text) <= set(years)
    assert figure.value == sum(value / years[text] for text, value in by_text.items())
