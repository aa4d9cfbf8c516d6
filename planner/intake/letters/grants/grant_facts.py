"""What a sentence says of grants before it is known of which: sizes, terms and clauses of vesting."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from planner.intake.letters.marks.marked_text import MarkedText
from planner.intake.letters.results import Span


class SizeKind(StrEnum):
    """In what a grant's size is written."""

    UNITS = "units"
    VALUE = "value"
    PERCENT = "percent"


class Size(Struct, frozen=True):
    """A size: count, amount or share of the company. `start` and `end` are places in the marked sentence.

    `years` are those of `600/4`; `is_yearly`: of one year. `doubt` says why the user is asked, `choices`
    between what; `amount` is None if only the choices are known. `noun` is what is granted, `context` the
    words with it.
    """

    start: int
    end: int
    span: Span
    kind: SizeKind
    amount: float | None
    noun: str = ""
    context: str = ""
    currency: str = ""
    years: int = 0
    is_yearly: bool = False
    doubt: str = ""
    choices: tuple[float, ...] = ()


class GrantTerm(Struct, frozen=True):
    """A term other than size and vesting, as the strike; `is_open`: the text names none, or about it."""

    start: int
    end: int
    span: Span
    name: str
    value: float | None
    is_open: bool = False
    choices: tuple[float, ...] = ()


class VestingClause(Struct, frozen=True):
    """A clause of vesting by the name of its pattern, with the values of its groups."""

    start: int
    end: int
    span: Span
    name: str
    values: dict[str, Any] = field(default_factory=dict)


class SentenceFacts(Struct, frozen=True):
    """All facts of one sentence, each kind in its order."""

    text: MarkedText
    sizes: tuple[Size, ...]
    terms: tuple[GrantTerm, ...]
    clauses: tuple[VestingClause, ...]


class Claims:
    """Which parts of a marked sentence are read already; built up while its facts are read."""

    def __init__(self) -> None:
        self._parts: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> None:
        """Mark a part as read."""
        self._parts.append((start, end))

    def is_free(self, start: int, end: int) -> bool:
        """Whether no place of a part is read yet."""
        return not any(start < last and first < end for first, last in self._parts)

    def free(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern that meet no read part when they are reached."""
        place = 0
        while match := pattern.search(text, place):
            if match.end() > match.start() and self.is_free(match.start(), match.end()):
                yield match
                place = match.end()
            else:
                place = match.start() + 1
