"""The Offers sheet as a table: the present job and the offers across, with what the analysis says of them."""

from collections.abc import Collection

from PySide6.QtCore import QObject

from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.paths import offer_of
from planner.plan.title import title
from planner.ui.appearance.theme import offer_colour
from planner.ui.change import Change
from planner.ui.grid.cell import Cell
from planner.ui.grid.model import GridModel
from planner.ui.offers.cells import badge, column
from planner.ui.offers.rows import ROWS
from planner.ui.session import Session


class OffersModel(GridModel):
    """Columns are the present job and all offers, hidden ones too."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._analysis = session.analysis
        self._held = {offer.id: offer for offer in session.plan.columns()}
        self._scales: dict[int, tuple[float, float]] = {}
        super().__init__(session, ROWS, parent)

    def columns(self, plan: Plan) -> list[str]:
        """The present job, then the offers."""
        return [offer.id for offer in plan.columns()]

    def make(self, column_id: str) -> tuple[Cell, ...]:
        """Entries and results of an offer."""
        return column(self._plan, self._analysis, self._held[column_id], ROWS)

    def title(self, column_id: str) -> str:
        """The company."""
        return title(self._plan, self._held[column_id])

    def badge(self, column_id: str) -> str:
        """Baseline, best worth, days left."""
        return badge(self._analysis, self._held[column_id], self._session.today)

    def colour(self, place: int) -> str:
        """The offer's colour; the present job has none."""
        return "" if self.column_at(place) == PRESENT_ID else offer_colour(place - 1)

    def split(self, path: str) -> tuple[str, str]:
        """Offer and field of a path; the inner fields of a grant lie in the field of grants."""
        key = path.split(".")[1 if path.startswith("present.") else 2 :][:1]
        return (offer_of(path), key[0]) if key else ("", "")

    def hidden(self, place: int) -> bool:
        """Whether the user hid the offer."""
        return self.offer_at(place).hidden

    def offer_at(self, place: int) -> Offer:
        """The offer, or present job, in a column."""
        return self._held[self.column_at(place)]

    def scale(self, row: int) -> tuple[float, float]:
        """Lowest P10 and highest P90 of the offers that are not hidden: one scale for all ranges of a row."""
        if row not in self._scales:
            self._scales[row] = self._spanned(row)
        return self._scales[row]

    def take(self, change: Change) -> None:
        """Take plan and analysis."""
        super().take(change)
        self._analysis = change.analysis
        self._scales.clear()
        self._held = {offer.id: offer for offer in change.plan.columns()}

    def touched(self, change: Change) -> Collection[str]:
        """Offers whose entries or results are other than before."""
        return change.offers()

    def _spanned(self, row: int) -> tuple[float, float]:
        key = getattr(ROWS[row], "key", "")
        found = [
            (worth.p10 * part, worth.p90 * part)
            for offer_id, valuation in (self._analysis.valued.items() if self._analysis else ())
            if (worth := valuation.worth) is not None and not self._held[offer_id].hidden
            for part in [worth.per_year / worth.total if key == "worth_year" and worth.total else 1.0]
        ]
        return min((low for low, _ in found), default=0.0), max((high for _, high in found), default=1.0)
