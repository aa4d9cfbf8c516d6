"""What stands in one cell of the sheet Cost per query, with no Qt in it."""

from planner.plan import Plan, Scenario, entry
from planner.plan.check.plan import check_scenario
from planner.plan.edits.stories import add_scenario
from planner.plan.fields.scenario import has_field
from planner.plan.registry import FieldSpec
from planner.story.query_cost.break_even_accuracy import Verdict
from planner.story.query_cost.costs import Lever, is_used
from planner.story.query_cost.scenario_figures import Costed, costed
from planner.ui.grid.cell import HEADING, OUTSIDE, WORDS, Cell, State, number_of, wrong_entry
from planner.ui.grid.rows import FieldRow, GroupRow, ResultRow, Row
from planner.ui.query_cost.rows import ROWS
from planner.values import Figure, Unit, shown
from planner.values.unit import ABSENT

_SIDES = {Verdict.ABOVE: "> ", Verdict.BELOW: "< "}


class ScenarioTable:
    """Where the cells of the grid are in the plan."""

    def path_at(self, plan: Plan, row: int, column: str) -> str:
        """The field at a row of a scenario; empty for a heading, a result, or what its pricing has not."""
        field_row = ROWS[row]
        if not isinstance(field_row, FieldRow) or not has_field(plan.scenario(column), field_row.spec.key):
            return ""
        return f"scenarios.{column}.{field_row.spec.key}"

    def add(self, plan: Plan) -> tuple[Plan, str]:
        """Add a scenario at the end."""
        plan = add_scenario(plan)
        return plan, plan.scenarios[-1].id


def column(plan: Plan, scenario: Scenario) -> tuple[Cell, ...]:
    """All cells of one scenario, from the top."""
    found = costed(plan, scenario)
    warnings = {problem.where.rpartition(".")[2]: problem.message for problem in check_scenario(scenario)}
    return tuple(_cell(plan, found, row, warnings) for row in ROWS)


def amount(value: float) -> str:
    """Write an amount of money in a cell: whole from 100 on, finer below."""
    return shown(value, Unit.MONEY if abs(value) >= 100 else Unit.PRICE)


def _cell(plan: Plan, found: Costed, row: Row, warnings: dict[str, str]) -> Cell:
    if isinstance(row, GroupRow):
        return HEADING
    if isinstance(row, FieldRow):
        return _typed(plan, found.scenario, row.spec, warnings)
    return _result(found, row)


def _typed(plan: Plan, scenario: Scenario, spec: FieldSpec, warnings: dict[str, str]) -> Cell:
    if not has_field(scenario, spec.key):
        return OUTSIDE
    path, value = f"scenarios.{scenario.id}.{spec.key}", getattr(scenario, spec.key)
    if wrong := wrong_entry(plan, spec, path):
        return wrong
    right, number = spec.kind not in WORDS, number_of(spec, value)
    text = entry.display(spec, value)
    return Cell(text, State.INPUT, number, right, path, warning=warnings.get(spec.key, ""))


def _result(found: Costed, row: ResultRow) -> Cell:
    figure = found.figures[row.key]
    text = _text(found, row.key, figure)
    number = None if text == ABSENT else figure.value
    return Cell(text, State.COMPUTED, number, figure=figure)


def _text(found: Costed, key: str, figure: Figure) -> str:
    lever = key.partition(".")[2]
    if lever and not is_used(found.scenario, Lever[lever]):
        return ABSENT
    if key == "break_even" and found.against is not None and figure.value is None:
        return found.against.verdict.value
    if figure.value is None:
        return ABSENT
    side = _SIDES.get(found.against.verdict, "") if key == "break_even" and found.against else ""
    if figure.unit is Unit.PRICE:
        return f"{side}{amount(figure.value)}"
    digits = 3 if key == "more_cost" else 4
    return shown(round(figure.value, digits), figure.unit)
