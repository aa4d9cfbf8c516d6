"""The rows of the Assumptions sheet, made from the registry: no field is named here twice."""

from dataclasses import dataclass
from typing import Any

from planner.market.stages import StageRange, StageTable
from planner.plan import Assumptions, LetterStyle, Person, Plan, StageView, entry
from planner.plan.assumed import is_confirmed_at
from planner.plan.fields.about import Editor, Model
from planner.plan.fields.terms import Stage
from planner.plan.paths import value_at
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.values import Unit, shown

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


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a heading where `path` is empty, else one field, its default and where it comes from."""

    label: str
    path: str = ""
    spec: FieldSpec | None = None
    default: Any = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a value is shown: its text, why it is wrong, and whether it is an assumption still as given."""

    text: str
    wrong: str = ""
    as_given: bool = False


def rows(stages: StageTable | None) -> tuple[Row, ...]:
    """Return every row; those of the stages only once their table is there."""
    return (
        *_section(Person, "person"),
        *_section(Assumptions, "assumptions"),
        *_stages(stages),
        *_section(LetterStyle, "wording"),
        *_plan(),
    )


def shape(plan: Plan, row: Row) -> Shape:
    """Return how the value of a row is shown now."""
    if row.spec is None:
        return Shape("")
    kept = plan.typed.get(row.path)
    if kept and kept.wrong:
        return Shape(kept.text, kept.wrong)
    value = value_at(plan, row.path)
    given = (value is None or value == row.default) and not is_confirmed_at(plan, row.path)
    return Shape(_display(row.spec, row.default if value is None else value), "", _assumed(row) and given)


def default_text(row: Row) -> str:
    """Return the default as it would be shown."""
    return _display(row.spec, row.default) if row.spec else ""


def unit_text(row: Row) -> str:
    """Return the unit in words, or the choices."""
    if row.spec is None:
        return ""
    if row.spec.kind is FieldKind.CHOICE:
        named = " or ".join(entry.choice_name(choice) for choice in row.spec.choices)
        return named if len(named) <= FITS else "a choice"  # its source names them, at length
    return UNITS.get(row.spec.about.unit, "")


def _assumed(row: Row) -> bool:
    return row.spec is not None and row.spec.about.assumption


def _display(spec: FieldSpec, value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return shown(value, spec.about.unit)
    return entry.display(spec, value)


def _section(owner: type[Model], above: str) -> tuple[Row, ...]:
    found: list[Row] = []
    group = None
    for spec in _editable(owner):
        if spec.about.group is not group:
            group = spec.about.group
            found.append(Row(group.value))
        found.append(Row(spec.about.label, f"{above}.{spec.key}", spec, spec.default, spec.about.help))
    return tuple(found)


def _plan() -> tuple[Row, ...]:
    return (
        Row("Plan"),
        *(Row(spec.about.label, spec.key, spec, spec.default, spec.about.help) for spec in _editable(Plan)),
    )


def _editable(owner: type[Model]) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in fields(owner, Editor.ASSUMPTIONS) if spec.kind is not FieldKind.RECORD)


def _stages(table: StageTable | None) -> tuple[Row, ...]:
    if table is None:
        return ()
    return tuple(row for stage in Stage for row in _stage(stage, table))


def _stage(stage: Stage, table: StageTable) -> tuple[Row, ...]:
    risk, name = table.risk(stage, Assumptions()), table.rows[stage].name
    above = f"assumptions.stages.{stage.value}"
    return (
        Row(f"Stage: {name}"),
        *(
            Row(
                spec.about.label,
                f"{above}.{spec.key}",
                spec,
                getattr(risk, spec.key),
                _source(spec, stage, table),
            )
            for spec in _editable(StageView)
        ),
    )


def _source(spec: FieldSpec, stage: Stage, table: StageTable) -> str:
    """Say the table's range, what the number is, and where the table comes from."""
    span = getattr(table.rows[stage], spec.key)
    unit = spec.about.unit
    held = f"{shown(span.low, unit)} to {shown(span.high, unit)}" if isinstance(span, StageRange) else ""
    return ". ".join(part for part in (held, spec.about.help.rstrip("."), table.source) if part)
