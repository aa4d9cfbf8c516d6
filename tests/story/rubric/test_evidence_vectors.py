"""E of the checked cases: weights, coverage, retellings, stories about no model (MODEL 4)."""

import json
from pathlib import Path
from typing import Any

import pytest

from planner.ask.recruiters.ask_case import AskCase
from planner.plan.fields.terms import Component, LifecycleStage, SkillArea
from planner.story.rubric.counted import CountedStory
from planner.story.rubric.evidence import evidence_from
from tests.ask.cases import asked
from tests.story.constants import STORY_CONSTANTS

VECTORS = json.loads(Path("tests/data/evidence.json").read_text(encoding="utf-8"))
AREAS = {
    "inference optimisation": SkillArea.INFERENCE,
    "data flywheel": SkillArea.FLYWHEEL,
    "observability": SkillArea.OBSERVABILITY,
}


def counted(place: int, story: dict[str, Any]) -> CountedStory:
    return CountedStory(
        f"y{place}",
        story["score"],
        tuple(AREAS[area] for area in story["areas"]),
        tuple(STAGES[stage] for stage in story["stages"]),
        frozenset(story["words"]),
    )


STAGES = {
    "collection": LifecycleStage.COLLECTION,
    "labelling": LifecycleStage.LABELLING,
    "training": LifecycleStage.TRAINING,
    "validation": LifecycleStage.VALIDATION,
    "deployment": LifecycleStage.DEPLOYMENT,
    "monitoring": LifecycleStage.MONITORING,
}


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: str(case["name"]))
def test_evidence_is_that_of_the_reference(case: dict[str, Any]) -> None:
    stories = [counted(place, story) for place, story in enumerate(case["stories"])]
    for order in (stories, stories[::-1]):
        assert evidence_from(order, STORY_CONSTANTS).value == pytest.approx(case["evidence"], abs=0.0005)


def test_the_table_has_the_vectors_constants() -> None:
    assert VECTORS["same_from"] == STORY_CONSTANTS.same_from
    assert VECTORS["not_model"] == STORY_CONSTANTS.not_model


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: str(case["name"]))
def test_the_openings_that_it_leads_to_are_within_two_steps(case: dict[str, Any]) -> None:
    strength = evidence_from(
        [counted(place, story) for place, story in enumerate(case["stories"])], STORY_CONSTANTS
    ).value
    base = asked(AskCase(Component.BASE, 210_000.0, 210_000.0, evidence=strength))
    sign_on = asked(AskCase(Component.SIGN_ON, 50_000.0, 210_000.0, worth_factor=4.0, evidence=strength))
    assert base.opening == pytest.approx(case["base_opening"], abs=2 * base.step)
    assert sign_on.opening == pytest.approx(case["sign_on_opening"], abs=2 * sign_on.step)
