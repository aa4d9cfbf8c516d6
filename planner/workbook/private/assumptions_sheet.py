"""The private sheet Assumptions: the person, the model, the stages and the asks, each with its source."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from planner.market.asks.constants import AskConstants
from planner.market.asks.texts import HEADING, by_topic, unit_text, value_text
from planner.market.tables import Tables, sources
from planner.market.worth_sources import sourced
from planner.plan import Assumptions, LetterStyle, Person, Plan, StageView
from planner.plan.entry import choice_name
from planner.plan.fields.terms import Stage
from planner.plan.registry import FieldKind, fields
from planner.plan.schema.about import Editor
from planner.plan.schema.model import Model
from planner.values import Unit
from planner.workbook.private.contents import ASSUMPTIONS
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.plan_fields import SHAPES, plain
from planner.workbook.sheets.sheet import Value

FROM_TABLE = "Yours where typed, else the middle of the table's range."


class _Assumption(Struct, frozen=True):
    """A field with the value that is used: amber as assumed, blue where it was typed."""

    label: str
    value: Value
    unit: Unit
    help: str
    assumed: bool

    @property
    def style(self) -> str:
        """The style of the value's cell."""
        shape = "word" if isinstance(self.value, str) else SHAPES[self.unit]
        return f"{'assumption' if self.assumed else 'input'}.{shape}"


_COLUMNS: Columns[_Assumption] = (
    Column("", lambda line: line.label, "label_top"),
    Column("", lambda line: line.value, lambda line: line.style),
    Column("", lambda line: line.help, "why"),
)
WIDTHS = (232, 104, 484)


def put_assumptions(plan: Plan, tables: Tables) -> PrivatePage:
    """Put the person's and the model's assumptions, and the stage table as it is used."""
    page = PrivatePage(ASSUMPTIONS, WIDTHS)
    page.head("Amber: assumed, and yours to change. Blue: typed.")
    _put_model(page, "You", plan.person, Person)
    _put_model(page, "The model", plan.assumptions, Assumptions, tables.worth_sources)
    for stage in dict.fromkeys(offer.stage for offer in plan.columns()):
        page.text(f"Stage: {choice_name(stage.value)}", "section")
        _put_lines(page, _stage_lines(plan, tables, stage))
    _put_constants(page, tables.asks)
    _put_model(page, "Words", plan.wording, LetterStyle)
    return page


def _put_constants(page: PrivatePage, constants: AskConstants) -> None:
    """Put the constants of the asks that the user changed, each with its default and unit."""
    lines = [
        _Assumption(
            f"{topic}: {number.spec.label}",
            number.value if isinstance(number.value, int | float) else value_text(number, number.value),
            Unit.RATIO,
            f"{unit_text(number).capitalize()}. The default is {value_text(number, number.default)}.",
            assumed=False,
        )
        for topic, numbers in by_topic(constants)
        for number in numbers
        if number.key in constants.edited
    ]
    if lines:
        page.text(HEADING, "section")
        _put_lines(page, lines)


def _put_lines(page: PrivatePage, lines: Sequence[_Assumption]) -> None:
    page.table(_COLUMNS, lines, headings=False)


def _put_model(
    page: PrivatePage,
    heading: str,
    model: Model,
    owner: type[Model],
    sources: Mapping[str, str] = MappingProxyType({}),
) -> None:
    page.text(heading, "section")
    lines = []
    for spec in fields(owner, Editor.ASSUMPTIONS):
        if spec.kind is not FieldKind.RECORD:  # the stages have lines of their own
            value = getattr(model, spec.key)
            typed = value != spec.default or spec.key in getattr(model, "confirmed", ())
            assumed = spec.about.assumption and not typed
            about = spec.about
            text = sourced(about.help, sources.get(spec.key, ""))
            lines.append(_Assumption(about.label, plain(value), about.unit, text, assumed))
    _put_lines(page, lines)


def _stage_lines(plan: Plan, tables: Tables, stage: Stage) -> list[_Assumption]:
    risk = tables.stages.risk(stage, plan.assumptions)
    view = next((view for view in plan.assumptions.stages if view.id is stage), None)
    return [
        _Assumption(
            spec.about.label,
            getattr(risk, spec.key),
            spec.about.unit,
            f"{spec.about.help} {FROM_TABLE}".strip(),
            assumed=view is None or getattr(view, spec.key) is None,
        )
        for spec in fields(StageView, Editor.ASSUMPTIONS)
    ]


def put_sources(page: PrivatePage, tables: Tables) -> None:
    """Put where the published numbers come from, below the assumptions and what is printed."""
    page.end_print()
    page.gap()
    page.text("Sources", "section")
    columns: Columns[tuple[str, str]] = (
        Column("", lambda source: source[0], "label_top"),
        Column("", lambda source: source[1], "row", span=2),
    )
    page.table(columns, sources(tables), headings=False)
