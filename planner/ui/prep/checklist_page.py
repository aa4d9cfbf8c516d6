"""The checklist: each item ticked by what the plan has, else by hand; its proof leads to where it is made."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.plan import PrepItem
from planner.plan.paths import NoSuchPathError, spec_at
from planner.prep.checklist import Check, checklist
from planner.ui.parts import heading, note
from planner.ui.prep.lead import Lead
from planner.ui.prep.notes import Notes
from planner.ui.session import Session
from planner.ui.theme import GRID, HALF

NOTES = ("narrative", "latency_script", "case_studies", "role_talk")
CLAIM = (
    "The items are those of two articles by Valenx Press; what counts as proof is ours. "
    "What the plan proves is ticked by itself."
)


class ChecklistPage(QWidget):
    """`ticked(item, on)` when the user ticks an item by hand."""

    ticked = Signal(object, bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.boxes: dict[PrepItem, QCheckBox] = {}
        self._leads: dict[PrepItem, Lead] = {}
        self.done = heading("")
        self.notes = Notes(session, NOTES, 4)
        body, rows = QWidget(), QGridLayout()
        rows.setContentsMargins(0, 0, 2 * GRID, 0)
        rows.setVerticalSpacing(0)
        rows.setHorizontalSpacing(0)
        body.setLayout(rows)
        for place, item in enumerate(PrepItem):
            self._add(rows, 2 * place, item)
        rows.setRowStretch(2 * len(PrepItem), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        for part in (self.done, note(CLAIM)):
            left.addWidget(part)
        left.addWidget(scroll, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4 * GRID)
        page.addLayout(left, 11)
        page.addWidget(self.notes, 9)

    def show_plan(self) -> None:
        """Show every item as it stands."""
        checks = checklist(self._session.plan)
        done = sum(one.done for one in checks)
        self.done.setText(f"{done} of {len(checks)} done")
        for one in checks:
            self._show(one)

    def _show(self, one: Check) -> None:
        box = self.boxes[one.item]
        with QSignalBlocker(box):
            box.setText(one.title)
            box.setChecked(one.done)
            box.setEnabled(not one.proof.enough)
        box.setProperty("proven", "true" if one.proof.enough else "false")
        box.style().unpolish(box)
        box.style().polish(box)
        how = "by the plan" if one.proof.enough else "by hand" if one.by_hand else "open"
        box.setAccessibleDescription(f"{how}: {one.proof.said}")
        box.setToolTip(one.source)
        where = one.proof.where if self._leads_somewhere(one.proof.where) else ""
        self._leads[one.item].show_lead(
            one.proof.said, (lambda: self._session.jump(where)) if where else None
        )

    def _leads_somewhere(self, where: str) -> bool:
        try:
            spec_at(self._session.plan, where)
        except NoSuchPathError:
            return where in ("stories", "scenarios")
        return True

    def _add(self, rows: QGridLayout, row: int, item: PrepItem) -> None:
        box, lead = QCheckBox(), Lead()
        box.toggled.connect(lambda on: self.ticked.emit(item, on))
        lead.setContentsMargins(2 * GRID + HALF, 0, 0, GRID + HALF)
        self.boxes[item], self._leads[item] = box, lead
        rows.addWidget(box, row, 0)
        rows.addWidget(lead, row + 1, 0)
