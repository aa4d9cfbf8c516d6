"""A story leaves by the sentence: what is released and still stands, and nothing else of it."""

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.plan import PARTS, Counter, Plan, Story
from planner.plan.edits import enter
from planner.plan.edits.stories import move_story, release_story, remove_story
from planner.plan.fields.terms import Component, Track
from planner.share import Lens, NotReadyError, redacted, share
from planner.share.proposing import known_openings
from planner.story.text.sentences import sentences
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.inputs import known_inputs
from tests.workbook.plans import DRIFT, SPEND, TODAY, TOLD_SPEND, storied_plan


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def changed_story(plan: Plan, story_id: str, **texts: str) -> Plan:
    stories = tuple(replace(story, **texts) if story.id == story_id else story for story in plan.stories)
    return replace(plan, stories=stories)


def every_sentence(story: Story) -> tuple[str, ...]:
    return tuple(sentence.text for key in PARTS for sentence in sentences(getattr(story, key)))


def test_only_released_sentences_and_the_title_are_in_the_redacted_story() -> None:
    story = redacted(storied_plan(), "o1").story("y1")
    bare = Story(id="y1", title="GPU spend cut by a fifth")
    by_part = {key: text for key in PARTS if (text := getattr(story, key))}
    keys = ("signal", "root_cause", "decision", "result", "cost")
    assert by_part == dict(zip(keys, TOLD_SPEND, strict=True))
    assert replace(story, **dict.fromkeys(by_part, "")) == bare


def test_a_story_of_which_nothing_is_released_is_not_there(inputs: ModelInputs) -> None:
    assert [story.title for story in share(storied_plan(), inputs, "o1").stories] == [
        SPEND.title,
        DRIFT.title,
    ]
    assert share(release_story(storied_plan(), "o1", "y1", ()), inputs, "o1").stories[0].title == DRIFT.title


def test_another_recruiter_gets_nothing_of_it(inputs: ModelInputs) -> None:
    assert redacted(storied_plan(), "o2").stories == ()
    assert share(storied_plan(), inputs, "o2").stories == ()


@pytest.mark.parametrize("key", PARTS)
def test_an_unreleased_sentence_changes_no_byte(key: str, inputs: ModelInputs) -> None:
    plan = storied_plan()
    held = getattr(plan.story("y1"), key)
    kept = " ".join(one for one in TOLD_SPEND if one in held)
    plain = changed_story(plan, "y1", **{key: kept})
    other = changed_story(plan, "y1", **{key: f"Zyxwv canary. {kept}\n• It cost 123,457 in all."})
    files = [recruiter_book(share(one, inputs, "o1")).to_bytes() for one in (plan, plain, other)]
    assert files[0] == files[1] == files[2]
    assert share(plan, inputs, "o1") == share(other, inputs, "o1")


def test_a_released_sentence_that_is_edited_is_taken_out(inputs: ModelInputs) -> None:
    plan = enter(storied_plan(), "stories.y2.result", DRIFT.result.replace("a day", "an hour"), TODAY)
    assert [story.title for story in share(plan, inputs, "o1").stories] == [SPEND.title]
    assert [story.id for story in redacted(plan, "o1").counter("o1").release.stories] == ["y1"]
    again = enter(plan, "stories.y2.result", DRIFT.result, TODAY)
    assert share(again, inputs, "o1") == share(storied_plan(), inputs, "o1")


def test_a_story_that_is_removed_leaves_no_mark(inputs: ModelInputs) -> None:
    plan = remove_story(remove_story(storied_plan(), "y1"), "y2")
    assert share(plan, inputs, "o1").stories == ()
    assert redacted(plan, "o1").counter("o1").release.stories == ()


def test_stories_are_shared_in_the_order_of_the_list(inputs: ModelInputs) -> None:
    plan = move_story(storied_plan(), "y2", 0)
    assert [story.title for story in share(plan, inputs, "o1").stories] == [DRIFT.title, SPEND.title]


def test_impact_comes_first_for_an_ai_pm_and_risk_for_an_ml_pm(inputs: ModelInputs) -> None:
    plan = storied_plan()
    offers = tuple(replace(offer, track=Track.ML_PM) for offer in plan.offers)
    impact = share(plan, inputs, "o1").stories[0]
    risk = share(replace(plan, offers=offers), inputs, "o1").stories[0]
    assert (impact.lens, impact.parts[0]) == (Lens.IMPACT, ("result", (TOLD_SPEND[3],)))
    assert (risk.lens, risk.parts[0]) == (Lens.RISK, ("signal", (TOLD_SPEND[0],)))
    assert sorted(impact.parts) == sorted(risk.parts)


def test_a_story_names_the_component_that_it_argues_for(inputs: ModelInputs) -> None:
    assert [story.component for story in share(storied_plan(), inputs, "o1").stories] == [
        Component.SIGN_ON,
        None,
    ]


def test_without_a_proposal_only_released_sentences_move_the_openings(inputs: ModelInputs) -> None:
    counter = storied_plan().counter("o1")
    nothing = replace(counter, **{component.value: None for component in Component})
    strong = tuple(replace(SPEND, id=f"y{place}") for place in (1, 2, 3))
    plan = replace(storied_plan(), counters=(nothing,), stories=strong)
    silent = replace(nothing, release=replace(nothing.release, stories=()))
    kept_back = replace(plan, counters=(silent,))
    without = replace(kept_back, stories=())
    assert known_openings(kept_back, inputs, "o1") == known_openings(without, inputs, "o1")
    released = kept_back
    for story in strong:
        released = release_story(released, "o1", story.id, every_sentence(story))
    before, after = (known_openings(plan, inputs, "o1") for plan in (kept_back, released))
    assert after[Component.EQUITY] > before[Component.EQUITY]


def test_the_log_says_how_much_of_which_stories_left(inputs: ModelInputs) -> None:
    left = share(storied_plan(), inputs, "o1").exported("proposal.xlsx")
    assert left.stories == ("GPU spend cut by a fifth, 5 sentences", "Drift behind a holiday, 1 sentence")


def test_an_entry_of_a_story_that_cannot_be_read_bars_only_where_it_is_released(inputs: ModelInputs) -> None:
    unread = "x" * 20_001
    for where in ("stories.y3.result", "stories.y1.role"):
        plan = enter(storied_plan(), where, unread, TODAY)
        assert plan.unreadable_entries()
        assert share(plan, inputs, "o1") == share(storied_plan(), inputs, "o1")
    plan = enter(storied_plan(), "stories.y1.fix", unread, TODAY)
    with pytest.raises(NotReadyError, match=r"Fix: .*20,001"):
        share(plan, inputs, "o1")
    assert share(plan, inputs, "o2").stories == ()


def test_bullets_and_several_sentences_of_a_part_stay_apart(inputs: ModelInputs) -> None:
    text = "- Cut spend (twice!) in May.\n- Held latency under 180 ms. More."
    plan = Plan(
        offers=storied_plan().offers,
        counters=(Counter(id="o1"),),
        stories=(Story(id="y1", title="Spend", result=text),),
    )
    sentences = ("Cut spend (twice!) in May.", "Held latency under 180 ms.")
    assert share(release_story(plan, "o1", "y1", sentences), inputs, "o1").stories[0].parts == (
        ("result", sentences),
    )
