"""What this recruiter may know of the other offers and of the present job: each mark apart."""

from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.edits import Mark
from planner.plan.fields.plan import PRESENT_JOB
from planner.plan.fields.terms import OfferForm
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import allow, clear_layout, close_rows, heading, note, panel_column, plain

MARKS: tuple[Mark, ...] = get_args(Mark)
HEADS = {"existence": "Exists", "amount": "Amount", "name": "Name", "letter": "Letter"}
NOTHING = "There is no other offer and no present job to tell of."
NO_LETTER = "Only a written offer has a letter that can be shown."
SHOWS = "You can show this recruiter the letter; its figures are on it."
CLOSED = "What is not ticked never leaves. An amount that is not released moves no ask."


class ReleasePanel(QWidget):
    """`released(other, mark, on)` when the user opens or closes a mark."""

    released = Signal(str, str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[tuple[str, Mark], QCheckBox] = {}
        self._note = note()
        self._body = QWidget()
        self._rows = close_rows(self._body, spacing=2 * GRID)
        self._rows.setColumnStretch(0, 1)
        panel_column(self, heading("This recruiter may know"), self._note, self._body)

    def show_release(self, plan: Plan, offer_id: str) -> None:
        """Show the marks for every other offer, hidden ones too: their marks stay in force."""
        others = [column for column in plan.columns() if column.id != offer_id and _is_known(column)]
        wanted = [(offer.id, mark) for offer in others for mark in MARKS]
        if list(self.boxes) != wanted:
            self._fill(plan, others)
        self._note.setText(CLOSED if others else NOTHING)
        release = plan.counter(offer_id).release
        written = {
            other.id for other in others if other.id != PRESENT_ID and other.standing is OfferForm.WRITTEN
        }
        for (other, mark), box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(getattr(release.of(other), mark))
            if mark == "letter":
                hint = SHOWS if other in written else NO_LETTER
                allow(box, NO_LETTER, hint, on=other in written or box.isChecked())
        for row, other_offer in enumerate(others, start=1):
            item = self._rows.itemAtPosition(row, 0)
            label = item.widget() if item else None
            if isinstance(label, QLabel):
                label.setText(_described(plan, other_offer))

    def _fill(self, plan: Plan, others: list[Offer]) -> None:
        clear_layout(self._body)
        self.boxes = {}
        for column, mark in enumerate(MARKS, start=1):
            head = QLabel(HEADS[mark])
            head.setProperty("dim", "true")
            self._rows.addWidget(head, 0, column, Qt.AlignmentFlag.AlignHCenter)
        for row, offer in enumerate(others, start=1):
            called = _described(plan, offer)
            label = plain(called)
            label.setWordWrap(True)
            self._rows.addWidget(label, row, 0)
            for column, mark in enumerate(MARKS, start=1):
                self._rows.addWidget(
                    self._box(offer, mark, called), row, column, Qt.AlignmentFlag.AlignHCenter
                )

    def _box(self, offer: Offer, mark: Mark, called: str) -> QCheckBox:
        box = QCheckBox()
        box.setAccessibleName(f"{called}: {HEADS[mark].lower()}")
        box.toggled.connect(lambda on: self.released.emit(offer.id, mark, on))
        self.boxes[offer.id, mark] = box
        return box


def _is_known(offer: Offer) -> bool:
    return offer.id != PRESENT_ID or offer.base is not None


def _described(plan: Plan, offer: Offer) -> str:
    if offer.id == PRESENT_ID:
        return f"{title(plan, offer)} (present)" if offer.company != PRESENT_JOB else PRESENT_JOB
    how = "written or verbal: not said" if offer.standing is OfferForm.NOT_SAID else offer.standing.value
    return f"{title(plan, offer)} ({how})"
