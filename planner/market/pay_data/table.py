"""Rows of one pay file as columns: words by number, amounts as floats. A million rows take under 100 MB."""

from collections.abc import Iterable, Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Codes = NDArray[np.int32]
Amounts = NDArray[np.float64]

WORDS = ("title", "company", "city", "state", "metro", "country", "level", "level_said", "source")
"""Columns of words. `level_said` is the level as the file writes it; `level` the common word for it."""
AMOUNTS = ("base", "equity", "total", "bonus", "sign_on", "band_from", "band_to")
"""Columns of money, a year but for the sign-on, in the table's currency; NaN where the file says none."""


class Words(Struct, frozen=True, eq=False):
    """A column of words: for each row the number of its word; -1 where the file says none."""

    codes: Codes
    values: tuple[str, ...]

    def at(self, row: int) -> str:
        """Return the word of a row; empty if it has none."""
        code = int(self.codes[row])
        return self.values[code] if code >= 0 else ""


class PayTable(Struct, frozen=True, eq=False):
    """Rows that were used, in the order of the file. Every column has the same length.

    `by_title` marks rows whose level is an explicit word of their title and not a level that the file says.
    `bands`: the rows are posted ranges, not pay of people.
    """

    currency: str
    bands: bool
    words: Mapping[str, Words]
    amounts: Mapping[str, Amounts]
    years: NDArray[np.int16]
    by_title: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.years)


def joined_words(parts: Iterable[Words]) -> Words:
    """Return the columns one after the other, each different word numbered once."""
    numbers: dict[str, int] = {}
    codes = [np.empty(0, np.int32)]
    for part in parts:
        known = [numbers.setdefault(value, len(numbers)) for value in part.values]
        lookup = np.array([*known, -1], np.int32)  # the last is what -1 leads to
        codes.append(lookup[part.codes])
    return Words(np.concatenate(codes), tuple(numbers))


def joined_tables(parts: Iterable[PayTable], currency: str, *, bands: bool) -> PayTable:
    """Return the tables one after the other; an empty one for none."""
    tables = tuple(parts)
    return PayTable(
        currency,
        bands,
        {key: joined_words(table.words[key] for table in tables) for key in WORDS},
        {key: np.concatenate([np.empty(0), *(table.amounts[key] for table in tables)]) for key in AMOUNTS},
        np.concatenate([np.empty(0, np.int16), *(table.years for table in tables)]),
        np.concatenate([np.empty(0, np.bool_), *(table.by_title for table in tables)]),
    )


def rows_of(table: PayTable, chosen: NDArray[np.bool_]) -> PayTable:
    """Return the chosen rows of a table."""
    return PayTable(
        table.currency,
        table.bands,
        {key: Words(words.codes[chosen], words.values) for key, words in table.words.items()},
        {key: amounts[chosen] for key, amounts in table.amounts.items()},
        table.years[chosen],
        table.by_title[chosen],
    )
