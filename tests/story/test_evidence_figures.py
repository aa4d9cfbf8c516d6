"""Evidence as a figure whose lines lead to the stories; certificates as nothing."""

from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.rubric.evidence import StoryEvidence
from planner.story.rubric.evidence_figures import PUBLISHER, certificate_figure, evidence_figure
from planner.values import Privacy

STORIES = (Story(id="y1", title="Canary rollback"), Story(id="y2", title="GPU spend"))
TWO = StoryEvidence({"y1": 60, "y2": 90}, tuple(SkillArea), tuple(LifecycleStage))


def test_evidence_says_its_stories_what_is_missing_and_where_they_are() -> None:
    figure = evidence_figure(TWO, STORIES)
    assert figure.value == 0.5
    assert [(line.text, line.value, line.where) for line in figure.because] == [
        ("“GPU spend”, of 100", 90, "stories.y2.title"),
        ("“Canary rollback”, of 100", 60, "stories.y1.title"),
        ("Stories missing of 3, each 0 of 100", 1, "stories"),
        ("Mean score, of 100", 50, "stories"),
        ("Coverage: all areas and stages", 1, "stories"),
    ]
    assert figure.privacy is Privacy.PRIVATE


def test_noise_says_what_it_would_be() -> None:
    weak = StoryEvidence({"y1": 60}, (SkillArea.INFERENCE,))
    figure = evidence_figure(weak, STORIES)
    assert figure.value == 0
    assert figure.because[-1].text == "Together 0.12: under 0.25 it counts as none"
    assert "without data flywheel, observability, data collection" in figure.because[-2].text


def test_a_certificate_is_zero_with_its_reason_and_source() -> None:
    figure = certificate_figure(("MLOps certificate", " "), StoryEvidence())
    assert figure.value == 0
    assert [line.text for line in figure.because] == [
        "MLOps certificate",
        "$0 without stories: it works only with production experience and failures told well",
    ]
    assert figure.because[-1].source == PUBLISHER


def test_a_certificate_beside_stories_still_adds_nothing() -> None:
    assert certificate_figure(("MLOps",), TWO).value == 0
