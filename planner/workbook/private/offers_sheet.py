"""The private sheet Offers: what is to be mended, then each typed field of the present job and the offers."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.market.assumed import AssumedValue
from planner.market.assumed_risk import SHARE_KEYS
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.field_name import field_name
from planner.plan.registry import FieldSpec, grid_groups
from planner.plan.schema.about import Applies, Group
from planner.plan.title import titles
from planner.values import Problem, Severity
from planner.workbook.private.contents import OFFERS
from planner.workbook.private.input_copies import LABEL, NARROWEST, Region
from planner.workbook.private.private_page import PIXELS, PrivatePage
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.pay_rows import TermCells
from planner.workbook.sheets.plan_fields import put_fields

COLOURS = "Blue: typed. Amber: assumed, as nobody typed it. Each amount in the currency of its offer."
EMPTY = "Fields that are empty in every offer"
MOST_PROBLEMS = 6
LETTERS = 1.1  # of text, in the width of a digit
TERM_FIELDS = (
    *("base", "raise_rate", "bonus_target", "bonus_guaranteed", "match_rate", "match_cap"),
    *("benefits", "relocation", "health_premium", "employer_hsa"),
    *("espp_discount", "espp_share", "espp_limit"),
)
"""Fields of an offer that `TermCells` names alike."""


class OffersPage(Struct, frozen=True):
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
    present = " and the present job" if plan.present.has_pay else ""
    return f"{'1 offer' if count == 1 else f'{count} offers'}{present}; {mend}"


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
    return replace(offer, **{key: assumed[key].value for key in SHARE_KEYS if key in assumed})


def _has_field(offer: Offer, spec: FieldSpec) -> bool:
    own = Applies.PRESENT if offer.id == PRESENT_ID else Applies.OFFER
    return spec.about.applies in (Applies.BOTH, own)
