"""What if: two inputs, the values to try, and a live table of what a query then costs."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from planner.plan import Plan, Scenario
from planner.plan.edits.entries import put
from planner.story.query_cost.figures.rows import LABELS
from planner.story.query_cost.what_if import SHOWN, chosen_inputs, inputs, shown_figure, what_if
from planner.ui.appearance.theme import GRID, HALF, ROW, scaled
from planner.ui.desk import Desk
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.panel_parts import heading, key_hint, note, plain
from planner.ui.query_cost.what_if_model import WhatIfModel
from planner.ui.typing.entry_keys import StillTable
from planner.ui.typing.field_edit import FieldPlace

AUTOMATIC = "automatic"
HINT = "Nothing of the scenario changes; bold is its present value. Separate values by ; as in 10 %; 20 %."
WIDTH = 112  # px of the values


class WhatIfPanel(QWidget):
    """Follows every edit of the scenario; its own choices are edits of the plan too."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._scenario = desk, ""
        self.shown = ItemChoice("Figure of the what-if table", 10)
        self.down, self.across = (
            ItemChoice("What if, input down", 10),
            ItemChoice("What if, input across", 10),
        )
        left = Qt.AlignmentFlag.AlignLeft
        self.down_values = FieldPlace(desk, "What if: values down", WIDTH, left, AUTOMATIC)
        self.across_values = FieldPlace(desk, "What if: values across", WIDTH, left, AUTOMATIC)
        self.model, self.table = WhatIfModel(self), StillTable()
        self.wrong = note()
        for choice, key in (
            (self.down, "what_down"),
            (self.across, "what_across"),
            (self.shown, "what_shown"),
        ):
            choice.chosen.connect(lambda chosen, key=key: self._choose(key, chosen))
        self._set_up_table()
        self._lay_out()

    def show_scenario(self, plan: Plan, scenario: Scenario) -> None:
        """Show another scenario, or the same one after a change."""
        self._scenario = scenario.id
        names = [(spec.key, spec.about.label, None) for spec in inputs(scenario)]
        down, across = chosen_inputs(scenario)
        self.down.show_items([item for item in names if item[0] != across], down)
        self.across.show_items([item for item in names if item[0] != down], across)
        self.shown.show_items(((key, LABELS[key], None) for key in SHOWN), shown_figure(scenario))
        for place, key in (
            (self.down_values, "what_down_values"),
            (self.across_values, "what_across_values"),
        ):
            place.show_path(f"scenarios.{scenario.id}.{key}")
        table = what_if(plan, scenario, self._desk.session.today)
        self.model.show_table(table)
        self.wrong.setText("\n".join(table.wrong.values()))
        self.wrong.setVisible(bool(table.wrong))
        self.table.setVisible(not table.wrong)
        height = self.table.horizontalHeader().sizeHint().height() + scaled(ROW) * self.model.rowCount()
        self.table.setFixedHeight(height + 2)

    def go_to(self, key: str) -> bool:
        """Give the keyboard to the values down or across."""
        place = {"what_down_values": self.down_values, "what_across_values": self.across_values}.get(key)
        if place is None or place.field is None:
            return False
        place.field.setFocus()
        return True

    def _choose(self, key: str, chosen: str) -> None:
        """Vary another input; values that were typed for the earlier one are not values of it."""
        session, above = self._desk.session, f"scenarios.{self._scenario}"
        plan = put(session.plan, f"{above}.{key}", chosen)
        if key != "what_shown":
            plan = put(plan, f"{above}.{key}_values", "")
        session.apply("Change the what-if table", plan)

    def _explain(self, index: QModelIndex) -> None:
        if self.isVisible() and (figure := self.model.figure(index)) is not None:
            self._desk.session.select(figure)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName("What a query costs for other inputs")
        table.setShowGrid(False)
        table.setProperty("lines", "true")
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setCornerButtonEnabled(False)
        table.selectionModel().currentChanged.connect(self._explain)

    def _lay_out(self) -> None:
        column, rows = QVBoxLayout(self), QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        rows.setHorizontalSpacing(GRID)
        rows.setVerticalSpacing(HALF)
        rows.addWidget(plain("↓"), 0, 0)
        rows.addWidget(self.down, 0, 1)
        rows.addWidget(self.down_values, 0, 2)
        rows.addWidget(plain("→"), 1, 0)
        rows.addWidget(self.across, 1, 1)
        rows.addWidget(self.across_values, 1, 2)
        rows.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(heading("What if:"))
        head.addWidget(self.shown, 1)
        column.addLayout(head)
        column.addLayout(rows)
        column.addWidget(self.wrong)
        column.addWidget(self.table)
        column.addWidget(key_hint(HINT))
