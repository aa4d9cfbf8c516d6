"""The list of problems that stop an export, each with buttons to correct it or let it pass."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.share import Leak
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import clear_layout, plain
from planner.values import Problem
from planner.workbook.pending_export import PendingExport

STOP, DOUBT, AT_ODDS = "Stop", "Doubt", "At odds"
"""First word of each line: colour alone is not accessible."""
UNEXPLAINED = f"{DOUBT}: asked for without a reason:"
EXPLAIN = "Type your own reason in Letters, or on Counter release a fact or a story that argues for it."
UNNAMED, RELEASE_NAME = "Say “another company”", "Release the name"
ASK_THESE = "&Ask these figures"
NOTHING_ADVISED = (
    "Nothing is proposed, and no further ask is advised. Type a figure on Counter to ask for it."
)


class Bars(QWidget):
    """`jumped(path)`: go to a text; `passed(id)`: let a doubt pass; `openings`: propose what is advised.

    Beside a letter, `pointed(Leak)`: go to its words; `unnamed(Leak)`: name no company in it;
    `released(Leak)`: release its name to this recruiter.
    """

    jumped = Signal(str)
    pointed = Signal(object)
    passed = Signal(str)
    openings = Signal()
    unnamed = Signal(object)
    released = Signal(object)

    def __init__(self, *, narrow: bool = False) -> None:
        """`narrow`, as next to a letter, puts the buttons under their line, with those that mend a letter."""
        super().__init__()
        self._narrow = narrow
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)

    def show_export(self, pending: PendingExport, advice: str) -> None:
        """List all bars, then the notes. `advice`: the figures to ask for, in words, where there are any."""
        clear_layout(self)
        if pending.refusal and not pending.bars and not pending.lacks_proposal:
            self._add(f"{STOP}: {pending.refusal}", "bad")
        for bar in pending.bars:
            self._add_bar(bar)
        for problem in pending.at_odds:
            self._add_bar(problem, f"{AT_ODDS}: ")
        if pending.lacks_proposal:
            self._ask(pending.refusal, advice)
        if pending.unexplained:
            self._add(f"{UNEXPLAINED} {'; '.join(pending.unexplained)}. {EXPLAIN}", "doubt")
        if pending.long_opening:
            self._add(f"{DOUBT}: {pending.long_opening}", "doubt")
        if pending.passed:
            count = len(pending.passed)
            self._add(f"{count} {'doubt' if count == 1 else 'doubts'} let pass; the export notes it.", "dim")
        self.setVisible(self._column.count() > 0)

    def _ask(self, refusal: str, advice: str) -> None:
        """Say that nothing is proposed; with a button that proposes what is advised."""
        look, stop = ("bad", f"{STOP}: ") if refusal else ("dim", "")
        if advice:
            text = f"{stop}Nothing is proposed yet, so no figure leaves. Advised: {advice}."
            self._add(text, look, ((ASK_THESE, self.openings.emit),))
        else:
            self._add(f"{stop}{NOTHING_ADVISED}", look)

    def _add_bar(self, bar: Problem, word: str = "") -> None:
        """List a bar with a button to its text and, for a doubt, one to let it pass.

        `word` begins a line that stops nothing.
        """
        buttons: list[tuple[str, Callable[[], None]]] = []
        if "." in bar.where and " " not in bar.where:
            buttons.append(("Go there", partial(self._jump, bar)))
        if isinstance(bar, Leak) and not bar.stops:
            buttons.append(("Let it pass", partial(self.passed.emit, bar.id)))
        if self._narrow and isinstance(bar, Leak) and bar.company:
            if bar.where.startswith("letter."):
                buttons.append((UNNAMED, partial(self.unnamed.emit, bar)))
            buttons.append((RELEASE_NAME, partial(self.released.emit, bar)))
        doubt = isinstance(bar, Leak) and not bar.stops
        begin = word or (f"{DOUBT}: " if doubt else f"{STOP}: ")
        self._add(f"{begin}{bar.message}", "doubt" if doubt or word else "bad", tuple(buttons))

    def _jump(self, bar: Problem) -> None:
        """Go to the words of the letter beside the list, or to the field of a bar."""
        if self._narrow and isinstance(bar, Leak) and bar.where.startswith("letter."):
            self.pointed.emit(bar)
        else:
            self.jumped.emit(bar.where)

    def _add(self, text: str, look: str, buttons: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        line, row = QWidget(), QVBoxLayout() if self._narrow else QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        line.setLayout(row)
        label = plain(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty(look, "true")
        label.setWordWrap(True)
        row.addWidget(label, 1)
        for name, act in buttons:
            button = QPushButton(name)
            button.setAutoDefault(False)
            button.setAccessibleDescription(text)
            button.clicked.connect(act)
            side = Qt.AlignmentFlag.AlignLeft if self._narrow else Qt.AlignmentFlag(0)
            row.addWidget(button, 0, side)
        self._column.addWidget(line)
