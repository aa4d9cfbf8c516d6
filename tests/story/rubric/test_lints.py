"""Each mistake of the articles, in our words: what catches it, and what does not."""

from itertools import pairwise

import pytest

from planner.plan.fields.story import Story
from planner.plan.fields.terms import Track
from planner.story.rubric.judgement import LintKind
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

MISTAKES = {
    LintKind.BUZZWORDS: "We leveraged a robust, scalable MLOps ecosystem to drive value.",
    LintKind.SHADOW: "The engineers told me that recall was falling, so I asked them to retrain it.",
    LintKind.ECONOMICS: "Our ranking model is 2 % more accurate.",
    LintKind.DEFINITION: "Drift is when the data of production differs from the data of training.",
    LintKind.TOOLS: "Wrote Python scripts and Airflow pipelines for training data.",
    LintKind.HEADCOUNT: "Managed a team of 5 engineers.",
    LintKind.BLAME: "The nurses never followed the rules. IT moved it without telling us: $40k lost.",
    LintKind.CREDENTIALS: "I passed the exam of a machine learning course with 97 of 100.",
}


@pytest.mark.parametrize(("kind", "text"), MISTAKES.items(), ids=[kind.name for kind in MISTAKES])
def test_a_mistake_is_found_and_leaves_nothing(kind: LintKind, text: str) -> None:
    judgement = judge_text(text, LEXICON)
    assert kind in {lint.kind for lint in judgement.lints}
    assert judgement.score <= 5


@pytest.mark.parametrize(
    "text",
    [
        "I leveraged MLOps to cut rollback time from 4 hours to 15 minutes.",
        "The engineers told me that recall was falling; I decided to hold the release.",
        "It was 2 % more accurate and cost $9k a month more, so I kept the old one.",
        "I moved the Python scripts to spot instances, and the bill fell by 30 %.",
        "With a team of 5 I cut the cost per call from $1.20 to $0.70.",
        "The vendor did not tell us of the new zones, and nobody checked. I had skipped the schema test.",
        "Our course recommender sold beginners the exam; refunds hit 18 %.",
    ],
)
def test_the_same_words_beside_a_result_or_a_choice_are_no_mistake(text: str) -> None:
    assert judge_text(text, LEXICON).lints == ()


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Recall never dropped below 91% in that year.", 2),
        ("Precision stayed above 95% in all regions.", 2),
        ("Accuracy fell from 91% to 74% in June.", 17),
    ],
)
def test_a_bound_that_was_kept_and_a_loss_are_no_gain_without_its_cost(text: str, points: int) -> None:
    """Of the model alone a figure is 5 × .4 points, a change 10 × .4; the loss adds failure 5, signal 6."""
    judgement = judge_text(text, LEXICON)
    assert (judgement.lints, judgement.score) == ((), points)


def test_no_words_are_marked_down_twice() -> None:
    for text in MISTAKES.values():
        spans = sorted((lint.start, lint.end) for lint in judge_text(text, LEXICON).lints)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_no_lint_makes_up_a_figure() -> None:
    lints = [lint for text in MISTAKES.values() for lint in judge_text(text, LEXICON).lints]
    assert lints
    assert not any(mark.isdigit() for lint in lints for mark in lint.better)


IMPACT = Story(
    id="y1", result="Adoption rose from 12 % to 47 %, revenue by $600k, after 15 customer interviews."
)


def test_the_lens_is_wrong_for_one_role_alone() -> None:
    (wrong,) = judge(IMPACT, LEXICON, Track.ML_PM).lints
    assert wrong.kind is LintKind.LENS
    assert judge(IMPACT, LEXICON, Track.AI_PM).lints == ()
    assert judge(IMPACT, LEXICON).lints == ()
    assert judge(IMPACT, LEXICON, Track.OTHER).lints == ()


def test_a_general_truth_after_deeds_is_no_definition() -> None:
    story = Story(
        id="s1",
        situation="Readers wrote that a search for an author gave them audiobooks they could not borrow.",
        signal="I counted the complaints in support mail: 31 in three weeks.",
        fix="I put the old ranker back and we changed its label from click to borrow.",
        cost="Clicks are not what the reader wants.",
    )
    assert not [lint for lint in judge(story, LEXICON).lints if lint.kind is LintKind.DEFINITION]


@pytest.mark.parametrize(
    "text",
    [
        "I told the trust in July that our model wouldn't come, and we ran it in the background for £40k.",
        "Intents in Finnish were right 61% of the time. I asked in month four. We paid for 3,000 sentences.",
        "The error was 9%; I told finance so. We put a rule before the model and it's 4%.",
        "Our bot was wrong on 5% of dates. I approved that release. We had dates confirmed; it is 1% now.",
    ],
)
def test_what_is_said_or_owned_beside_deeds_is_no_shadow(text: str) -> None:
    assert not any(lint.kind is LintKind.SHADOW for lint in judge_text(text, LEXICON).lints)


def test_a_task_passed_on_with_no_deed_of_ones_own_is_a_shadow() -> None:
    text = "The engineers told me the model was drifting, so I told them to retrain it."
    assert any(lint.kind is LintKind.SHADOW for lint in judge_text(text, LEXICON).lints)
