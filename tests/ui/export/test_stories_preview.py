"""Released stories in the preview: whole, as plain text, and barred where they give something away."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from planner.plan import Story
from planner.plan.edits import put
from planner.plan.edits.stories import release_story
from planner.ui.export.preview import ExportPreview
from planner.ui.export.sheet_table import SheetTable
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

LONG = "Latency fell from 900 to 180 ms, " + "and " * 150 + "it held."


@pytest.fixture
def user_with_story(sampled: User) -> User:
    """The sample with one story, told as a whole."""
    tell(sampled, Story(id="y1", title="<b>Five % off</b>", result=LONG))
    return sampled


def tell(user: User, story: Story) -> None:
    session = user.window.session
    sentences = tuple(text for text in (story.result, story.lesson) if text)
    plan = replace(session.plan, stories=(story,))
    session.apply("Tell", release_story(plan, "o1", "y1", sentences))


def preview(user: User) -> ExportPreview:
    user.press("Ctrl+Shift+E")
    return next(
        export_preview
        for export_preview in user.window.findChildren(ExportPreview)
        if export_preview.isVisible()
    )


def test_a_long_sentence_is_shown_whole(user_with_story: User) -> None:
    tables = preview(user_with_story).findChildren(SheetTable)
    [table] = [
        sheet_table for sheet_table in tables if sheet_table.accessibleName().startswith("Sheet Impact")
    ]
    model = table.model()
    [row] = [row for row in range(model.rowCount()) if model.index(row, 1).data() == LONG]
    assert table.rowHeight(row) > 8 * table.fontMetrics().lineSpacing()


def test_markup_in_a_story_is_shown_as_typed(user_with_story: User) -> None:
    labels = [
        label for label in preview(user_with_story).findChildren(QLabel) if "Five % off" in label.text()
    ]
    assert [label.text() for label in labels] == ["Of your stories: <b>Five % off</b>, 1 sentence"]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_company_in_a_released_sentence_bars_the_export_and_is_named(sampled: User) -> None:
    tell(sampled, Story(id="y1", title="Drift", result="It held.", lesson="Beacon ML does it now."))
    shown = preview(sampled)
    assert not shown.write.isEnabled()
    assert [bar.where for bar in shown.pending.bars] == ["stories.y1.lesson"]


def test_the_log_names_the_story_that_was_told(user_with_story: User, tmp_path: Path) -> None:
    shown = preview(user_with_story)
    user_with_story.answers.path = tmp_path / "out.xlsx"
    QTest.mouseClick(shown.write, Qt.MouseButton.LeftButton)
    assert user_with_story.plan.exports[-1].stories == ("<b>Five % off</b>, 1 sentence",)


def test_a_doubt_that_arises_after_the_release_stops_the_preview_until_it_is_let_pass(sampled: User) -> None:
    tell(sampled, Story(id="y1", title="GPUs", result="It saved $90k a month."))
    session = sampled.window.session
    session.apply("Type", put(session.plan, "stories.y1.cost", "The GPU bill was $40k a month."))
    shown = preview(sampled)
    assert not shown.write.isEnabled()
    [passing] = [button for button in shown.bars.findChildren(QPushButton) if button.text() == "Let it pass"]
    assert "More was saved than was spent" in passing.accessibleDescription()
    QTest.mouseClick(passing, Qt.MouseButton.LeftButton)
    assert shown.write.isEnabled()
