"""The last block of the strip: what comes next, in one sentence with one button."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from planner.next_step import NextLine
from planner.ui.appearance.theme import GRID, SECONDARY, font, scaled
from planner.ui.parts.panel_parts import plain
from planner.ui.plain_text import tip

LEAST, NARROW, WIDEST = 168, 112, 460  # px, of the sentence: usual, with little room, at most
MOST_LINES, MOST_NARROW = 3, 4  # rows of the sentence, and those where the button leaves out its key
MOST_STRETCH = 100
MARGINS = (14, 12)  # px, left and right
LATER, LATER_ROWS = 280, 4  # px and rows of the lines that come later
HINT = "Ctrl+. does it. Ctrl+Shift+. hides it until it changes."


class NextStepPanel(QFrame):
    """`done` when its button is pressed."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("next", "true")
        self.line: NextLine | None = None
        self._is_narrow = False
        self.sentence, self.button, self.later = plain(), QPushButton(), plain()
        self._word = plain("Next")
        self._word.setProperty("accent", "true")
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.sentence.setMinimumWidth(LEAST)
        self.sentence.setMaximumWidth(WIDEST)
        self.button.setProperty("primary", "true")
        self.button.setToolTip(HINT)
        self.button.clicked.connect(self.done)
        self.later.setProperty("dim", "true")
        self.later.setWordWrap(True)
        self.later.setFont(font(SECONDARY, family=self.font().family()))
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGINS[0], 0, MARGINS[1], 0)
        row.setSpacing(GRID)
        words = QVBoxLayout()
        words.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._word, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.sentence, MOST_STRETCH, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)  # right of a sentence that is as wide as it may be
        words.addLayout(line)
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        row.addWidget(self.later)

    def show_lines(self, lines: Sequence[NextLine]) -> None:
        """Show the first line with its button, and the others as what comes later."""
        self.line = lines[0] if lines else None
        if self.line is None:
            return
        self.sentence.setText(self.line.sentence)
        self.sentence.setToolTip(tip(f"{self.line.sentence}\n{HINT}"))
        self._name_button()
        self.button.setAccessibleName(f"Next: {self.line.sentence} {self.line.button}")
        self._show_later([f"Then: {line.sentence}" for line in lines[1:]])
        self.setAccessibleName(f"Next: {self.line.sentence}")

    def _show_later(self, lines: Sequence[str]) -> None:
        """Show the later lines whole, wrapped; one that finds no room drops out and is in the tooltip."""
        metrics, most = self.later.fontMetrics(), scaled(LATER)
        fitting = [
            count
            for count in range(len(lines) + 1)
            if _rows(metrics, most, "\n".join(lines[:count])) <= LATER_ROWS
        ]
        shown_lines = lines[: max(fitting)]
        widest = max((metrics.horizontalAdvance(line) + 2 for line in shown_lines), default=0)
        self.later.setText("\n".join(shown_lines))
        self.later.setFixedWidth(min(most, widest))
        self.later.setToolTip(tip("\n".join(lines)))
        self.later.setVisible(bool(shown_lines))

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the word and the key of the button, and take one more row, where there is little room."""
        self._is_narrow = narrow
        self._word.setVisible(not narrow)
        self._name_button()

    def _name_button(self) -> None:
        if self.line is not None:
            self.button.setText(self.line.button if self._is_narrow else f"{self.line.button}   Ctrl+.")

    def least_width(self) -> int:
        """Return the least width at which the sentence is whole, in `MOST_LINES` at most."""
        metrics, most = self.sentence.fontMetrics(), scaled(WIDEST)
        rows = MOST_NARROW if self._is_narrow else MOST_LINES
        width = next(
            (
                width
                for width in range(scaled(NARROW if self._is_narrow else LEAST), most, GRID)
                if _rows(metrics, width, self.sentence.text()) <= rows
            ),
            most,
        )
        self.sentence.setMinimumWidth(width)
        widths = [self.button.sizeHint().width()]
        if not self._is_narrow:
            widths.append(self._word.sizeHint().width())
        if self.later.isVisibleTo(self):
            widths.append(self.later.minimumWidth())
        return sum(MARGINS) + width + sum(part + GRID for part in widths)


def _rows(metrics: QFontMetrics, width: int, text: str) -> int:
    """Return how many rows a text takes when wrapped to a width."""
    wrapped = metrics.boundingRect(QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), text)
    return round(wrapped.height() / metrics.lineSpacing()) if text else 0
