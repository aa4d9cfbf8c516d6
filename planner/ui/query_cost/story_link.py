"""Makes a scenario the economics of a story, and says where a story tells other figures than it gives now."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.plan import Plan, Scenario, Story
from planner.plan.title import story_title
from planner.story.query_cost.cost_sentences import economics, outdated
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.panel_parts import heading, note

NO_STORY = "Write a story on the sheet Stories, and this can be its economics."
NO_COST = "Type what a query costs first."


class StoryLink(QWidget):
    """`used(story)`: the scenario is to be the economics of a story."""

    used = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.combo, self.button, self.words = FlatCombo(), QPushButton("&Use in this story"), note()
        self.combo.setAccessibleName("Story")
        self.combo.setSizeAdjustPolicy(FlatCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(16)
        self.button.clicked.connect(lambda: self.used.emit(self.combo.currentData()))
        line = QHBoxLayout()
        line.addWidget(self.combo, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading("As economics of a story"))
        column.addLayout(line)
        column.addWidget(self.words)

    def show_scenario(self, plan: Plan, scenario: Scenario) -> None:
        """Offer the plan's stories, and say how those that are linked stand to the scenario."""
        chosen = self.combo.currentData()
        linked = [one for one in plan.stories if one.scenario == scenario.id]
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for story in plan.stories:
                self.combo.addItem(story_title(story, plan.stories), story.id)
            first = linked[0].id if linked else chosen
            self.combo.setCurrentIndex(max(0, self.combo.findData(first)))
        ready = bool(plan.stories) and bool(economics(plan, scenario))
        self.combo.setEnabled(bool(plan.stories))
        self.button.setEnabled(ready)
        self.words.setText(_words(plan, scenario, linked))


def _words(plan: Plan, scenario: Scenario, linked: list[Story]) -> str:
    if not plan.stories:
        return NO_STORY
    told = economics(plan, scenario)
    if not told:
        return NO_COST
    if not linked:
        return f"It adds to the story's cost: {told}"
    return "\n".join(_standing(plan, story) for story in linked)


def _standing(plan: Plan, story: Story) -> str:
    name = f"“{story_title(story, plan.stories)}”"
    if outdated(plan, story):
        return f"{name} says other figures than these. Use it again to bring them up to date."
    return f"{name} says these figures."
