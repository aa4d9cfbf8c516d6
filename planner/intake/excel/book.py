"""Opens a workbook with openpyxl after a scan has counted every part that openpyxl will read.

openpyxl reads a copy of the archive with the scanned parts only: no links, drawings, comments, themes or
macros, and none of the zip format's oddities.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from planner.intake.excel.archive import Archive
from planner.intake.excel.scan import Scan, ScannedSheet
from planner.intake.tables.bounds import Progress, no_progress
from planner.intake.tables.errors import BrokenBookError, TableError, broken_book

if TYPE_CHECKING:
    from openpyxl import Workbook

_OTHER = re.compile(
    r"(?i)(docProps|customXml)/|"
    r".*/(media|drawings|charts|chartsheets|dialogsheets|macrosheets|theme|externalLinks|pivotCache|pivotTables|tables"
    r"|slicers|slicerCaches|comments|threadedComments|persons|embeddings|printerSettings|activeX|ctrlProps"
    r"|queryTables|richData|worksheets/_rels|customProperty|revisions|timelines|timelineCaches|diagrams)/|"
    r".*/(comments\d*|connections|calcChain|metadata|vbaProject[^/]*)\.xml"
)
"""Parts that hold no cells."""
SCANNED = 0.4  # share of a reading, about


class OpenBook(Struct, frozen=True):
    """An open workbook, and what the scan says of each of its sheets, by part."""

    name: str
    workbook: "Workbook"
    scanned: dict[str, ScannedSheet]
    progress: Progress

    def sheets(self) -> Iterator[tuple[Any, ScannedSheet]]:
        """Yield the sheets of cells in order, each with what the scan says of it."""
        sheets: list[Any] = list(self.workbook.worksheets)
        for sheet in sheets:
            part = sheet._worksheet_path  # openpyxl has no other name for the part of a sheet
            if part not in self.scanned:
                raise BrokenBookError(self.name)
            yield sheet, self.scanned[part]


def open_book(data: bytes, name: str, progress: Progress = no_progress) -> OpenBook:
    """Open a workbook within bounds. TableError if it is broken or too large."""
    import openpyxl

    if not openpyxl.DEFUSEDXML:
        raise TableError(name, "the safe XML reader (defusedxml) is not installed. Install it.")
    scan = Scan(name)
    copy = _scanned_copy(Archive(data, name, lambda done: progress(SCANNED * done)), scan, progress)
    with broken_book(name), quiet():
        workbook = openpyxl.load_workbook(copy, read_only=True, data_only=True, keep_links=False)
    return OpenBook(name, workbook, scan.sheets, progress)


@contextmanager
def quiet() -> Iterator[None]:
    """Ignore openpyxl's warnings of parts that it leaves out: no cell is among them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _scanned_copy(archive: Archive, scan: Scan, progress: Progress) -> "_Watched":
    file = _Watched(progress)
    with zipfile.ZipFile(file, "w") as copy:
        for part in archive.parts:
            if part.endswith("workbook.bin"):
                raise TableError(archive.name, "it is a binary workbook (.xlsb). Save it as .xlsx.")
            if part.endswith((".xml", ".rels")) and not _OTHER.match(part):
                with copy.open(part, "w") as member:
                    for piece in scan.part(part, archive.pieces(part)):
                        member.write(piece)
    return file


class _Watched(io.BytesIO):
    """A file in memory. Each reading of it asks `progress` whether to go on."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress

    def read(self, size: int | None = -1, /) -> bytes:
        self._progress(SCANNED)
        return super().read(size)
