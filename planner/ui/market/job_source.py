"""Comparable jobs as a table: jobs across, each with the total that is counted."""

from collections.abc import Collection, Mapping

from planner.plan import Comparable, Plan
from planner.plan.edits.market import add_comparables
from planner.plan.registry import fields
from planner.plan.schema.about import Editor, Group
from planner.ui.change import Change
from planner.ui.grid.cell import HEADING, GridCell, State, typed_cell
from planner.ui.grid.rows import ComputedField, FieldRow, GroupRow, Row, computed_rows, typed_rows
from planner.ui.grid.source import ItemHead, TableSource
from planner.values import Certainty, Figure, Line, Unit, shown

COUNTED = (ComputedField("Counted", "total_year", "Total a year"),)
JOB_ROWS: tuple[Row, ...] = (
    *typed_rows(((Group.MARKET, fields(Comparable, Editor.MARKET)),)),
    *computed_rows(COUNTED),
)
"""Every row in order; their number never changes while the program runs."""

NO_PARTS = "Base, bonus and equity together, all three typed; or the total as reported."


class JobSource(TableSource):
    """Items are the comparable jobs; there may be thousands."""

    fields = JOB_ROWS

    def __init__(self, plan: Plan) -> None:
        self._show(plan)

    @property
    def plan(self) -> Plan:
        return self._plan

    def items(self, plan: Plan) -> list[str]:
        return [comparable.id for comparable in plan.comparables]

    def take(self, change: Change) -> None:
        self._show(change.plan)

    def touched(self, change: Change) -> Collection[str]:
        if change.replaced:
            return self.items(change.plan)
        before = {comparable.id: comparable for comparable in change.before.comparables}
        typed = {path.split(".")[1] for path in change.typed() if path.startswith("comparables.")}
        now = change.plan.comparables
        return {comparable.id for comparable in now if before.get(comparable.id) is not comparable} | typed

    def head(self, item: str) -> ItemHead:
        """Return the company, else the job's number; its level and year."""
        number, job = self._jobs[item]
        badge = " · ".join(part for part in (job.level.value, str(job.year or "")) if part)
        return ItemHead(job.company or f"Job {number}", badge, right=True)

    def cells(self, item: str) -> tuple[GridCell, ...]:
        _, job = self._jobs[item]
        return tuple(self._cell(job, row) for row in JOB_ROWS)

    def locate(self, path: str) -> tuple[str, str]:
        head, _, rest = path.partition(".")
        job_id, _, key = rest.partition(".")
        return (job_id, key) if head == "comparables" else ("", "")

    def path_at(self, plan: Plan, item: str, field: int) -> str:
        del plan
        row = JOB_ROWS[field]
        return f"comparables.{item}.{row.spec.key}" if isinstance(row, FieldRow) else ""

    def add(self, plan: Plan) -> tuple[Plan, str]:
        plan = add_comparables(plan, (Comparable(id=""),))
        return plan, plan.comparables[-1].id

    def _show(self, plan: Plan) -> None:
        self._plan = plan
        numbered = enumerate(plan.comparables, start=1)
        self._jobs: Mapping[str, tuple[int, Comparable]] = {job.id: (at, job) for at, job in numbered}

    def _cell(self, job: Comparable, row: Row) -> GridCell:
        if isinstance(row, GroupRow):
            return HEADING
        if isinstance(row, FieldRow):
            return typed_cell(
                self._plan, row.spec, f"comparables.{job.id}.{row.spec.key}", getattr(job, row.spec.key)
            )
        return _total(job)


def _total(job: Comparable) -> GridCell:
    value = job.total_year
    because: tuple[Line, ...]
    if value is None:
        because = (Line(NO_PARTS),)
    elif job.total is not None:
        because = (Line("As reported", value, Unit.MONEY_YEAR, where=f"comparables.{job.id}.total"),)
    else:
        parts = ((Unit.MONEY_YEAR, "base"), (Unit.SHARE, "bonus"), (Unit.MONEY_YEAR, "equity"))
        because = tuple(
            Line(key.capitalize(), getattr(job, key), unit, where=f"comparables.{job.id}.{key}")
            for unit, key in parts
        )
    figure = Figure("Total a year", value, Unit.MONEY_YEAR, because, Certainty.ASSUMPTION)
    return GridCell(shown(value, Unit.MONEY_YEAR), State.COMPUTED, value, figure=figure)
