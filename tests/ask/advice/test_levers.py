"""What counts as a lever, and that it releases amounts and sentences, never a name."""

import copy

from msgspec.structs import replace

from planner.ask.advice.levers import (
    PRESENT_PAY,
    REASON_ONLY,
    Lever,
    LeverKind,
    cause_levers,
    offer_levers,
    story_levers,
    with_levers,
)
from planner.ask.results import CaseLine, SignOnCase
from planner.plan import Counter, Offer, Plan, Release, Story
from planner.plan.fields.terms import Cause, LifecycleStage, OfferForm, SkillArea
from planner.story.rubric.counted import CountedStory
from planner.story.rubric.evidence import evidence_from, evidence_of
from tests.lexicon import LEXICON
from tests.story.constants import STORY_CONSTANTS

STRONG = 0.7
CANARY = Story(
    id="y1",
    title="Canary rollback",
    signal="An alert showed precision falling from 92 % to 81 %.",
    fix="I rolled back the canary and saved $40k a month.",
)
PLAN = Plan(
    offers=(Offer(id="o1", company="Aurora"), Offer(id="o2", company="Calder", standing=OfferForm.WRITTEN)),
    counters=(Counter(id="o1"),),
    stories=(CANARY,),
)


def test_an_unreleased_cause_is_a_lever_with_its_amount() -> None:
    lines = (
        CaseLine(Cause.UNVESTED, 180_000.0, "", released=False),
        CaseLine(Cause.RELOCATION, 9_000.0, "", released=True),
    )
    assert list(cause_levers(SignOnCase(lines))) == [
        Lever(LeverKind.CAUSE, Cause.UNVESTED.value, "the 180,000 unvested")
    ]


def test_causes_that_give_the_present_pay_away_say_so() -> None:
    lines = tuple(CaseLine(cause, 1_000.0, "", released=False) for cause in Cause)
    against = {lever.id for lever in cause_levers(SignOnCase(lines)) if lever.against == PRESENT_PAY}
    assert against == {Cause.BRIDGE.value, Cause.BAND.value}


def test_a_better_offer_releases_its_amounts_and_not_its_name() -> None:
    (lever,) = offer_levers(PLAN, "o1", PLAN.offers)
    mark = with_levers(PLAN, "o1", (lever,)).counter("o1").release.of("o2")
    assert (mark.existence, mark.amount, mark.name) == (True, True, False)


def test_an_offer_whose_amounts_are_released_is_no_lever() -> None:
    (lever,) = offer_levers(PLAN, "o1", PLAN.offers)
    assert not list(offer_levers(with_levers(PLAN, "o1", (lever,)), "o1", PLAN.offers))


def test_a_story_releases_all_its_sentences() -> None:
    evidence = evidence_of(PLAN.stories, LEXICON, STORY_CONSTANTS)
    (lever,) = story_levers(PLAN, "o1", evidence, STRONG)
    plan = with_levers(PLAN, "o1", (lever,))
    assert plan.counter("o1").release.of_story("y1").sentences == (CANARY.signal, CANARY.fix)
    assert not list(story_levers(plan, "o1", evidence, STRONG))


def test_a_story_that_carries_no_evidence_is_no_lever() -> None:
    empty = Story(id="y2", title="Later")
    evidence = evidence_of((*PLAN.stories, empty), LEXICON, STORY_CONSTANTS)
    plan = replace(PLAN, stories=(*PLAN.stories, empty))
    assert [lever.id for lever in story_levers(plan, "o1", evidence, STRONG)] == ["y1"]


def test_levers_leave_the_plan_they_are_made_of_as_it_is() -> None:
    before = copy.deepcopy(PLAN)
    with_levers(PLAN, "o1", offer_levers(PLAN, "o1", PLAN.offers))
    assert before == PLAN
    assert PLAN.counter("o1").release == Release()


def test_stories_raise_an_ask_by_advice_once_they_are_strong_together() -> None:
    evidence = evidence_of(PLAN.stories, LEXICON, STORY_CONSTANTS)
    (weak,) = story_levers(PLAN, "o1", evidence, STRONG)
    assert evidence.value < STRONG
    assert weak.against == REASON_ONLY
    (carried,) = story_levers(PLAN, "o1", evidence, evidence.value)
    assert carried.against == ""
    full = tuple(
        CountedStory(f"y{place}", 100, tuple(SkillArea), tuple(LifecycleStage), frozenset({f"word{place}"}))
        for place in (1, 2, 3)
    )
    (strong,) = story_levers(PLAN, "o1", evidence_from(full, STORY_CONSTANTS), STRONG)
    assert strong.against == ""


def test_a_story_that_alone_covers_a_stage_is_a_lever_behind_the_best_three() -> None:
    def counted(name: str, score: float, stage: LifecycleStage, *, own: bool = True) -> CountedStory:
        return CountedStory(name, score, (), (stage,), frozenset({name}), own=own)

    best = [counted(f"y{place}", 90.0, LifecycleStage.TRAINING) for place in (1, 2, 3)]
    alone, again = (
        counted("y4", 30.0, LifecycleStage.MONITORING),
        counted("y5", 20.0, LifecycleStage.TRAINING),
    )
    evidence = evidence_from((*best, alone, again), STORY_CONSTANTS)
    told = tuple(replace(CANARY, id=f"y{place}") for place in range(1, 6))
    plan = replace(PLAN, stories=told)
    assert [lever.id for lever in story_levers(plan, "o1", evidence, STRONG)] == ["y1", "y2", "y3", "y4"]
