"""The Rounds sheet: the order of moves, what was said, how far apart you are, deadlines, the next ask.

It lays out panels and turns their signals into edits of the plan; it computes nothing.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.analysis.moves.move_list import MoveLine
from planner.ask.rounds.accept import accept, take_over, to_take_over
from planner.ask.rounds.reply_letter import reply_letter
from planner.compare.deadlines import hints
from planner.plan import Offer
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.plan.share_measure import share_measure
from planner.plan.title import title
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.change import Change
from planner.ui.context.cell_menu import ask_for_time
from planner.ui.context.tables import MenuRequest, PlaceKind
from planner.ui.desk import Desk
from planner.ui.final_letter.opening import compare_letter_to_sign
from planner.ui.grid.labelled import LabelledPaste
from planner.ui.parts.panel_parts import TallScroll, key_hint, page_or_note, rule
from planner.ui.parts.reflow import Reflow
from planner.ui.rounds.gap_panel import GapPanel
from planner.ui.rounds.give_way import AgreePanel, GiveWayPanel
from planner.ui.rounds.head import RoundsHead
from planner.ui.rounds.hint_line import HintLine
from planner.ui.rounds.lanes import DeadlineLanes
from planner.ui.rounds.log_source import COMPONENTS, KEYS, SUGGESTED, RoundSource
from planner.ui.rounds.log_table import LogEditing, LogModel, LogTable
from planner.ui.rounds.move_button import EDGE
from planner.ui.rounds.moves_panel import MovesPanel
from planner.ui.rounds.next_panel import NextPanel
from planner.ui.rounds.returned import read_returned
from planner.ui.sheet import OfferSheet
from planner.ui.sheet_paths import letter_path
from planner.values import Figure

NONE_YET = "Nothing said yet"
EMPTY = "Type an offer on the sheet Offers; then send the letter, or type their first answer."
HINT = (
    "One line is one message. Enter goes to the next figure, Ctrl+Enter ends the line, Shift+Del removes it."
)
LEFT_SHARE, RIGHT_SHARE = 54, 46
LEAST_RIGHT = 500
TALL = 560  # px from which the chart of the gap has room
ROOMY, ROOMY_CHART = 780, 260  # px from which both charts are taller; px of that of the gap


class RoundsSheet(OfferSheet):
    """One talk at a time: the plan's chosen offer, else the first one."""

    choice_step = "Rounds with {}"
    draws = ("rounds", "typed", "currency")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self._component = desk, Component.BASE
        self._moves: tuple[MoveLine, ...] = ()
        self.head, self.moves = RoundsHead(self), MovesPanel(desk.look)
        self.model = LogModel(self.session, RoundSource(self.session), self)
        self.log = LogTable(desk, self.model)
        self.gap, self.next = GapPanel(desk), NextPanel(desk)
        self.lanes, self.hints = DeadlineLanes(desk.look), HintLine()
        self.give_way, self.agree = GiveWayPanel(), AgreePanel()
        labelled = LabelledPaste(desk.dialogs, self.model.fields)
        self.editing = LogEditing(self.session, self.model, self.log, labelled)
        self.commands = dict(self.editing.commands())
        self._connect()
        self._lay_out()

    def show_change(self, change: Change) -> None:
        """Pass every change to the log; redraw the rest of the sheet where needed."""
        self.log.show_change(change)
        super().show_change(change)

    def show_offer(self, offer: Offer | None) -> None:
        """Draw the talk about an offer."""
        self._stack.setCurrentIndex(0 if offer else 1)
        if offer is None:
            return
        analysis, plan = self.session.analysis, self.session.plan
        result = analysis.offers.get(offer.id) if analysis else None
        packaging = analysis.packages.get(offer.id) if analysis else None
        self.head.show_offers(plan, offer)
        self.hints.show_hints(hints(plan, self.session.today))
        self._show_asks(offer)
        self.gap.show_result(result)
        self.give_way.show_plan(packaging, share_measure(offer))
        self.moves.show_analysis(analysis, offer.id)
        self._show_lanes(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the charts taller in a tall window, and the gap without its chart in a low one."""
        super().resizeEvent(event)
        self.gap.chart.setVisible(self.height() >= TALL)
        is_roomy = self.height() >= scaled(ROOMY)
        self.gap.chart.setMinimumHeight(scaled(ROOMY_CHART) if is_roomy else 0)
        self.lanes.set_roomy(roomy=is_roomy)

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
        """The moves, the log, the gap, the deadlines, and the next ask."""
        moves = self.moves.buttons[:1]
        return (*moves, self.log, self.gap.combo, self.lanes, self.next.buttons[Component.BASE])

    def take_focus(self) -> None:
        """Begin at the log; without an offer it is hidden, and a hidden log must not get the keys."""
        (self.log if self.offer else self).setFocus()

    def explain_selection(self) -> None:
        """Explain the field of the current cell; of your next message the ask that it names."""
        index = self.log.currentIndex()
        path = self.model.cell(index).path if index.isValid() else ""
        self.session.select(path or self._asked(index))

    def _asked(self, index: QModelIndex) -> Figure | None:
        """Return the figure behind a cell of your next message; None elsewhere."""
        if not index.isValid() or self.model.item(index) != SUGGESTED:
            return None
        analysis, component = self.session.analysis, COMPONENTS.get(KEYS[index.column()])
        result = analysis.offers.get(self.offer.id) if analysis and self.offer else None
        if result is None or component is None or component not in self.model.rounds.next_amounts:
            return None
        figures = result.figures
        return figures.get(f"ask.{component.value}") or figures.get(f"opening.{component.value}")

    def _connect(self) -> None:
        self.head.chosen.connect(self.choose)
        self.moves.chosen.connect(self.choose)
        self.moves.moved.connect(self._show_lanes)
        self.head.typed.connect(lambda: self.log.begin_message(Who.THEY))
        self.head.pasted.connect(lambda: self.session.command_requested.emit("letter_into_offer"))
        self.head.read.connect(lambda: read_returned(self._desk, self.window()))
        self.agree.compared.connect(self._compare)
        self.agree.accepted.connect(self._accept)
        self.lanes.menu_wanted.connect(self._ask_lane)
        self.hints.asked.connect(partial(ask_for_time, self.session))
        self.next.replied.connect(self._write)
        self.next.taken_over.connect(self._take_over)
        self.next.looked_at.connect(self._look_at)
        self.log.selectionModel().currentChanged.connect(self._follow)
        self.log.touched.connect(lambda: self.summary_changed.emit(self.editing.summary()))

    def _ask_lane(self, offer_id: str, at: QPoint) -> None:
        copy, *figures = self.lanes.actions()
        actions: dict[str, Callable[[], object] | None] = {
            "more_time": partial(ask_for_time, self.session, offer_id),
            "change": lambda: self.session.jump(f"offers.{offer_id}.deadline"),
            "copy_picture": copy.trigger,
            "copy_figures": figures[0].trigger if figures else None,
        }
        self.session.menu_requested.emit(MenuRequest(PlaceKind.DEADLINE, at, actions))

    def _show_lanes(self, moves: tuple[MoveLine, ...]) -> None:
        self._moves = moves
        self.lanes.show_lanes(self.session.plan, self.session.today, moves)

    def _show_asks(self, offer: Offer) -> None:
        analysis = self.session.analysis
        result = analysis.offers.get(offer.id) if analysis else None
        offered = to_take_over(self.session.plan, offer.id)
        self.next.show_asks(result, self._component, offered)

    def _look_at(self, component: Component) -> None:
        offer = self.offer
        if offer is not None and component is not self._component:
            self._component = component
            self._show_asks(offer)

    def _follow(self) -> None:
        """Explain the current cell, and show the ask of its column."""
        index = self.log.currentIndex()
        if not index.isValid():
            return
        self.explain_selection()
        component = COMPONENTS.get(KEYS[index.column()])
        if component is not None:
            self._look_at(component)

    def _write(self) -> None:
        if (offer := self.offer) is not None:
            self.session.jump(letter_path(offer.id, reply_letter(self.session.plan, offer.id)))

    def _take_over(self) -> None:
        if (offer := self.offer) is not None:
            self.session.apply("Take over what they said", take_over(self.session.plan, offer.id))
            self.session.announce(f"Took over what {title(self.session.plan, offer)} said into Offers.")

    def _compare(self) -> None:
        if (offer := self.offer) is not None:
            compare_letter_to_sign(self._desk, offer.id, self.window())

    def _accept(self) -> None:
        if (offer := self.offer) is None:
            return
        plan = accept(self.session.plan, offer.id, self.session.today)
        if plan == self.session.plan:
            self.session.status_message.emit(
                "Nothing to accept: note what was said first, or it is accepted already."
            )
            return
        self.session.apply(f"Accept {title(plan, offer)}", plan)
        self.session.announce(f"You accepted what {title(plan, offer)} offers.")

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        hint = key_hint(HINT)
        hint.setContentsMargins(EDGE, GRID, EDGE, GRID)
        self.log.setMinimumHeight(120)
        parts = ((self.moves, 0), (self.head, 0), (self.log, 1), (hint, 0), (rule(), 0), (self.gap, 0))
        for part, stretch in parts:
            column.addWidget(part, stretch)
        column = QVBoxLayout(right)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        for widget in (
            self.lanes,
            self.hints,
            rule(),
            self.next,
            rule(),
            self.give_way,
            rule(),
            self.agree,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        page = Reflow((left, _scrolled(right)), (left, right), (LEFT_SHARE, RIGHT_SHARE))
        self._stack = page_or_note(self, page, NONE_YET, EMPTY)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = TallScroll()
    area.setProperty("reads", "true")
    area.setAccessibleName("What to do next")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setMinimumWidth(LEAST_RIGHT)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
