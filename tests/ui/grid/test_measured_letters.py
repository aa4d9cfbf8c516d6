"""Widths are measured in the font that a grid is painted in, not in the system's."""

from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetrics
from pytestqt.qtbot import QtBot

from planner.disk import resource
from planner.ui.appearance.theme import SECONDARY, font
from planner.ui.grid.column_widths import CellMetrics


def test_small_and_strong_letters_are_measured_in_the_family_of_the_grid(qtbot: QtBot) -> None:
    del qtbot  # fonts need an application
    added = QFontDatabase.addApplicationFont(str(resource("fonts/Inter-Regular.otf")))
    (family,) = QFontDatabase.applicationFontFamilies(added)
    metrics, text = CellMetrics.of(font(family=family)), "RSU 640,000, 4 years"
    painted = QFontMetrics(font(SECONDARY, family=family)), QFontMetrics(font(strong=True, family=family))
    for measured, letters in zip((metrics.small, metrics.strong), painted, strict=True):
        assert measured.horizontalAdvance(text) == letters.horizontalAdvance(text)
    if QFontInfo(font()).family() != family:
        assert metrics.small.horizontalAdvance(text) != QFontMetrics(font(SECONDARY)).horizontalAdvance(text)
