"""E from its parts, with scores and coverage set by hand."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story import judged
from planner.story.rubric.evidence import StoryEvidence, evidence_of
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON

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


def test_no_stories_are_no_evidence_whatever_they_would_cover() -> None:
    evidence = evidence_of((), LEXICON)
    assert (evidence.value, evidence.raw, evidence.mean_score, evidence.coverage) == (0, 0, 0, 0.5)
    assert evidence.missing_areas == AREAS
    assert evidence.missing_stages == STAGES


def test_three_full_stories_that_cover_all_are_full_evidence() -> None:
    assert StoryEvidence({"y1": 100, "y2": 100, "y3": 100}, AREAS, STAGES).value == 1


def test_missing_stories_score_nothing() -> None:
    found = StoryEvidence({"y1": 90}, AREAS, STAGES)
    assert found.mean_score == 30
    assert found.value == pytest.approx(0.30)


def test_the_best_three_carry_it_and_a_fourth_takes_nothing_away() -> None:
    found = StoryEvidence({"y1": 40, "y2": 80, "y3": 0, "y4": 60, "y5": 70})
    assert found.best == ("y2", "y5", "y4")
    assert found.mean_score == 70
    assert found.raw == pytest.approx(0.35)


def test_coverage_counts_areas_and_stages_a_quarter_each() -> None:
    assert StoryEvidence({}, AREAS[:1], STAGES[:3]).coverage == pytest.approx(0.5 + 0.25 / 3 + 0.125)


def test_under_a_quarter_it_counts_for_nothing_and_is_still_shown() -> None:
    found = StoryEvidence({"y1": 60}, AREAS, STAGES)
    assert found.raw == pytest.approx(0.2)
    assert found.value == 0


def test_a_quarter_counts_whole() -> None:
    evidence = StoryEvidence({"y1": 75}, AREAS, STAGES)
    assert evidence.raw == evidence.value == 0.25


@pytest.mark.parametrize(("score", "covered"), [(24, ()), (25, STAGES), (26, STAGES)])
def test_a_story_covers_from_25_points_on(
    score: int, covered: tuple[LifecycleStage, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judged, "judge", lambda _story, _lexicon: SimpleNamespace(score=score))
    ticked = Story(id="y1", situation="We had a model.", areas=AREAS, lifecycle=STAGES)
    assert evidence_of((ticked,), LEXICON).stages == covered


def test_a_story_without_points_is_not_among_the_best() -> None:
    assert StoryEvidence({"y1": 0, "y2": 1}).best == ("y2",)


def test_scores_and_coverage_come_from_the_stories() -> None:
    evidence = evidence_of((ROLLBACK,), LEXICON)
    assert evidence.scores == {"y1": judge(ROLLBACK, LEXICON).score}
    assert LifecycleStage.DEPLOYMENT in evidence.stages
    assert SkillArea.OBSERVABILITY in evidence.areas


def test_a_tick_on_a_story_that_tells_nothing_covers_nothing() -> None:
    ticked = Story(id="y1", situation="We had a model.", areas=AREAS, lifecycle=STAGES)
    assert evidence_of((ticked,), LEXICON).coverage == 0.5


@given(st.lists(st.integers(0, 100), max_size=6), st.integers(0, 3), st.integers(0, 6))
def test_evidence_lies_between_0_and_1(scores: list[int], areas: int, stages: int) -> None:
    held = {f"y{place}": score for place, score in enumerate(scores)}
    assert 0 <= StoryEvidence(held, AREAS[:areas], STAGES[:stages]).value <= 1


@given(st.lists(st.integers(0, 99), min_size=1, max_size=5), st.integers(0, 4))
def test_a_better_story_never_lowers_it(scores: list[int], which: int) -> None:
    held = {f"y{place}": score for place, score in enumerate(scores)}
    key = f"y{which % len(scores)}"
    assert StoryEvidence({**held, key: held[key] + 1}).raw >= StoryEvidence(held).raw
