"""The sheet Stories with a story of its own."""

import pytest
from msgspec.structs import replace

from planner.plan.edits.stories import remove_story
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import User


@pytest.fixture
def sheet(sampled: User) -> StoriesSheet:
    """The sheet with a story of its own, the caret in its title."""
    plan = sampled.plan
    for story in plan.stories:
        plan = remove_story(plan, story.id)
    sampled.window.session.apply("Begin", replace(plan, certificates=()))
    sampled.press("Alt+6", "Ctrl+Shift+N")
    found = sampled.window.sheet
    assert isinstance(found, StoriesSheet)
    return found
