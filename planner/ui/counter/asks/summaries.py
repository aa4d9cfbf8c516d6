"""Two short lists under the asks: why the sign-on is fair, and what the recruiter will learn."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.ask.opening.figures import cause_figure
from planner.ask.results import CaseLine, SignOnCase
from planner.share.recruiter_texts import CAUSES
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.grid_cells import GridCells
from planner.ui.parts.links import FigureButton, TextLink
from planner.ui.parts.panel_parts import UNPRINTED, close_rows, heading, note, plain
from planner.ui.parts.tick_list import TickList
from planner.ui.session import Session
from planner.values import Unit, shown

MARGIN = 17
FAIR = "Why this sign-on is fair"
NOTHING_LOST = "Nothing typed yet that you give up by leaving: unvested equity, a bonus, a repayment."


class FairPanel(QWidget):
    """The causes of a sign-on with their sum; `changed` to go where they are released or withheld."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: SignOnCase | None = None
        self._body, self.empty = QWidget(), note(NOTHING_LOST)
        grid = close_rows(self._body)
        grid.setColumnStretch(0, 1)
        self._rows = GridCells(grid)
        column = _column(self, FAIR, self.changed.emit)
        column.addWidget(self.empty)
        column.addWidget(self._body)
        column.addStretch(1)

    def show_case(self, case: SignOnCase | None) -> None:
        """Show the causes; the same ones stay."""
        lines = case.lines if case else ()
        self.empty.setVisible(not lines)
        self._body.setVisible(bool(lines))
        if case is None or case == self._shown:
            return
        self._shown = case
        with self._rows.filling():
            for row, line in enumerate(lines):
                self._rows.put(row, 0, plain).setText(CAUSES[line.cause])
                button = self._rows.put(row, 1, FigureButton)
                button.show_text(shown(line.amount, Unit.MONEY), CAUSES[line.cause])
                button.pressing = partial(self._explain, line)
            if lines:
                self._sum(len(lines), "You give up by leaving", case.total, heading)
            if case.documented != case.total:
                self._sum(len(lines) + 1, "They may know", case.documented, note)

    def _explain(self, line: CaseLine) -> None:
        self._session.select(cause_figure(line))

    def _sum(self, row: int, text: str, total: float, make: Callable[[], QLabel]) -> None:
        self._rows.put(row, 0, make).setText(text)
        label = self._rows.put(row, 1, make, Qt.AlignmentFlag.AlignRight)
        label.setContentsMargins(0, 2, HALF + 1, 2)
        label.setText(shown(total, Unit.MONEY))


class LearnedPanel(QWidget):
    """What leaves with the counter, and what stays; `changed` to go where it is released."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.list = heading(""), TickList()
        self.title.setWordWrap(True)
        column = _column(self, self.title, self.changed.emit)
        column.addWidget(self.list)
        column.addStretch(1)

    def show_texts(self, name: str, learned: tuple[str, ...], withheld: tuple[str, ...]) -> None:
        """Show what a recruiter learns, and what not."""
        self.title.setText(f"What {name} will learn")
        self.list.show_texts(learned, withheld)


def _column(panel: QWidget, title: QLabel | str, change: Callable[[], None]) -> QVBoxLayout:
    """Lay out a title with the link “Change” at its right; return the column for what follows."""
    label = heading(title) if isinstance(title, str) else title
    link = TextLink()
    link.setWordWrap(False)
    link.show_link("Change", change, dim=False)
    link.setProperty("link", "true")
    link.setProperty(UNPRINTED, "true")
    link.setAccessibleName(f"Change: {label.text() or 'what they will learn'}")
    head, column = QHBoxLayout(), QVBoxLayout(panel)
    head.addWidget(label, 1)
    head.addWidget(link)
    column.setContentsMargins(MARGIN, GRID + HALF, MARGIN, GRID)
    column.setSpacing(HALF)
    column.addLayout(head)
    return column
