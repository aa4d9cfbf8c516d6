"""A grid that is filled again keeps its widgets, and removes what it no longer has."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.parts.grid_cells import GridCells
from planner.ui.parts.panel_parts import note, plain


def fill(rows: GridCells, *texts: str) -> list[QLabel]:
    with rows.filling():
        labels = [rows.put(row, 0, plain) for row in range(len(texts))]
    for label, text in zip(labels, texts, strict=True):
        label.setText(text)
    return labels


def test_another_filling_keeps_the_widgets_and_removes_the_rest(qtbot: QtBot) -> None:
    body = QWidget()
    qtbot.addWidget(body)
    rows = GridCells(QGridLayout(body))
    first = fill(rows, "a", "b", "c")
    assert fill(rows, "d", "e") == first[:2]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [label.text() for label in body.findChildren(QLabel)] == ["d", "e"]
    layout = body.layout()
    assert layout is not None
    assert layout.count() == 2


def test_a_cell_of_another_kind_gets_a_new_widget(qtbot: QtBot) -> None:
    body = QWidget()
    qtbot.addWidget(body)
    rows = GridCells(QGridLayout(body))
    (label,) = fill(rows, "a")
    with rows.filling():
        other = rows.put(0, 0, note)
    assert other is not label
    assert label.isHidden()
    assert other.wordWrap()
