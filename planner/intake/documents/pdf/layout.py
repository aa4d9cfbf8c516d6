"""Pages laid out with spaces as text in reading order: paragraphs, columns of prose, and rows of tables.

Cells are parted from words by gaps below each other; two columns of prose by their long lines.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

from msgspec import Struct

from planner.intake.documents.pdf.lines import (
    join_words,
    paragraph_lines,
    plain_lines,
    without_edges,
    word_counts,
)
from planner.intake.documents.text_blocks import cleaned, table_row

GAP = re.compile(r"\S(?: \S| {2}\S|\S)*")  # a run of words with at most two spaces between them
NEAR = 2  # columns of signs by which the starts of one column of cells may differ
PROSE = 26  # signs; columns whose usual line is longer hold prose
FEWEST_PROSE = 6  # lines of two columns of prose
NARROWEST = 60  # signs of a full line, where no line of a short letter is full
LONGEST_LINE = 2_000  # signs of a line that is looked at for cells
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


class _PrintedLine(Struct, frozen=True):
    """A printed line with its cells: where each starts, and its words."""

    text: str
    cells: tuple[tuple[int, str], ...]


def text_of_pages(pages: Sequence[str]) -> str:
    """Return laid-out pages as one text, blocks parted by empty lines."""
    lines = _joined_pages(without_edges([plain_lines(page.translate(LIGATURES)) for page in pages]))
    words = word_counts(lines)
    width = max(_width(lines), NARROWEST)
    blocks: list[str] = []
    for region in _regions([_printed(text) for text in lines]):
        blocks.extend(_region_blocks(region, width, words))
    return "\n\n".join(
        "\n".join(cleaned(line) for line in block.split("\n")) for block in blocks if block.strip()
    )


def _joined_pages(pages: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of all pages; a sentence that goes on over a page's end is not parted."""
    lines: list[str] = []
    for page in pages:
        filled = _stripped(page)
        goes_on = lines and filled and lines[-1][-1:] not in ".:;!?|" and filled[0].lstrip()[:1].islower()
        if lines and filled and not goes_on:
            lines.append("")
        lines.extend(filled)
    return lines


def _stripped(page: Sequence[str]) -> list[str]:
    filled = [number for number, line in enumerate(page) if line.strip()]
    return list(page[filled[0] : filled[-1] + 1]) if filled else []


def _width(lines: Sequence[str]) -> int:
    """Return the length of a full line: nearly the longest."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0


def _printed(text: str) -> _PrintedLine:
    matches = GAP.finditer(text) if len(text) <= LONGEST_LINE else iter(())
    cells = tuple((match.start(), match[0]) for match in matches)
    return _PrintedLine(text, cells or (((0, text.strip()),) if text.strip() else ()))


def _regions(lines: Sequence[_PrintedLine]) -> Iterator[list[_PrintedLine]]:
    """Yield runs of lines that are laid out in the same columns, or in none."""
    place = 0
    while place < len(lines):
        end = _columns_end(lines, place)
        if end == place:
            end += 1
            while end < len(lines) and _columns_end(lines, end) == end:
                end += 1
        yield list(lines[place:end])
        place = end


def _columns_end(lines: Sequence[_PrintedLine], place: int) -> int:
    """Return the end of the region of columns that begins at a line; `place` itself if none begins."""
    first = lines[place]
    if len(first.cells) < 2:
        return place
    second = first.cells[1][0]
    end, last = place + 1, place
    for number in range(place + 1, len(lines)):
        line = lines[number]
        if not line.cells:
            if number - last > 3:
                break
            continue
        starts = [start for start, _words in line.cells]
        is_row = any(abs(start - second) <= NEAR for start in starts[1:])
        goes_on = starts[0] >= second - NEAR and number - last == 1
        is_label = (
            len(starts) == 1
            and len(line.text) < second
            and number - last == 1
            and starts[0] <= NEAR + first.cells[0][0]
        )
        if not (is_row or goes_on or (is_label and _is_row_after(lines, number, second))):
            break
        end, last = number + 1, number
    return end


def _is_row_after(lines: Sequence[_PrintedLine], number: int, second: int) -> bool:
    """Return whether a lone label is part of columns: they go on after it, or it ends the last row."""
    after = lines[number + 1].cells if number + 1 < len(lines) else ()
    if not after:
        return bool(lines[number - 1].cells and lines[number - 1].cells[0][0] < second - NEAR)
    return any(abs(start - second) <= NEAR for start, _words in after[-1:] if start)


def _region_blocks(region: Sequence[_PrintedLine], width: int, words: Counter[str]) -> list[str]:
    if all(len(line.cells) < 2 for line in region):
        return _prose([line.text for line in region], width, words)
    starts = _starts(region)
    rows = [_split(line, starts) for line in region]
    if _is_prose(rows):
        blocks: list[str] = []
        for column in range(len(starts)):
            lines = [row[column] for row in rows]
            blocks.extend(_prose(lines, _width(lines), words))
        return blocks
    return ["\n".join(table_row(row) for row in _table_rows(rows, words))]


def _prose(lines: Sequence[str], width: int, words: Counter[str]) -> list[str]:
    blocks = []
    for is_filled, group in groupby(lines, key=lambda line: bool(line.strip())):
        if is_filled:
            blocks.append("\n".join(paragraph_lines(list(group), width, words)))
    return blocks


def _starts(region: Sequence[_PrintedLine]) -> list[int]:
    """Return where the columns of a region start: places that cells of it share."""
    counts = Counter(start for line in region if len(line.cells) > 1 for start, _words in line.cells[1:])
    least = min(start for line in region for start, _words in line.cells)
    starts = [least]
    for start in sorted(counts):
        if start - starts[-1] > NEAR:
            starts.append(start)
    return starts


def _split(line: _PrintedLine, starts: Sequence[int]) -> list[str]:
    """Return the words of a line under each column."""
    row = [""] * len(starts)
    for start, words in line.cells:
        column = max((number for number, edge in enumerate(starts) if edge <= start + NEAR), default=0)
        row[column] = f"{row[column]} {words}".strip()
    return row


def _is_prose(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether two columns hold long lines side by side, as a newspaper does."""
    if len(rows[0]) != 2:
        return False
    columns = [[row[column] for row in rows if row[column]] for column in (0, 1)]
    if min(len(column) for column in columns) < FEWEST_PROSE:
        return False
    return all(median(len(text) for text in column) >= PROSE for column in columns)


def _table_rows(rows: Sequence[Sequence[str]], words: Counter[str]) -> list[list[str]]:
    """Join the wrapped lines of cells. Empty lines part rows if most are; else each label begins one."""
    groups = [list(group) for is_filled, group in groupby(rows, key=any) if is_filled]
    by_lines = [_merged(group, words) for group in groups]
    labels = sum(bool(row[0]) for row in rows)
    if len(groups) > 1 and labels <= 2 * len(groups) and all(len(group) <= 8 for group in groups):
        return by_lines
    joined: list[list[str]] = []
    for row in filter(any, rows):
        if joined and not row[0]:
            joined[-1] = _merged([joined[-1], row], words)
        else:
            joined.append(list(row))
    return joined


def _merged(lines: Sequence[Sequence[str]], words: Counter[str]) -> list[str]:
    """Return the lines of one row as one, cell by cell."""
    merged = [""] * len(lines[0])
    for line in lines:
        merged = [join_words(before, after, words) for before, after in zip(merged, line, strict=True)]
    return merged
