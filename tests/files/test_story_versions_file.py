"""Earlier versions of stories in a plan file: they come back as they were, and go without their story."""

import datetime
import json

import pytest
from msgspec.structs import replace

from planner import files
from planner.files import PartlyReadError
from planner.plan import Plan, Story
from planner.plan.edits.story_versions import keep_version

NOW = datetime.datetime(2026, 1, 2, 14, 3)
PLAN = keep_version(Plan(stories=(Story(id="y1", signal="A mail."),)), "y1", "kept by you", NOW)


def test_versions_come_back_as_they_were() -> None:
    assert files.read_bytes(files.to_bytes(PLAN), "x").plan == PLAN


def test_a_plan_of_version_5_has_none() -> None:
    data = json.loads(files.to_bytes(Plan(stories=PLAN.stories)))
    assert files.read_bytes(json.dumps({**data, "counterpoint": 5}).encode(), "x").plan.story_versions == ()


def test_a_version_without_its_story_is_named_and_left_out() -> None:
    data = files.to_bytes(replace(PLAN, stories=(Story(id="y2"),)))
    with pytest.raises(PartlyReadError) as caught:
        files.read_bytes(data, "x")
    assert [problem.where for problem in caught.value.problems] == ["story_versions.w1"]
    assert files.read_bytes(data, "x", partly=True).plan.story_versions == ()
