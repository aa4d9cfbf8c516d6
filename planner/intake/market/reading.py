"""Reads a pay file whole: its columns, its rows in chunks, and what was left out and converted."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from planner.disk import resource
from planner.intake.market.amounts import Scaling, scaling_of
from planner.intake.market.bounds import SAMPLE_ROWS
from planner.intake.market.chunks import NotUtf8Error, OpenPayFile
from planner.intake.market.columns import FILINGS, LCA, POSTS, ColumnMap
from planner.intake.market.places import PlaceReader
from planner.intake.market.rows import RowReader
from planner.intake.market.vocabulary import PayWords, PayWordsError, load_pay_words
from planner.intake.tables.bounds import Progress, no_progress
from planner.intake.tables.errors import TableError
from planner.market.pay_data.table import PayTable, joined_tables

DOLLARS = "USD"
DOLLAR_ROWS = 200  # rows of a source in dollars that may show another currency
READ = 0.9  # share of the work; the rest is joining


class PayReading(Struct, frozen=True, eq=False):
    """A pay file as read: every row of `rows` is in the table, or counted in `left_out` by its reason.

    `conversions` counts rows whose unit was converted; `notes` are whole sentences on choices made.
    """

    table: PayTable
    mapped: ColumnMap
    kind: str
    rows: int
    left_out: Mapping[str, int]
    conversions: Mapping[str, int]
    notes: tuple[str, ...] = ()


def open_pay_file(path: Path, progress: Progress = no_progress) -> tuple[OpenPayFile, ColumnMap]:
    """Open a file and recognise its columns, without reading its rows. TableError if it is no table."""
    file = OpenPayFile(path)
    return file, file.recognised(load_pay_words(), progress)


def read_pay_file(
    path: Path, mapped: ColumnMap | None = None, currency: str = DOLLARS, progress: Progress = no_progress
) -> PayReading:
    """Read a pay file. `mapped`: columns chosen by hand; `currency`: of amounts where nothing says one.

    TableError if no column holds pay, or the file is broken or too large.
    """
    file, recognised = open_pay_file(path, progress)
    return read_rows(file, mapped or recognised, currency, progress)


Counted = Callable[[int, int], None]
"""Receives the rows read and the rows used so far."""


def count_nothing(_rows: int, _used: int) -> None:
    """Go on: nobody watches."""


def read_rows(
    file: OpenPayFile, mapped: ColumnMap, currency: str, progress: Progress, counted: Counted = count_nothing
) -> PayReading:
    """Read the rows of an open file by a map of its columns."""
    if not mapped.has_pay:
        raise TableError(
            file.name,
            "no column of pay is known by its header. Say which column is what, then read it again.",
        )
    words = load_pay_words()
    scaling = _scaling(file, mapped, currency, words)
    try:
        return _read(file, mapped, scaling, words, progress, counted)
    except NotUtf8Error:
        file.as_windows_text()
        return _read(file, mapped, scaling, words, progress, counted)


def _read(
    file: OpenPayFile,
    mapped: ColumnMap,
    scaling: Scaling,
    words: PayWords,
    progress: Progress,
    counted: Counted,
) -> PayReading:
    reader = RowReader(mapped.kind, scaling, words, PlaceReader(_metros()))
    counts, used, parts = reader.counts, 0, []
    for chunk in file.chunks(mapped, lambda done: progress(READ * done)):
        parts.append(reader.table(chunk))
        used += len(parts[-1])
        counted(counts.rows, used)
    table = joined_tables(parts, scaling.currency, bands=mapped.kind == POSTS)
    if file.broken:
        counts.left_out["broken_line"] = file.broken
    conversions = {reason: count for reason, count in counts.conversions.items() if count}
    rows, notes = counts.rows + file.broken, tuple(note for note in (file.note,) if note)
    progress(1.0)
    return PayReading(table, mapped, mapped.kind, rows, dict(counts.left_out), conversions, notes)


def _scaling(file: OpenPayFile, mapped: ColumnMap, currency: str, words: PayWords) -> Scaling:
    """Return how amounts are read: in dollars where the source says so, unless its amounts say another."""
    role = next((role for role in ("base", "range", "band_from", "total") if role in mapped.columns), "")
    at = mapped.columns.get(role, -1)
    is_filing = mapped.kind in (LCA, FILINGS)
    is_of_dollars = mapped.kind in words.dollar_kinds
    if is_of_dollars and (is_filing or "in_dollars" in mapped.columns):
        return _in_dollars(mapped, is_filing=is_filing)
    count = DOLLAR_ROWS if is_of_dollars else SAMPLE_ROWS
    sample = [line[at] for line in file.first_rows(mapped, count) if 0 <= at < len(line)]
    scaling = scaling_of(mapped, sample, DOLLARS if is_of_dollars else currency, words)
    is_dollars = is_of_dollars and scaling.currency == DOLLARS
    return _in_dollars(mapped, is_filing=False) if is_dollars else scaling


def _in_dollars(mapped: ColumnMap, *, is_filing: bool) -> Scaling:
    return Scaling(
        currency=DOLLARS,
        thousands=False,
        scale=mapped.scale,
        per_year=mapped.per_year,
        whole_equity=mapped.whole_equity,
        filing=is_filing,
    )


def _metros() -> tuple[str, ...]:
    try:
        return tuple(
            json.loads(resource("tables/living_cost.json").read_text(encoding="utf-8"))["metros_2023"]
        )
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise PayWordsError(error) from error
