"""The checklist: each item ticked by the plan, else by hand, with a link to its proof."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.plan import PrepItem
from planner.plan.edits import put
from planner.plan.field_name import in_sentence
from planner.plan.paths import NoSuchPathError, spec_at
from planner.prep.checklist import ChecklistItem, checklist
from planner.prep.latency_script import latency_draft
from planner.story.judged import NONE_JUDGED
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.parts.links import TextLink
from planner.ui.parts.panel_parts import finding, mark, note
from planner.ui.plain_text import tip
from planner.ui.prep.notes import Notes

NOTES = ("narrative", "latency_script", "case_studies", "role_talk")
CLAIM = (
    "The items are those of two articles by Valenx Press; what counts as proof is ours. "
    "What the plan proves is ticked by itself."
)


NO_DRAFT = (
    "There is nothing to draft from: price a scenario on Cost per query, or tell of a latency in a story."
)
DRAFTED = "The draft stands there already."


class ChecklistPage(QWidget):
    """`ticked(item, on)` when the user ticks an item by hand."""

    ticked = Signal(object, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        session, self._lexicon = desk.session, desk.lexicon()
        self._session = session
        self.boxes: dict[PrepItem, QCheckBox] = {}
        self._leads: dict[PrepItem, TextLink] = {}
        self.done = finding()
        self.notes = Notes(session, NOTES, 4)
        self.draft = QPushButton("&Draft the script from scenarios and stories")
        self.draft.clicked.connect(self._draft)
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
        right = QVBoxLayout()
        right.addWidget(self.notes)
        right.addWidget(self.draft)
        right.addStretch(1)
        page.addLayout(right, 9)

    def show_plan(self) -> None:
        """Show every item."""
        analysis = self._session.analysis
        known = analysis.evidence.judged if analysis else NONE_JUDGED
        checks = checklist(self._session.plan, self._lexicon, known)
        done = sum(check.done for check in checks)
        first = next((check.title for check in checks if not check.done), "")
        text = f"{done} of {len(checks)} done"
        self.done.setText(f"{text}. Next: {in_sentence(first)}" if first else text)
        for check in checks:
            self._show(check)

    def _draft(self) -> None:
        """Append the draft to what is written, as one step, for the user to reword."""
        session = self._session
        session.commit_drafts()
        draft, script = latency_draft(session.plan, self._lexicon), session.plan.prep.latency_script
        if not draft or draft in script:
            session.status_message.emit(DRAFTED if draft else NO_DRAFT)
            return
        text = f"{script}\n\n{draft}" if script else draft
        session.apply("Draft the script", put(session.plan, "prep.latency_script", text))
        self.notes.reveal("latency_script")

    def _show(self, check: ChecklistItem) -> None:
        box = self.boxes[check.item]
        with QSignalBlocker(box):
            box.setText(check.title)
            box.setChecked(check.done)
            box.setEnabled(not check.proof.enough)
        mark(box, "proven", on=check.proof.enough)
        how = "by the plan" if check.proof.enough else "by hand" if check.by_hand else "open"
        box.setAccessibleDescription(f"{how}: {check.proof.text}")
        box.setToolTip(tip(check.source))
        where = check.proof.where if self._leads_somewhere(check.proof.where) else ""
        lead, open_item = self._leads[check.item], bool(where) and not check.done
        lead.show_link(
            check.proof.text, (lambda: self._session.jump(where)) if where else None, dim=not open_item
        )
        mark(lead, "link", on=open_item)

    def _leads_somewhere(self, where: str) -> bool:
        try:
            spec_at(self._session.plan, where)
        except NoSuchPathError:
            return where in ("stories", "scenarios")
        return True

    def _add(self, rows: QGridLayout, row: int, item: PrepItem) -> None:
        box, lead = QCheckBox(), TextLink()
        box.toggled.connect(lambda on: self.ticked.emit(item, on))
        lead.setContentsMargins(2 * GRID + HALF, 0, 0, GRID + HALF)
        self.boxes[item], self._leads[item] = box, lead
        rows.addWidget(box, row, 0)
        rows.addWidget(lead, row + 1, 0)
