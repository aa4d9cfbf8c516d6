"""Makes a scenario the economics of a story."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.plan import Plan, Scenario, Story
from planner.plan.title import story_title
from planner.story.query_cost.cost_sentences import economics, outdated
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.panel_parts import allow, heading, note

NO_STORY = "Write a story on the sheet Stories, and this can be its economics."
NO_COST = "Type what a query costs first."


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
        allow(self.combo, NO_STORY, on=bool(plan.stories))
        allow(self.button, NO_COST if plan.stories else NO_STORY, on=ready)
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
