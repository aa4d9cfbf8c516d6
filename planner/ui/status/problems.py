"""The list of all problems of the plan; each leads to its field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QListWidgetItem, QVBoxLayout, QWidget

from planner.analysis.explained import scenario_name
from planner.plan import Plan
from planner.plan.field_name import in_sentence
from planner.plan.paths import Lookup, NoSuchPathError
from planner.plan.title import title
from planner.ui.appearance.theme import HALF, ROW, scaled
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.parts.wash import FadingIn
from planner.ui.plain_text import tip
from planner.ui.typing.entry_keys import StillList
from planner.values import Problem, Severity

PATH = int(Qt.ItemDataRole.UserRole)
LINES = 5


class ProblemList(QFrame):
    """Opened from the count in the status line; Enter or a click goes to the field."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self.problems = desk, tuple[Problem, ...]()
        self.setProperty("bar", "true")
        self.list = StillList(self)
        self.list.setAccessibleName("Problems")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.list.itemActivated.connect(lambda item: desk.session.jump(item.data(PATH)))
        self.list.itemClicked.connect(lambda item: desk.session.jump(item.data(PATH)))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.list)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(lambda: desk.session.command_requested.emit("problems"))
        desk.session.changed.connect(self._update)
        desk.look.changed.connect(self._recolour)
        FadingIn(self, desk.look)

    def count_text(self) -> str:
        """Return the counts for the status line: “2 problems · 1 warning”."""
        errors = sum(problem.severity is Severity.ERROR for problem in self.problems)
        warnings = len(self.problems) - errors
        parts = [_counted(errors, "problem"), _counted(warnings, "warning")]
        return " · ".join(part for part in parts if part) or "No problems"

    def take_focus(self) -> None:
        """Focus the first problem."""
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def go_to_next(self) -> None:
        """Go to the field of the next problem, round and round; errors come before warnings."""
        ordered = _errors_first(self.problems)
        if not ordered:
            self._desk.session.status_message.emit("There is no problem.")
            return
        places = [problem.where for problem in ordered]
        here = self._desk.session.selection
        start = places.index(here) + 1 if isinstance(here, str) and here in places else 0
        problem = ordered[start % len(ordered)]
        self._desk.session.jump(problem.where)
        self._desk.session.status_message.emit(problem.message)

    def _update(self, change: Change) -> None:
        listed, awaited = change.analysis.problems if change.analysis else (), _awaited(change.plan)
        self.problems = tuple(problem for problem in listed if problem.where not in awaited)
        if self.isVisible():
            self._fill(change.plan)

    def _recolour(self) -> None:
        self._fill(self._desk.session.plan)

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the list: it is not kept up while hidden."""
        super().showEvent(event)
        self._fill(self._desk.session.plan)

    def _fill(self, plan: Plan) -> None:
        theme, row, lookup = self._desk.look.theme, self.list.currentRow(), Lookup(plan)
        self.list.clear()
        for problem in _errors_first(self.problems):
            mark = "●" if problem.severity is Severity.ERROR else "○"
            item = QListWidgetItem(f"{mark}  {place_text(plan, problem.where, lookup)}  {problem.message}")
            item.setForeground(QColor(theme.bad if problem.severity is Severity.ERROR else theme.amber))
            item.setData(PATH, problem.where)
            item.setToolTip(tip(problem.message))
            self.list.addItem(item)
        self.list.setFixedHeight(scaled(ROW + HALF) * max(1, min(LINES, self.list.count())))
        self.list.setCurrentRow(min(row, self.list.count() - 1))


def place_text(plan: Plan, path: str, lookup: Lookup) -> str:
    """Return a plan path as text: “Aurora AI, base salary:”. `lookup` is built once per plan."""
    offer_id = lookup.column_of(path)
    offer = next((column for column in plan.columns() if column.id == offer_id), None)
    try:
        label = lookup.spec_at(path).about.label
    except NoSuchPathError:  # the problem of an offer, or of something that is no field
        label = ""
    owner = title(plan, offer) if offer else scenario_name(plan, path)
    parts = [part for part in (owner, in_sentence(label)) if part]
    return f"{', '.join(parts)}:" if parts else ""


def _awaited(plan: Plan) -> set[str]:
    """Return the paths of what comes next in an offer without any pay: to type it is no mistake to mend.

    The export of such an offer is refused all the same.
    """
    begun = [f"offers.{offer.id}" for offer in plan.offers if not offer.has_pay]
    paths = {f"{offer}.{key}" for offer in begun for key in ("company", "base")}
    return {path for path in paths if not plan.unreadable_entries(path)}


def _errors_first(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.severity is Severity.WARNING)


def _counted(number: int, what: str) -> str:
    return "" if not number else f"1 {what}" if number == 1 else f"{number} {what}s"
