"""A story that is written by keys on the sheet Stories, and where its parts are found there."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from planner.plan.fields.story import PARTS
from planner.ui.stories.part_field import PartField
from planner.ui.stories.sheet import StoriesSheet
from planner.ui.stories.writing_page import WritingPage
from tests.ui.conftest import User

TOLD = {
    "situation": "I owned the ranking model of a shop with 12 million users.",
    "signal": "The drift monitor fired, and click-through fell from 4.1% to 3.2% in two weeks.",
    "root_cause": "A migration of the feature store dropped the freshness column for new sellers.",
    "decision": "I decided to roll back instead of retraining, which would have cost $60k.",
    "fix": "We rolled back within 4 hours, and I asked for a schema check in the pipeline.",
    "result": "Click-through went from 3.2% to 4.2%, worth $1.1M a month.",
    "cost": "It cost two sprints, about $80k, and p95 latency rose from 120 ms to 135 ms.",
    "lesson": "Since then no feature ships without an alert on freshness.",
}


def to_stories(user: User) -> StoriesSheet:
    user.turn_to("Stories")
    sheet = user.window.sheet
    assert isinstance(sheet, StoriesSheet)
    return sheet


def page(sheet: StoriesSheet) -> WritingPage:
    assert sheet.page is not None
    return sheet.page


def field(sheet: StoriesSheet, part: str) -> PartField:
    return page(sheet).fields[part]


def write(user: User, title: str, parts: dict[str, str]) -> None:
    """Type a whole story: Tab from the title through the particulars and the parts, in their order."""
    _fill(user, title, parts, user.type)


def paste(user: User, title: str, parts: dict[str, str]) -> None:
    """Write a whole story as `write` does, each part pasted: a typed letter is judged as a part is."""

    def pasted(text: str) -> None:
        user.clipboard = text
        user.press("Ctrl+V")

    _fill(user, title, parts, pasted)


def _fill(user: User, title: str, parts: dict[str, str], enter: Callable[[str], None]) -> None:
    user.type(title)
    user.press("Tab", "Tab", "Tab", "Tab")
    for part in PARTS:
        focused = QApplication.focusWidget()
        assert isinstance(focused, PartField)
        assert focused.key == part
        if part in parts:
            enter(parts[part])
        user.press("Tab")
