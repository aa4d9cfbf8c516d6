"""The private sheets of inputs: Offers, Assumptions, and a copy of them as the fixed values were computed.

A live cell compares the copy with the inputs, so that a fixed value can say when it is out of date.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from planner.market.asks.constants import AskConstants
from planner.market.asks.texts import HEADING, by_topic, unit_text, value_text
from planner.market.assumed import AssumedValue
from planner.market.assumed_risk import SHARE_KEYS
from planner.market.tables import Tables, sources
from planner.market.worth_sources import sourced
from planner.plan import PRESENT_ID, Assumptions, LetterStyle, Offer, Person, Plan, StageView
from planner.plan.entry import choice_name
from planner.plan.field_name import field_name
from planner.plan.fields.about import Applies, Editor, Group, Model
from planner.plan.fields.terms import Stage
from planner.plan.registry import FieldKind, FieldSpec, fields, grid_groups
from planner.plan.title import titles
from planner.values import Problem, Severity, Unit
from planner.workbook.private.contents import ASSUMPTIONS, OFFERS
from planner.workbook.private.private_page import FIRST_ROW, PIXELS, PrivatePage
from planner.workbook.sheets.formula import Term, changed_cells
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.pay_rows import TermCells
from planner.workbook.sheets.plan_fields import SHAPES, plain, put_fields
from planner.workbook.sheets.sheet import Place, Value

AS_COMPUTED = "As computed"
COLOURS = "Blue: typed. Amber: assumed, as nobody typed it. Each amount in the currency of its offer."
EMPTY = "Fields that are empty in every offer"
LABEL, NARROWEST = 190, 92
MOST_PROBLEMS = 6
LETTERS = 1.1  # of text, in the width of a digit
COPY = "The inputs as they were when the fixed values were computed"
FROM_TABLE = "Yours where typed, else the middle of the table's range."
TERM_FIELDS = (
    *("base", "raise_rate", "bonus_target", "bonus_guaranteed", "match_rate", "match_cap"),
    *("benefits", "relocation", "health_premium", "employer_hsa"),
    *("espp_discount", "espp_share", "espp_limit"),
)
"""Fields of an offer that `TermCells` names alike."""


class Region(NamedTuple):
    """Rows of a page that hold inputs, all its columns; the last row included."""

    page: Page
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class OffersPage:
    """The page with the cell of each offer's field, by (offer id, field key), and where they are."""

    page: PrivatePage
    cells: Mapping[tuple[str, str], Term]
    regions: tuple[Region, ...]

    def terms(self, offer: Offer) -> TermCells:
        """Return the cells that an offer's pay by year is computed from."""
        days_off = self.cells[offer.id, "days_off"] if offer.value_days_off else None
        return TermCells(**{key: self.cells[offer.id, key] for key in TERM_FIELDS}, days_off=days_off)


