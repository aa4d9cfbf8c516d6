"""Every chart of every sheet can be copied as a picture, by its key and from its menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.charts.copying import COPY, SHARP
from planner.ui.compare.legend import CertaintyKey
from planner.ui.counter.asks.chance_bar import ChanceBar
from planner.ui.counter.case_panel import CasePanel, WaterfallBar
from planner.ui.frame.window import Window
from planner.ui.grid.pinned import PinnedRows
from planner.ui.grid.view import GridView
from planner.ui.inspector.vest_spark import VestSpark
from planner.ui.letters.letter_view import LetterView
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.links import TextButton, TextLink
from planner.ui.parts.lock_heading import LockSign
from planner.ui.parts.rows_in_view import RowsInView
from planner.ui.parts.wash import Wash
from planner.ui.rounds.lanes import DeadlineLanes
from planner.ui.rounds.move_button import MoveButton
from planner.ui.stories.coach.spine_view import SpineRow
from planner.ui.stories.filing_map import PlaceButton
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

NO_CHARTS = (
    *(
        CertaintyKey,
        ChanceBar,
        FlatCombo,
        GridView,
        LetterView,
        LockSign,
        MoveButton,
        PlaceButton,
        RowsInView,
        SpineRow,
        TextButton,
        TextLink,
        Wash,
    ),
    *(PinnedRows, VestSpark, WaterfallBar),
)
"""Widgets that paint themselves and are no chart: keys, signs, buttons, links, letters, lists, tables.

A bar is a part of its waterfall, or of the row of its ask.
"""


def charts(window: Window) -> list[QWidget]:
    sheet = window.sheet
    return (
        [] if sheet is None else [widget for widget in sheet.findChildren(QWidget) if can_be_copied(widget)]
    )


def can_be_copied(widget: QWidget) -> bool:
    return any(action.text().startswith(COPY) for action in widget.actions())


def paints_itself(widget: QWidget) -> bool:
    return any("paintEvent" in vars(kind) for kind in type(widget).mro() if "planner.ui" in kind.__module__)


SHEETS = (
    "Offers",
    "Stories",
    "Counter",
    "Letters",
    "Compare",
    "Rounds",
    "Cost per query",
    "Prep",
    "Market",
    "Assumptions",
)


@pytest.mark.parametrize("name", SHEETS)
def test_whatever_draws_itself_is_a_chart_to_copy_or_is_known_to_be_none(sampled: User, name: str) -> None:
    sampled.turn_to(name)
    sheet = sampled.window.sheet
    assert sheet is not None
    drawn = [widget for widget in sheet.findChildren(QWidget) if paints_itself(widget)]
    assert [
        widget for widget in drawn if not can_be_copied(widget) and not isinstance(widget, NO_CHARTS)
    ] == []


@pytest.mark.parametrize(
    ("name", "least"), [("Counter", 4), ("Compare", 1), ("Rounds", 1), ("Cost per query", 1)]
)
def test_ctrl_c_copies_each_chart_that_has_the_keyboard(sampled: User, name: str, least: int) -> None:
    sampled.turn_to(name)
    if name == "Cost per query" and not sampled.plan.scenarios:
        sampled.press("Ctrl+Shift+N")
    clipboard = QGuiApplication.clipboard()
    seen = [one for one in charts(sampled.window) if one.isVisible()]
    for chart in seen:
        clipboard.clear()
        focused(chart).setFocus()
        sampled.press("Ctrl+C")
        assert not clipboard.image().isNull(), chart.accessibleName()
    assert len(seen) >= least


def test_deadlines_are_copied_without_the_frame_of_the_keyboard(sampled: User) -> None:
    sampled.turn_to("Rounds")
    [timeline] = [chart for chart in charts(sampled.window) if isinstance(chart, DeadlineLanes)]
    timeline.setFocus()
    sampled.press("Ctrl+C")
    picture = QGuiApplication.clipboard().image()
    assert picture.size() == timeline.size() * SHARP
    assert picture.pixelColor(0, 0) == QColor(sampled.window.desk.look.theme.background)


def test_the_sign_on_case_is_copied_without_its_boxes(sampled: User) -> None:
    sampled.window.session.jump("counters.o1.release")
    QApplication.processEvents()  # what a page makes takes the keyboard once it is shown
    [case] = [chart for chart in charts(sampled.window) if isinstance(chart, CasePanel)]
    box = next(iter(case.boxes.values()))
    box.setFocus()
    sampled.press("Ctrl+C")
    picture = QGuiApplication.clipboard().image()
    assert 0 < picture.width() <= (case.width() - box.x() - box.sizeHint().width()) * SHARP


def focused(chart: QWidget) -> QWidget:
    """The chart itself, or for one that is made of parts the first of them that takes the keyboard."""
    if chart.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        return chart
    return next(
        widget for widget in chart.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
