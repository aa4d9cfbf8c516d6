"""A pay file as chunks of columns: csv through pandas, workbooks through calamine. Only mapped columns."""

import csv
import io
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from msgspec import Struct

from planner.disk import display_name, open_regular, read_start
from planner.intake.market.bounds import (
    BOOK_ROWS,
    HEADER_DEPTH,
    LARGEST_BOOK,
    LARGEST_TEXT,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    SAMPLE_ROWS,
    TEXT_ROWS,
)
from planner.intake.market.columns import ColumnMap, recognise, with_ranges
from planner.intake.market.vocabulary import PayWords
from planner.intake.tables.bounds import Progress
from planner.intake.tables.errors import TableError
from planner.market.pay_data.table import Words

if TYPE_CHECKING:
    import pandas as pd

HEAD = 262_144  # bytes that headers, encoding and separator are taken from
_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NOT_READ = ("to", "link")
"""Roles whose cells nothing asks for: the base of a filing is where its wage begins."""
_SEPARATORS = ",;\t|"
SNIFFED = 50  # lines that the separator is taken from
SKIPPED = "Skipping line"


class Chunk(Struct, frozen=True, eq=False):
    """Some rows: words by role; `rows` of them from the row `first` of the file, counted from 1."""

    rows: int
    columns: Mapping[str, Words]


class CsvForm(Struct, frozen=True):
    """How a text file is written."""

    encoding: str
    separator: str


class OpenPayFile:
    """One file: its first rows, and its rows in chunks. `broken` counts lines with too many cells."""

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, display_name(path)
        head = read_start(path, HEAD)
        self.is_book = head.startswith(_BOOKS)
        self.broken = 0
        self.note = ""
        self._size = path.stat().st_size
        largest = LARGEST_BOOK if self.is_book else LARGEST_TEXT
        if self._size > largest:
            raise TableError(
                self.name, f"it has more than {largest // 1_000_000} MB. Take a part of its rows."
            )
        if self.is_book:
            _refuse_vast(path, self.name, head)
        else:
            _refuse_no_text(head, self.name)
            self._form = _form_of(head)
            self._first = _first_lines(head, self._form)
        self._sheet: Any = None

    def recognised(self, words: PayWords, progress: Progress) -> ColumnMap:
        """Return the columns as the headers name them; in a workbook of the sheet with the most of them."""
        if not self.is_book:
            mapped = recognise(self._first, words)
            return with_ranges(mapped, self.first_rows(mapped, SAMPLE_ROWS), words)
        best: ColumnMap | None = None
        with _broken_book(self.name):
            for sheet in self._sheets(progress):
                mapped = recognise(_texts(sheet, HEADER_DEPTH), words)
                if best is None or len(mapped.columns) > len(best.columns):
                    best, self._sheet = mapped, sheet
        if best is None:
            raise TableError(self.name, "it has no sheet with cells.")
        with _broken_book(self.name):
            return with_ranges(best, self.first_rows(best, SAMPLE_ROWS), words)

    def first_rows(self, mapped: ColumnMap, count: int) -> list[list[str]]:
        """Return the texts of the first rows under the headers."""
        lines = _texts(self._sheet, count + mapped.row + 1) if self.is_book else self._first
        return [line for line in lines[mapped.row + 1 :][:count] if any(line)]

    def chunks(self, mapped: ColumnMap, progress: Progress) -> Iterator[Chunk]:
        """Yield the rows under the headers. TableError beyond the bounds; `progress` gets 0 to 1."""
        total = 0
        for chunk in (
            self._sheet_chunks(mapped, progress) if self.is_book else self._text_chunks(mapped, progress)
        ):
            total += chunk.rows
            if total > MOST_ROWS:
                raise TableError(self.name, f"it has more than {MOST_ROWS:,} rows. Take a part of them.")
            yield chunk

    def _sheets(self, progress: Progress) -> Iterator[Any]:
        import python_calamine

        book = python_calamine.load_workbook(str(self.path))
        names = [sheet.name for sheet in book.sheets_metadata if "WorkSheet" in str(sheet.typ)]
        for place, name in enumerate(names or book.sheet_names):
            progress(0.01 + 0.1 * place / len(names or book.sheet_names))
            sheet = book.get_sheet_by_name(name)
            if sheet.total_width > MOST_COLUMNS:
                raise TableError(self.name, f"it has more than {MOST_COLUMNS:,} columns.")
            if sheet.height:
                yield sheet

    def _sheet_chunks(self, mapped: ColumnMap, progress: Progress) -> Iterator[Chunk]:
        height = max(1, self._sheet.total_height)
        places = {role: at for role, at in mapped.columns.items() if role not in _NOT_READ}
        rows, done = self._sheet.iter_rows(), 0
        for _ in islice(rows, mapped.row + 1):
            done += 1
        while lines := list(islice(rows, BOOK_ROWS)):
            done += len(lines)
            lines = [line for line in lines if any(cell != "" for cell in line)]
            yield Chunk(
                len(lines),
                {role: _factorised([_cell(line[at]) for line in lines]) for role, at in places.items()},
            )
            progress(min(1.0, done / height))

    def _text_chunks(self, mapped: ColumnMap, progress: Progress) -> Iterator[Chunk]:
        form = self._form
        try:
            yield from self._decoded_chunks(mapped, form, progress)
        except UnicodeDecodeError as error:
            raise NotUtf8Error(self.name) from error

    def _decoded_chunks(self, mapped: ColumnMap, form: CsvForm, progress: Progress) -> Iterator[Chunk]:
        import pandas as pd

        places = {at: role for role, at in mapped.columns.items() if role not in _NOT_READ}
        with open_regular(self.path) as file, _counted_broken(self):
            try:
                reader = pd.read_csv(
                    file,
                    sep=form.separator,
                    encoding=form.encoding,
                    header=None,
                    names=range(len(mapped.headers)),
                    usecols=sorted(places),
                    skiprows=_lines_before(self._first, mapped.row),
                    dtype={at: object if role == "case" else "category" for at, role in places.items()},
                    na_filter=False,
                    on_bad_lines="warn",
                    index_col=False,
                    chunksize=TEXT_ROWS,
                    low_memory=False,
                )
                for frame in reader:
                    columns = {role: _words_of(frame[at]) for at, role in places.items()}
                    yield Chunk(len(frame), columns)
                    progress(min(1.0, file.tell() / max(1, self._size)))
            except pd.errors.ParserError as error:
                raise TableError(self.name, f"its text breaks off: {error}. Save it again as CSV.") from error
            except pd.errors.EmptyDataError:
                return

    def as_windows_text(self) -> None:
        """Read the text as cp1252 from now on: it is not UTF-8."""
        self._form = CsvForm("cp1252", self._form.separator)
        self.note = "The text is not UTF-8; it was read as Windows text (cp1252). Check names and signs."
        self.broken = 0


