"""Comma-, semicolon-, tab- or bar-separated text, in the encodings that spreadsheets write.

Read line by line, so that a file beyond the bounds is refused without being in memory as text.
"""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from planner.intake.tables.bounds import (
    MOST_ROWS,
    MOST_TEXT,
    CellCount,
    Progress,
    no_progress,
    refuse_size,
    refuse_text,
)
from planner.intake.tables.errors import TableError
from planner.intake.tables.text_table import TextRows, TextTable

DELIMITERS = (",", ";", "\t", "|")
SNIFFED = 50  # lines
LEAST_SNIFFED = 20  # bytes
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_csv(data: bytes, name: str, progress: Progress = no_progress) -> TextTable:
    """Read a table from text. Notes say which encoding and delimiter were taken where there was a choice."""
    encoding = next((word for mark, word in _MARKS if data.startswith(mark)), _unmarked(data))
    try:
        lines = _Lines(data, name, encoding, progress)
        return TextTable(_rows(lines), separator=_delimiter(lines))
    except UnicodeDecodeError:
        note = "The text is not UTF-8; it was read as Windows text (cp1252). Check names and signs."
        lines = _Lines(data, name, "cp1252", progress)
        return TextTable(_rows(lines), (note,), separator=_delimiter(lines))


def _unmarked(data: bytes) -> str:
    """Return the encoding of text without a mark: every other byte of UTF-16 is 0 in Western text."""
    head = data[:2000]
    if len(head) >= LEAST_SNIFFED and len(data) % 2 == 0:
        odd, even = head[1::2].count(0), head[::2].count(0)
        if odd > 0.4 * len(head) / 2 and not even:
            return "utf-16-le"
        if even > 0.4 * len(head) / 2 and not odd:
            return "utf-16-be"
    return "utf-8"


class _Lines:
    """The lines of a file in one encoding, each time from the first. UnicodeDecodeError if it is another."""

    def __init__(self, data: bytes, name: str, encoding: str, progress: Progress) -> None:
        self.name = name
        self._data, self._encoding, self._progress = data, encoding, progress

    def __iter__(self) -> Iterator[str]:
        errors = "replace" if self._encoding == "cp1252" else "strict"
        file = io.BytesIO(self._data)
        text = io.TextIOWrapper(file, self._encoding, errors, newline="")
        while line := text.readline(MOST_TEXT):
            if len(line) >= MOST_TEXT:
                raise refuse_text(self.name)
            if "\0" in line:
                raise TableError(self.name, "it is neither CSV nor an .xlsx workbook.")
            self._progress(file.tell() / len(self._data))
            yield line


def _rows(lines: "_Lines") -> TextRows:
    rows: list[list[str]] = []
    count = CellCount(lines.name)
    try:
        delimiter = _delimiter(lines)
        is_drawn = delimiter == "|" and _is_drawn(lines)
        reader = drawn_rows(lines) if is_drawn else csv.reader(lines, delimiter=delimiter)
        for number, row in enumerate(reader, start=1):
            if number > MOST_ROWS:
                raise refuse_size(lines.name)
            for column, text in enumerate(row, start=1):
                if text or column > len(row) - 1:
                    count.add(number, column, text)
            rows.append(row)
    except csv.Error as error:
        raise TableError(lines.name, f"its text breaks ({error}). Save it again as CSV.") from error
    width = max((len(row) for row in rows), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


_RULE = re.compile(
    r"(?=[^-]*--|[^-]*-[^-]*:)\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*"
    r"|\s*[+|][-=+]{3,}[+|]?\s*"
)


def _is_drawn(lines: _Lines) -> bool:
    """Whether it is a table drawn with bars, as in Markdown: a rule is under its header."""
    return any(is_rule(line) for line in islice(lines, SNIFFED))


def is_rule(line: str) -> bool:
    """Whether a line is the rule under the header of a table drawn with bars: `|---|:-:|`."""
    return len(line) < MOST_TEXT // 100 and _RULE.fullmatch(line.strip()) is not None


def drawn_rows(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the rows of a table drawn with bars, without its rules; other lines are a cell each."""
    for line in lines:
        text = line.strip()
        if is_rule(text):
            continue
        if not text.startswith("|") and "|" not in text:
            yield [_unmarked_text(_HEADING.sub("", text))]
            continue
        cells = re.split(r"(?<!\\)\|", text.removeprefix("|").removesuffix("|"))
        yield [_unmarked_text(cell) for cell in cells]


_HEADING = re.compile(r"^#{1,6}\s+")


_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]|!?\[([^\[\]]+)\]\([^()\s]*\)")
"""A link of a wiki or of Markdown: `[[Acme]]`, `[[acme|Acme]]`, `[Acme](https://…)`."""


def _unmarked_text(cell: str) -> str:
    """Return a cell without Markdown's signs of emphasis, links and line breaks."""
    text = _LINK.sub(lambda match: match[1] or match[2], cell.strip().replace("\\|", "|"))
    text = re.sub(r"<br\s*/?>", " ", text)
    bare = re.sub(r"(?<![\w*])\*\*(?=\S)([^*]+?)(?<=\S)\*\*(?![\w*])", r"\1", text)
    return re.sub(r"^(\*\*|__|\*|_|`)(.+)\1$", r"\2", bare).strip()


def _delimiter(lines: _Lines) -> str:
    """Return the delimiter that parts most lines into the same number of cells; a comma if none does."""
    first = list(islice((line for line in islice(lines, MOST_ROWS) if line.strip()), SNIFFED))

    def agreement(delimiter: str) -> tuple[int, int]:
        try:
            widths = Counter(len(row) for row in csv.reader(first, delimiter=delimiter) if len(row) > 1)
        except csv.Error:  # this one cannot be it
            return 0, 0
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(DELIMITERS, key=agreement)
