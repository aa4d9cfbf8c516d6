"""Earlier versions of stories: their texts before the coach, or when the user kept them; private."""

import datetime
from functools import partial
from typing import Annotated

from msgspec.structs import replace

from planner.plan.fields.story import PARTS, Story
from planner.plan.schema.about import Group, record
from planner.plan.schema.model import Model

MOST_VERSIONS, MOST_OF_A_STORY = 200, 12
"""Versions of a plan, and of one story; the oldest goes when another is added."""
MOST_VERSION_LETTERS = 1_000_000
"""Letters of all versions together, so that a plan with its past can always be opened again."""

_record = partial(record, Group.STORY)


class StoryVersion(Model, frozen=True, kw_only=True):
    """The texts of a story at a time; `when` is local time, to the minute, `why` what came after it."""

    id: Annotated[str, _record("Identity")]
    story: Annotated[str, _record("Story")] = ""
    when: Annotated[datetime.datetime | None, _record("Kept on")] = None
    why: Annotated[str, _record("Why")] = ""
    title: Annotated[str, _record("Title")] = ""
    situation: Annotated[str, _record("Situation")] = ""
    signal: Annotated[str, _record("Signal")] = ""
    root_cause: Annotated[str, _record("Root cause")] = ""
    decision: Annotated[str, _record("Decision and alternatives")] = ""
    fix: Annotated[str, _record("Fix")] = ""
    result: Annotated[str, _record("Result")] = ""
    cost: Annotated[str, _record("Cost and trade-off")] = ""
    lesson: Annotated[str, _record("Lesson")] = ""

    def texts(self) -> dict[str, str]:
        """Return its texts by the keys of a story."""
        return {key: getattr(self, key) for key in TEXTS}

    def letters(self) -> int:
        """Count the letters of all its texts."""
        return sum(map(len, self.texts().values()))

    def put_into(self, story: Story) -> Story:
        """Return a story with the texts of this version."""
        return replace(story, **self.texts())


TEXTS: tuple[str, ...] = ("title", *PARTS)
"""Keys of the texts that a version keeps."""
