"""Rows are as tall as their texts, names end with dots, cells share the right edge."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton

from planner.plan import Plan, edits
from planner.ui.assumptions.sheet import AssumptionsSheet
from planner.ui.frame.sheets import SHEETS
from planner.ui.grid.cell import CellTone
from planner.ui.grid.view import GridView
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.links import TextButton
from planner.ui.parts.panel_parts import PageTabs
from tests.ui.conftest import User
from tests.ui.reader.conftest import pages

pytestmark = pytest.mark.same_window


def cut_rows(user: User) -> list[str]:
    """The rows in sight that are lower than their texts."""
    rows = [row for row in user.window.findChildren(TextButton) if row.isVisible()]
    return [row.text() for row in rows if row.height() < row.heightForWidth(row.width())]


@pytest.mark.parametrize("width", [1100, 1280, 1920])
def test_rows_of_the_evidence_are_as_tall_as_their_texts(sampled: User, width: int) -> None:
    before = sampled.window.size()
    sampled.window.resize(width, 900)
    for page in pages(sampled, "Stories"):
        sampled.bot.waitUntil(lambda: cut_rows(sampled) == [])
        assert page
    sampled.window.resize(before)


@pytest.mark.usefixtures("sampled")
def test_a_chosen_name_without_room_ends_with_dots() -> None:
    """It is painted as one of its beginnings with dots: before, it was cut through a letter."""
    name, box = "Aurora Artificial Intelligence Laboratories", FlatCombo()
    box.resize(140, 26)

    def painted(text: str) -> QImage:
        box.clear()
        box.addItem(text)
        return box.grab().toImage()

    shown, width = painted(name), box.fontMetrics().horizontalAdvance
    beginnings = [f"{name[:end].rstrip()}…" for end in range(4, len(name))]
    whole = [text for text in beginnings if width(text) < box.width() - 24]
    assert width(name) > box.width()
    assert any(painted(text) == shown for text in whole)
    box.deleteLater()


@pytest.mark.parametrize(
    ("name", "page"),
    [("Cost per query", ""), ("Market", "Ranges"), ("Market", "Jobs you typed"), ("Offers", "")],
)
def test_cells_and_heads_share_the_right_edge(sampled: User, name: str, page: str) -> None:
    sampled.turn_to(name)
    for bar in sampled.window.findChildren(PageTabs):
        names = [bar.tabText(place) for place in range(bar.count())]
        if page in names:
            bar.setCurrentIndex(names.index(page))
    QApplication.processEvents()
    (view,) = [view for view in sampled.window.findChildren(GridView) if view.isVisible()][:1]
    model, role = view.model(), Qt.ItemDataRole.TextAlignmentRole
    for column in range(model.columnCount()):
        texts = [
            (model.index(row, column), model.index(row, column).data()) for row in range(model.rowCount())
        ]
        sides = {int(index.data(role)) for index, text in texts if text}
        head = model.headerData(column, Qt.Orientation.Horizontal, role)
        right = int(Qt.AlignmentFlag.AlignRight.value)
        assert all(side & right for side in sides if head is not None and int(head) & right), (name, column)
        assert head is None or int(head) & right or not sides, (name, column)


def test_no_page_of_stories_fails_without_a_story(sampled: User) -> None:
    session = sampled.window.session
    session.apply("Empty", Plan())
    for page in pages(sampled, "Stories"):
        QApplication.processEvents()
        assert page
    sampled.press("Ctrl+Shift+N")
    assert len(sampled.plan.stories) == 1


def test_a_default_that_nobody_typed_is_not_in_the_colour_of_what_is_typed(sampled: User) -> None:
    sampled.turn_to("Assumptions")
    sheet = sampled.window.sheet
    assert isinstance(sheet, AssumptionsSheet)

    def tone(path: str) -> CellTone:
        return sheet.model.cell(sheet.model.index_of(path)).tone

    plan = edits.clear(sampled.plan, ("person.paper", "person.name"))
    sampled.window.session.apply("Clear", plan)
    assert tone("person.paper") is CellTone.TAKEN
    assert tone("person.name") is CellTone.USUAL  # a dash
    sampled.window.session.enter("Type", "person.paper", "A4")
    assert tone("person.paper") is CellTone.USUAL


@pytest.mark.parametrize("asked", [True, False])
def test_one_button_of_the_window_is_filled(sampled: User, asked: bool) -> None:
    """That of the next step: on Counter the asks were filled too, until they were chosen."""
    if not asked:
        sampled.window.session.apply("Ask for nothing", replace(sampled.plan, counters=()))
    for entry in SHEETS:
        for page in pages(sampled, entry.name):
            QApplication.processEvents()
            buttons = [button for button in sampled.window.findChildren(QPushButton) if button.isVisible()]
            filled = [button for button in buttons if button.property("primary") == "true"]
            assert (page, filled) == (page, [sampled.window.strip.next.button])
