"""The private Offers sheet: every typed field down, the present job and the offers across."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.market.assumed import AssumedValue
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.fields.about import Applies
from planner.plan.registry import FieldSpec, grid_groups
from planner.plan.title import title
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.pay_rows import TermCells
from planner.workbook.sheets.plan_fields import put_fields

NAME = "Offers"


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


def put_offers(plan: Plan, assumed: Mapping[str, Mapping[str, AssumedValue]]) -> OffersPage:
    """Put the fields of all columns by group. `assumed`: by column and key, what nobody typed."""
    offers = tuple(plan.columns())
    page = Page(NAME, (30, *[29.0] * len(offers)))
    page.put(0, 0, plan.title, "title")
    page.put(
        1,
        0,
        "Blue: typed. Amber: assumed, as nobody typed it. Each amount in the currency of its offer.",
        "subtitle",
    )
    page.heights[0] = 24
    page.row = 2
    page.header("", *(title(plan, offer) for offer in offers))
    first_row = page.row

    def taken(offer: Offer, spec: FieldSpec) -> bool:
        return spec.key in assumed.get(offer.id, {})

    return OffersPage(page, put_fields(page, grid_groups(), offers, _has, taken), first_row)


def _has(offer: Offer, spec: FieldSpec) -> bool:
    wanted = Applies.PRESENT if offer.id == PRESENT_ID else Applies.OFFER
    return spec.about.applies in (Applies.BOTH, wanted)
