"""The panel of one scenario: its levers as a chart, its cost in words, and its use in a story."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.compare.chart_values import Party
from planner.plan import Plan, Scenario, Story
from planner.plan.title import scenario_title, story_title
from planner.story.query_cost.cost_sentences import economics, outdated, stakeholder_paragraph
from planner.story.query_cost.figures.scenario_figures import scenario_costs
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import heading, note, sentence
from planner.ui.query_cost.lever_chart import LeverChart, finding, steps_of
from planner.ui.query_cost.source import amount
from planner.values import Figure
from planner.values.unit import ABSENT

NO_PARAGRAPH = "Once a query has a cost, it is said here in words for someone who is not technical."
HINT = "Each step on top of those before it: together they are the whole. Alone, a lever saves otherwise."

NO_STORY = "Write a story on the sheet Stories, and this can be its economics."
NO_COST = "Type what a query costs first."


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
        self.chart.setMinimumHeight(240)
        self.chart.picked.connect(desk.session.select)
        self.saved = FigureButton(ABSENT, "Saved a month", lambda: desk.session.select(self._saved))
        self.paragraph = sentence()
        self.paragraph.setTextFormat(Qt.TextFormat.PlainText)
        self.copy = QPushButton("Co&py")
        self.copy.setToolTip("Copy the paragraph")
        self.copy.clicked.connect(self._copy)
        self.link = StoryLink()
        self.link.used.connect(self.used)
        self._lay_out()

    def show_scenario(self, plan: Plan, scenario: Scenario) -> None:
        """Show another scenario, or the same one after a change."""
        costs, place = scenario_costs(plan, scenario), plan.scenarios.index(scenario)
        self._title.setText(scenario_title(plan, scenario))
        party = Party(scenario.id, scenario_title(plan, scenario), place % 6)
        self.chart.show_steps(finding(costs), party, steps_of(costs))
        self._saved = costs.figures["saved"]
        value = self._saved.value
        self.saved.show_text(ABSENT if value is None else amount(value), "Saved a month")
        text = stakeholder_paragraph(plan, scenario, self._desk.lexicon().costs)
        self.paragraph.setText(text or NO_PARAGRAPH)
        self.paragraph.setEnabled(bool(text))
        self.copy.setEnabled(bool(text))
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
        for widget in (self._title, self.chart, note(HINT)):
            column.addWidget(widget)
        column.addLayout(_line(note("All levers save a month"), self.saved))
        column.addSpacing(2 * GRID)
        column.addLayout(_line(heading("For a stakeholder"), self.copy))
        column.addWidget(self.paragraph)
        column.addSpacing(2 * GRID)
        column.addWidget(self.link)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _line(left: QWidget, right: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(left, 1)
    line.addWidget(right)
    return line


class StoryLink(QWidget):
    """Makes the scenario the economics of a story; says where a linked story has other figures.

    `used(story)`: the button was pressed.
    """

    used = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.combo, self.button, self.status = FlatCombo(), QPushButton("&Use in this story"), note()
        self.combo.setAccessibleName("Story")
        self.combo.setSizeAdjustPolicy(FlatCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(10)
        self.button.clicked.connect(lambda: self.used.emit(self.combo.currentData()))
        line = QHBoxLayout()
        line.addWidget(self.combo, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading("As economics of a story"))
        column.addLayout(line)
        column.addWidget(self.status)

    def show_scenario(self, plan: Plan, scenario: Scenario) -> None:
        """Offer the plan's stories, and say whether the linked ones have its figures."""
        chosen = self.combo.currentData()
        linked = [story for story in plan.stories if story.scenario == scenario.id]
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for story in plan.stories:
                self.combo.addItem(story_title(story, plan.stories), story.id)
            first = linked[0].id if linked else chosen
            self.combo.setCurrentIndex(max(0, self.combo.findData(first)))
        ready = bool(plan.stories) and bool(economics(plan, scenario))
        self.combo.setEnabled(bool(plan.stories))
        self.button.setEnabled(ready)
        self.status.setText(_status(plan, scenario, linked))


def _status(plan: Plan, scenario: Scenario, linked: list[Story]) -> str:
    if not plan.stories:
        return NO_STORY
    text = economics(plan, scenario)
    if not text:
        return NO_COST
    if not linked:
        return f"It adds to the story's cost: {text}"
    return "\n".join(_story_status(plan, story) for story in linked)


def _story_status(plan: Plan, story: Story) -> str:
    name = f"“{story_title(story, plan.stories)}”"
    if outdated(plan, story):
        return f"{name} says other figures than these. Use it again to bring them up to date."
    return f"{name} says these figures."
