"""Comparable jobs of public pay files: the finding, a histogram, quantiles, the rows, and a band of them."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from planner.disk import display_name
from planner.files.pay_store import PayStoreError, read_rows
from planner.market.pay_data.filters import matching_rows
from planner.market.pay_data.measures import PayAnswer, answer, summary
from planner.market.pay_data.standing import counted_words, histogram
from planner.plan import Plan
from planner.plan.edits.pay_files import add_pay_file, change_pay_file, remove_pay_file
from planner.plan.pay_file import PayFile, PayFilter
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.market.pay.band import band_words, with_band
from planner.ui.market.pay.filter_row import FilterRow
from planner.ui.market.pay.histogram import OfferLine, PayHistogram
from planner.ui.market.pay.import_panel import ImportPanel
from planner.ui.market.pay.quantile_rows import QuantileRows
from planner.ui.market.pay.rows_model import PayRowsModel
from planner.ui.market.pay.texts import CONVERTED, KINDS, LEFT_OUT, band_refusal, counted_lines, finding
from planner.ui.market.pay.work import Failed, Imported, Order, PayWork, Progressed, Recognised, Report
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.panel_parts import heading, note, plain
from planner.ui.plain_text import tip

if TYPE_CHECKING:
    from planner.intake.market.columns import ColumnMap
    from planner.market.pay_data.table import PayTable

PAY_TABLES = "Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"
WIDEST, SIDE, POLL = 300, 372, 50  # pixels; milliseconds between two looks at the reading process
MEASURED = 30  # rows that the widths of columns are taken from
EMPTY = (
    "No public pay data yet. Import a table: an LCA disclosure file of the US Department of Labor, salaries "
    "of ai-jobs, an export of Levels.fyi, or a list of job posts with ranges (.csv, .xlsx, .xls, .ods)."
)


class PayPage(QWidget):
    """The imported files, one of them shown. Its rows are read once, when it is first shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._session = desk, desk.session
        self._shown = ""  # identity of the file that is shown
        self._table: PayTable | None = None
        self._loaded = ""  # digest of the rows that are loaded, or could not be
        self._problem = ""
        self._work: PayWork | None = None
        self._path: Path | None = None
        self.files = ItemChoice("Imported pay file", 24)
        self.files.chosen.connect(self._show_file)
        self.filters, self.chart = FilterRow(), PayHistogram(desk.look, "Histogram of comparable jobs")
        self.filters.changed.connect(self._filter)
        self.chart.picked.connect(desk.session.select)
        self.quantiles, self.panel = QuantileRows(), ImportPanel()
        self.panel.stopped.connect(self.stop)
        self.panel.mapped.connect(self._read_mapped)
        self.finding, self.under, self.matching = heading(""), note(), plain()
        self.rows = PayRowsModel(self)
        self.view = QTableView()
        self.import_file, self.remove = QPushButton("Import a &table…"), QPushButton("Remove")
        self.take = QPushButton()
        self.import_file.clicked.connect(self._ask_file)
        self.remove.clicked.connect(self._remove)
        self.take.clicked.connect(self._take_band)
        self._none, self._body = note(EMPTY), QWidget()
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._look)
        self._lay_out()

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._work is not None

    def show_change(self, change: Change) -> None:
        """Draw the files of the plan; another plan ends a reading for the one before."""
        if change.replaced:
            self.stop()
            self._shown = ""
            self.panel.forget_columns()
        if change.replaced or change.parts("pay_files", "offers", "chosen", "currency", "dollar_rate"):
            self._draw(change.plan)

    def start(self, path: Path, mapped: "ColumnMap | None" = None) -> None:
        """Begin to read a file in a process of its own, in place of one that is being read."""
        self.stop()
        self._path = path
        self.panel.show_started(display_name(path))
        self._work = PayWork(Order(path, self._desk.folder, self._session.plan.currency, mapped))
        self._timer.start()

    def stop(self) -> None:
        """End a reading; nothing is imported."""
        if self._work is not None:
            self._work.stop()
            self._end("Stopped. Nothing was imported; what was there before stays.")

    def reveal(self, file_id: str) -> bool:
        """Show a file by identity."""
        if not any(file.id == file_id for file in self._session.plan.pay_files):
            return False
        self._show_file(file_id)
        return True

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes round: the filter and the rows, or the way in."""
        return (self.filters.lines["title"], self.view) if self._body.isVisible() else (self.import_file,)

    def _ask_file(self) -> None:
        path = self._desk.dialogs.open_file("Import public pay data", PAY_TABLES, Path.home())
        if path is not None:
            self.panel.forget_columns()
            self.start(path)

    def _read_mapped(self, mapped: "ColumnMap") -> None:
        if self._path is not None:
            self.start(self._path, mapped)

    def _look(self) -> None:
        for report in self._work.reports() if self._work else []:
            self._receive(report)

    def _receive(self, report: Report) -> None:
        match report:
            case Progressed(done, rows, used):
                self.panel.show_progress(done, rows, used)
            case Recognised(mapped):
                self.panel.show_columns(mapped)
            case Failed(sentence):
                self._end(sentence)
            case Imported():
                self._end(" ".join(report.notes), draw=False)
                self._add(report)

    def _end(self, message: str, *, draw: bool = True) -> None:
        self._timer.stop()
        self._work = None
        self.panel.show_idle(message)
        if draw:
            self.panel.allow_again()
            self._draw(self._session.plan, message)

    def _add(self, imported: Imported) -> None:
        """Add what was read to the plan, as one step of undo."""
        session = self._session
        new = PayFile(
            id="",
            name=imported.name,
            digest=imported.digest,
            kind=imported.kind,
            currency=imported.currency,
            day=session.today,
            rows=imported.rows,
            used=imported.used,
            left_out=tuple(imported.left_out.items()),
            converted=tuple(imported.converted.items()),
        )
        table, _ = self._read(new)
        if table is not None:
            new = _summarised(new, answer(table, new.filter))
        plan = add_pay_file(session.plan, new)
        self._shown = next(file.id for file in plan.pay_files if file.digest == new.digest)
        if plan == session.plan:  # the same file again
            self._draw(session.plan)
        else:
            session.apply(f"Import {imported.name}", plan)
        session.status_message.emit(f"{imported.name}: {imported.used:,} of {imported.rows:,} rows are used.")

    def _file(self, plan: Plan) -> PayFile | None:
        files = {file.id: file for file in plan.pay_files}
        return files.get(self._shown) or (plan.pay_files[-1] if plan.pay_files else None)

    def _show_file(self, file_id: str) -> None:
        self._shown = file_id
        self.panel.forget_columns()
        self._draw(self._session.plan)

    def _draw(self, plan: Plan, message: str = "") -> None:
        file = self._file(plan)
        self._none.setVisible(file is None)
        self._body.setVisible(file is not None)
        self.remove.setVisible(file is not None)
        self.files.setVisible(len(plan.pay_files) > 1)
        if file is None:
            if not self.is_reading:
                self.panel.show_counts("", ())
            return
        self._shown = file.id
        self.files.show_items(((listed.id, listed.name, None) for listed in plan.pay_files), file.id)
        self.filters.show_filter(file.filter)
        table, problem = self._read(file)
        self.filters.setEnabled(table is not None)
        if not self.is_reading:
            pairs = [("Rows used", f"{file.used:,}"), *counted_lines(file.left_out, LEFT_OUT)]
            pairs += counted_lines(file.converted, CONVERTED)
            self.panel.show_counts(file.name, pairs)
            self.panel.show_idle(problem or message)
        if table is None:
            self._draw_summary(file)
        else:
            self._draw_answer(plan, file, table)

    def _draw_summary(self, file: PayFile) -> None:
        """Draw what the plan keeps of a file whose rows are not here."""
        self.finding.setText(f"{file.name}: {file.n:,} data points, as summed up on {file.day}")
        self.under.setText(self._problem)
        self.quantiles.show_summary(file.summary)
        self.chart.setVisible(False)
        self.matching.setText("")
        self.rows.show_rows(None, np.empty(0, np.intp))
        self.take.setEnabled(False)

    def _draw_answer(self, plan: Plan, file: PayFile, table: "PayTable") -> None:
        answered = answer(table, file.filter)
        words = counted_words(answered, bands=table.bands)
        head, under = finding(plan, file, answered, words)
        self.finding.setText(head)
        self.under.setText(under)
        key = "band_to" if table.bands else "base"
        offers = _offer_lines(plan, file.currency)
        source = f"{file.name}, {KINDS.get(file.kind, file.kind)}, read on {file.day}"
        self.chart.setVisible(True)
        self.chart.show_rows(histogram(answered.values[key]), answered.measure(key), offers, source)
        self.quantiles.show_summary(summary(answered))
        levels = f", {answered.by_title:,} with their level by title" if file.filter.level else ""
        self.matching.setText(f"{words} of {file.used:,}{levels}")
        self.rows.show_rows(table, np.flatnonzero(matching_rows(table, file.filter)))
        self._draw_take(plan, file, answered)

    def _draw_take(self, plan: Plan, file: PayFile, answered: PayAnswer) -> None:
        offer, refusal = plan.chosen_offer(), band_refusal(plan, file)
        words = band_words(answered)
        self.take.setVisible(offer is not None)
        self.take.setEnabled(bool(words) and not refusal)
        self.take.setToolTip(tip(refusal or words or "Fewer than 8 data points make no band."))
        if offer is not None:
            self.take.setText(f"&Make a band for {title(plan, offer)}".replace("&&", "&"))

    def _filter(self, where: PayFilter) -> None:
        session = self._session
        file = self._file(session.plan)
        table, _ = self._read(file) if file else (None, "")
        if file is None or table is None:
            return
        changed = _summarised(file.model_copy(update={"filter": where}), answer(table, where))
        session.apply(f"Filter {file.name}", change_pay_file(session.plan, changed))

    def _remove(self) -> None:
        file = self._file(self._session.plan)
        if file is not None:
            self._session.apply(f"Remove {file.name}", remove_pay_file(self._session.plan, file.id))
            self._session.announce(f"Removed {file.name}.")

    def _take_band(self) -> None:
        plan = self._session.plan
        file, offer = self._file(plan), plan.chosen_offer()
        if file is None or offer is None or self._table is None:
            return
        changed = with_band(plan, offer, file, answer(self._table, file.filter))
        if changed is not None:
            self._session.apply(f"Make a band for {title(plan, offer)}", changed)
            band = changed.bands[-1]
            ends = f"{band.base_low:,.0f} to {band.base_high:,.0f}"
            self._session.announce(f"A band from {ends} is on the page Bands.")

    def _read(self, file: PayFile) -> "tuple[PayTable | None, str]":
        """Return the rows of a file, or why they cannot be read; those read last are kept."""
        if file.digest != self._loaded:
            self._loaded, self._table, self._problem = file.digest, None, ""
            try:
                self._table = read_rows(self._desk.folder, file.digest, file.name)
            except PayStoreError as error:
                self._problem = str(error)
        return self._table, self._problem

    def _lay_out(self) -> None:
        self.view.setModel(self.rows)
        self.view.setAccessibleName("Comparable jobs of the file")
        self.view.verticalHeader().hide()
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setTabKeyNavigation(False)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setResizeContentsPrecision(MEASURED)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.horizontalHeader().setMaximumSectionSize(WIDEST)
        head = QHBoxLayout()
        head.addWidget(self.finding, 1)
        for button in (self.files, self.remove, self.import_file):
            head.addWidget(button)
        lower = QHBoxLayout()
        lower.addWidget(self.matching, 1)
        lower.addWidget(self.take)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GRID)
        for part, stretch in ((self.under, 0), (self.filters, 0), (self.chart, 2), (self.quantiles, 0)):
            inner.addWidget(part, stretch)
        inner.addLayout(lower)
        inner.addWidget(self.view, 2)
        main = QVBoxLayout()
        main.setSpacing(GRID)
        main.addLayout(head)
        main.addWidget(self._none)
        main.addWidget(self._body, 1)
        main.addStretch(0)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.addLayout(main, 1)
        self.panel.setFixedWidth(SIDE)
        both.addWidget(self.panel)


def _summarised(file: PayFile, answered: PayAnswer) -> PayFile:
    counts = {"n": answered.n, "posts": answered.posts, "by_title": answered.by_title}
    return file.model_copy(update={**counts, "summary": summary(answered)})


def _offer_lines(plan: Plan, currency: str) -> tuple[OfferLine, ...]:
    """Return the offers with a base in the currency of the file."""
    return tuple(
        OfferLine(title(plan, offer), offer.base, place)
        for place, offer in enumerate(plan.offers)
        if not offer.hidden and offer.base is not None and offer.currency == currency
    )
