"""The checklist: each item ticked by the plan, else by hand, with a link to its proof."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from planner.plan import PrepItem
from planner.plan.field_name import in_sentence
from planner.plan.paths import has_field
from planner.prep.checklist import ChecklistItem, checklist
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.parts.links import TextLink
from planner.ui.parts.panel_parts import allow, finding, mark, note, scrolled
from planner.ui.parts.reflow import Reflow
from planner.ui.prep.notes import Notes
from planner.ui.prep.page import PrepPage
from planner.ui.prep.proof_links import ProofLinks

LEAST = 760  # px: in less the notes come below the list
NOTES = ("narrative", "post_mortems", "case_studies", "role_talk")
NO_FIELDS = ("stories", "scenarios", "offers", "prep.answers")
"""Paths that lead to a sheet or a page and are no field."""
CLAIM = (
    "The items are those of two articles by Valenx Press; what counts as proof is ours. "
    "What the plan proves is ticked by itself."
)

PROVEN = "The plan proves it: it is ticked by itself."
JUDGING = "Your stories are being judged; the list follows."


class ChecklistPage(PrepPage):
    """`ticked(item, on)` when the user ticks an item by hand."""

    ticked = Signal(object, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        session, self._lexicon = desk.session, desk.lexicon()
        self._session = session
        self.boxes: dict[PrepItem, QCheckBox] = {}
        self._leads: dict[PrepItem, TextLink] = {}
        self.places: dict[PrepItem, ProofLinks] = {}
        self.done = finding()
        self.notes = Notes(session, NOTES, 4)
        self._list, rows = QWidget(), QGridLayout()
        rows.setContentsMargins(0, 0, 2 * GRID, 0)
        rows.setVerticalSpacing(0)
        rows.setHorizontalSpacing(0)
        self._list.setLayout(rows)
        for place, item in enumerate(PrepItem):
            self._add(rows, 3 * place, item)
        rows.setRowStretch(3 * len(PrepItem), 1)
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 2 * GRID, 0)
        left.setSpacing(GRID)
        for part in (self.done, note(CLAIM)):
            left.addWidget(part)
        left.addWidget(scrolled(self._list), 1)
        self.notes.setContentsMargins(2 * GRID, 0, GRID, 0)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Reflow((listed, scrolled(self.notes)), (listed, self.notes), (11, 9), LEAST))

    def show_plan(self) -> None:
        """Show every item; none while many stories are judged: what was proved may be of another plan."""
        self._list.setVisible(not self._session.is_judging)
        if self._session.is_judging:
            self.done.setText(JUDGING)
            return
        checks = checklist(self._session.plan, self._lexicon, self._session.judged)
        done = sum(check.done for check in checks)
        first = next((check.title for check in checks if not check.done), "")
        text = f"{done} of {len(checks)} done"
        self.done.setText(f"{text}. Next: {in_sentence(first)}" if first else text)
        for check in checks:
            self._show(check)

    def show_notes(self) -> None:
        """Show the notes next to the list."""
        self.notes.show_notes()

    def reveal(self, key: str) -> bool:
        """Go to a note next to the list."""
        return self.notes.reveal(key)

    def first(self) -> QWidget:
        """Return the first item that can be ticked."""
        open_boxes = [box for box in self.boxes.values() if box.isEnabled()]
        return open_boxes[0] if open_boxes else self.notes.fields[NOTES[0]]

    def _show(self, check: ChecklistItem) -> None:
        box = self.boxes[check.item]
        with QSignalBlocker(box):
            box.setText(check.title)
            box.setChecked(check.done)
        mark(box, "proven", on=check.proof.enough)
        how = "by the plan" if check.proof.enough else "by hand" if check.by_hand else "open"
        box.setAccessibleDescription(f"{how}: {check.proof.in_full}")
        allow(box, f"{PROVEN} {check.source}", check.source, on=not check.proof.enough)
        where = check.proof.where if self._leads_somewhere(check.proof.where) else ""
        lead, open_item = self._leads[check.item], bool(where) and not check.done
        lead.show_link(
            check.proof.text, (lambda: self._session.jump(where)) if where else None, dim=not open_item
        )
        mark(lead, "link", on=open_item)
        lead.setContentsMargins(2 * GRID + HALF, 0, 0, HALF if check.proof.links else GRID + HALF)
        self.places[check.item].show_links(check.proof.links, self._session.jump)

    def _leads_somewhere(self, where: str) -> bool:
        return where in NO_FIELDS or has_field(self._session.plan, where)

    def _add(self, rows: QGridLayout, row: int, item: PrepItem) -> None:
        box, lead = QCheckBox(), TextLink()
        box.toggled.connect(lambda on: self.ticked.emit(item, on))
        lead.setContentsMargins(2 * GRID + HALF, 0, 0, GRID + HALF)
        places = self.places[item] = ProofLinks()
        self.boxes[item], self._leads[item] = box, lead
        for below, part in enumerate((box, lead, places)):
            rows.addWidget(part, row + below, 0)
