"""The page of jobs that the user typed or pasted, with the quantiles of their pay."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.intake.comparables import ImportedJobs, is_label, read_jobs, with_jobs
from planner.intake.tables.bounds import Progress
from planner.intake.tables.reading import table_of_text
from planner.intake.tables.text_table import TextTable
from planner.plan.edits import take
from planner.plan.edits.market import remove_rows
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import Answer
from planner.ui.grid.editing import GridEditing
from planner.ui.grid.labelled import Importer, LabelledPaste
from planner.ui.grid.model import GridModel
from planner.ui.grid.view import GridView
from planner.ui.market.job_source import JOB_ROWS, JobSource
from planner.ui.market.quantile_panel import QuantilePanel
from planner.ui.parts.panel_parts import key_hint
from planner.values import PlannerError

SIDE, MOST = 460, 12
HINT = "One job a column: Ctrl+Shift+N adds one. A copied table has one job a row, under a line of labels."


class JobsPage(QWidget):
    """The grid of jobs, its quantiles, and the way in from the clipboard."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._session = desk, desk.session
        self.source = JobSource(desk.session.plan)
        self.model = GridModel(desk.session, self.source, self)
        self.view = GridView(desk, self.model, "Jobs you typed", self)
        labelled = LabelledPaste(desk.dialogs, JOB_ROWS, Importer("jobs", is_label, self._import_pasted))
        self.editing = GridEditing(desk.session, self.model, self.view, labelled)
        self.panel = QuantilePanel()
        self.panel.setFixedWidth(SIDE)
        self.panel.taken.connect(self._take)
        self.pasted = QPushButton("Import from the clip&board…")
        self.pasted.clicked.connect(self._import_pasted)
        self.commands = {
            **self.editing.commands(),
            **self.view.commands(),
            "add_offer": self._add,
            "delete_offer": self._delete,
        }
        self._lay_out()

    def show_change(self, change: Change) -> None:
        """Draw the changed cells, and the quantiles."""
        self.model.show_change(change, self.view.seen())
        if change.replaced:
            self.view.widths.start()
        if not self.view.currentIndex().isValid() and self.model.columnCount():
            self.view.setCurrentIndex(self.model.index(1, 0))
        self.panel.show_plan(change.plan)

    def _add(self) -> None:
        plan, new = self.source.add(self._session.plan)
        self._session.apply("Add a job", plan)
        self.view.select_path(f"comparables.{new}.company")

    def _delete(self) -> None:
        jobs = list(dict.fromkeys(self.model.item(index) for index in self.view.chosen()))
        if not jobs:
            self._session.status_message.emit("There is no job to delete.")
            return
        plan = remove_rows(self._session.plan, "comparables", jobs)
        self._session.apply("Delete jobs", plan)
        self._session.announce(f"Deleted {'1 job' if len(jobs) == 1 else f'{len(jobs)} jobs'}.")

    def _import_pasted(self) -> None:
        text = QGuiApplication.clipboard().text()
        self._import("the clipboard", lambda _progress: table_of_text(text))

    def _import(self, name: str, read: Callable[[Progress], TextTable]) -> None:
        dialogs, today = self._desk.dialogs, self._session.today
        try:
            imported = dialogs.wait(
                f"Reading {name} …", lambda progress: read_jobs(read(progress), today, name)
            )
        except PlannerError as error:
            dialogs.tell("Cannot import", str(error))
            return
        if imported is None:
            self._session.status_message.emit(f"Import {name} was cancelled. The plan is as it was.")
            return
        answers = (Answer("take", "Import"), Answer("leave", "Cancel"))
        if dialogs.ask(f"Import {name}", import_text(imported), answers) == "take":
            self._session.apply(f"Import {name}", with_jobs(self._session.plan, imported))

    def _take(self, low: float, high: float) -> None:
        plan = self._session.plan
        offer = plan.chosen_offer()
        if offer is None:
            return
        for key, value in (("market_min", low), ("market_max", high)):
            plan = take(plan, f"offers.{offer.id}.{key}", round(value))
        self._session.apply(f"Use comparable jobs for {title(plan, offer)}", plan)
        self._session.status_message.emit(
            f"The market range of {title(plan, offer)} is {low:,.0f} to {high:,.0f} now."
        )

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.addWidget(key_hint(HINT), 1)
        ways.addWidget(self.pasted)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.view, 1)
        both.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(ways)
        column.addLayout(both, 1)


def import_text(imported: ImportedJobs) -> str:
    """Return the text of the question before an import: what was understood and what was not."""
    jobs = "1 job" if len(imported.jobs) == 1 else f"{len(imported.jobs)} jobs"
    wrong = [
        f"row {job.row}, {key.replace('_', '-')}: “{typed.text}” {typed.wrong}"
        for job in imported.jobs
        for key, typed in job.wrong
    ]
    lost = [
        f"row {unread.row}, column {unread.column}: “{unread.text}” {unread.why}"
        for unread in imported.unread
    ]
    lines = [f"Understood: {jobs}."]
    for head, entries in (("Kept in their cells, with why they cannot be read", wrong), ("Left out", lost)):
        if entries:
            lines += [f"\n{head} ({len(entries)}):", *entries[:MOST]]
        if len(entries) > MOST:
            lines.append(f"… and {len(entries) - MOST} more.")
    return "\n".join([*lines, *imported.notes])
