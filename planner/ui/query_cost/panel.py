"""The panel of one scenario: published prices, levers as a chart, what if, its cost in words, and a story."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.compare.chart_values import Party
from planner.plan import Plan, Scenario
from planner.plan.title import scenario_title
from planner.story.query_cost.cost_sentences import stakeholder_paragraph
from planner.story.query_cost.figures.scenario_figures import scenario_costs
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.desk import Desk
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import allow, heading, note, scrolled, sentence
from planner.ui.parts.wash import FadingIn
from planner.ui.query_cost.lever_chart import LeverChart, finding, steps_of
from planner.ui.query_cost.preset_picker import PresetPicker
from planner.ui.query_cost.source import amount
from planner.ui.query_cost.story_link import StoryLink
from planner.ui.query_cost.what_if_panel import WhatIfPanel
from planner.values import Figure
from planner.values.unit import ABSENT

NO_PARAGRAPH = "Once a query has a cost, it is said here in words for someone who is not technical."
COPY = "Copy the paragraph"
CHART_HEAD, CHART_STEP = 56, 44  # px
HINT = "Each step on top of those before it: together they are the whole. Alone, a lever saves otherwise."


class ScenarioPanel(QFrame):
    """`used(story)`: the scenario shown is to be the economics of a story."""

    used = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._saved: Figure | None = None
        self.setProperty("side", "true")
        self.setAccessibleName("Scenario")
        self._title = heading("")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self.chart = LeverChart(desk.look)
        self.chart.picked.connect(desk.session.select)
        self.saved = FigureButton(ABSENT, "Saved a month", lambda: desk.session.select(self._saved))
        self.paragraph = sentence()
        self.paragraph.setTextFormat(Qt.TextFormat.PlainText)
        self.copy = QPushButton("Co&py")
        self.copy.clicked.connect(self._copy)
        self.presets = PresetPicker(desk, self)
        self.what_if = WhatIfPanel(desk, self)
        self.link = StoryLink()
        self.link.used.connect(self.used)
        self._lay_out()
        FadingIn(self, desk.look)

    def show_scenario(self, plan: Plan, scenario: Scenario) -> None:
        """Show another scenario, or the same one after a change."""
        costs, place = scenario_costs(plan, scenario), plan.scenarios.index(scenario)
        self._title.setText(scenario_title(plan, scenario))
        party = Party(scenario.id, scenario_title(plan, scenario), place)
        steps = steps_of(costs)
        self.chart.show_steps(finding(costs), party, steps)
        self.chart.setFixedHeight(scaled(CHART_HEAD + CHART_STEP * max(2, len(steps))))
        self._saved = costs.figures["saved"]
        value = self._saved.value
        self.saved.show_text(ABSENT if value is None else amount(value), "Saved a month")
        text = stakeholder_paragraph(plan, scenario, self._desk.lexicon().costs)
        self.paragraph.setText(text or NO_PARAGRAPH)
        self.paragraph.setEnabled(bool(text))  # it says itself why it is empty
        allow(self.copy, NO_PARAGRAPH, COPY, on=bool(text))
        self.presets.show_scenario(plan, scenario)
        self.what_if.show_scenario(plan, scenario)
        self.link.show_scenario(plan, scenario)

    def take_focus(self) -> None:
        """Begin at the chart."""
        self.chart.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.paragraph.text())
        self._desk.session.status_message.emit("The paragraph is on the clipboard.")

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for widget in (self._title, self.presets, self.chart, note(HINT)):
            column.addWidget(widget)
        column.addLayout(_line(note("All levers save a month"), self.saved))
        column.addSpacing(2 * GRID)
        column.addWidget(self.what_if)
        column.addSpacing(2 * GRID)
        column.addLayout(_line(heading("For a stakeholder"), self.copy))
        column.addWidget(self.paragraph)
        column.addSpacing(2 * GRID)
        column.addWidget(self.link)
        column.addSpacing(2 * GRID)
        column.addWidget(heading("Sources of published prices"))
        column.addWidget(self.presets.sources)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))


def _line(left: QWidget, right: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(left, 1)
    line.addWidget(right)
    return line
