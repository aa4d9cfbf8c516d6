"""The log of rounds as a table: a row for each round of the chosen offer, and a last row that waits."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from planner.analysis import Analysis
from planner.plan import Plan, Round, entry
from planner.plan.edits.negotiation import log_round, remove_round
from planner.plan.fields.about import Editor
from planner.plan.fields.terms import Component
from planner.plan.paths import Lookup
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.plan.share_measure import share_measure
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.grid.cell import CellTone, GridCell, State, number_of
from planner.ui.grid.list_table import ListTable
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import FieldRow, Row
from planner.ui.grid.source import NEXT_ITEM, ItemHead, TableSource
from planner.ui.session import Session

COLUMNS: tuple[FieldSpec, ...] = fields(Round, Editor.ROUNDS)
KEYS = tuple(spec.key for spec in COLUMNS)
VALUE = KEYS.index("value")
WIDTHS = (96, 56, 80, 88, 96, 48)
NEXT = "Next round …"
NOT_LOGGED = "This round is not logged yet. Type here, or press Enter, to log it."
NO_OFFER = "There is no offer to log a round of. Type one on the sheet Offers first."


class RoundSource(TableSource):
    """Items are the rounds of the chosen offer, then `NEXT_ITEM`."""

    fields: tuple[Row, ...] = tuple(FieldRow(spec.about.group.value, spec) for spec in COLUMNS)
    items_down = True

    def __init__(self, session: Session) -> None:
        self._today = session.today
        self._show(session.plan, session.analysis)

    @property
    def plan(self) -> Plan:
        return self._plan

    def items(self, plan: Plan) -> list[str]:
        offer = plan.chosen_offer()
        return [*(round_.id for round_ in (plan.rounds_of(offer.id) if offer else ())), NEXT_ITEM]

    def take(self, change: Change) -> None:
        self._show(change.plan, change.analysis)

    def touched(self, change: Change) -> Collection[str]:
        """Return all of them: each may be warned of after any analysis."""
        has_changed = change.replaced or change.computed or change.parts("rounds", "typed")
        return self.items(change.plan) if has_changed else ()

    def head(self, item: str) -> ItemHead:
        return ItemHead(f"Round {self._numbers[item]}", owner="a round")

    def cells(self, item: str) -> tuple[GridCell, ...]:
        if item == NEXT_ITEM:
            return tuple(_next_cell(key) for key in KEYS)
        lookup = Lookup(self._plan)
        return tuple(self._cell(lookup, spec, f"rounds.{item}.{spec.key}") for spec in COLUMNS)

    def locate(self, path: str) -> tuple[str, str]:
        head, _, rest = path.partition(".")
        round_id, _, key = rest.partition(".")
        return (round_id, key) if head == "rounds" else (NEXT_ITEM, "")

    def path_at(self, plan: Plan, item: str, field: int) -> str:
        del plan
        return f"rounds.{item}.{KEYS[field]}"

    def add(self, plan: Plan) -> tuple[Plan, str] | None:
        offer = plan.chosen_offer()
        if offer is None:
            return None
        plan = log_round(plan, offer.id, self._today)
        return plan, plan.rounds[-1].id

    def _show(self, plan: Plan, analysis: Analysis | None) -> None:
        self._plan = plan
        self._numbers = {item: number for number, item in enumerate(self.items(plan), 1)}
        problems = analysis.problems if analysis else ()
        offer = plan.chosen_offer()
        self._measure = share_measure(offer) if offer else None
        self._warnings: Mapping[str, str] = {problem.where: problem.message for problem in problems}

    def _cell(self, lookup: Lookup, spec: FieldSpec, path: str) -> GridCell:
        typed, right = self._plan.typed.get(path), spec.kind is FieldKind.NUMBER
        if typed and typed.wrong:
            return GridCell(typed.text, State.INPUT, right=right, path=path, wrong=typed.wrong)
        value, warning = lookup.value_at(path), self._warnings.get(path, "")
        text, number = entry.display(spec, value), number_of(spec, value)
        if spec.key == "value" and value is not None:
            text = self._counted(lookup, path, value) or text
        return GridCell(text, State.INPUT, number, right, path, warning=warning, spoken=warning)

    def _counted(self, lookup: Lookup, path: str, value: float) -> str:
        """Write a figure of equity as asks for it are counted; empty for every other figure."""
        component = lookup.value_at(f"{path.rpartition('.')[0]}.component")
        counted = self._measure if component is Component.EQUITY else None
        return counted.counted(value) if counted else ""


def _next_cell(key: str) -> GridCell:
    text = NEXT if key == KEYS[0] else ""
    return GridCell(text, State.NEXT, right=False, tone=CellTone.QUIET, refusal=NOT_LOGGED)


class LogTable(ListTable):
    """The log under the keyboard: type down a column, and each figure becomes the next round."""

    def __init__(self, desk: Desk, model: GridModel) -> None:
        super().__init__(desk, model, "Log of rounds", WIDTHS)
        self._session, self._offer_id = desk.session, ""

    def show_change(self, change: Change) -> None:
        """Show the log of the chosen offer; for another offer the keyboard goes to the last row."""
        offer = change.plan.chosen_offer()
        is_other = offer is not None and offer.id != self._offer_id
        self._offer_id = offer.id if offer else ""
        column = self.currentIndex().column() if self.currentIndex().isValid() else VALUE
        self._model.show_change(change, self.seen())
        if is_other or not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index_at(NEXT_ITEM, column))

    def log_next(self) -> bool:
        """Log the round that the last row waits for, and go to it; False where there is no offer."""
        added = self._model.source.add(self._session.plan)
        if added is None:
            self._session.status_message.emit(NO_OFFER)
            return False
        plan, round_id = added
        column = self.currentIndex().column()
        self._session.apply("Log a round", plan)
        self.setCurrentIndex(self._model.index_at(round_id, column))
        return True

    def remove(self) -> None:
        """Remove the selected rounds."""
        rounds = dict.fromkeys(self._model.item(index) for index in self.chosen())
        plan = self._session.plan
        for round_id in rounds:
            plan = remove_round(plan, round_id)
        if plan != self._session.plan:
            self._session.apply("Remove a round" if len(rounds) == 1 else "Remove rounds", plan)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and Del remove a round."""
        if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.remove()
        else:
            super().keyPressEvent(event)

    def is_ready(self) -> bool:
        """Log the next round first, where the keyboard is in the row that waits for it."""
        return self.log_next() if self._is_at_next() else super().is_ready()

    def press_enter(self, *, back: bool) -> None:
        """Begin the next round in the row that waits for it."""
        if back or not self._is_at_next():
            super().press_enter(back=back)
        elif self.log_next():
            self.edit(self.currentIndex())

    def _is_at_next(self) -> bool:
        return self.currentIndex().isValid() and self._model.item(self.currentIndex()) == NEXT_ITEM
