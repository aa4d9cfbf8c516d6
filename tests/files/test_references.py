"""What refers to a part of the plan that is not there is left out, and nothing else is."""

import pytest
from msgspec.structs import replace

from planner.files.content.identity import repair_references
from planner.plan import (
    Counter,
    Offer,
    Plan,
    Release,
    Released,
    ReleasedStory,
    Round,
    Scenario,
    ShownTradeOff,
    Story,
    Typed,
)
from planner.plan.fields.story_versions import StoryVersion
from planner.plan.letter_versions import EditedLetter, LetterCopy
from planner.plan.source_letter import SourceLetter

Row = SourceLetter | EditedLetter | LetterCopy | StoryVersion
SOUND = Plan(
    offers=(Offer(id="o1"), Offer(id="o2")),
    chosen="o1",
    stories=(Story(id="y1", scenario="c1"), Story(id="y2")),
    scenarios=(Scenario(id="c1"),),
    rounds=(Round(id="r1", offer="o1"),),
    typed={"offers.o1.base": Typed(text="x"), "rounds.r1.value": Typed(text="x")},
    counters=(
        Counter(
            id="o1",
            release=Release(
                offers=(Released(id="o2"), Released(id="present")), stories=(ReleasedStory(id="y1"),)
            ),
            trade_off=ShownTradeOff(scenario="c1", currency="USD", plain=2.0, cost=1.0),
        ),
    ),
)


def changed(**changes: object) -> tuple[Plan, list[str]]:
    plan, problems = repair_references(replace(SOUND, **changes))
    return plan, [problem.where for problem in problems]


def test_a_sound_plan_is_the_same_plan() -> None:
    assert repair_references(SOUND) == (SOUND, [])


def test_a_proposal_to_an_offer_that_is_gone_is_left_out() -> None:
    plan, wrong = changed(counters=(*SOUND.counters, Counter(id="o7")))
    assert (plan.counters, wrong) == (SOUND.counters, ["counters.o7"])


def test_a_chosen_offer_that_is_gone_is_not_chosen_and_none_need_be() -> None:
    plan, wrong = changed(chosen="o9")
    assert (plan.chosen, wrong) == ("", ["chosen"])
    assert changed(chosen="")[1] == []


def test_a_round_of_an_offer_that_is_gone_is_left_out_with_what_was_typed_into_it() -> None:
    lost = Round(id="r2", offer="o9")
    plan, wrong = changed(
        rounds=(lost, *SOUND.rounds), typed={"rounds.r2.value": Typed(text="x"), **SOUND.typed}
    )
    assert (plan.rounds, plan.typed, wrong) == (SOUND.rounds, SOUND.typed, ["rounds.r2"])


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("letters", SourceLetter(id="x1", offer="o9")),
        ("letter_drafts", EditedLetter(id="x1", offer="o9")),
        ("letter_copies", LetterCopy(id="x1", offer="o9")),
    ],
)
def test_a_letter_of_an_offer_that_is_gone_is_left_out_with_what_was_typed_into_it(
    name: str, lost: Row
) -> None:
    typed = {**SOUND.typed, f"{name}.x1.offer": Typed(text="x")}
    assert changed(**{name: (lost,), "typed": typed}) == (SOUND, [f"{name}.x1"])


def test_a_story_loses_its_link_to_a_scenario_that_is_gone() -> None:
    plan, wrong = changed(stories=(Story(id="y1", scenario="c1"), Story(id="y2", scenario="c9")))
    assert [story.scenario for story in plan.stories] == ["c1", ""]
    assert wrong == ["stories.y2"]


@pytest.mark.parametrize("path", ["offers.o5.base", "counters.o5.base", "offers.o1.mood"])
def test_typed_text_for_no_field_goes_and_the_rest_stays(path: str) -> None:
    plan, wrong = changed(typed={**SOUND.typed, path: Typed(text="x")})
    assert (plan.typed, wrong) == (SOUND.typed, [path])


def test_a_release_keeps_only_offers_and_stories_that_are_there() -> None:
    [counter] = SOUND.counters
    for extra in (
        {"offers": (Released(id="o9"), *counter.release.offers)},
        {"stories": (ReleasedStory(id="y9"), *counter.release.stories)},
    ):
        release = replace(counter.release, **extra)
        plan, wrong = changed(counters=(replace(counter, release=release),))
        assert (plan.counters, wrong) == (SOUND.counters, ["counters.o1.release"])


def test_a_shown_trade_off_of_a_scenario_that_is_gone_goes_and_the_release_stays() -> None:
    plan, wrong = changed(scenarios=())
    assert plan.counters == (replace(SOUND.counters[0], trade_off=None),)
    assert wrong == ["counters.o1.release", "stories.y1"]


@pytest.mark.parametrize(
    ("name", "lost", "there"),
    [
        ("letters", SourceLetter(id="m1", offer="o9"), SourceLetter(id="m2", offer="o1")),
        ("letters", SourceLetter(id="m1", offer="o9"), SourceLetter(id="m2", offer="present")),
        ("letter_drafts", EditedLetter(id="d1", offer="o9"), EditedLetter(id="d2", offer="o2")),
        ("letter_copies", LetterCopy(id="v1", offer="o9"), LetterCopy(id="v2", offer="o2")),
        ("story_versions", StoryVersion(id="w1", story="y9"), StoryVersion(id="w2", story="y2")),
    ],
)
def test_letters_and_versions_go_with_what_they_are_of(name: str, lost: Row, there: Row) -> None:
    plan, wrong = changed(**{name: (lost, there)})
    assert getattr(plan, name) == (there,)
    assert wrong == [f"{name}.{lost.id}"]
