"""The private sheets of inputs: Offers, Assumptions, and a copy of them as the fixed values were computed.

A live cell compares the copy with the inputs, so that a fixed value can say when it is out of date.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from planner.market.asks.constants import AskConstants
from planner.market.asks.texts import HEADING, by_topic, unit_text, value_text
from planner.market.assumed import AssumedValue
from planner.market.assumed_risk import SHARE_KEYS
from planner.market.tables import Tables
from planner.market.worth_sources import sourced
from planner.plan import PRESENT_ID, Assumptions, LetterStyle, Offer, Person, Plan, StageView
from planner.plan.entry import choice_name
from planner.plan.fields.about import Applies, Editor, Model
from planner.plan.fields.terms import Stage
from planner.plan.registry import FieldKind, FieldSpec, fields, grid_groups
from planner.plan.title import title
from planner.values import Unit
from planner.workbook.sheets.formula import Term, TextFormula, unchanged
from planner.workbook.sheets.page import Column, Columns, Page, widths_of
from planner.workbook.sheets.pay_rows import TermCells
from planner.workbook.sheets.plan_fields import SHAPES, plain, put_fields
from planner.workbook.sheets.sheet import SheetCell, Value

OFFERS, ASSUMPTIONS, AS_COMPUTED = "Offers", "Assumptions", "As computed"
OFFERS_SUBTITLE = "Blue: typed. Amber: assumed, as nobody typed it. Each amount in the currency of its offer."
FROM_TABLE = "Yours where typed, else the middle of the table's range."
TERM_FIELDS = (
    *("base", "raise_rate", "bonus_target", "bonus_guaranteed", "match_rate", "match_cap"),
    *("benefits", "relocation", "health_premium", "employer_hsa"),
    *("espp_discount", "espp_share", "espp_limit"),
)
"""Fields of an offer that `TermCells` names alike."""


@dataclass(frozen=True, slots=True)
class OffersPage:
    """The page with the cell of each offer's field, by (offer id, field key)."""

    page: Page
    cells: Mapping[tuple[str, str], Term]
    first_row: int

    def terms(self, offer: Offer) -> TermCells:
        """Return the cells that an offer's pay by year is computed from."""
        days_off = self.cells[offer.id, "days_off"] if offer.value_days_off else None
        return TermCells(**{key: self.cells[offer.id, key] for key in TERM_FIELDS}, days_off=days_off)


def put_offers(plan: Plan, assumed: Mapping[str, Mapping[str, AssumedValue]]) -> OffersPage:
    """Put every typed field down, the present job and the offers across.

    `assumed` holds, by column and key, the values that nobody typed.
    """
    offers = tuple(_with_risk(offer, assumed.get(offer.id, {})) for offer in plan.columns())
    page = Page(OFFERS, (30, *[29.0] * len(offers)))
    page.head(plan.title, OFFERS_SUBTITLE)
    page.header("", *(title(plan, offer) for offer in offers))
    first_row = page.row

    def is_assumed(offer: Offer, spec: FieldSpec) -> bool:
        return spec.key in assumed.get(offer.id, {})

    return OffersPage(page, put_fields(page, grid_groups(), offers, _has_field, is_assumed), first_row)


def _with_risk(offer: Offer, assumed: Mapping[str, AssumedValue]) -> Offer:
    """Fill in what the stage says of the risk and sale of shares, which the plan leaves empty."""
    return offer.model_copy(update={key: assumed[key].value for key in SHARE_KEYS if key in assumed})


def _has_field(offer: Offer, spec: FieldSpec) -> bool:
    own = Applies.PRESENT if offer.id == PRESENT_ID else Applies.OFFER
    return spec.about.applies in (Applies.BOTH, own)


@dataclass(frozen=True, slots=True)
class _Assumption:
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
    Column("", lambda line: line.label, "label", 38),
    Column("", lambda line: line.value, lambda line: line.style, 16),
    Column("", lambda line: line.help, "why", 70),
)


def put_assumptions(plan: Plan, tables: Tables) -> Page:
    """Put the person's and the model's assumptions, and the stage table as it is used."""
    page = Page(ASSUMPTIONS, widths_of(_COLUMNS))
    page.head(ASSUMPTIONS, "Amber: assumed, as given; yours to change. Blue: typed.", row=3)
    _put_model(page, "You", plan.person, Person)
    _put_model(page, "The model", plan.assumptions, Assumptions, tables.worth_sources)
    for stage in dict.fromkeys(offer.stage for offer in plan.columns()):
        page.text(f"Stage: {choice_name(stage.value)}", "section")
        page.table(_COLUMNS, _stage_lines(plan, tables, stage), headings=False)
    _put_constants(page, tables.asks)
    _put_model(page, "Words", plan.wording, LetterStyle)
    return page


def _put_constants(page: Page, constants: AskConstants) -> None:
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
        page.table(_COLUMNS, lines, headings=False)
        page.gap()


def _put_model(
    page: Page,
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
    page.table(_COLUMNS, lines, headings=False)
    page.gap()


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


def put_copies(pages: Sequence[Page], today: datetime.date) -> tuple[Page, TextFormula]:
    """Copy the cells of the input pages below each other; return the page and the cell that compares."""
    width = max(len(page.widths) for page in pages)
    copy = Page(AS_COMPUTED, (36, *[18.0] * (width - 1)))
    copy.head(f"Inputs as computed {today.isoformat()}", row=4)
    pairs = [_put_copy(copy, page) for page in pages]
    copy.put(2, 0, "The fixed values of this workbook stand", "label")
    cell = copy.put(2, 1, unchanged(pairs), "good.right")
    return copy, TextFormula(cell.text, "as computed")


def _put_copy(copy: Page, page: Page) -> tuple[str, str]:
    """Copy a page's values below the last one; return the text of both ranges."""
    rows = max(row for row, _ in page.cells)
    columns = max(column for _, column in page.cells)
    start = copy.row
    for (row, column), cell in page.cells.items():
        style = f"computed.{cell.style.partition('.')[2]}" if "." in cell.style else "label"
        copy.cells[start + row, column] = SheetCell(cell.value, style)
    copy.row = start + rows + 2
    now = page.range_of(0, 0, rows, columns)
    then = copy.range_of(start, 0, start + rows, columns)
    return now, then
