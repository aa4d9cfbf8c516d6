"""Reading a pay file in a process of its own, which Stop ends at once. No Qt here: the process imports this.

The process reads, writes the rows into the user's data folder, and sends what it does through a pipe.
"""

import multiprocessing
import time
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from planner.values import PlannerError

if TYPE_CHECKING:
    from planner.intake.market.columns import ColumnMap
    from planner.market.pay_data.table import PayTable

OFTEN = 0.1  # seconds between two reports of progress
PATIENCE = 2.0  # seconds until a process that was asked to end is ended
BROKE_OFF = "Reading ended without a result; nothing was imported. Try again, or take a part of the file."


class Order(Struct, frozen=True):
    """What to read: the file, its columns (None: as recognised), a currency, and where rows go."""

    path: Path
    folder: Path
    currency: str
    mapped: "ColumnMap | None" = None


class Progressed(Struct, frozen=True):
    """The share of the work that is done, and the rows read and used so far."""

    done: float
    rows: int = 0
    used: int = 0


class Recognised(Struct, frozen=True):
    """The columns as they are read, and whether one holds pay; else the user has to map one."""

    mapped: "ColumnMap"


class Imported(Struct, frozen=True):
    """A file that was read: the digest of its rows, and what was counted."""

    name: str
    digest: str
    kind: str
    currency: str
    rows: int
    used: int
    left_out: Mapping[str, int]
    converted: Mapping[str, int]
    notes: tuple[str, ...]


class Failed(Struct, frozen=True):
    """Why nothing was imported, in a whole sentence."""

    sentence: str


Report = Progressed | Recognised | Imported | Failed


class PayWork:
    """One reading under way. `reports` gives what came since the last call; `stop` ends the process."""

    def __init__(self, order: Order) -> None:
        context = multiprocessing.get_context("spawn")
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=read_in_process, args=(order, sender), daemon=True)
        self._process.start()
        sender.close()
        self._ended = False

    @property
    def is_working(self) -> bool:
        """Whether reports may still come."""
        return not self._ended

    def reports(self) -> list[Report]:
        """Return the reports that have come; the last one of all is Imported or Failed."""
        received: list[Report] = []
        try:
            while not self._ended and self._receiver.poll():
                report: Report = self._receiver.recv()
                received.append(report)
                if isinstance(report, Imported | Failed):
                    self._end()
        except (EOFError, OSError):
            received.append(Failed(BROKE_OFF))
            self._end()
        return received

    def stop(self) -> None:
        """End the process; nothing is imported."""
        if not self._ended:
            self._process.terminate()
            self._end()

    def _end(self) -> None:
        self._ended = True
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._receiver.close()
        self._process.close()


def read_in_process(order: Order, sender: Connection) -> None:
    """Read a file and send reports: the target of the process."""
    try:
        sender.send(_imported(order, sender))
    except PlannerError as error:
        sender.send(Failed(str(error)))
    except MemoryError:
        sender.send(Failed("The file needs more memory than there is. Take a part of its rows."))
    finally:
        sender.close()


def _imported(order: Order, sender: Connection) -> Imported:
    from planner.files.pay_store import write_rows
    from planner.intake.market.reading import open_pay_file, read_rows

    reporter = _Reporter(sender)
    file, recognised = open_pay_file(order.path, reporter.progress)
    mapped = order.mapped or recognised
    sender.send(Recognised(mapped))
    reading = read_rows(file, mapped, order.currency, reporter.progress, reporter.counted)
    digest = write_rows(order.folder, reading.table)
    table: PayTable = reading.table
    return Imported(
        file.name,
        digest,
        reading.kind,
        table.currency,
        reading.rows,
        len(table),
        reading.left_out,
        reading.conversions,
        reading.notes,
    )


class _Reporter:
    """Sends progress, not more often than it can be seen."""

    def __init__(self, sender: Connection) -> None:
        self._sender, self._sent = sender, 0.0
        self._rows = self._used = 0

    def counted(self, rows: int, used: int) -> None:
        self._rows, self._used = rows, used

    def progress(self, done: float) -> None:
        now = time.monotonic()
        if now - self._sent >= OFTEN:
            self._sent = now
            self._sender.send(Progressed(done, self._rows, self._used))
