"""What the pages of Stories and the practised talk look like: fields as tall as their text, one left edge."""

from PySide6.QtWidgets import QApplication, QLabel

from planner.ui.prep.sheet import PrepSheet
from planner.ui.stories.evidence_page import RowList
from tests.ui.conftest import User
from tests.ui.stories.written import to_stories


def test_the_texts_to_tell_do_not_scroll_at_any_size(sampled: User) -> None:
    sheet = to_stories(sampled)
    sampled.press("Alt+T")
    columns = sheet.telling.columns.values()
    bars = [text.verticalScrollBar() for column in columns for text in column.texts.values()]
    for percent in (150, 100):
        sampled.window.desk.look.set_zoom(percent)
        sampled.bot.waitUntil(lambda: not any(bar.maximum() for bar in bars), timeout=2_000)


def test_a_reason_why_a_list_is_empty_begins_where_its_rows_do(sampled: User) -> None:
    rows = RowList(sampled.window.desk)
    rows.show_rows((), "No step that is left moves an opening.")
    [reason] = rows.findChildren(QLabel)
    evidence = to_stories(sampled).evidence
    assert reason.contentsMargins().left() == evidence.missing.contentsMargins().left() > 0


def test_a_talk_stands_on_the_line_that_is_typed_next(sampled: User) -> None:
    sampled.window.resize(1920, 1080)
    sampled.turn_to("Prep")
    sheet = sampled.window.sheet
    assert isinstance(sheet, PrepSheet)
    sheet.tabs.setCurrentIndex(3)
    QApplication.processEvents()
    page = sheet.practice
    last, line = page.conversation.lines[-1], page.line_entry.edit

    def gap() -> int:
        bottom = last.mapTo(page, last.rect().bottomLeft()).y()
        return line.mapTo(page, line.rect().topLeft()).y() - bottom

    sampled.bot.waitUntil(lambda: 0 < gap() < 40)  # laid out by the next event
    assert line.width() < 1_000
