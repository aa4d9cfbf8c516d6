"""Patterns that ignore case, several times as fast as `re.IGNORECASE`, compiled when they are first used.

A pattern in lower case searches the text in lower case: `re` can then skip at once to a letter that a match
can begin with, and does not try every choice at every place. Places are those of the text as written; the
words of a match are in lower case.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property

from msgspec import Struct

_CAPITAL = re.compile(r"(\\.|\(\?P[<=]\w+)|[A-Z]+", re.DOTALL)
_END = sys.maxsize
MINDS_CASE = "-i:"
"""In an expression with a part that minds case, as `(?-i:US)`."""


class PatternError(ValueError):
    """An expression that is none; says where and why."""

    def __init__(self, where: str, error: re.error) -> None:
        super().__init__(f"“{where}” is no regular expression: {error}")


class CaselessPattern(Struct, frozen=True, eq=False, dict=True):
    """An expression with where it was read; one that minds case somewhere is compiled as written."""

    expression: str
    where: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern; PatternError if the expression is wrong."""
        try:
            if MINDS_CASE in self.expression:
                return re.compile(self.expression, re.IGNORECASE)
            return re.compile(_CAPITAL.sub(lambda match: match[1] or match[0].lower(), self.expression))
        except re.error as error:
            raise PatternError(self.where, error) from error

    @cached_property
    def _as_searched(self) -> Callable[[str], str]:
        return str if self.compiled.flags & re.IGNORECASE else lowered

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Return the first match, as `re.Pattern.search` does."""
        return self.compiled.search(self._as_searched(text), start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Return the match that begins at a place."""
        return self.compiled.match(self._as_searched(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Return the match of all of a text."""
        return self.compiled.fullmatch(self._as_searched(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Give the matches in order."""
        return self.compiled.finditer(self._as_searched(text), start, end)

    def count(self, text: str) -> int:
        """Return how many matches a text has."""
        return sum(1 for _ in self.finditer(text))


def lowered(text: str) -> str:
    """Return a text in lower case, as long as it is: a letter that would become two stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
