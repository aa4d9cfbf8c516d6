"""Bands as a table: the user's own first, as in the sums, then the published ones, which are only read."""

from collections.abc import Collection

from planner.market.bands import ENDS, BandRow, Range
from planner.plan import OwnBand, Plan
from planner.plan.edits.market import add_band
from planner.plan.entry import choice_name
from planner.plan.registry import FieldSpec, fields
from planner.plan.schema.about import Editor, Group
from planner.plan.schema.validation import model_from
from planner.ui.change import Change
from planner.ui.grid.cell import HEADING, GridCell, State, typed_cell
from planner.ui.grid.rows import ComputedField, FieldRow, GroupRow, Row, computed_rows, typed_rows
from planner.ui.grid.source import ItemHead, TableSource
from planner.ui.session import Session
from planner.values import Certainty, Figure, Line, Unit, shown
from planner.values.unit import ABSENT

ALSO = (
    ComputedField("Also published", "equity_year", "Equity a year"),
    ComputedField("Also published", "total", "Total a year"),
)
BAND_ROWS: tuple[Row, ...] = (
    *typed_rows(((Group.MARKET, fields(OwnBand, Editor.MARKET)),)),
    *computed_rows(ALSO),
)
"""Every row in order; their number never changes while the program runs."""

PUBLISHED = "published"
"""The prefix of identities of published bands; no band of the user's is called so."""

READ_ONLY = "A published range is only read. Copy it with Ctrl+Shift+D to have one that you can change."


class BandSource(TableSource):
    """Items are the user's bands, then the published rows by their place."""

    fields = BAND_ROWS

    def __init__(self, session: Session) -> None:
        self._session, self._plan, self._analysis = session, session.plan, session.analysis

    @property
    def plan(self) -> Plan:
        return self._plan

    @property
    def published(self) -> tuple[BandRow, ...]:
        """The rows of the table of bands; none before the first analysis."""
        analysis = self._session.analysis
        return analysis.tables.bands.rows if analysis else ()

    def items(self, plan: Plan) -> list[str]:
        read_only = [f"{PUBLISHED}{place}" for place in range(len(self.published))]
        return [*(band.id for band in plan.bands), *read_only]

    def take(self, change: Change) -> None:
        self._plan, self._analysis = change.plan, change.analysis

    def touched(self, change: Change) -> Collection[str]:
        """Return all, where any own band changed."""
        return self.items(change.plan) if change.replaced or change.parts("bands", "typed") else ()

    def head(self, item: str) -> ItemHead:
        """Return track and level; published, or the user's own."""
        if (row := self.published_at(item)) is not None:
            return ItemHead(band_name(row), f"published {row.year}", right=True)
        band = self._band(item)
        return ItemHead(f"{choice_name(band.track.value)}, {band.level.value}", "yours", right=True)

    def cells(self, item: str) -> tuple[GridCell, ...]:
        if (published := self.published_at(item)) is not None:
            return tuple(_published(published, row) for row in BAND_ROWS)
        return tuple(self._own(self._band(item), row) for row in BAND_ROWS)

    def locate(self, path: str) -> tuple[str, str]:
        head, _, rest = path.partition(".")
        band_id, _, key = rest.partition(".")
        return (band_id, key) if head == "bands" else ("", "")

    def path_at(self, plan: Plan, item: str, field: int) -> str:
        del plan
        row = BAND_ROWS[field]
        is_typed = isinstance(row, FieldRow) and not item.startswith(PUBLISHED)
        return f"bands.{item}.{row.spec.key}" if is_typed and isinstance(row, FieldRow) else ""

    def add(self, plan: Plan) -> tuple[Plan, str]:
        plan = add_band(plan)
        return plan, plan.bands[-1].id

    def published_at(self, item: str) -> BandRow | None:
        """Return the published row of an item; None for the user's own."""
        return self.published[int(item.removeprefix(PUBLISHED))] if item.startswith(PUBLISHED) else None

    def _band(self, band_id: str) -> OwnBand:
        return next(band for band in self._plan.bands if band.id == band_id)

    def _own(self, band: OwnBand, row: Row) -> GridCell:
        if isinstance(row, GroupRow):
            return HEADING
        if isinstance(row, FieldRow):
            problems = self._analysis.problems if self._analysis else ()
            warnings = {problem.where: problem.message for problem in problems}
            path = f"bands.{band.id}.{row.spec.key}"
            return typed_cell(self._plan, row.spec, path, getattr(band, row.spec.key), warnings.get(path, ""))
        refusal = f"“{row.label}” is published for some ranges; yours has its base alone."
        return GridCell(ABSENT, State.COMPUTED, refusal=refusal)


def band_name(row: BandRow) -> str:
    """Return the title of a published band: AI PM, Staff."""
    return f"{row.field('track')}, {row.level}"


def as_own(row: BandRow) -> OwnBand:
    """Return a published band as a band of the user's own, to be changed."""
    ends = {key: row.field(key) for key in ENDS}
    track = {} if row.track == "any" else {"track": row.track}
    return model_from(
        OwnBand, {"id": "", "level": row.level, "year": row.year, "source": row.source, **track, **ends}
    )


def _published(published: BandRow, row: Row) -> GridCell:
    """Return a cell of a published band: to be read, each figure with its source."""
    if isinstance(row, GroupRow):
        return HEADING
    if isinstance(row, FieldRow):
        return _published_field(published, row.spec)
    ends: Range | None = getattr(published, row.key)
    if ends is None:
        return GridCell(ABSENT, State.COMPUTED, refusal=READ_ONLY)
    figure = _figure(published, row.label, (ends[0] + ends[1]) / 2, Unit.MONEY_YEAR, ends)
    low, high = (shown(end, Unit.MONEY_YEAR) for end in ends)
    text = low if low == high else f"{low} – {high}"
    return GridCell(text, State.COMPUTED, figure=figure, refusal=READ_ONLY)


def _published_field(row: BandRow, spec: FieldSpec) -> GridCell:
    value = row.field(spec.key)
    if spec.key in ENDS:
        if not isinstance(value, float | int):
            return GridCell(ABSENT, State.COMPUTED, refusal=READ_ONLY)
        figure = _figure(row, spec.about.label, value, spec.about.unit)
        return GridCell(
            shown(value, spec.about.unit), State.COMPUTED, value, figure=figure, refusal=READ_ONLY
        )
    text = (
        "; ".join(part for part in (str(value or ABSENT), row.note) if part)
        if spec.key == "source"
        else value
    )
    return GridCell(str(text), State.COMPUTED, refusal=READ_ONLY)


def _figure(row: BandRow, label: str, value: float, unit: Unit, span: Range | None = None) -> Figure:
    line = Line(f"{row.place}, {row.year}{': ' + row.note if row.note else ''}", source=row.source)
    low, high = span if span else (None, None)
    return Figure(f"{label} · {band_name(row)}", value, unit, (line,), Certainty.ASSUMPTION, low, high)
