"""The widgets of the dialog and where they are; what they mean is decided in `dialog`."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.intake.letters.review.accepting import NEW
from planner.intake.letters.review.marks import ROUNDS
from planner.plan import Plan
from planner.plan.title import titles
from planner.ui.accepting.accepting_dialog import fit_in_window, show_action
from planner.ui.accepting.remark_list import ReadRemark, RemarkList
from planner.ui.appearance.theme import GRID, HALF, STRONG, font, scaled
from planner.ui.desk import Desk
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.panel_parts import allow, dim, heading, mark, note, plain, rule
from planner.ui.parts.reflow import HintedFoot
from planner.ui.paste_letter.field_menu import FieldMenuButton
from planner.ui.paste_letter.first_answer import FirstAnswer
from planner.ui.paste_letter.lines import ReadLine
from planner.ui.paste_letter.pasted_text import PastedText
from planner.ui.paste_letter.read_table import ReadTable
from planner.ui.plain_text import tip

TITLE = "Paste an offer letter or e-mail"
PRIVATE = "Read on this computer only"
SEVERAL = "Each offer of the text becomes a new one."
NO_OFFER_YET = "There is no other offer yet that it could go into."
ABOVE = "The letter, as pasted. You can edit it, drop a file on it, or paste over it."
BELOW = (
    "Select a field to see its words, or words to fill a field. Space ticks, F2 mends. "
    "Ctrl+Z undoes all of it as one step."
)
SAMPLE = "The letter with other names, days and amounts, to show someone what was misread. Nothing is sent."
RIGHT = 494
SMALLEST, LARGEST = QSize(1000, 560), QSize(1360, 900)
MARGIN = 120  # px of the window, left free around the dialog
MOST_REMARKS = 190
LONGEST_WORDS = 32
UNTICKED = "Tick a field to take it over"


class PasteLetterParts:
    """All widgets of the dialog, laid out in it."""

    def __init__(self, dialog: QDialog, desk: Desk) -> None:
        self.letter, self.table = PastedText(desk.look), ReadTable(desk.look)
        self.remarks = RemarkList("Remarks on the letter", MOST_REMARKS)
        self.answer = FirstAnswer(desk.session)
        self.head, self.above = heading(""), note(ABOVE)
        self.into = ItemChoice("Into which offer", 16)
        self.use_as = FieldMenuButton()
        self.clear, self.cancel, self.take = QPushButton("C&lear"), QPushButton("Cancel"), QPushButton("Add")
        self.sample = QPushButton("Copy with other &names…")
        self.sample.setToolTip(SAMPLE)
        self._set_up(dialog)
        self._lay_out(dialog)

    def show_lines(
        self, lines: tuple[ReadLine, ...], remarks: tuple[ReadRemark, ...], counts: tuple[int, int]
    ) -> None:
        """Show what was read."""
        count, doubtful = counts
        noun = "round" if all(line.at[0] == ROUNDS for line in lines) else "field"
        what = f"{count} {noun}" if count == 1 else f"{count} {noun}s"
        self.head.setText(f"{what}, {doubtful} to look at" if doubtful else f"{what} found")
        self.table.show_lines(lines)
        self.remarks.show_remarks(remarks)

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to take."""
        self.head.setText("Nothing to take")
        self.table.show_lines(())
        self.letter.show_marks(())
        self.remarks.show_remarks((ReadRemark(why),))
        self.answer.show_review(None, NEW)
        self.show_action("Add an offer", enabled=False, why=why)

    def show_action(self, text: str, enabled: bool, why: str) -> None:  # passed on as it is
        """Say on the button what it does."""
        show_action(self.take, text, why_not="" if enabled else why or UNTICKED)
        self.take.setAccessibleDescription(why)
        if why:  # a doubt about what it does
            self.take.setToolTip(tip(why))

    def show_targets(self, plan: Plan, into: str, offers: int) -> None:
        """Show the offers that can be updated; several offers of one text become new ones."""
        names = titles(plan)
        items = [(NEW, "into: a new offer", None)]
        items += [(offer.id, f"into: {names[offer.id]}", None) for offer in plan.offers]
        if offers > 1:
            items = [(NEW, f"into: {offers} new offers", None)]
        self.into.show_items(items, into if offers <= 1 else NEW)
        why_not = SEVERAL if offers > 1 else NO_OFFER_YET
        allow(self.into, why_not, on=offers <= 1 and len(items) > 1)

    def show_selection(self, words: str) -> None:
        """Let a field be filled with selected words."""
        short = words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS]} …"
        self.above.setText(f"Use “{' '.join(short.split())}” as" if words else ABOVE)
        self.use_as.setVisible(bool(words))

    def _set_up(self, dialog: QDialog) -> None:
        dialog.setWindowTitle(TITLE)
        dialog.setMinimumSize(SMALLEST)
        fit_in_window(dialog, SMALLEST, LARGEST, MARGIN)
        for button in (self.clear, self.sample, self.cancel, self.take):
            button.setAutoDefault(False)
        self.clear.setProperty("flat", "true")
        mark(self.take, "primary", on=True)
        self.use_as.hide()

    def _lay_out(self, dialog: QDialog) -> None:
        page = QVBoxLayout(dialog)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._left(), 1)
        middle.addWidget(self._right(), 1)  # at most as wide as in 100 %, in letters
        page.addWidget(self._top())
        page.addLayout(middle, 1)
        page.addWidget(self._bottom())

    def _top(self) -> QFrame:
        frame, row = _bar()
        title = plain(TITLE)
        title.setFont(font(STRONG, strong=True, family=title.font().family()))
        row.addWidget(title)
        row.addSpacing(GRID)
        row.addWidget(dim(PRIVATE))
        row.addStretch(1)
        return frame

    def _left(self) -> QWidget:
        side = QWidget()
        column, row = QVBoxLayout(side), QHBoxLayout()
        column.setContentsMargins(2 * GRID, GRID, 0, 0)
        column.setSpacing(HALF)
        row.addWidget(self.above, 1)
        row.addWidget(self.use_as)
        row.addWidget(self.clear)
        row.setContentsMargins(GRID, 0, 2 * GRID, 0)
        column.addLayout(row)
        column.addWidget(self.letter, 1)
        return side

    def _right(self) -> QFrame:
        side = QFrame()
        side.setProperty("side", "true")
        side.setMinimumWidth(RIGHT)
        side.setMaximumWidth(scaled(RIGHT))
        column, row = QVBoxLayout(side), QHBoxLayout()
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.addWidget(self.head, 1)
        row.addWidget(self.into)
        column.addLayout(row)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
        column.addWidget(rule())
        column.addWidget(self.remarks)
        column.addWidget(rule())
        column.addWidget(self.answer)
        return side

    def _bottom(self) -> QFrame:
        frame, row = _bar(top=True)
        row.addWidget(HintedFoot(BELOW, (self.sample, self.cancel, self.take)))
        return frame


def _bar(*, top: bool = False) -> tuple[QFrame, QHBoxLayout]:
    frame = QFrame()
    frame.setProperty("foot" if top else "top", "true")
    row = QHBoxLayout(frame)
    row.setContentsMargins(3 * GRID - HALF, GRID + HALF, 3 * GRID - HALF, GRID + HALF)
    row.setSpacing(GRID)
    return frame, row
