"""The scenarios as a table: scenarios across, with the costs of each."""

from collections.abc import Collection

from planner.plan import Plan, Scenario
from planner.plan.check.plan import check_scenario
from planner.plan.edits.stories import add_scenario
from planner.plan.fields.scenario import has_field
from planner.plan.registry import FieldSpec, scenario_groups
from planner.plan.title import scenario_title
from planner.story.query_cost.costing.levers import CostLever, is_used
from planner.story.query_cost.figures.against_first import Verdict
from planner.story.query_cost.figures.load_figures import misses_promise
from planner.story.query_cost.figures.rows import COST_ROWS
from planner.story.query_cost.figures.scenario_figures import ScenarioCosts, scenario_costs
from planner.ui.change import Change
from planner.ui.grid.cell import HEADING, OUTSIDE, GridCell, State, typed_cell
from planner.ui.grid.rows import ComputedRow, FieldRow, GroupRow, Row, computed_rows, typed_rows
from planner.ui.grid.source import ItemHead, TableSource
from planner.values import Figure, Unit, shown
from planner.values.unit import ABSENT

ROWS: tuple[Row, ...] = (*typed_rows(scenario_groups()), *computed_rows(COST_ROWS))
"""Every row in order; their number never changes while the program runs."""

LATE = "Longer than was promised."
_SIDES = {Verdict.ABOVE: "> ", Verdict.BELOW: "< "}


class ScenarioSource(TableSource):
    """Items are the scenarios; the others are measured against the first one."""

    fields = ROWS

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @property
    def plan(self) -> Plan:
        return self._plan

    def items(self, plan: Plan) -> list[str]:
        return [scenario.id for scenario in plan.scenarios]

    def take(self, change: Change) -> None:
        self._plan = change.plan

    def touched(self, change: Change) -> Collection[str]:
        """Return all of them, where any changed: each is measured against the first."""
        if change.replaced or change.parts("scenarios", "stories", "typed", "currency"):
            return self.items(change.plan)
        return ()

    def head(self, item: str) -> ItemHead:
        """Return the name; baseline, and how many stories take their economics from it; its mark."""
        plan, scenario = self._plan, self._plan.scenario(item)
        place = plan.scenarios.index(scenario)
        badge = ["baseline"] if place == 0 else []
        stories = sum(story.scenario == item for story in plan.stories)
        badge += [f"in {stories} stories" if stories > 1 else "in a story"] if stories else []
        return ItemHead(scenario_title(plan, scenario), " · ".join(badge), place, right=True)

    def cells(self, item: str) -> tuple[GridCell, ...]:
        return _column(self._plan, self._plan.scenario(item))

    def locate(self, path: str) -> tuple[str, str]:
        """Return scenario and field; a scenario alone is located at its name."""
        head, _, rest = path.partition(".")
        scenario_id, _, key = rest.partition(".")
        return (scenario_id, key or "name") if head == "scenarios" else ("", "")

    def path_at(self, plan: Plan, item: str, field: int) -> str:
        row = ROWS[field]
        if not isinstance(row, FieldRow) or not has_field(plan.scenario(item), row.spec.key):
            return ""
        return f"scenarios.{item}.{row.spec.key}"

    def add(self, plan: Plan) -> tuple[Plan, str]:
        plan = add_scenario(plan)
        return plan, plan.scenarios[-1].id


def amount(value: float) -> str:
    """Write an amount of money in a cell: whole from 100 on, finer below."""
    return shown(value, Unit.MONEY if abs(value) >= 100 else Unit.PRICE)


def _column(plan: Plan, scenario: Scenario) -> tuple[GridCell, ...]:
    """Return all cells of one scenario, from the top."""
    costs = scenario_costs(plan, scenario)
    warnings = {problem.where.rpartition(".")[2]: problem.message for problem in check_scenario(scenario)}
    return tuple(_cell(plan, costs, row, warnings) for row in ROWS)


def _cell(plan: Plan, costs: ScenarioCosts, row: Row, warnings: dict[str, str]) -> GridCell:
    if isinstance(row, GroupRow):
        return HEADING
    if isinstance(row, FieldRow):
        return _typed(plan, costs.scenario, row.spec, warnings)
    return _result(costs, row)


def _typed(plan: Plan, scenario: Scenario, spec: FieldSpec, warnings: dict[str, str]) -> GridCell:
    if not has_field(scenario, spec.key):
        return OUTSIDE
    path, value = f"scenarios.{scenario.id}.{spec.key}", getattr(scenario, spec.key)
    return typed_cell(plan, spec, path, value, warnings.get(spec.key, ""))


def _result(costs: ScenarioCosts, row: ComputedRow) -> GridCell:
    figure = costs.figures[row.key]
    text = _text(costs, row.key, figure)
    number = None if text == ABSENT else figure.value
    late = row.key == "p95" and misses_promise(costs.scenario, figure)
    return GridCell(text, State.COMPUTED, number, figure=figure, wrong=LATE if late else "")


def _text(costs: ScenarioCosts, key: str, figure: Figure) -> str:
    kind, _, lever = key.partition(".")
    if kind in ("step", "alone") and not is_used(costs.scenario, CostLever[lever]):
        return ABSENT
    if key == "break_even" and costs.against is not None and figure.value is None:
        return costs.against.verdict.value
    if figure.value is None:
        return ABSENT
    side = _SIDES.get(costs.against.verdict, "") if key == "break_even" and costs.against else ""
    if figure.unit is Unit.PRICE:
        return f"{side}{amount(figure.value)}"
    digits = 3 if key == "more_cost" else 4
    return shown(round(figure.value, digits), figure.unit)
