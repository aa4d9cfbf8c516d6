"""The program's own words in what leaves: “Best regards”, “Base salary”, “Total”.

A company may be called like them. They give nothing away where they stand in the same line of what is made
from the redacted plan, which has no company that the recruiter may not know, and are not typed there.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from planner.share.leak_check.texts import PlacedText


@dataclass(frozen=True, eq=False)
class OwnWords:
    """Tells the program's own words from typed ones, in the lines of documents.

    `remake` gives the texts of the same documents made from the redacted plan; it is called once, and only
    where a name was found. `typed` are the texts of the user that leave.
    """

    remake: Callable[[], Iterable[PlacedText]]
    typed: tuple[str, ...]

    def hold(self, text: str, start: int, end: int) -> bool:
        """Whether the stretch of a document's text from `start` to `end` is the program's own words."""
        begin = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", start)
        line = text[begin : len(text) if stop < 0 else stop]
        if end - begin > len(line) or line not in self._lines:
            return False
        return not any(
            at < end - begin and start - begin < at + len(typed)
            for typed in self._typed_lines
            for at in _places(line, typed)
        )

    @cached_property
    def _lines(self) -> frozenset[str]:
        return frozenset(line for _, text in self.remake() for line in text.split("\n"))

    @cached_property
    def _typed_lines(self) -> tuple[str, ...]:
        lines = (line.strip() for text in self.typed for line in text.splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))


def _places(line: str, typed: str) -> Iterable[int]:
    """Give each place at which a typed text stands in a line."""
    at = line.find(typed)
    while at >= 0:
        yield at
        at = line.find(typed, at + 1)
