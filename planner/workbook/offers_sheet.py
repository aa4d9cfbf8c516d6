"""The private Offers sheet: every typed field down, the present job and the offers across."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.about import Applies
from planner.plan.registry import FieldSpec, grid_groups
from planner.workbook.formula import Term
from planner.workbook.page import Page
from planner.workbook.pay_rows import TermCells
from planner.workbook.shapes import SHAPES, plain

NAME = "Offers"
FITTING = 32
"""Letters that fit on one line of a column."""


@dataclass(frozen=True, slots=True)
class OffersPage:
    """The page with the cell of each offer's field, by (offer id, field key)."""

    page: Page
    cells: Mapping[tuple[str, str], Term]
    first_row: int

    def terms(self, offer: Offer) -> TermCells:
        """The cells that an offer's pay by year stands on."""
        keys = ("base", "raise_rate", "bonus_target", "bonus_guaranteed", "match_rate", "match_cap")
        held = [self.cells[offer.id, key] for key in (*keys, "benefits", "relocation")]
        days = self.cells[offer.id, "days_off"] if offer.value_days_off else None
        base, raised, bonus, sure, match, cap, benefits, moving = held
        return TermCells(base, raised, bonus, sure, match, cap, benefits, moving, days)


def put_offers(plan: Plan) -> OffersPage:
    """Put the typed fields of all columns by group."""
    offers = tuple(plan.columns())
    page = Page(NAME, (30, *[29.0] * len(offers)))
    page.put(0, 0, plan.title, "title")
    page.put(1, 0, "Blue: typed. Each amount in the currency of its offer.", "subtitle")
    page.heights[0] = 24
    page.row = 2
    page.header("", *(offer.company or "Unnamed" for offer in offers))
    first_row = page.row
    cells: dict[tuple[str, str], Term] = {}
    for group, specs in grid_groups():
        page.put(page.row, 0, group.value, "section")
        page.row += 1
        for spec in specs:
            _put_field(page, spec, offers, cells)
    return OffersPage(page, cells, first_row)


def _put_field(
    page: Page, spec: FieldSpec, offers: tuple[Offer, ...], cells: dict[tuple[str, str], Term]
) -> None:
    page.put(page.row, 0, spec.about.label, "sub")
    role = "assumption" if spec.about.assumption else "input"
    for column, offer in enumerate(offers, 1):
        has_it = _has(spec, offer)
        value = plain(getattr(offer, spec.key)) if has_it else None
        style = f"{role}.{'word' if isinstance(value, str) else SHAPES[spec.about.unit]}"
        if isinstance(value, str) and len(value) > FITTING:
            style = f"{role}_long"
            lines = -(-len(value) // FITTING)
            page.heights[page.row] = max(page.heights.get(page.row, 0), 13 * lines + 4)
        cells[offer.id, spec.key] = page.put(page.row, column, value, style if has_it else "label")
    page.row += 1


def _has(spec: FieldSpec, offer: Offer) -> bool:
    wanted = Applies.PRESENT if offer.id == PRESENT_ID else Applies.OFFER
    return spec.about.applies in (Applies.BOTH, wanted)
