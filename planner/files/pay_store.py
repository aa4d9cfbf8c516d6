"""Rows of pay files, one SQLite file each in the user's data folder, named by a digest of its content.

A file holds each column as one little-endian blob and each different word once, so that a million rows load
in a fraction of a second. Files never change: another content has another name.
"""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planner.disk import MissingError, exists, make_private_folder, read_file, write_atomic
from planner.market.pay_data.table import AMOUNTS, WORDS, PayTable, Words
from planner.values import PlannerError

FOLDER, SUFFIX = "pay", ".pay.sqlite"
LARGEST = 300_000_000  # bytes of one file; 1.5 million rows with every column have about 150 MB
FORMAT = 1
_SCHEMA = """
CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE columns (name TEXT PRIMARY KEY, type TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE words (name TEXT, number INTEGER, word TEXT NOT NULL, PRIMARY KEY (name, number));
"""
_MAGIC = b"SQLite format 3\0"
_CODES, _MONEY, _YEARS, _FLAGS = "<i4", "<f8", "<i2", "|b1"


class PayStoreError(PlannerError):
    """The rows of a pay file cannot be used; the plan still has its summary."""


class MissingRowsError(PayStoreError):
    """The file of the rows is not on this computer."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The rows of “{name}” are not on this computer: the plan keeps its summary alone. "
            "Import the file again to change the filter."
        )


class BrokenRowsError(PayStoreError):
    """The file of the rows is damaged or was changed."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(
            f"The rows of “{name}” in {path} are damaged: the plan keeps its summary alone. "
            "Import the file again."
        )


class TooManyRowsError(PayStoreError):
    """A table is larger than a file of rows may be."""

    def __init__(self) -> None:
        super().__init__(f"The rows have more than {LARGEST // 1_000_000} MB. Import a part of the file.")


def store_path(folder: Path, digest: str) -> Path:
    """Return the path of the rows with a digest, in the user's data folder."""
    return folder / FOLDER / f"{digest}{SUFFIX}"


def write_rows(folder: Path, table: PayTable) -> str:
    """Write the rows unless they are there already; return their digest. WriteError if it fails."""
    columns = dict(_columns(table))
    digest = _digest(columns, table)
    path = store_path(folder, digest)
    if exists(path):
        return digest
    data = _serialised(columns, table)
    if len(data) > LARGEST:
        raise TooManyRowsError
    make_private_folder(path.parent)
    write_atomic(path, data)
    return digest


def read_rows(folder: Path, digest: str, name: str) -> PayTable:
    """Read the rows with a digest. MissingRowsError without their file, BrokenRowsError if it is damaged."""
    path = store_path(folder, digest)
    try:
        data = read_file(path, LARGEST)
    except MissingError as error:
        raise MissingRowsError(name) from error
    try:
        table = _table(data)
        columns = dict(_columns(table))
    except (sqlite3.Error, ValueError, LookupError, TypeError) as error:
        raise BrokenRowsError(name, path) from error
    if _digest(columns, table) != digest:
        raise BrokenRowsError(name, path)
    return table


def _columns(table: PayTable) -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield the columns that hold anything, each as it is written."""
    for key in WORDS:
        if (codes := table.words[key].codes).size and codes.max() >= 0:
            yield key, codes.astype(_CODES)
    for key in AMOUNTS:
        if not np.isnan(table.amounts[key]).all():
            yield key, table.amounts[key].astype(_MONEY)
    yield "year", table.years.astype(_YEARS)
    yield "by_title", table.by_title.astype(_FLAGS)


def _facts(table: PayTable) -> dict[str, str]:
    return {
        "format": str(FORMAT),
        "rows": str(len(table)),
        "currency": table.currency,
        "bands": str(int(table.bands)),
    }


def _digest(columns: Mapping[str, NDArray[Any]], table: PayTable) -> str:
    """Return the digest of the content: facts, columns, and words in their order."""
    digest = hashlib.sha256(repr(sorted(_facts(table).items())).encode())
    for name, column in columns.items():
        digest.update(f"{name} {column.dtype.str} {len(column)}\n".encode())
        digest.update(column.tobytes())
    for name in WORDS:
        if name in columns:
            digest.update("\0".join((name, *table.words[name].values)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _serialised(columns: Mapping[str, NDArray[Any]], table: PayTable) -> bytes:
    with closing(sqlite3.connect(":memory:")) as store:
        store.executescript(_SCHEMA)
        store.executemany("INSERT INTO facts VALUES (?, ?)", _facts(table).items())
        for name, column in columns.items():
            store.execute("INSERT INTO columns VALUES (?, ?, ?)", (name, column.dtype.str, column.tobytes()))
            if name in WORDS:
                words = ((name, number, word) for number, word in enumerate(table.words[name].values))
                store.executemany("INSERT INTO words VALUES (?, ?, ?)", words)
        store.commit()
        return store.serialize()


def _table(data: bytes) -> PayTable:
    if not data.startswith(_MAGIC):  # SQLite would fail on an empty file with a MemoryError
        raise ValueError("no SQLite file")
    with closing(sqlite3.connect(":memory:")) as store:
        store.deserialize(data)
        facts = dict(store.execute("SELECT key, value FROM facts"))
        if facts["format"] != str(FORMAT):
            raise ValueError(facts["format"])
        columns = {
            name: np.frombuffer(blob, dtype=_type(dtype))
            for name, dtype, blob in store.execute("SELECT name, type, data FROM columns")
        }
        words = {name: _words_named(store, name) for name in WORDS}
    rows = int(facts["rows"])
    if any(len(column) != rows for column in columns.values()):
        raise ValueError(rows)
    absent_codes, absent = np.full(rows, -1, np.int32), np.full(rows, np.nan)
    return PayTable(
        facts["currency"],
        facts["bands"] == "1",
        {name: _checked(Words(columns.get(name, absent_codes), words[name])) for name in WORDS},
        {name: columns.get(name, absent) for name in AMOUNTS},
        columns["year"],
        columns["by_title"],
    )


def _type(name: str) -> str:
    if name not in (_CODES, _MONEY, _YEARS, _FLAGS):
        raise ValueError(name)
    return name


def _words_named(store: sqlite3.Connection, name: str) -> tuple[str, ...]:
    rows = store.execute("SELECT word FROM words WHERE name = ? ORDER BY number", (name,))
    return tuple(word for (word,) in rows)


def _checked(words: Words) -> Words:
    if words.codes.size and not -1 <= words.codes.min() <= words.codes.max() < len(words.values):
        raise ValueError("a word has no number")
    return words
