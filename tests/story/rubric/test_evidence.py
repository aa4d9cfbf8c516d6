"""E from its parts, with scores and coverage set by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.flags.copied import run_hash
from planner.story.rubric.counted import CountedStory, best_distinct, ranked
from planner.story.rubric.evidence import StoryEvidence, evidence_from, evidence_of
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.story.constants import STORY_CONSTANTS

STAGES, AREAS = tuple(LifecycleStage), tuple(SkillArea)

ROLLBACK = Story(
    id="y1",
    title="Canary rollback",
    situation="We served a fraud model for 4M card payments a day.",
    signal="A drift alert showed precision falling from 92 % to 81 % on new cards.",
    root_cause="It broke because a feed had changed its currency.",
    decision="I decided to roll back rather than retrain: retraining would have taken nine days.",
    fix="I stopped the canary, rolled back, and added a schema check.",
    result="False positives fell from 4 % to 1 % and saved $40k a month.",
    cost="It cost two engineer-weeks and a point of recall for ten days.",
    lesson="I now test feeds before I test models.",
)


def counted(
    scores: list[float], areas: tuple[SkillArea, ...] = AREAS, stages: tuple[LifecycleStage, ...] = STAGES
) -> StoryEvidence:
    """Return the evidence of different stories that each cover the same."""
    return evidence_from(
        (
            CountedStory(f"y{place}", score, areas, stages, frozenset({f"word{place}"}))
            for place, score in enumerate(scores)
        ),
        STORY_CONSTANTS,
    )


def test_no_stories_are_no_evidence() -> None:
    evidence = evidence_of((), LEXICON, STORY_CONSTANTS)
    assert (evidence.value, evidence.weighted_score, evidence.coverage) == (0, 0, 0.7)
    assert evidence.missing_areas == AREAS
    assert evidence.missing_stages == STAGES


def test_three_full_stories_that_cover_all_are_full_evidence() -> None:
    assert counted([100, 100, 100]).value == pytest.approx(1)


def test_the_best_story_carries_sixty_per_cent_and_missing_ones_score_nothing() -> None:
    assert counted([90]).weighted_score == pytest.approx(54)
    assert counted([90]).value == pytest.approx(0.54)


def test_the_best_three_carry_it_and_a_fourth_takes_nothing_away() -> None:
    evidence = counted([40, 80, 0, 60, 70])
    assert evidence.best == ("y1", "y4", "y3")
    assert evidence.weighted_score == pytest.approx(0.6 * 80 + 0.25 * 70 + 0.15 * 60)


def test_coverage_counts_areas_and_stages_fifteen_per_cent_each() -> None:
    assert counted([50], AREAS[:1], STAGES[:3]).coverage == pytest.approx(0.7 + 0.15 / 3 + 0.15 / 2)


def test_a_thin_story_counts_from_its_first_point() -> None:
    assert counted([1]).value == pytest.approx(0.006)


def test_a_story_without_points_is_not_among_the_best() -> None:
    assert counted([0, 1]).best == ("y1",)


def test_a_story_about_no_model_counts_four_tenths() -> None:
    assert counted([80], (), ()).weighted_score == pytest.approx(0.6 * 0.4 * 80)
    assert counted([80], (), STAGES[:1]).weighted_score == pytest.approx(0.6 * 80)


def test_what_is_not_own_work_counts_nothing_and_covers_nothing() -> None:
    evidence = evidence_from(
        (CountedStory("y1", 80, AREAS, STAGES, frozenset({"rollback"}), own=False),), STORY_CONSTANTS
    )
    assert (evidence.value, evidence.areas, evidence.best) == (0, (), ())


def test_a_retelling_adds_coverage_and_no_score() -> None:
    words = ("canary", "rollback", "precision", "currency")
    first = CountedStory("y1", 80, AREAS[:1], (), frozenset(words))
    again = CountedStory("y2", 60, AREAS[1:2], (), frozenset((*words[:3], "feed")))  # 3 of 5 words: .6
    evidence = evidence_from((again, first), STORY_CONSTANTS)
    assert evidence.best == ("y1",)
    assert evidence.retold == {"y2": "y1"}
    assert evidence.areas == AREAS[:2]
    assert evidence.weighted_score == pytest.approx(48)


@pytest.mark.parametrize(("shared", "same"), [(2, True), (1, False)])
def test_two_stories_are_the_same_from_half_of_their_words_on(shared: int, same: bool) -> None:
    first = CountedStory("y1", 80, words=frozenset({"alpha", "beta", "gamma"}))
    other = CountedStory(
        "y2", 60, words=frozenset([*sorted(first.words)[:shared], "delta"])
    )  # 2 of 4, 1 of 4
    assert other.is_same_as(first, STORY_CONSTANTS) is same


def test_three_copies_are_worth_as_much_as_one() -> None:
    copies = tuple(replace(ROLLBACK, id=f"y{place}") for place in range(3))
    alone = evidence_of((ROLLBACK,), LEXICON, STORY_CONSTANTS)
    assert evidence_of(copies, LEXICON, STORY_CONSTANTS).value == alone.value > 0


def test_copies_of_the_best_do_not_hide_another_story() -> None:
    words = frozenset({"canary", "rollback"})
    copies = [CountedStory(f"y{place}", 90 - place, AREAS, (), words) for place in range(5)]
    other = CountedStory("z1", 30, AREAS, (), frozenset({"labels"}))
    assert evidence_from((*copies, other), STORY_CONSTANTS).best == ("y0", "z1")


def test_scores_and_coverage_come_from_the_stories() -> None:
    evidence = evidence_of((ROLLBACK,), LEXICON, STORY_CONSTANTS)
    assert evidence.scores == {"y1": judge(ROLLBACK, LEXICON).score}
    assert LifecycleStage.DEPLOYMENT in evidence.stages
    assert SkillArea.OBSERVABILITY in evidence.areas


def test_a_hypothetical_answer_counts_nothing() -> None:
    answer = Story(
        id="y1",
        situation="I would first isolate the slice where precision fell from 92 % to 81 %.",
        fix="Then I'd roll back the canary, which saves $40k a month.",
    )
    assert evidence_of((answer,), LEXICON, STORY_CONSTANTS).value == 0


def test_a_reason_with_would_in_it_is_no_hypothetical_answer() -> None:
    story = Story(id="y1", decision="I rolled back the canary because we would have lost $40k a month.")
    assert evidence_of((story,), LEXICON, STORY_CONSTANTS).value > 0


def test_a_tick_on_a_story_without_a_word_covers_nothing() -> None:
    ticked = Story(id="y1", title="Later", areas=AREAS, lifecycle=STAGES)
    assert evidence_of((ticked,), LEXICON, STORY_CONSTANTS).coverage == 0.7


def test_edited_constants_change_it() -> None:
    constants = replace(STORY_CONSTANTS, weights=(1.0, 0.0, 0.0), not_model=1.0)
    story = CountedStory("y1", 80, words=frozenset({"launch"}))
    assert evidence_from((story,), constants).value == pytest.approx(0.8 * 0.7)


@given(st.lists(st.integers(0, 100), max_size=6), st.integers(0, 3), st.integers(0, 6))
def test_evidence_lies_between_0_and_1(scores: list[int], areas: int, stages: int) -> None:
    assert 0 <= counted([*map(float, scores)], AREAS[:areas], STAGES[:stages]).value <= 1 + 1e-9


@given(st.lists(st.integers(0, 99), min_size=1, max_size=5), st.integers(0, 4))
def test_a_better_story_never_lowers_it(scores: list[int], which: int) -> None:
    better = [*map(float, scores)]
    better[which % len(scores)] += 1
    assert counted(better).value >= counted([*map(float, scores)]).value - 1e-12


@given(st.lists(st.integers(0, 99), min_size=1, max_size=5), st.integers(0, 4), st.integers(1, 40))
def test_one_story_changed_is_as_all_counted_anew(scores: list[int], which: int, more: int) -> None:
    now = counted([*map(float, scores)])
    story = now.story(f"y{which % len(scores)}")
    better = replace(story, score=min(100, story.score + more))
    anew = evidence_from([better if old is story else old for old in now.stories], STORY_CONSTANTS)
    assert now.after(better).value == pytest.approx(anew.value)


def test_a_copied_story_counts_nothing_and_keeps_its_score() -> None:
    copied = replace(LEXICON.copied, runs=run_hash(["recall", "fell", "from", "90", "to", "70", "by", "a"]))
    lexicon = replace(LEXICON, copied=copied)
    story = Story(id="y1", signal="Recall fell from 90 to 70 by a feed; I rolled it back for $4k.")
    evidence = evidence_of((story,), lexicon, STORY_CONSTANTS)
    assert evidence.scores["y1"] > 0
    assert evidence.value == 0


def test_a_story_about_no_model_counts_in_part_unless_it_is_filed_by_hand() -> None:
    story = Story(id="y1", fix="The pump of our pool broke. I moved it for $900, and calls fell from 9 to 1.")
    (part,) = evidence_of((story,), LEXICON, STORY_CONSTANTS).stories
    assert part.share(STORY_CONSTANTS) == STORY_CONSTANTS.not_model
    filed = replace(story, areas=(SkillArea.INFERENCE,))
    (full,) = evidence_of((filed,), LEXICON, STORY_CONSTANTS).stories
    assert full.share(STORY_CONSTANTS) == 1


TELLINGS = st.lists(
    st.tuples(st.integers(0, 100), st.frozensets(st.sampled_from("abcdef"), max_size=3)), max_size=9
)


@given(TELLINGS, st.data())
def test_one_changed_story_is_weighed_as_if_all_were_looked_at(
    tellings: list[tuple[int, frozenset[str]]], data: st.DataObject
) -> None:
    stories = [
        CountedStory(f"y{place}", score, AREAS, STAGES, words)
        for place, (score, words) in enumerate(tellings)
    ]
    evidence = evidence_from(stories, STORY_CONSTANTS)
    changed = data.draw(st.sampled_from([*stories, CountedStory("new", 50, AREAS, STAGES, frozenset("ab"))]))
    raised = replace(changed, score=data.draw(st.integers(0, 100)))
    others = [story for story in evidence.stories if story.story_id != raised.story_id]
    everyone = ranked([*others, raised], STORY_CONSTANTS)
    assert evidence.after(raised).stories == best_distinct(everyone, STORY_CONSTANTS).stories


@given(TELLINGS, st.data())
def test_after_an_edit_what_was_compared_before_changes_no_result(
    tellings: list[tuple[int, frozenset[str]]], data: st.DataObject
) -> None:
    stories = [CountedStory(f"y{place}", score, words=words) for place, (score, words) in enumerate(tellings)]
    before = best_distinct(ranked(stories, STORY_CONSTANTS), STORY_CONSTANTS)
    for place in data.draw(st.lists(st.integers(0, 8), max_size=3)):
        score, words = data.draw(st.tuples(st.integers(0, 100), st.frozensets(st.sampled_from("abcdef"))))
        stories[place : place + 1] = [CountedStory(f"y{place}", score, words=words)]
    in_order = ranked(stories, STORY_CONSTANTS)
    anew = best_distinct(in_order, STORY_CONSTANTS)
    assert best_distinct(in_order, STORY_CONSTANTS, before.compared) == anew
