"""Importing a pay file: asks for it, follows the process that reads it, and shows that in the panel."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.disk import display_name
from planner.ui.desk import Desk
from planner.ui.documents.folders import usual_folder
from planner.ui.market.pay.import_panel import ImportPanel
from planner.ui.market.pay.work import Failed, Imported, Order, PayWork, Progressed, Recognised, Report

if TYPE_CHECKING:
    from planner.intake.market.columns import ColumnMap

PAY_TABLES = "Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"
POLL = 50  # milliseconds between two looks at the reading process


class PayImport(QObject):
    """One reading at a time. `imported`: a file was read; `failed`: the sentence of why none was."""

    imported = Signal(object)  # an Imported
    failed = Signal(str)

    def __init__(self, desk: Desk, panel: ImportPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, panel
        self.work: PayWork | None = None
        self._path: Path | None = None
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._look)
        panel.stopped.connect(self.stop)
        panel.mapped.connect(self._read_mapped)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self.work is not None

    def ask_file(self) -> None:
        """Ask for a file, and read it."""
        path = self._desk.dialogs.open_file(
            "Import public pay data", PAY_TABLES, usual_folder(self._desk.session.path)
        )
        if path is not None:
            self._panel.forget_columns()
            self._start(path)

    def stop(self) -> None:
        """End a reading; nothing is imported."""
        if self.work is not None:
            self.work.stop()
            self._fail("Stopped. Nothing was imported; what was there before stays.")

    def _start(self, path: Path, mapped: "ColumnMap | None" = None) -> None:
        """Begin to read a file in a process of its own, in place of one that is being read."""
        self.stop()
        self._path = path
        self._panel.show_started(display_name(path))
        self.work = PayWork(Order(path, self._desk.folder, self._desk.session.plan.currency, mapped))
        self._timer.start()

    def _read_mapped(self, mapped: "ColumnMap") -> None:
        if self._path is not None:
            self._start(self._path, mapped)

    def _look(self) -> None:
        for report in self.work.reports() if self.work else []:
            self._receive(report)

    def _receive(self, report: Report) -> None:
        match report:
            case Progressed(done, rows, used):
                self._panel.show_progress(done, rows, used)
            case Recognised(mapped):
                self._panel.show_columns(mapped)
            case Failed(sentence):
                self._fail(sentence)
            case Imported():
                self._end(" ".join(report.notes))
                self.imported.emit(report)

    def _fail(self, sentence: str) -> None:
        self._end(sentence)
        self._panel.allow_again()
        self.failed.emit(sentence)

    def _end(self, message: str) -> None:
        self._timer.stop()
        self.work = None
        self._panel.show_idle(message)
