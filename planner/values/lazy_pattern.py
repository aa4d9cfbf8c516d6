"""A regular expression that is compiled at its first use: most entries need few of all that are declared."""

import re
import sys
from collections.abc import Callable, Iterator

_END = sys.maxsize
_METHODS = ("search", "match", "fullmatch", "finditer", "sub", "split")


class LazyPattern:
    """An expression with the methods of `re.Pattern`; re.error at the first use if it is wrong.

    From the first use on, its methods are those of the compiled pattern, and as fast.
    """

    def __init__(self, pattern: str, flags: "int | re.RegexFlag" = 0) -> None:
        self.pattern, self.flags = pattern, flags

    def _compiled(self) -> re.Pattern[str]:
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update((name, getattr(compiled, name)) for name in _METHODS)
        return compiled

    def search(self, text: str, start: int = 0, end: int = _END, /) -> re.Match[str] | None:
        """Return the first match."""
        return self._compiled().search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END, /) -> re.Match[str] | None:
        """Return the match that begins at a place."""
        return self._compiled().match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END, /) -> re.Match[str] | None:
        """Return the match of all of a text."""
        return self._compiled().fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END, /) -> Iterator[re.Match[str]]:
        """Give the matches in order."""
        return self._compiled().finditer(text, start, end)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, most: int = 0, /) -> str:
        """Return a text with its matches replaced: all, or at most so many."""
        return self._compiled().sub(new, text, most)

    def split(self, text: str, most: int = 0, /) -> list[str]:
        """Return the parts of a text between its matches."""
        parts: list[str] = self._compiled().split(text, most)
        return parts
