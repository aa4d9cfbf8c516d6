"""The assumptions as a table: a row for each field of the registry and each constant of the asks."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from planner.market.asks import texts as ask_texts
from planner.market.asks.constants import AskConstants, unpacked
from planner.market.asks.number import TableNumber
from planner.market.asks.texts import by_topic, source_text, value_text
from planner.market.stages import StageRange, StageTable
from planner.market.tables import Tables
from planner.market.worth_sources import sourced
from planner.plan import Assumptions, LetterStyle, Person, Plan, StageView, entry
from planner.plan.assumed import is_confirmed_at
from planner.plan.fields.terms import Stage
from planner.plan.paths import ASK_CONSTANTS, spec_at, value_at
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.plan.schema.about import Editor
from planner.plan.schema.model import Model
from planner.ui.change import Change
from planner.ui.grid.cell import HEADING, CellTone, GridCell, State, number_of
from planner.ui.grid.rows import FieldRow, GroupRow, Row
from planner.ui.grid.source import ItemHead, TableSource
from planner.values import Unit, shown
from planner.values.unit import ABSENT

LABEL, VALUE, UNIT, DEFAULT, SOURCE = COLUMNS = ("label", "value", "unit", "default", "source")
HEADS = {
    LABEL: ItemHead("Assumption", owner=""),
    VALUE: ItemHead("Value", right=True, owner=""),
    UNIT: ItemHead("Unit", owner=""),
    DEFAULT: ItemHead("Default", right=True, owner=""),
    SOURCE: ItemHead("Where it comes from", owner=""),
}
ONLY_VALUES = "Only the column Value is typed in. Go there by the arrow keys."
FITS = 16  # signs in the column of units
UNITS: dict[Unit, str] = {
    Unit.MONEY: "dollars",
    Unit.MONEY_YEAR: "dollars a year",
    Unit.SHARE: "per cent",
    Unit.CHANCE: "per cent",
    Unit.MONTHS: "months",
    Unit.YEARS: "years",
    Unit.RATIO: "ratio",
}


class AssumptionRow(FieldRow, frozen=True):
    """One field at a plan path, with its default and where that comes from."""

    path: str
    default: Any
    source: str

    @property
    def key(self) -> str:
        return self.path

    @property
    def help(self) -> str:
        return self.source


class ConstantRow(AssumptionRow, frozen=True):
    """One constant of the asks, with its number in the table."""

    number: TableNumber


class AssumptionSource(TableSource):
    """Items are the columns `COLUMNS`. The rows of stages and constants are there only with their tables."""

    def __init__(self, plan: Plan, tables: Tables | None) -> None:
        self._constants = tables.asks.unedited() if tables else None
        self.fields = assumption_rows(tables)
        self._plan = plan

    @property
    def plan(self) -> Plan:
        return self._plan

    def items(self, plan: Plan) -> tuple[str, ...]:
        del plan
        return COLUMNS

    def take(self, change: Change) -> None:
        self._plan = change.plan

    def touched(self, change: Change) -> Collection[str]:
        parts = change.parts(
            "person", "assumptions", ASK_CONSTANTS, "wording", "title", "currency", "dollar_rate"
        )
        return (VALUE,) if change.replaced or parts or change.typed() else ()

    def head(self, item: str) -> ItemHead:
        return HEADS[item]

    def cells(self, item: str) -> tuple[GridCell, ...]:
        wrong = self._wrong_constants() if item == VALUE else {}
        return tuple(
            _constant_cell(self._plan, row, wrong.get(row.path, ""))
            if isinstance(row, ConstantRow) and item == VALUE
            else _cell(self._plan, item, row)
            if isinstance(row, AssumptionRow)
            else _heading(item, row)
            for row in self.fields
        )

    def _wrong_constants(self) -> Mapping[str, str]:
        """Return why constants cannot be used, by path."""
        if self._constants is None or not self._plan.ask_constants:
            return {}
        _, problems = self._constants.with_edits(unpacked(self._plan.ask_constants))
        return {problem.where: problem.message for problem in problems}

    def locate(self, path: str) -> tuple[str, str]:
        return VALUE, path

    def path_at(self, plan: Plan, item: str, field: int) -> str:
        del plan
        row = self.fields[field]
        return row.path if item == VALUE and isinstance(row, AssumptionRow) else ""

    def add(self, plan: Plan) -> None:
        """No column can be added."""
        del plan


def _heading(item: str, row: Row) -> GridCell:
    """Return the cell of a heading: its title in the first column. No span, which would widen selections."""
    if item == LABEL and isinstance(row, GroupRow):
        return GridCell(row.title, State.HEADING, right=False)
    return HEADING


def _cell(plan: Plan, item: str, row: AssumptionRow) -> GridCell:
    if item == VALUE:
        return _value_cell(plan, row)
    texts = {
        LABEL: row.spec.about.label,
        UNIT: unit_text(row),
        DEFAULT: default_text(row),
        SOURCE: row.source,
    }
    tone = CellTone.USUAL if item == LABEL else CellTone.QUIET
    return GridCell(texts[item], State.COMPUTED, right=item == DEFAULT, tone=tone, refusal=ONLY_VALUES)


def _value_cell(plan: Plan, row: AssumptionRow) -> GridCell:
    """Return the cell of a value: typed, or the default of the model."""
    unit, typed = unit_text(row), plan.typed.get(row.path)
    if typed and typed.wrong:
        return GridCell(typed.text, State.INPUT, path=row.path, wrong=typed.wrong, spoken=unit)
    value = value_at(plan, row.path)
    is_default = (value is None or value == row.default) and not is_confirmed_at(plan, row.path)
    is_assumed = is_default and row.spec.about.assumption
    value = row.default if value is None else value
    text = _display(row.spec, value)
    is_usual = is_default and row.path not in plan.typed and text != ABSENT
    return GridCell(
        text,
        State.INPUT,
        number_of(row.spec, value),
        path=row.path,
        tone=CellTone.DEFAULT if is_assumed else CellTone.TAKEN if is_usual else CellTone.USUAL,
        spoken=", ".join(part for part in (unit, "assumption" if is_assumed else "") if part),
    )


def _constant_cell(plan: Plan, row: ConstantRow, wrong: str) -> GridCell:
    """Return the cell of a constant: the user's, or the table's. What cannot be used stays, marked."""
    typed, own = plan.typed.get(row.path), plan.ask_constants.get(row.number.key)
    if typed and typed.wrong:
        return GridCell(typed.text, State.INPUT, path=row.path, wrong=typed.wrong, spoken=unit_text(row))
    value = row.number.default if own is None else own
    is_default = own is None or (not wrong and value_text(row.number, own) == default_text(row))
    number = value[0] if isinstance(value, tuple) and len(value) == 1 else value
    return GridCell(
        value_text(row.number, value),
        State.INPUT,
        None if isinstance(number, tuple) else float(number),
        path=row.path,
        wrong=wrong,
        tone=CellTone.DEFAULT if is_default else CellTone.USUAL,
        spoken=f"{unit_text(row)}, assumption" if is_default else unit_text(row),
    )


def default_text(row: AssumptionRow) -> str:
    """Return the default as it would be shown."""
    if isinstance(row, ConstantRow):
        return value_text(row.number, row.number.default)
    return _display(row.spec, row.default)


def unit_text(row: AssumptionRow) -> str:
    """Return the unit in words, or the choices."""
    if isinstance(row, ConstantRow):
        return ask_texts.unit_text(row.number)
    if row.spec.kind is FieldKind.CHOICE:
        choices = " or ".join(entry.choice_name(choice) for choice in row.spec.choices)
        return choices if len(choices) <= FITS else "a choice"  # its source names them, at length
    return UNITS.get(row.spec.about.unit, "")


def assumption_rows(tables: Tables | None) -> tuple[Row, ...]:
    """Return every row; those of stages and constants only if their tables are there."""
    sources = tables.worth_sources if tables else {}
    return (
        *_section(Person, "person"),
        *_section(Assumptions, "assumptions", sources),
        *(row for stage in Stage for row in (_stage(stage, tables.stages) if tables else ())),
        *(_constants(tables.asks) if tables else ()),
        *_section(LetterStyle, "wording"),
        GroupRow("Plan", computed=False, folds=False),
        *(_row("Plan", spec, spec.key) for spec in _editable(Plan)),
    )


def _display(spec: FieldSpec, value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return shown(value, spec.about.unit)
    return entry.display(spec, value)


def _section(
    owner: type[Model], above: str, sources: Mapping[str, str] = MappingProxyType({})
) -> tuple[Row, ...]:
    rows: list[Row] = []
    group = None
    for spec in _editable(owner):
        if spec.about.group is not group:
            group = spec.about.group
            rows.append(GroupRow(group.value, computed=False, folds=False))
        row = _row(group.value, spec, f"{above}.{spec.key}")
        rows.append(replace(row, source=sourced(row.source, sources.get(spec.key, ""))))
    return tuple(rows)


def _row(group: str, spec: FieldSpec, path: str) -> AssumptionRow:
    return AssumptionRow(group, spec, path, spec.default, spec.about.help)


def _editable(owner: type[Model]) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in fields(owner, Editor.ASSUMPTIONS) if spec.kind is not FieldKind.RECORD)


def _stage(stage: Stage, table: StageTable) -> tuple[Row, ...]:
    risk, title = table.risk(stage, Assumptions()), f"Stage: {table.rows[stage].name}"
    above = f"assumptions.stages.{stage.value}"
    rows = (
        AssumptionRow(
            title, spec, f"{above}.{spec.key}", getattr(risk, spec.key), _source(spec, stage, table)
        )
        for spec in _editable(StageView)
    )
    return (GroupRow(title, computed=False, folds=False), *rows)


def _constants(constants: AskConstants) -> Iterator[Row]:
    """Yield the heading of all, then the heading and the rows of each topic."""
    yield GroupRow(ask_texts.HEADING, computed=False, folds=False)
    for topic, numbers in by_topic(constants):
        yield GroupRow(topic, computed=False, folds=False)
        for number in numbers:
            path = f"{ASK_CONSTANTS}.{number.key}"
            spec = spec_at(Plan(), path)
            spec = replace(spec, about=replace(spec.about, label=number.spec.label))
            yield ConstantRow(topic, spec, path, number.default, source_text(constants, number.key), number)


def _source(spec: FieldSpec, stage: Stage, table: StageTable) -> str:
    """Return the range in the table, the meaning of the number, and the source of the table."""
    span = getattr(table.rows[stage], spec.key)
    unit = spec.about.unit
    limits = f"{shown(span.low, unit)} to {shown(span.high, unit)}" if isinstance(span, StageRange) else ""
    return ". ".join(part for part in (limits, spec.about.help.rstrip("."), table.source) if part)
