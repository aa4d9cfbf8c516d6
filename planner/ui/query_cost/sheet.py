"""The sheet Cost per query: its finding, the grid of scenarios, and the panel of the current one."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.plan import Plan, Scenario
from planner.plan.edits.stories import (
    add_scenario,
    duplicate_scenario,
    link_story,
    move_scenario,
    remove_scenario,
)
from planner.plan.fields.scenario import has_field
from planner.plan.title import scenario_title
from planner.story.query_cost.cheapest import cheapest_finding
from planner.story.query_cost.cost_sentences import economics, with_economics
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.grid.editing import GridEditing
from planner.ui.grid.labelled import LabelledPaste
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import FieldRow, Row
from planner.ui.grid.view import GridView
from planner.ui.parts.panel_parts import finding, note
from planner.ui.parts.side_split import SideSplit
from planner.ui.query_cost.folds import closed_at_first, needed_folds
from planner.ui.query_cost.panel import ScenarioPanel
from planner.ui.query_cost.source import ROWS, ScenarioSource
from planner.ui.sheet import Sheet
from planner.values.sentence import stopped

SIDE, WIDE_SIDE, WIDE = 400, 640, 1600  # px: the panel, in a wide window, and from which width on
MENU_WORDS: Mapping[str, str] = {
    "Offer": "S&cenario",
    "add_offer": "&Add scenario",
    "duplicate_offer": "&Duplicate",
    "delete_offer": "D&elete",
}

OPEN = "Prices, levers and what if… (Ctrl+1)"
"""The button in a narrow window, where the panel lies over the table."""
NONE_YET = "No scenarios yet"
STEPS = (
    "Ctrl+Shift+N adds a scenario. Then type its name, Enter, and go on down the column.",
    "Ctrl+V pastes a table: fields down, scenarios across; each column becomes a scenario.",
    "The first scenario is the baseline: the others are measured against it.",
)


class ScenariosView(GridView):
    """The grid of scenarios, with the first steps while there is none."""

    def owns(self, row: Row) -> bool:
        """Leave out the fields that no scenario has, as each is priced."""
        scenarios = self._model.source.plan.scenarios
        if not isinstance(row, FieldRow) or not scenarios:
            return True
        return any(has_field(scenario, row.spec.key) for scenario in scenarios)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.columnCount():
            self.paint_first_steps(NONE_YET, STEPS)


class QueryCostSheet(Sheet):
    """Scenarios are added, copied, moved and deleted by the keys that offers are on their sheet."""

    menu_texts = MENU_WORDS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = GridModel(self.session, ScenarioSource(self.session.plan), self)
        self.view = ScenariosView(desk, self.model, "Cost scenarios", self)
        self.panel = ScenarioPanel(desk, self)
        self.panel.used.connect(self._use)
        self.editing = GridEditing(self.session, self.model, self.view, LabelledPaste(desk.dialogs, ROWS))
        self.view.selectionModel().currentChanged.connect(self._follow)
        self.view.touched.connect(self._summarise)
        self.commands = {
            **self.editing.commands(),
            **self.view.commands(),
            "inspector": self._toggle_panel,
            "add_offer": self._add,
            "duplicate_offer": self._duplicate,
            "move_left": lambda: self._move(-1),
            "move_right": lambda: self._move(1),
            "delete_offer": self._delete,
            **dict.fromkeys(("choose_offer", "hide_offer", "unhide_offers"), self._not_here),
        }
        self._panel_shown = True
        self.finding, self.under, self.opener = finding(), note(), QPushButton(OPEN)
        self.opener.setProperty("link", "true")
        self.opener.clicked.connect(self._toggle_panel)
        self._split = SideSplit(self._main(), self.panel, SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)

    def show_change(self, change: Change) -> None:
        """Draw the changed cells and the chosen scenario."""
        self.model.show_change(change, self.view.seen())
        head, under = cheapest_finding(change.plan)
        self.finding.setText(head)
        self.under.setText(under)
        if change.replaced:
            self.view.fold(closed_at_first(change.plan))
            self.view.widths.start()
        elif change.parts("scenarios"):
            new = needed_folds(change.plan) - needed_folds(change.before)
            self.view.fold(self.view.down.closed - new)
        if not self.view.currentIndex().isValid() and change.plan.scenarios:
            self.view.setCurrentIndex(self.model.index(1, 0))
        self._follow()

    def reveal(self, path: str) -> bool:
        """Go to a field of the grid, or to the values that the what-if table tries."""
        scenario, _, key = path.rpartition(".")
        if not key.startswith("what_"):
            return self.view.select_path(path)
        if not self.view.select_path(f"{scenario}.name"):
            return False
        self._panel_shown = True
        self.panel.show()
        self._follow()
        return self.panel.what_if.go_to(key)

    def explain_selection(self) -> None:
        """Let the explain bar follow the current cell."""
        index = self.view.currentIndex()
        cell = self.model.cell(index) if index.isValid() else None
        self.session.select((cell.figure or cell.path or None) if cell else None)

    def take_focus(self) -> None:
        """Give the grid the keyboard."""
        self.view.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """The grid and the panel."""
        return self.view, self.panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the chart and the words of a scenario more room in a wide window."""
        super().resizeEvent(event)
        width = WIDE_SIDE if self.width() >= scaled(WIDE) else SIDE
        self.panel.setMinimumWidth(scaled(width))
        self._fit_panel(is_chosen=self._chosen() is not None)

    def _main(self) -> QWidget:
        main = QWidget()
        head = QVBoxLayout()
        head.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        head.setSpacing(GRID // 2)
        head.addWidget(self.finding)
        head.addWidget(self.under)
        head.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        main.setFocusProxy(self.view)
        return main

    def _follow(self) -> None:
        """Show the scenario of the current column, and explain the current cell."""
        scenario = self._chosen()
        if scenario is not None:
            self.panel.show_scenario(self.session.plan, scenario)
        self._fit_panel(is_chosen=scenario is not None)
        if self.isVisible():
            self.explain_selection()

    def _fit_panel(self, *, is_chosen: bool) -> None:
        """Show the panel where a scenario is chosen and it has room, or what opens it as a drawer."""
        self.opener.setVisible(is_chosen and self._split.is_drawer)
        self.panel.setVisible(is_chosen and self._is_panel_wanted())

    def _summarise(self) -> None:
        self.summary_changed.emit(self.editing.summary())

    def _is_panel_wanted(self) -> bool:
        """Whether the panel is open: a drawer, which lies over the table, stays as the user left it."""
        return not self.panel.isHidden() if self._split.is_drawer else self._panel_shown

    def _toggle_panel(self) -> None:
        if self._split.is_drawer:
            self.panel.setVisible(self.panel.isHidden())
        else:
            self._panel_shown = not self._panel_shown
        self._follow()

    def _chosen(self) -> Scenario | None:
        index, plan = self.view.currentIndex(), self.session.plan
        if not index.isValid():
            return None
        scenario_id = self.model.item(index)
        return next((scenario for scenario in plan.scenarios if scenario.id == scenario_id), None)

    def _add(self) -> None:
        chosen = self._chosen()
        self._with_new("Add scenario", add_scenario(self.session.plan, chosen.id if chosen else ""))

    def _duplicate(self) -> None:
        self._with_chosen(
            lambda plan, scenario: self._with_new(
                f"Duplicate {scenario_title(plan, scenario)}", duplicate_scenario(plan, scenario.id)
            )
        )

    def _with_new(self, text: str, plan: Plan) -> None:
        """Apply a plan with one more scenario, and go to its name: the first thing to type."""
        before = {scenario.id for scenario in self.session.plan.scenarios}
        new = next(scenario.id for scenario in plan.scenarios if scenario.id not in before)
        self.session.apply(text, plan)
        self.session.jump(f"scenarios.{new}.name")

    def _move(self, step: int) -> None:
        self._with_chosen(lambda plan, scenario: self._move_to(plan, scenario, step))

    def _move_to(self, plan: Plan, scenario: Scenario, step: int) -> None:
        place, name = plan.scenarios.index(scenario) + step, scenario_title(plan, scenario)
        if 0 <= place < len(plan.scenarios):
            way = "left" if step < 0 else "right"
            self.session.apply(f"Move {name} {way}", move_scenario(plan, scenario.id, place))
        else:
            end = "first" if step < 0 else "last"
            self.session.status_message.emit(f"{name} is the {end} scenario already.")

    def _delete(self) -> None:
        self._with_chosen(self._remove)

    def _remove(self, plan: Plan, scenario: Scenario) -> None:
        name = scenario_title(plan, scenario)
        self.session.apply(f"Delete {name}", remove_scenario(plan, scenario.id))
        self.session.announce(stopped(f"Deleted {name}"))

    def _with_chosen(self, act: Callable[[Plan, Scenario], None]) -> None:
        scenario = self._chosen()
        if scenario is None:
            self.session.status_message.emit("There is no scenario yet: Ctrl+Shift+N adds one.")
            return
        act(self.session.plan, scenario)

    def _not_here(self) -> None:
        self.session.status_message.emit("This is for offers: it is done on their sheet.")

    def _use(self, story_id: str) -> None:
        plan, scenario = self.session.plan, self._chosen()
        if scenario is None:
            return
        cost = with_economics(plan.story(story_id).cost, economics(plan, scenario))
        linked = link_story(plan, story_id, scenario.id, cost)
        if linked == plan:
            self.session.status_message.emit("The story says these figures already.")
            return
        self.session.apply(f"Use {scenario_title(plan, scenario)} in a story", linked)