def put_offers(
    plan: Plan, assumed: Mapping[str, Mapping[str, AssumedValue]], problems: Sequence[Problem] = ()
) -> OffersPage:
    """Put what is to be mended, then every typed field down, the present job and the offers across.

    `assumed`: by column and key, the values that nobody typed. Fields that are empty everywhere stand
    at the right.
    """
    offers = tuple(_with_risk(offer, assumed.get(offer.id, {})) for offer in plan.columns())
    width = max(NARROWEST, (PIXELS - LABEL) // len(offers))
    page = PrivatePage(OFFERS, (LABEL, *[width] * len(offers)))
    page.head(_headline(plan, problems))
    _put_problems(page, plan, problems)
    names = titles(plan)
    filled = [(group, [spec for spec in specs if _is_filled(offers, spec)]) for group, specs in grid_groups()]
    empty = [
        (group, [spec for spec in specs if not _is_filled(offers, spec)]) for group, specs in grid_groups()
    ]
    aside = page.aside(EMPTY, page.pixels)
    parts = [
        _put_part(part, groups, offers, assumed, [names[offer.id] for offer in offers])
        for part, groups in ((page, filled), (aside, empty))
    ]
    page.prose(COLOURS, "note")
    return OffersPage(page, parts[0][0] | parts[1][0], (parts[0][1], parts[1][1]))


def _headline(plan: Plan, problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    mend = {0: "nothing to mend", 1: "1 entry to mend"}.get(errors, f"{errors} entries to mend")
    if not errors and problems:
        mend = f"{len(problems)} {'entry' if len(problems) == 1 else 'entries'} to look at"
    count = len(plan.offers)
    return f"{'1 offer' if count == 1 else f'{count} offers'} and the present job; {mend}"


def _put_part(
    page: Page,
    groups: Sequence[tuple[Group, Sequence[FieldSpec]]],
    offers: Sequence[Offer],
    assumed: Mapping[str, Mapping[str, AssumedValue]],
    names: Sequence[str],
) -> tuple[dict[tuple[str, str], Term], Region]:
    """Put the fields of groups that have any; return their cells and where they are."""

    def is_assumed(offer: Offer, spec: FieldSpec) -> bool:
        return spec.key in assumed.get(offer.id, {})

    page.header("", *names)
    first = page.row
    letters = int(page.widths[1] * LETTERS)
    cells = put_fields(page, [group for group in groups if group[1]], offers, _has_field, is_assumed, letters)
    return dict(cells), Region(page, first, page.row - 1)


def _is_filled(offers: Sequence[Offer], spec: FieldSpec) -> bool:
    """Whether an offer has anything in a field: 0, no and nothing are left aside."""
    return any(getattr(offer, spec.key) for offer in offers if _has_field(offer, spec))


def _put_problems(page: PrivatePage, plan: Plan, problems: Sequence[Problem]) -> None:
    """Put the first problems with their places across the page, and all of them aside if there are more."""
    if not problems:
        return
    page.put(page.row, 0, "To mend, or to look at", "header")
    page.merge(0, page.columns - 1, "header")
    page.row += 1
    for problem in problems[:MOST_PROBLEMS]:
        style = "bad" if problem.severity is Severity.ERROR else "ruled"
        page.put(page.row, 0, field_name(plan, problem.where), style)
        page.prose(problem.message, "ruled", first=1)
    rest = problems[MOST_PROBLEMS:]
    if rest:
        page.prose(f"And {len(rest)} more, at the right.", "note")
        page.aside("All that is to be mended", (260, 620)).table(_problem_columns(plan), problems)
    page.gap()


def _problem_columns(plan: Plan) -> Columns[Problem]:
    return (
        Column("Where", lambda problem: field_name(plan, problem.where), "label"),
        Column("What to do", lambda problem: problem.message, "label", heading_style="header"),
    )


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


def put_copies(assumptions: PrivatePage, regions: Sequence[Region]) -> Term:
    """Copy the inputs below each other, at the right of the assumptions; return how many differ from it."""
    width = max(len(region.page.widths) for region in regions)
    copy = assumptions.aside(AS_COMPUTED, (LABEL, *[NARROWEST] * (width - 1)), COPY)
    copy.row += 2
    pairs = [_put_copy(copy, region) for region in regions]
    copy.put(FIRST_ROW, 0, "Inputs changed since", "label")
    return copy.put(FIRST_ROW, 1, changed_cells(pairs), "computed.count")


def _put_copy(copy: Page, region: Region) -> tuple[str, str]:
    """Copy the values of a region below the last one; return the text of both ranges."""
    page, first, last = region
    start, columns = copy.row, len(page.widths)
    for row, column in _places(region):
        cell = page.cells.get((row, page.left + column))
        if cell is not None:
            style = f"computed.{cell.style.partition('.')[2]}" if "." in cell.style else "label"
            copy.put(start + row - first, column, cell.value, style)
    copy.row = start + last - first + 2
    now = page.range_of(first, 0, last, columns - 1)
    then = copy.range_of(start, 0, start + last - first, columns - 1)
    return now, then


def _places(region: Region) -> Iterator[Place]:
    columns = range(len(region.page.widths))
    return ((row, column) for row in range(region.first, region.last + 1) for column in columns)
