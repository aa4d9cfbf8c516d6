"""What stands in one cell of the Market sheet, with no Qt in it."""

from collections.abc import Mapping

from planner.market.bands import ENDS, BandRow, Range
from planner.plan import Comparable, OwnBand, Plan, entry
from planner.plan.edits.market import add_band, add_comparables
from planner.plan.registry import FieldSpec
from planner.ui.grid.cell import HEADING, WORDS, Cell, State, number_of, wrong_entry
from planner.ui.grid.rows import FieldRow, GroupRow, Row
from planner.ui.market.rows import BAND_ROWS, JOB_ROWS
from planner.values import Certainty, Figure, Line, Unit, shown
from planner.values.unit import ABSENT

PUBLISHED = "published"
"""How the identities of published columns begin; no row of the user's is called so."""

NO_PARTS = "Base, bonus and equity together, all three typed; or the total as reported."


class BandTable:
    """Where the cells of the grid of bands are in the plan; published columns are not in it."""

    def path_at(self, plan: Plan, row: int, column: str) -> str:
        """The field at a row of an own band; empty for a heading and for what is published."""
        del plan
        field_row = BAND_ROWS[row]
        if not isinstance(field_row, FieldRow) or column.startswith(PUBLISHED):
            return ""
        return f"bands.{column}.{field_row.spec.key}"

    def add(self, plan: Plan) -> tuple[Plan, str]:
        """Add a band at the end."""
        plan = add_band(plan)
        return plan, plan.bands[-1].id


class JobTable:
    """Where the cells of the grid of comparable jobs are in the plan."""

    def path_at(self, plan: Plan, row: int, column: str) -> str:
        """The field at a row of a job; empty for a heading and for the total that is counted."""
        del plan
        field_row = JOB_ROWS[row]
        return f"comparables.{column}.{field_row.spec.key}" if isinstance(field_row, FieldRow) else ""

    def add(self, plan: Plan) -> tuple[Plan, str]:
        """Add a job at the end."""
        plan = add_comparables(plan, (Comparable(id=""),))
        return plan, plan.comparables[-1].id


def band_column(plan: Plan, band: OwnBand, warnings: Mapping[str, str]) -> tuple[Cell, ...]:
    """All cells of a band of the user's own."""
    where = f"bands.{band.id}"
    return tuple(_typed(plan, where, band, row, warnings) for row in BAND_ROWS)


def published_column(row: BandRow) -> tuple[Cell, ...]:
    """All cells of a published band: to be read, each figure with its source."""
    return tuple(_published(row, one) for one in BAND_ROWS)


def job_column(plan: Plan, job: Comparable) -> tuple[Cell, ...]:
    """All cells of a comparable job."""
    where = f"comparables.{job.id}"
    return tuple(
        _total(job) if not isinstance(row, GroupRow | FieldRow) else _typed(plan, where, job, row, {})
        for row in JOB_ROWS
    )


def band_name(row: BandRow) -> str:
    """What the column of a published band is called: AI PM, Staff."""
    return f"{row.field('track')}, {row.level}"


def as_own(row: BandRow) -> OwnBand:
    """Return a published band as a band of the user's own, to be changed."""
    ends = {key: row.field(key) for key in ENDS}
    track = {} if row.track == "any" else {"track": row.track}
    return OwnBand.model_validate(
        {"id": "", "level": row.level, "year": row.year, "source": row.source, **track, **ends}, strict=False
    )


def _typed(plan: Plan, where: str, item: OwnBand | Comparable, row: Row, warnings: Mapping[str, str]) -> Cell:
    if isinstance(row, GroupRow):
        return HEADING
    if not isinstance(row, FieldRow):
        return Cell(ABSENT, State.COMPUTED)
    spec = row.spec
    path, value = f"{where}.{spec.key}", getattr(item, spec.key)
    if wrong := wrong_entry(plan, spec, path):
        return wrong
    text, right = entry.display(spec, value), spec.kind not in WORDS
    return Cell(text, State.INPUT, number_of(spec, value), right, path, warning=warnings.get(path, ""))


def _published(row: BandRow, one: Row) -> Cell:
    if isinstance(one, GroupRow):
        return HEADING
    if isinstance(one, FieldRow):
        return _published_field(row, one.spec)
    span: Range | None = getattr(row, one.key)
    if span is None:
        return Cell(ABSENT, State.COMPUTED)
    figure = _figure(row, one.label, (span[0] + span[1]) / 2, Unit.MONEY_YEAR, span)
    low, high = (shown(end, Unit.MONEY_YEAR) for end in span)
    return Cell(low if low == high else f"{low} – {high}", State.COMPUTED, figure=figure)


def _published_field(row: BandRow, spec: FieldSpec) -> Cell:
    value = row.field(spec.key)
    if spec.key in ENDS:
        if not isinstance(value, float | int):
            return Cell(ABSENT, State.COMPUTED)
        figure = _figure(row, spec.about.label, value, spec.about.unit)
        return Cell(shown(value, spec.about.unit), State.COMPUTED, value, figure=figure)
    text = (
        "; ".join(part for part in (str(value or ABSENT), row.note) if part)
        if spec.key == "source"
        else value
    )
    return Cell(str(text), State.COMPUTED, right=spec.kind not in WORDS)


def _figure(row: BandRow, label: str, value: float, unit: Unit, span: Range | None = None) -> Figure:
    told = f"{row.place}, {row.year}{': ' + row.note if row.note else ''}"
    line = Line(told, source=row.source)
    low, high = span if span else (None, None)
    return Figure(f"{label} · {band_name(row)}", value, unit, (line,), Certainty.ASSUMPTION, low, high)


def _total(job: Comparable) -> Cell:
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
    return Cell(shown(value, Unit.MONEY_YEAR), State.COMPUTED, value, figure=figure)
