"""Evidence as a figure whose lines lead to the stories; certificates as nothing."""

from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.rubric.counted import CountedStory
from planner.story.rubric.evidence import evidence_from
from planner.story.rubric.evidence_figures import PUBLISHER, certificate_figure, evidence_figure
from planner.values import Privacy
from tests.story.constants import STORY_CONSTANTS

STORIES = (Story(id="y1", title="Canary rollback"), Story(id="y2", title="GPU spend"))
AREAS, STAGES = tuple(SkillArea), tuple(LifecycleStage)
SPEND, CANARY = frozenset({"spend", "quantised"}), frozenset({"canary", "rollback"})
TWO = evidence_from(
    (CountedStory("y1", 60, AREAS, STAGES, CANARY), CountedStory("y2", 90, AREAS, STAGES, SPEND)),
    STORY_CONSTANTS,
)


def test_evidence_says_its_stories_what_is_missing_and_where_they_are() -> None:
    figure = evidence_figure(TWO, STORIES)
    assert figure.value == 0.69  # .6 × .9 + .25 × .6
    assert [(line.text, line.value, line.where) for line in figure.because] == [
        ("“GPU spend”, of 100, counts 60 %", 90, "stories.y2.title"),
        ("“Canary rollback”, of 100, counts 25 %", 60, "stories.y1.title"),
        ("Stories missing of 3, each 0 of 100", 1, "stories"),
        ("Weighted score, of 100", 69, "stories"),
        ("Coverage: all areas and stages", 1, "stories"),
    ]
    assert figure.privacy is Privacy.PRIVATE


def test_a_story_about_no_model_says_so_and_what_is_missing() -> None:
    weak = evidence_from((CountedStory("y1", 60, words=CANARY),), STORY_CONSTANTS)
    figure = evidence_figure(weak, STORIES)
    assert figure.value == 0.101  # .6 × 24 / 100 × .7
    assert figure.because[0].text == "“Canary rollback”, of 100, about no model, so 40 % of it, counts 60 %"
    assert figure.because[0].value == 24
    assert "without inference optimisation, data flywheel" in figure.because[-1].text


def test_a_retelling_names_its_story() -> None:
    twice = evidence_from(
        (CountedStory("y1", 60, AREAS, STAGES, CANARY), CountedStory("y2", 90, AREAS, STAGES, CANARY)),
        STORY_CONSTANTS,
    )
    (line,) = (line for line in evidence_figure(twice, STORIES).because if "again" in line.text)
    assert line.text == "“Canary rollback” tells “GPU spend” again: it adds what it covers, no score"
    assert line.where == "stories.y1.title"


def test_a_certificate_is_zero_with_its_reason_and_source() -> None:
    figure = certificate_figure(("MLOps certificate", " "), evidence_from((), STORY_CONSTANTS))
    assert figure.value == 0
    assert [line.text for line in figure.because] == [
        "MLOps certificate",
        "$0 without stories: it works only with production experience and failures told well",
    ]
    assert figure.because[-1].source == PUBLISHER


def test_a_certificate_beside_stories_still_adds_nothing() -> None:
    assert certificate_figure(("MLOps",), TWO).value == 0
