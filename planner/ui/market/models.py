"""Both grids of the Market sheet as tables: bands across, the user's own first; comparable jobs across."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject

from planner.market.bands import BandRow
from planner.plan import Comparable, OwnBand, Plan
from planner.plan.entry import choice_name
from planner.ui.change import Change
from planner.ui.grid.cell import Cell
from planner.ui.grid.model import GridModel, Index
from planner.ui.grid.rows import GroupRow
from planner.ui.market.cells import PUBLISHED, band_column, band_name, job_column, published_column
from planner.ui.market.rows import BAND_ROWS, JOB_ROWS, MarketRow
from planner.ui.session import Session

READ_ONLY = "A published band is only read. Copy it with Ctrl+Shift+D to have one that you can change."


class BandsModel(GridModel):
    """The user's own bands, which come first in the sums too, then published ones, which are only read."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._analysis = session.analysis
        super().__init__(session, BAND_ROWS, parent)

    @property
    def published(self) -> tuple[BandRow, ...]:
        """The rows of the table; none before the first computing."""
        analysis = self._session.analysis
        return analysis.tables.bands.rows if analysis else ()

    def columns(self, plan: Plan) -> list[str]:
        """The user's bands, then the published rows by their place."""
        read = [f"{PUBLISHED}{place}" for place in range(len(self.published))]
        return [*(band.id for band in plan.bands), *read]

    def make(self, column_id: str) -> tuple[Cell, ...]:
        """Entries of a band."""
        if (row := self.published_at(column_id)) is not None:
            return published_column(row)
        problems = self._analysis.problems if self._analysis else ()
        warnings = {problem.where: problem.message for problem in problems}
        return band_column(self._plan, self._band(column_id), warnings)

    def title(self, column_id: str) -> str:
        """The track and level that it is for."""
        if (row := self.published_at(column_id)) is not None:
            return band_name(row)
        band = self._band(column_id)
        return f"{choice_name(band.track.value)}, {band.level.value}"

    def badge(self, column_id: str) -> str:
        """Published, or the user's own."""
        row = self.published_at(column_id)
        return "yours" if row is None else f"published {row.year}"

    def colour(self, place: int) -> str:
        """None: bands are in no chart."""
        del place
        return ""

    def split(self, path: str) -> tuple[str, str]:
        """Band and field of a path."""
        head, _, rest = path.partition(".")
        band_id, _, key = rest.partition(".")
        return (band_id, key) if head == "bands" else ("", "")

    def take(self, change: Change) -> None:
        """Take plan and analysis: it says which band is not whole."""
        super().take(change)
        self._analysis = change.analysis

    def not_typed(self, index: Index) -> str:
        """Say that a published band is only read, and how to have one that is typed in."""
        row, column = self.rows[index.row()], self.column_at(index.column())
        if column.startswith(PUBLISHED) and not isinstance(row, GroupRow):
            return READ_ONLY
        if isinstance(row, MarketRow):
            return f"“{row.label}” is published for some bands; yours has its base alone."
        return super().not_typed(index)

    def touched(self, change: Change) -> Collection[str]:
        """All, where any own band is other than before."""
        if change.replaced or change.parts("bands", "typed"):
            return self.columns(change.plan)
        return ()

    def published_at(self, column_id: str) -> BandRow | None:
        """The published row of a column; None for the user's own."""
        if not column_id.startswith(PUBLISHED):
            return None
        return self.published[int(column_id.removeprefix(PUBLISHED))]

    def _band(self, column_id: str) -> OwnBand:
        return next(band for band in self._plan.bands if band.id == column_id)


class JobsModel(GridModel):
    """Comparable jobs, one a column."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._read: tuple[Comparable, ...] = ()
        self._numbered: dict[str, tuple[int, Comparable]] = {}
        super().__init__(session, JOB_ROWS, parent)

    def columns(self, plan: Plan) -> list[str]:
        """The jobs in their order."""
        return [comparable.id for comparable in plan.comparables]

    def make(self, column_id: str) -> tuple[Cell, ...]:
        """Entries of a job, and its total."""
        _, job = self._jobs[column_id]
        return job_column(self._plan, job)

    def title(self, column_id: str) -> str:
        """The company, else the job's number."""
        number, job = self._jobs[column_id]
        return job.company or f"Job {number}"

    def badge(self, column_id: str) -> str:
        """Its level and year."""
        _, job = self._jobs[column_id]
        return " · ".join(part for part in (job.level.value, str(job.year or "")) if part)

    @property
    def _jobs(self) -> Mapping[str, tuple[int, Comparable]]:
        """The jobs of the plan that is shown by identity, each with its number: there may be thousands."""
        if self._read is not self._plan.comparables:
            self._read = self._plan.comparables
            self._numbered = {
                comparable.id: (number, comparable) for number, comparable in enumerate(self._read, start=1)
            }
        return self._numbered

    def colour(self, place: int) -> str:
        """None: jobs are in no chart."""
        del place
        return ""

    def split(self, path: str) -> tuple[str, str]:
        """Job and field of a path."""
        head, _, rest = path.partition(".")
        job_id, _, key = rest.partition(".")
        return (job_id, key) if head == "comparables" else ("", "")

    def touched(self, change: Change) -> Collection[str]:
        """Jobs that are other than before."""
        if change.replaced:
            return self.columns(change.plan)
        before = {comparable.id: comparable for comparable in change.before.comparables}
        typed = {path.split(".")[1] for path in change.typed() if path.startswith("comparables.")}
        now = change.plan.comparables
        return {comparable.id for comparable in now if before.get(comparable.id) is not comparable} | typed
