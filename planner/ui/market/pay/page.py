"""Comparable jobs of public pay files: the finding, a histogram, quantiles, the rows, and a band of them."""

from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton, QWidget

from planner.market.pay_data.filters import matching_rows
from planner.market.pay_data.measures import PayAnswer, answer, summary
from planner.market.pay_data.standing import counted_words, histogram
from planner.plan import Plan
from planner.plan.edits.pay_files import add_pay_file, change_pay_file, remove_pay_file
from planner.plan.pay_file import PayFile, PayFilter
from planner.plan.title import title
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.market.pay.band import band_words, with_band
from planner.ui.market.pay.filter_row import FilterRow
from planner.ui.market.pay.histogram import OfferLine, PayHistogram
from planner.ui.market.pay.import_panel import ImportPanel
from planner.ui.market.pay.importing import PayImport
from planner.ui.market.pay.layout import lay_out_page
from planner.ui.market.pay.quantile_rows import QuantileRows
from planner.ui.market.pay.rows_model import PayRowsModel
from planner.ui.market.pay.stored_rows import StoredRows, summarised
from planner.ui.market.pay.texts import CONVERTED, KINDS, LEFT_OUT, band_refusal, counted_lines, finding
from planner.ui.market.pay.work import Imported
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.panel_parts import allow, heading, note, plain
from planner.ui.plain_text import without_keys
from planner.ui.typing.entry_keys import StillTable

if TYPE_CHECKING:
    from planner.market.pay_data.table import PayTable

EMPTY = (
    "No public pay data yet. Import a table: an LCA disclosure file of the US Department of Labor, salaries "
    "of ai-jobs, an export of Levels.fyi, or a list of job posts with ranges (.csv, .xlsx, .xls, .ods)."
)

ROWS_GONE = "The rows of this file are not here; the plan keeps its summary. Import it again to filter them."
TOO_FEW = "Fewer than 8 data points make no range."


class PayPage(QWidget):
    """The imported files, one of them shown. Its rows are read once, when it is first shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._session = desk, desk.session
        self._shown = ""  # identity of the file that is shown
        self._stored = StoredRows(desk.folder)
        self.files = ItemChoice("Imported pay file", 24)
        self.files.chosen.connect(self._show_file)
        self.filters, self.chart = FilterRow(), PayHistogram(desk.look, "Histogram of comparable jobs")
        self.filters.changed.connect(self._filter)
        self.chart.picked.connect(desk.session.select)
        self.quantiles, self.panel = QuantileRows(), ImportPanel()
        self.importing = PayImport(desk, self.panel, self)
        self.importing.imported.connect(self._add)
        self.importing.failed.connect(lambda sentence: self._draw(self._session.plan, sentence))
        self.finding, self.under, self.matching = heading(""), note(), plain()
        self.rows = PayRowsModel(self)
        self.view = StillTable()
        self.view.setModel(self.rows)
        self.import_file, self.remove = QPushButton("Import a &table…"), QPushButton("Remove")
        self.take = QPushButton()
        self.import_file.clicked.connect(self.importing.ask_file)
        self.remove.clicked.connect(self._remove)
        self.take.clicked.connect(self._take_band)
        self.none, self.body = note(EMPTY), QWidget()
        lay_out_page(self)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self.importing.is_reading

    def show_change(self, change: Change) -> None:
        """Draw the files of the plan; another plan ends a reading for the one before."""
        if change.replaced:
            self.importing.stop()
            self._shown = ""
            self.panel.forget_columns()
        if change.replaced or change.parts("pay_files", "offers", "chosen", "currency", "dollar_rate"):
            self._draw(change.plan)

    def reveal(self, file_id: str) -> bool:
        """Show a file by identity."""
        if not any(file.id == file_id for file in self._session.plan.pay_files):
            return False
        self._show_file(file_id)
        return True

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes round: the filter and the rows, or the way in."""
        return (self.filters.lines["title"], self.view) if self.body.isVisible() else (self.import_file,)

    def _add(self, imported: Imported) -> None:
        """Add what was read to the plan, as one step of undo."""
        session = self._session
        new = self._stored.file_of(imported, session.today)
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
        self.none.setVisible(file is None)
        self.body.setVisible(file is not None)
        self.remove.setVisible(file is not None)
        self.files.setVisible(len(plan.pay_files) > 1)
        self.panel.setVisible(file is not None or self.is_reading or bool(message))
        if file is None:
            if not self.is_reading:
                self.panel.show_counts("", ())
            return
        self._shown = file.id
        self.files.show_items(((listed.id, listed.name, None) for listed in plan.pay_files), file.id)
        self.filters.show_filter(file.filter)
        table, problem = self._stored.read(file)
        allow(self.filters, ROWS_GONE, on=table is not None)
        if not self.is_reading:
            pairs = [("Rows used", f"{file.used:,}"), *counted_lines(file.left_out, LEFT_OUT)]
            pairs += counted_lines(file.converted, CONVERTED)
            self.panel.show_counts(file.name, pairs)
            self.panel.show_idle(problem or message)
        if table is None:
            self._draw_summary(file, problem)
        else:
            self._draw_answer(plan, file, table)

    def _draw_summary(self, file: PayFile, problem: str) -> None:
        """Draw what the plan keeps of a file whose rows are not here."""
        self.finding.setText(f"{file.name}: {file.n:,} data points, as summed up on {file.day}")
        self.under.setText(problem)
        self.quantiles.show_summary(file.summary)
        self.chart.setVisible(False)
        self.matching.setText("")
        self.rows.show_rows(None, np.empty(0, np.intp))
        allow(self.take, ROWS_GONE, on=False)

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
        allow(self.take, refusal or TOO_FEW, words, on=bool(words) and not refusal)
        if offer is not None:
            self.take.setText(f"&Make a range for {without_keys(title(plan, offer))}")

    def _filter(self, where: PayFilter) -> None:
        session = self._session
        file = self._file(session.plan)
        table, _ = self._stored.read(file) if file else (None, "")
        if file is None or table is None:
            return
        changed = summarised(replace(file, filter=where), answer(table, where))
        session.apply(f"Filter {file.name}", change_pay_file(session.plan, changed))

    def _remove(self) -> None:
        file = self._file(self._session.plan)
        if file is not None:
            self._session.apply(f"Remove {file.name}", remove_pay_file(self._session.plan, file.id))
            self._session.announce(f"Removed {file.name}.")

    def _take_band(self) -> None:
        plan = self._session.plan
        file, offer = self._file(plan), plan.chosen_offer()
        table, _ = self._stored.read(file) if file else (None, "")
        if file is None or offer is None or table is None:
            return
        changed = with_band(plan, offer, file, answer(table, file.filter))
        if changed is not None:
            self._session.apply(f"Make a range for {title(plan, offer)}", changed)
            band = changed.bands[-1]
            ends = f"{band.base_low:,.0f} to {band.base_high:,.0f}"
            self._session.announce(f"A range from {ends} is on the page Ranges.")


def _offer_lines(plan: Plan, currency: str) -> tuple[OfferLine, ...]:
    """Return the offers with a base in the currency of the file."""
    return tuple(
        OfferLine(title(plan, offer), offer.base, place)
        for place, offer in enumerate(plan.offers)
        if not offer.hidden and offer.base is not None and offer.currency == currency
    )
