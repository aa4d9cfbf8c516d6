"""Filters on pay rows: title, company and metro are parts of the text without case, the rest is equal."""

import numpy as np
from numpy.typing import NDArray

from planner.market.pay_data.table import PayTable, Words
from planner.plan.pay_file import PayFilter


def matching_rows(table: PayTable, where: PayFilter) -> NDArray[np.bool_]:
    """Return for each row whether it matches. A metro matches the name of the area or the city alike."""
    chosen = np.ones(len(table), np.bool_)
    for key in ("title", "company", "city"):
        if text := getattr(where, key).strip():
            chosen &= _having(table.words[key], text)
    if metro := where.metro.strip():
        chosen &= _having(table.words["metro"], metro) | _having(table.words["city"], metro)
    for key in ("state", "country"):
        if text := getattr(where, key).strip():
            chosen &= _equal(table.words[key], text)
    if level := where.level.strip():
        chosen &= _equal(table.words["level"], level) | _equal(table.words["level_said"], level)
    if where.year is not None:
        chosen &= table.years == where.year
    return chosen


def _having(words: Words, text: str) -> NDArray[np.bool_]:
    part = " ".join(text.casefold().split())
    return _marked(words, [part in " ".join(value.casefold().split()) for value in words.values])


def _equal(words: Words, text: str) -> NDArray[np.bool_]:
    wanted = text.casefold()
    return _marked(words, [value.casefold() == wanted for value in words.values])


def _marked(words: Words, wanted: list[bool]) -> NDArray[np.bool_]:
    """Return for each row whether its word is wanted; a row without a word never is."""
    marks: NDArray[np.bool_] = np.array([*wanted, False])[words.codes]
    return marks
