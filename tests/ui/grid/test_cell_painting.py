"""A cell with a problem or a warning shows its text, whether it is current, hovered or neither."""

from collections import Counter

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from planner.ui.assumptions.sheet import AssumptionsSheet
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

MODES = ("light", "dark")


def painted(view: QAbstractItemView) -> tuple[str, Counter[str]]:
    """The most frequent colour within the current cell, and how often each colour is there."""
    rect = view.visualRect(view.currentIndex()).adjusted(3, 3, -8, -3)
    image = view.viewport().grab(QRect(rect)).toImage()
    colours = Counter(
        QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())
    )
    return colours.most_common(1)[0][0], colours


def share(colours: Counter[str], colour: str) -> float:
    return colours[colour] / colours.total()


def is_legible(user: User, view: QAbstractItemView) -> bool:
    """Whether most of the cell is background, and some of it is not: the text."""
    most, colours = painted(view)
    theme = user.window.desk.look.theme
    return (
        most not in (QColor(theme.bad).name(), QColor(theme.amber).name())
        and 0.5 < share(colours, most) < 0.99
    )


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("path", "text"), [("offers.o1.base", "lots"), ("offers.o1.raise_rate", "40%")])
def test_a_current_cell_with_a_problem_or_a_warning_shows_its_text(
    sampled: User, mode: str, path: str, text: str
) -> None:
    sampled.window.run_command(f"look_{mode}")
    sampled.go(path)
    sampled.enter(text)
    sampled.go(path)
    cell = sampled.sheet.model.cell(sampled.sheet.view.currentIndex())
    assert cell.wrong or cell.warning
    assert is_legible(sampled, sampled.sheet.view)


def test_a_current_cell_shows_the_corner_of_its_warning(sampled: User) -> None:
    sampled.go("offers.o1.raise_rate")
    sampled.enter("40%")
    sampled.go("offers.o1.raise_rate")
    view = sampled.sheet.view
    corner = view.visualRect(view.currentIndex()).topRight()
    image = view.viewport().grab(QRect(corner.x() - 5, corner.y(), 6, 6)).toImage()
    amber = QColor(sampled.window.desk.look.theme.amber).name()
    found = [QColor(image.pixel(x, y)).name() for x in range(6) for y in range(6)].count(amber)
    assert found >= 9  # half of the square is the triangle


def test_a_hovered_cell_with_a_problem_shows_its_text(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("lots")
    view, option = sampled.sheet.view, QStyleOptionViewItem()
    option.rect = QRect(0, 0, 120, 24)
    option.state = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Enabled
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, sampled.sheet.model.index_of("offers.o1.base"))
    painter.end()
    bad = QColor(sampled.window.desk.look.theme.bad).name()
    colours = [QColor(image.pixel(x, y)).name() for x in range(3, 110) for y in range(3, 21)]
    assert 0 < colours.count(bad) < len(colours) / 4


def test_the_log_and_the_assumptions_show_the_text_of_a_wrong_entry(sampled: User) -> None:
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    sheet.log.setFocus()
    sampled.enter("lots")
    sampled.press("Up")
    assert is_legible(sampled, sheet.log)
    sampled.turn_to("Assumptions")
    last = sampled.window.sheet
    assert isinstance(last, AssumptionsSheet)
    last.reveal("person.savings")
    sampled.type("lots")
    sampled.press("Return")
    last.reveal("person.savings")
    assert is_legible(sampled, last.view)
