"""Zoom and row heights: everything on the screen follows, and they are as they were at the next start."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from planner.ui.charts.chart import Chart
from planner.ui.compare.sheet import CompareSheet
from planner.ui.counter.sheet import CounterSheet
from planner.ui.parts.panel_parts import mark
from planner.ui.rounds.sheet import RoundsSheet
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import Opener, User
from tests.ui.context.by_hand import menu_bar

CTRL = Qt.KeyboardModifier.ControlModifier


def turn_wheel(widget: QWidget, notches: float, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    """Turn the wheel over the middle of a widget; a touch pad turns parts of a notch."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003
    )
    QApplication.sendEvent(widget, event)


def sizes(user: User) -> tuple[int, int, int, int]:
    """Letters of the grid and of the status line, height of a row, width of a column."""
    view = user.sheet.view
    index = user.sheet.model.index_of("offers.o1.base")
    view.scrollTo(index)
    return (
        view.font().pixelSize(),
        user.window.status.saved.font().pixelSize(),
        view.rowHeight(index.row()),
        view.columnWidth(index.column()),
    )


@pytest.fixture(autouse=True)
def whole(sampled: User) -> object:
    """The zoom is the application's: leave it as it was."""
    yield
    sampled.window.desk.look.set_zoom(100)


def test_keys_make_everything_larger_and_whole_again(sampled: User) -> None:
    sampled.go("offers.o1.base")
    letters, status, row, column = sizes(sampled)
    sampled.press("Ctrl+Alt++", "Ctrl+Alt++")
    *larger, wider = sizes(sampled)
    assert larger == pytest.approx([size * 1.25 for size in (letters, status, row)], abs=1)
    assert wider > 1.1 * column  # fitted to its larger letters
    sampled.press("Ctrl+Alt+-", "Ctrl+Alt+-")
    *whole_again, narrower = sizes(sampled)
    assert whole_again == [letters, status, row]
    assert narrower < wider


def test_the_wheel_zooms_with_ctrl_and_scrolls_without(sampled: User) -> None:
    viewport = sampled.sheet.view.viewport()
    turn_wheel(viewport, 1)
    assert sampled.window.status.zoom.percent.text() == "110 %"
    turn_wheel(viewport, -0.5)
    assert sampled.window.status.zoom.percent.text() == "110 %"
    turn_wheel(viewport, -0.5)
    assert sampled.window.status.zoom.percent.text() == "100 %"
    turn_wheel(viewport, -1, Qt.KeyboardModifier.NoModifier)
    assert sampled.window.status.zoom.percent.text() == "100 %"


def test_the_control_ends_at_80_and_200(sampled: User) -> None:
    control = sampled.window.status.zoom
    for _ in range(3):
        QTest.mouseClick(control.less, Qt.MouseButton.LeftButton)
    assert (control.percent.text(), control.less.isEnabled()) == ("80 %", False)
    for _ in range(8):
        QTest.mouseClick(control.more, Qt.MouseButton.LeftButton)
    assert (control.percent.text(), control.more.isEnabled()) == ("200 %", False)
    QTest.mouseClick(control.percent, Qt.MouseButton.LeftButton)
    assert control.percent.text() == "100 %"


def test_a_sheet_opened_later_and_the_next_run_have_the_zoom(sampled: User, open_window: Opener) -> None:
    sampled.press(*["Ctrl+Alt++"] * 3, "Alt+6")
    sheet = sampled.window.sheet
    assert isinstance(sheet, StoriesSheet)
    assert sheet.head.tabs.font().pixelSize() in (18, 20)
    again = open_window()
    assert again.window.desk.look.zoom == 150
    assert again.window.status.saved.font().pixelSize() == 20


def test_rows_are_24_and_roomy_ones_28(sampled: User) -> None:
    assert sizes(sampled)[2] == 24
    menu_bar(sampled, "View", "Roomy rows")
    assert sizes(sampled)[2] == 28
    sampled.press("Ctrl+Alt++", "Ctrl+Alt++")
    assert sizes(sampled)[2] == 34  # 28 at 16 / 13
    sampled.press("Ctrl+Alt+0")
    assert sizes(sampled)[2] == 28
    menu_bar(sampled, "View", "Roomy rows")


def test_the_wheel_leaves_no_half_row_at_the_top(sampled: User) -> None:
    view = sampled.sheet.view
    sampled.window.resize(1280, 560)  # more rows below than a notch of the wheel scrolls by
    QApplication.processEvents()
    turn_wheel(view.viewport(), -1, Qt.KeyboardModifier.NoModifier)
    top = view.indexAt(QPoint(4, 0))
    assert top.row() > 0
    assert view.visualRect(top).top() == 0


def test_no_size_of_letters_is_fixed_in_the_style_sheet(sampled: User) -> None:
    assert "font-size" not in sampled.window.styleSheet()  # it would not follow the zoom
    sampled.press("Ctrl+Alt++", "Ctrl+Alt++")
    sizes = {label.font().pixelSize() for label in sampled.window.findChildren(QLabel) if label.isVisible()}
    assert min(sizes) >= 14  # captions of 11 px at 125 %


def test_large_letters_stay_large_where_a_figure_turns_good_and_in_a_new_sheet(sampled: User) -> None:
    look = sampled.window.desk.look
    look.set_zoom(200)
    value = sampled.window.strip.gain.value
    mark(value, "good", on=False)
    mark(value, "good", on=True)
    assert value.font().pixelSize() == 40
    sampled.turn_to("Counter")
    assert isinstance(sampled.window.sheet, CounterSheet)
    assert sampled.window.sheet.asks.finding.font().pixelSize() == 40


def test_the_pinned_rows_keep_the_columns_of_the_grid(sampled: User) -> None:
    for percent in (175, 200, 125):
        sampled.window.desk.look.set_zoom(percent)
        places = range(sampled.sheet.model.columnCount())
        widths = [sampled.sheet.view.columnWidth(place) for place in places]
        assert [sampled.sheet.pinned.columnWidth(place) for place in places] == widths


@pytest.mark.parametrize("width", [1280, 1100, 800])
def test_the_next_sentence_ends_before_its_button_or_drops_out(width: int, sampled: User) -> None:
    strip = sampled.window.strip
    sampled.window.resize(width, 700)
    sampled.window.desk.look.set_zoom(200)
    for _ in range(3):  # the strip follows, then its layout
        QApplication.processEvents()
    shown = strip.next
    assert shown.isVisible() is (width > 800)
    assert not shown.isVisible() or shown.sentence.geometry().right() < shown.button.geometry().left()
    assert shown.geometry().right() <= strip.width()


def test_a_chart_grows_with_its_letters_and_is_clicked_where_it_is(sampled: User) -> None:
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    before = sheet.lanes.sizeHint().height()
    sampled.turn_to("Compare")
    assert isinstance(sampled.window.sheet, CompareSheet)
    sampled.window.desk.look.set_zoom(200)
    assert sheet.lanes.sizeHint().height() == 2 * before
    chart = next(chart for chart in sampled.window.sheet.findChildren(Chart) if chart.isVisible())
    picked: list[object] = []
    chart.picked.connect(picked.append)
    mark_ = chart.marks[1]
    assert mark_.area.right() <= chart.width() / 2
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=(mark_.area.center() * 2).toPoint())
    assert picked == [mark_.figure]
