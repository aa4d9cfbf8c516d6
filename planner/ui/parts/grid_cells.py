"""Widgets in the cells of a grid layout, kept from one filling to the next.

A new widget is styled, polished and laid out, which takes ten times as long as another text in an old one.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

TOP_LEFT = Qt.AlignmentFlag(0)
Cell = tuple[int, int]
Kind = TypeVar("Kind", bound=QWidget)


class GridCells:
    """The widgets that `put` placed into a grid; each filling says anew which cells there are."""

    def __init__(self, grid: QGridLayout) -> None:
        self._grid = grid
        self._made: dict[Cell, tuple[Callable[[], QWidget], QWidget]] = {}
        self._filled: set[Cell] = set()

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Remove in the end every cell that was not put again meanwhile."""
        self._filled = set()
        yield
        for cell in self._made.keys() - self._filled:
            self._remove(cell)

    def put(
        self,
        row: int,
        column: int,
        make: Callable[[], Kind],
        side: Qt.AlignmentFlag = TOP_LEFT,
        columns: int = 1,
    ) -> Kind:
        """Return the widget of a cell: the one that the same `make` made there before, else a new one."""
        cell = row, column
        self._filled.add(cell)
        known, widget = self._made.get(cell, (None, None))
        if widget is None or known != make:
            if widget is not None:
                self._remove(cell)
            widget = make()
            self._made[cell] = make, widget
            self._grid.addWidget(widget, row, column, 1, columns, side)
        return cast(Kind, widget)

    def _remove(self, cell: Cell) -> None:
        _make, widget = self._made.pop(cell)
        self._grid.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
