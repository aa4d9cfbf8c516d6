"""The Rounds sheet: the log of one negotiation, what to ask next, versions of the offer, and deadlines.

It lays out panels and turns their signals into edits of the plan; it computes nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.ask.rounds.accept import accept, take_over
from planner.compare.deadlines import deadlines, hints
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Component
from planner.plan.share_measure import share_measure
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.final_letter.letter_file import compare_letter_to_sign
from planner.ui.grid.editing import GridEditing
from planner.ui.grid.labelled import LabelledPaste
from planner.ui.grid.model import GridModel
from planner.ui.parts.choices import OfferChoice
from planner.ui.parts.panel_parts import heading, note, page_or_note
from planner.ui.rounds.log import LogTable, RoundSource
from planner.ui.rounds.moves_panel import MovesPanel
from planner.ui.rounds.next_panel import NextPanel
from planner.ui.rounds.returned import read_returned
from planner.ui.rounds.timeline import Timeline
from planner.ui.rounds.versions import VersionsTable, versions
from planner.ui.sheet import OfferSheet

EMPTY = "Type an offer on the sheet Offers, and its rounds are logged here."
HINT = (
    "Type what was asked and answered, each as a whole figure: Enter goes on to the next round, which is the "
    "other side's. Shift+Del removes a round."
)


class RoundsHead(QFrame):
    """`chosen(identity)`, `read`, `taken_over`, `compared` and `accepted`, by keys or clicks."""

    chosen = Signal(str)
    read = Signal()
    taken_over = Signal()
    compared = Signal()
    accepted = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self.combo = OfferChoice(sheet, "Offer that is negotiated")
        self.combo.chosen.connect(self.chosen)
        self.returned = QPushButton("Read a &returned workbook…")
        self.returned.setToolTip("Ctrl+Alt+I: take what a recruiter changed in it, cell by cell, as rounds")
        self.returned.clicked.connect(self.read)
        self.take = QPushButton("&Take over what they said")
        self.take.setToolTip("Put their last figures into the sheet Offers; the log keeps what it held first")
        self.take.clicked.connect(self.taken_over)
        self.compare = QPushButton("Compare the &letter to sign…")
        self.compare.setToolTip("Set the letter to sign beside what was agreed, before you accept")
        self.compare.clicked.connect(self.compared)
        self.accept = QPushButton("&Accept as it stands")
        self.accept.setToolTip("Take over their last figures and log that you accepted them")
        self.accept.clicked.connect(self.accepted)
        label = QLabel("Rounds &with")
        label.setBuddy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GRID, 0, GRID)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.combo)
        row.addStretch(1)
        row.addWidget(self.returned)
        row.addWidget(self.take)
        row.addWidget(self.compare)
        row.addWidget(self.accept)

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        self.combo.show_offers(plan, offer)


class RoundsSheet(OfferSheet):
    """One negotiation at a time: the plan's chosen offer, else the first one."""

    choice_step = "Rounds with {}"
    draws = ("rounds", "typed", "currency")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self._component = desk, Component.BASE
        self.head = RoundsHead(self)
        self.model = GridModel(self.session, RoundSource(self.session), self)
        self.log = LogTable(desk, self.model)
        self.next = NextPanel(desk)
        self.versions = VersionsTable()
        self.timeline = Timeline(desk.look)
        self.hints = note()
        self.moves = MovesPanel()
        labelled = LabelledPaste(desk.dialogs, self.model.fields)
        self.editing = GridEditing(self.session, self.model, self.log, labelled)
        self.commands = dict(self.editing.commands())
        self.head.chosen.connect(self.choose)
        self.head.read.connect(lambda: read_returned(desk, self.window()))
        self.head.taken_over.connect(self._take_over)
        self.head.compared.connect(self._compare)
        self.head.accepted.connect(self._accept)
        self.log.selectionModel().currentChanged.connect(self._follow)
        self.log.touched.connect(lambda: self.summary_changed.emit(self.editing.summary()))
        self.next.looked_at.connect(self._look_at)
        self._lay_out()

    def show_change(self, change: Change) -> None:
        """Pass every change to the log; redraw the rest of the sheet where needed."""
        self.log.show_change(change)
        super().show_change(change)

    def show_offer(self, offer: Offer | None) -> None:
        """Draw the negotiation of an offer."""
        plan = self.session.plan
        self._stack.setCurrentIndex(0 if offer else 1)
        if offer is None:
            return
        self.head.show_offers(plan, offer)
        self.versions.show_versions(versions(plan, offer.id), share_measure(offer))
        self.timeline.show_deadlines(deadlines(plan, self.session.today), self.session.today)
        self.hints.setText("\n".join(hints(plan, self.session.today)) or _nothing_presses(plan.offers))
        self._show_asks(offer)
        self.moves.show_analysis(self.session.analysis)

    def reveal(self, path: str) -> bool:
        """Go to a cell of a log, of another offer if need be."""
        parts = path.split(".")
        rounds = self.session.plan.rounds if parts[0] == "rounds" and len(parts) == 3 else ()
        target = next((round_ for round_ in rounds if round_.id == parts[1]), None)
        if target is None:
            return False
        self.choose(target.offer)
        return self.log.select_path(path)

    def panes(self) -> Sequence[QWidget]:
        """The log, and the table of versions."""
        return (self.log, self.versions)

    def take_focus(self) -> None:
        """Begin at the log; without an offer it is hidden, and a hidden log must not get the keys."""
        (self.log if self.offer else self).setFocus()

    def _show_asks(self, offer: Offer) -> None:
        analysis = self.session.analysis
        self.next.show_asks(analysis.offers.get(offer.id) if analysis else None, self._component)

    def _look_at(self, component: Component) -> None:
        offer = self.offer
        if offer is not None and component is not self._component:
            self._component = component
            self._show_asks(offer)

    def explain_selection(self) -> None:
        """Explain the field of the current cell."""
        index = self.log.currentIndex()
        self.session.select((self.model.cell(index).path or None) if index.isValid() else None)

    def _follow(self) -> None:
        """Explain the current cell, and show the asks for the component of its round."""
        index = self.log.currentIndex()
        if not index.isValid():
            return
        self.explain_selection()
        round_id = self.model.item(index)
        current = next((round_ for round_ in self.session.plan.rounds if round_.id == round_id), None)
        if current is not None:
            self._look_at(current.component)

    def _take_over(self) -> None:
        if (offer := self.offer) is not None:
            plan = take_over(self.session.plan, offer.id)
            if plan == self.session.plan:
                self.session.status_message.emit("The sheet Offers says what they said already.")
                return
            self.session.apply("Take over what they said", plan)

    def _compare(self) -> None:
        if (offer := self.offer) is not None:
            compare_letter_to_sign(self._desk, offer.id, self.window())

    def _accept(self) -> None:
        if (offer := self.offer) is None:
            return
        plan = accept(self.session.plan, offer.id, self.session.today)
        if plan == self.session.plan:
            self.session.status_message.emit(
                "Nothing to accept: log what was said first, or it is accepted already."
            )
            return
        self.session.apply(f"Accept {title(plan, offer)}", plan)
        self.session.status_message.emit(
            f"{title(plan, offer)} is accepted as it stands. Ctrl+Z takes it back."
        )

    def _lay_out(self) -> None:
        left, right, page = QVBoxLayout(), QVBoxLayout(), QWidget()
        for part in (heading("What was said"), note(HINT), self.log):
            left.addWidget(part, 1 if part is self.log else 0)
        left.addWidget(self.moves)
        left.addSpacing(GRID)
        left.addWidget(heading("Versions of the offer"))
        left.addWidget(self.versions)
        right.addWidget(self.next)
        right.addSpacing(2 * GRID)
        for widget in (heading("Deadlines"), self.timeline, self.hints):
            right.addWidget(widget)
        right.addStretch(1)
        grid = QGridLayout(page)
        grid.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(4 * GRID)
        grid.addWidget(self.head, 0, 0, 1, 2)
        grid.addLayout(left, 1, 0)
        grid.addLayout(right, 1, 1)
        grid.setColumnStretch(0, 11)
        grid.setColumnStretch(1, 9)
        grid.setRowStretch(1, 1)
        self._stack = page_or_note(self, page, EMPTY)


def _nothing_presses(offers: tuple[Offer, ...]) -> str:
    if any(offer.deadline is not None for offer in offers):
        return "No offer ends before something that you wait for."
    return "No deadlines yet: type “Answer due” of each offer on the sheet Offers."
