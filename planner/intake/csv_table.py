"""Comma-, semicolon-, tab- or bar-separated text, in the encodings that spreadsheets write."""

import codecs
import csv
import io
from collections import Counter

from planner.intake.table import MOST_ROWS, Table, TableError

DELIMITERS = (",", ";", "\t", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_csv(data: bytes, name: str) -> Table:
    """Read a table from text. Notes say which encoding and delimiter were taken where there was a choice."""
    text, notes = _decoded(data, name)
    delimiter = _delimiter(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise TableError(name, f"its text breaks ({error}). Save it again as CSV.") from error
    width = max((len(row) for row in rows), default=0)
    return Table(tuple((*row, *[""] * (width - len(row))) for row in rows), notes)


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    encoding = next((one for mark, one in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return _text(data.decode(encoding), name), ()
    except UnicodeDecodeError:
        note = "The text is not UTF-8; it was read as Windows text (cp1252). Check names and signs."
        return _text(data.decode("cp1252", errors="replace"), name), (note,)


def _text(text: str, name: str) -> str:
    if "\0" in text:
        raise TableError(name, "it is neither CSV nor an .xlsx workbook.")
    return text


def _delimiter(text: str) -> str:
    """Return the delimiter that parts most lines into the same number of cells; a comma if none does."""
    lines = [line for line in text.splitlines()[:MOST_ROWS] if line.strip()][:50]

    def agreement(delimiter: str) -> tuple[int, int]:
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
        except csv.Error:  # this one cannot be it
            return 0, 0
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(DELIMITERS, key=agreement)
