"""Replacements in a text, and where each place of the text is after them."""

from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

from planner.intake.letters.results import Span


class Replacement(Struct, frozen=True):
    """Words in place of a part of the text."""

    span: Span
    words: str


class ReplacedText:
    """A text with its replacements made; of two that overlap the first one given is."""

    def __init__(self, text: str, replacements: Iterable[Replacement]) -> None:
        taken = bytearray(len(text))
        chosen: list[Replacement] = []
        for replacement in replacements:
            span = replacement.span
            if span.start < span.end and not any(taken[span.start : span.end]):
                taken[span.start : span.end] = b"\x01" * (span.end - span.start)
                chosen.append(replacement)
        self.made = tuple(sorted(chosen, key=lambda replacement: replacement.span))
        parts: list[str] = []
        self._ends: list[int] = []
        self._shifts: list[int] = []
        place = shift = 0
        for replacement in self.made:
            parts += [text[place : replacement.span.start], replacement.words]
            place = replacement.span.end
            shift += len(replacement.words) - (replacement.span.end - replacement.span.start)
            self._ends.append(place)
            self._shifts.append(shift)
        self.text = "".join([*parts, text[place:]])

    def moved(self, span: Span) -> Span:
        """Return where a part of the text is now; its ends are not within a replacement but at one's ends."""
        return Span(self._moved(span.start, is_start=True), self._moved(span.end, is_start=False))

    def _moved(self, place: int, *, is_start: bool) -> int:
        number = bisect_right(self._ends, place) - 1
        shift = self._shifts[number] if number >= 0 else 0
        inside = self.made[number + 1].span if number + 1 < len(self.made) else None
        if inside is not None and inside.start < place < inside.end:
            return inside.start + shift if is_start else inside.end + self._shifts[number + 1]
        return place + shift
