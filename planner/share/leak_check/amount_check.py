"""Private amounts in a text: those of the plan, and the computed walk-away."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from planner.share.leak_check.amounts import MentionedAmount, amounts_in
from planner.share.leak_check.leak import Finding
from planner.share.leak_check.private_amounts import SMALLEST, TOLERANCE, is_among


@dataclass(frozen=True)
class Amounts:
    """Amounts that a recruiter may not know, and those that they know.

    `floors` computes the walk-away, so it is called only where a text tells an amount that is not known.
    """

    private: Mapping[float, str]
    known: frozenset[float]
    floors: Callable[[], Mapping[float, str]]

    def told_in(self, text: str) -> Iterator[Finding]:
        """Give the private amounts that a text may tell, each once and the surest reading first."""
        said: set[str] = set()
        for told in amounts_in(text):
            if told.high < SMALLEST or (told.low == told.high and is_among(told.low, self.known)):
                continue
            match = self._match(told)
            if match is not None and match not in said:
                said.add(match)
                yield _finding(told, match)

    def _match(self, told: MentionedAmount) -> str | None:
        for amounts in (self.private, self._floors):
            for amount, label in amounts.items():
                if told.low - TOLERANCE < amount < told.high + TOLERANCE:
                    return label
        return None

    @cached_property
    def _floors(self) -> Mapping[float, str]:
        return self.floors()


def _finding(told: MentionedAmount, what: str) -> Finding:
    if told.certain:
        message = f"“{told.quoted}” is a private figure ({what}). Take it out."
    else:
        message = f"“{told.quoted}” may tell a private figure ({what}). Take it out, or let it pass."
    return Finding("amount", what, told.quoted, message, told.certain)