class NotUtf8Error(TableError):
    """A text file holds bytes that are no UTF-8."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "its text is neither UTF-8 nor Windows text.")


@contextmanager
def _counted_broken(file: OpenPayFile) -> Iterator[None]:
    """Count lines with more cells than headers, which pandas skips with a warning."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            yield
        finally:
            file.broken += sum(str(warning.message).count(SKIPPED) for warning in caught)


@contextmanager
def _broken_book(name: str) -> Iterator[None]:
    """Turn errors of calamine, which are of several kinds, into a TableError."""
    import python_calamine

    try:
        yield
    except python_calamine.PasswordError as error:
        raise TableError(name, "it has a password. Save it without one.") from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise TableError(
            name, "it is no workbook that can be read, or it is broken. Save it again."
        ) from error


def _refuse_vast(path: Path, name: str, head: bytes) -> None:
    if not head.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise TableError(
            name, "it is no workbook that can be read, or it is broken. Save it again."
        ) from error
    if unpacked > MOST_UNPACKED:
        raise TableError(name, "it unpacks to more than any pay file. Take a part of its rows.")


def _refuse_no_text(head: bytes, name: str) -> None:
    if not head.strip():
        raise TableError(name, "it is empty.")
    start = head[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"{", b"[", b"<!doctype", b"<html", b"<?xml", b"<table", b"%pdf")):
        raise TableError(name, "it is no table. Save its table as CSV or as .xlsx.")


def _form_of(head: bytes) -> CsvForm:
    encoding = next((word for mark, word in _MARKS if head.startswith(mark)), "utf-8")
    lines = [line for line in _decoded(head, encoding).splitlines()[:SNIFFED] if line.strip()]
    separator = max(_SEPARATORS, key=lambda sign: _agreement(lines, sign))
    return CsvForm(encoding, separator)


def _agreement(lines: Sequence[str], sign: str) -> tuple[int, int]:
    """Return how many lines a sign parts into the same number of cells, more than one; and that number."""
    counts = Counter(count for line in lines if (count := line.count(sign)))
    return max(((times, count) for count, times in counts.items()), default=(0, 0))


def _decoded(head: bytes, encoding: str) -> str:
    return head.decode(encoding, errors="replace")


def _first_lines(head: bytes, form: CsvForm) -> list[list[str]]:
    text = io.StringIO(_decoded(head, form.encoding), newline="")
    lines: list[list[str]] = []
    try:
        for line in csv.reader(text, delimiter=form.separator):
            lines.append(line)  # what was read before an error stays
    except csv.Error:
        return lines
    return lines[:-1] if len(head) == HEAD and len(lines) > 1 else lines


def _lines_before(lines: Sequence[Sequence[str]], row: int) -> int:
    """Return how many lines pandas has to skip: rows with line ends within cells have several."""
    return sum(1 + sum(cell.count("\n") for cell in line) for line in lines[: row + 1])


def _texts(sheet: Any, count: int) -> list[list[str]]:
    return [[_cell(cell) for cell in line] for line in islice(sheet.iter_rows(), count)]


def _cell(value: object) -> str:
    return value.strip() if isinstance(value, str) else str(value)


def _factorised(cells: list[str]) -> Words:
    import pandas as pd

    codes, values = pd.factorize(np.array(cells, dtype=object))
    return Words(codes.astype(np.int32), tuple(values))


def _words_of(column: "pd.Series[Any]") -> Words:
    import pandas as pd

    if isinstance(column.dtype, pd.CategoricalDtype):
        values = tuple(str(value).strip() for value in column.cat.categories)
        return Words(np.asarray(column.cat.codes, np.int32), values)
    return Words(np.arange(len(column), dtype=np.int32), tuple(map(str, column.tolist())))
