"""The sheet Cost per query as a table: scenarios across, with what they cost."""

from collections.abc import Collection

from PySide6.QtCore import QObject

from planner.plan import Plan
from planner.plan.title import scenario_title
from planner.ui.appearance.theme import offer_colour
from planner.ui.change import Change
from planner.ui.grid.cell import Cell
from planner.ui.grid.model import GridModel
from planner.ui.query_cost.cells import column
from planner.ui.query_cost.rows import ROWS
from planner.ui.session import Session


class ScenariosModel(GridModel):
    """Columns are the scenarios; the first one is what the others are measured against."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, ROWS, parent)

    def columns(self, plan: Plan) -> list[str]:
        """The scenarios in their order."""
        return [scenario.id for scenario in plan.scenarios]

    def make(self, column_id: str) -> tuple[Cell, ...]:
        """Entries and costs of a scenario."""
        return column(self._plan, self._plan.scenario(column_id))

    def title(self, column_id: str) -> str:
        """The scenario's name."""
        return scenario_title(self._plan, self._plan.scenario(column_id))

    def badge(self, column_id: str) -> str:
        """Baseline, and whether a story takes its economics from it."""
        first = self._plan.scenarios[:1]
        parts = ["baseline"] if first and first[0].id == column_id else []
        told = sum(story.scenario == column_id for story in self._plan.stories)
        parts += [f"in {told} stories" if told > 1 else "in a story"] if told else []
        return " · ".join(parts)

    def colour(self, place: int) -> str:
        """The scenario's colour in its chart."""
        return offer_colour(place)

    def split(self, path: str) -> tuple[str, str]:
        """Scenario and field of a path; a scenario alone is found at its name."""
        head, _, rest = path.partition(".")
        scenario_id, _, key = rest.partition(".")
        return (scenario_id, key or "name") if head == "scenarios" else ("", "")

    def touched(self, change: Change) -> Collection[str]:
        """All of them, where any is other than before: each is measured against the first."""
        if change.replaced or change.parts("scenarios", "stories", "typed", "currency"):
            return self.columns(change.plan)
        return ()
