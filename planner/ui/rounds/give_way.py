"""Where to go if they say no, with what to ask in return; and what to do when it is enough."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.ask.package.package_results import Concession, Packaging
from planner.ask.sentences import amount, with_noun
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID
from planner.ui.parts.grid_cells import GridCells
from planner.ui.parts.panel_parts import dim, heading, note, plain
from planner.values.share_measure import ShareMeasure


class GiveWayPanel(QFrame):
    """Only read; hidden where there is nothing to give way from."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[str, ...] = ()
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(2, 1)
        self._rows = GridCells(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading("If they say no, give way in this order"))
        column.addWidget(self._body)

    def show_plan(self, packaging: Packaging | None, measure: ShareMeasure | None) -> None:
        """Show the concessions after the next ask. `measure`: what equity is counted in."""
        steps = [step for step in packaging.concessions if step.number] if packaging else []
        self.setVisible(bool(steps))
        self.lines = tuple(f"{_amounts(step, measure)}, in return for {step.request}" for step in steps)
        with self._rows.filling():
            for row, step in enumerate(steps):
                self._put(row, 0, dim, str(step.number))
                self._put(row, 1, plain, _amounts(step, measure))
                self._put(row, 2, note, f"in return for {step.request}")

    def _put(self, row: int, column: int, make: Callable[[], QLabel], text: str) -> None:
        self._rows.put(row, column, make, Qt.AlignmentFlag.AlignTop).setText(text)


def _amounts(step: Concession, measure: ShareMeasure | None) -> str:
    named = (with_noun(component, _text(component, at, measure), measure) for component, at in step.amounts)
    return ", ".join(named)


def _text(component: Component, value: float, measure: ShareMeasure | None) -> str:
    counted = measure if component is Component.EQUITY else None
    return amount(component, value) if counted is None else counted.counted(value)


class AgreePanel(QFrame):
    """`compared` and `accepted`, by keys or clicks."""

    compared = Signal()
    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.compare = QPushButton("Compare the &letter to sign…")
        self.compare.setToolTip("Set the letter to sign beside what was agreed, before you accept")
        self.compare.clicked.connect(self.compared)
        self.accept = QPushButton("&Accept what they offer now")
        self.accept.setToolTip(
            "Put their last figures into the sheet Offers, and note that you accepted them"
        )
        self.accept.clicked.connect(self.accepted)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.compare)
        row.addWidget(self.accept)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading("If it is enough"))
        column.addLayout(row)
