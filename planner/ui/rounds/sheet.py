"""The Rounds sheet: the log of one negotiation, what to ask next, versions of the offer, and deadlines.

It lays out panels and turns what they say into edits of the plan; it computes nothing.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from planner.ask.rounds.accept import accept, take_over
from planner.compare.deadlines import deadlines, hints
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.offer_sheet import OfferSheet
from planner.ui.parts.panel_parts import heading, note, page_or_note
from planner.ui.rounds.head import RoundsHead
from planner.ui.rounds.log_view import LogView
from planner.ui.rounds.next_panel import NextPanel
from planner.ui.rounds.returned import read_returned
from planner.ui.rounds.timeline import Timeline
from planner.ui.rounds.versions import VersionsTable, versions

EMPTY = "Type an offer on the sheet Offers, and its rounds are logged here."
HINT = (
    "Type what was asked and answered, each as a whole figure: Enter goes on to the next round, which is the "
    "other side's. Shift+Del removes a round."
)


class RoundsSheet(OfferSheet):
    """One negotiation at a time: the plan's chosen offer, else the first one."""

    choice_step = "Rounds with {}"
    draws = ("rounds", "typed", "currency")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._component = Component.BASE
        self.head = RoundsHead(self)
        self.log = LogView(desk)
        self.next = NextPanel(desk)
        self.versions = VersionsTable()
        self.timeline = Timeline(desk.look)
        self.hints = note()
        self.commands = {"clear": self.log.clear_cell, "copy": self.log.copy}
        self.head.chosen.connect(self.choose)
        self.head.read.connect(lambda: read_returned(desk, self.window()))
        self.head.taken_over.connect(self._take_over)
        self.head.accepted.connect(self._accept)
        self.log.at.connect(self._follow)
        self.next.looked_at.connect(self._look_at)
        self._lay_out()

    def show_offer(self, offer: Offer | None) -> None:
        """Draw the talk about an offer."""
        plan = self.session.plan
        self._stack.setCurrentIndex(0 if offer else 1)
        if offer is None:
            self.log.show_offer("")
            return
        self.head.show_offers(plan, offer)
        self.log.show_offer(offer.id)
        self.versions.show_versions(versions(plan, offer.id))
        self.timeline.show_deadlines(deadlines(plan, self.session.today), self.session.today)
        self.hints.setText("\n".join(hints(plan, self.session.today)) or _nothing_presses(plan.offers))
        self._show_asks(offer)

    def reveal(self, path: str) -> bool:
        """Go to a cell of a log, of another offer if need be."""
        parts = path.split(".")
        said = next(
            (round_ for round_ in self.session.plan.rounds if len(parts) == 3 and round_.id == parts[1]), None
        )
        if parts[0] != "rounds" or said is None:
            return False
        self.choose(said.offer)
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

    def _follow(self, path: str) -> None:
        """Tell of the component of the round that the keyboard came to."""
        said = next((round_ for round_ in self.session.plan.rounds if f"rounds.{round_.id}." in path), None)
        if said is not None:
            self._look_at(said.component)

    def _take_over(self) -> None:
        if (offer := self.offer) is not None:
            plan = take_over(self.session.plan, offer.id)
            if plan == self.session.plan:
                self.session.status_message.emit("The sheet Offers says what they said already.")
                return
            self.session.apply("Take over what they said", plan)

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
        held = (heading("Versions of the offer"), self.versions)
        for part in (heading("What was said"), note(HINT), self.log, *held):
            left.addWidget(part, 1 if part is self.log else 0)
        right.addWidget(self.next)
        right.addSpacing(2 * GRID)
        for coming in (heading("Deadlines"), self.timeline, self.hints):
            right.addWidget(coming)
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
