"""Which characters of a text are already part of a token, so that no number is read twice."""

import re
from collections.abc import Iterator

from planner.intake.letters.results import Span


class PlacesTaken:
    """Marks places of a text; built up while one text is read."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def take(self, span: Span) -> None:
        """Mark a part of the text."""
        self._taken[span.start : span.end] = b"\x01" * (span.end - span.start)

    def is_free(self, span: Span) -> bool:
        """Whether no place of a part is marked."""
        return not any(self._taken[span.start : span.end])

    def free_matches(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern none of whose places is marked when it is reached."""
        for match in pattern.finditer(text):
            if self.is_free(Span(match.start(), match.end())):
                yield match
