"""The offers as a table: the present job and the offers across, with their results."""

from collections.abc import Collection

from planner.analysis import Analysis
from planner.plan import PRESENT_ID, Offer, Plan, edits
from planner.plan.fields.terms import OUTSIDE_US
from planner.plan.paths import offer_of, offer_path
from planner.plan.title import titles
from planner.ui.change import Change
from planner.ui.grid.cell import GridCell
from planner.ui.grid.rows import FieldRow, GroupRow, Row
from planner.ui.grid.source import ItemHead, TableSource
from planner.ui.offers.cells import applies, column
from planner.ui.offers.heads import badge
from planner.ui.offers.layout import offer_rows
from planner.ui.session import Session
from planner.ui.sheet_paths import FIGURE

ROWS: tuple[Row, ...] = offer_rows()
"""Every row in order; their number never changes while the program runs."""


class OfferSource(TableSource):
    """Items are the present job and all offers, hidden ones too."""

    fields = ROWS

    def __init__(self, session: Session) -> None:
        self._today = session.today
        self._show(session.plan, session.analysis)

    @property
    def plan(self) -> Plan:
        return self._plan

    def items(self, plan: Plan) -> list[str]:
        return [offer.id for offer in plan.columns()]

    def take(self, change: Change) -> None:
        self._show(change.plan, change.analysis)

    def touched(self, change: Change) -> Collection[str]:
        return change.offers()

    def head(self, item: str) -> ItemHead:
        """Return the company; baseline, best worth and days left; the mark but for the present job."""
        offer = self._offers[item]
        place = None if item == PRESENT_ID else self._places[item] - 1
        best = self._analysis.worth_most if self._analysis else ""
        line = badge(self._plan, offer, best, self._today, alone=len(self._offers) <= 2)
        return ItemHead(self._titles[item], line, place, is_hidden=offer.hidden, right=True)

    def cells(self, item: str) -> tuple[GridCell, ...]:
        return column(self._plan, self._analysis, self._offers[item], ROWS)

    def locate(self, path: str) -> tuple[str, str]:
        """Return offer and field; the inner fields of a grant lie in the field of grants."""
        if FIGURE in path:
            return offer_of(path), f"={path.partition(FIGURE)[2]}"
        key = path.split(".")[1 if path.startswith("present.") else 2 :][:1]
        return (offer_of(path), key[0]) if key else ("", "")

    def path_at(self, plan: Plan, item: str, field: int) -> str:
        row = ROWS[field]
        if isinstance(row, GroupRow):
            return f"{offer_path(item)}.{row.names.key}" if row.names else ""
        if not isinstance(row, FieldRow) or not applies(row.spec, plan.offer(item)):
            return ""
        return f"{offer_path(item)}.{row.spec.key}"

    def add(self, plan: Plan) -> tuple[Plan, str]:
        plan = edits.add_offer(plan)
        return plan, plan.offers[-1].id

    def is_filled(self, field: int) -> bool:
        """Whether a column that is not hidden has a value in a row that is not its default."""
        row = ROWS[field]
        if not isinstance(row, FieldRow):
            return False
        key, columns = row.spec.key, (offer for offer in self._offers.values() if not offer.hidden)
        return any(self._has_value(offer, key, row.spec.default) for offer in columns)

    def _has_value(self, offer: Offer, key: str, default: object) -> bool:
        if getattr(offer, key) != default or f"{offer_path(offer.id)}.{key}" in self._plan.typed:
            return True
        if key == "tax_rate":
            return offer.state == OUTSIDE_US
        return key == "rate" and self._plan.lacks_rate(offer)

    def scale(self, field: int) -> tuple[float, float]:
        """Return the lowest P10 and the highest P90 of the offers that are not hidden."""
        if field not in self._scales:
            self._scales[field] = self._range(field)
        return self._scales[field]

    def _show(self, plan: Plan, analysis: Analysis | None) -> None:
        self._plan, self._analysis = plan, analysis
        self._offers = {offer.id: offer for offer in plan.columns()}
        self._places = {offer_id: place for place, offer_id in enumerate(self._offers)}
        self._titles = titles(plan)
        self._scales: dict[int, tuple[float, float]] = {}

    def _range(self, field: int) -> tuple[float, float]:
        key = getattr(ROWS[field], "key", "")
        ranges = [
            (worth.p10 * part, worth.p90 * part)
            for offer_id, valuation in (self._analysis.valued.items() if self._analysis else ())
            if (worth := valuation.worth) is not None and not self._offers[offer_id].hidden
            for part in [worth.per_year / worth.total if key == "worth_year" and worth.total else 1.0]
        ]
        return min((low for low, _ in ranges), default=0.0), max((high for _, high in ranges), default=1.0)
