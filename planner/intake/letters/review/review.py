"""A reading that the user is deciding on: its offers, and which rounds of negotiation are logged.

Frozen: each decision gives a new review. A later reading of the edited text keeps the decisions.
"""

import datetime
from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.letters.results import (
    LetterReading,
    RoundReading,
)
from planner.intake.letters.review.offer_review import OfferReview
from planner.plan import entry
from planner.plan.registry import round_value_spec


class Review(Struct, frozen=True):
    """A whole reading with the user's decisions on its offers and rounds."""

    reading: LetterReading
    offers: tuple[OfferReview, ...] = ()
    dropped_rounds: frozenset[int] = frozenset()
    round_values: Mapping[int, float | None] = field(default_factory=dict)
    """Figures that the user typed in place of those read, by the place of their round."""

    @classmethod
    def of(cls, reading: LetterReading, before: "Review | None" = None) -> "Review":
        """Return the review of a reading; decisions of `before`, the text's earlier review, are kept."""
        offers = tuple(OfferReview(offer) for offer in reading.offers)
        if before is None:
            return cls(reading, offers)
        kept = tuple(
            replace(offer, mended=old.mended, ticks=old.ticks)
            for offer, old in zip(offers, before.offers, strict=False)
        )
        offers = (*kept, *offers[len(kept) :])
        if len(before.reading.rounds) != len(reading.rounds):
            return cls(reading, offers)
        return cls(reading, offers, before.dropped_rounds, before.round_values)

    def with_offer(self, place: int, offer: OfferReview) -> "Review":
        """Return the review with another offer at a place."""
        return replace(self, offers=(*self.offers[:place], offer, *self.offers[place + 1 :]))

    def with_round(self, place: int, *, taken: bool) -> "Review":
        """Log a round, or leave it."""
        dropped = self.dropped_rounds - {place} if taken else self.dropped_rounds | {place}
        return replace(self, dropped_rounds=dropped)

    def with_round_text(self, place: int, text: str, today: datetime.date) -> "Review":
        """Type the figure of a round; EntryError says why it cannot be read. Empty: no figure was named."""
        spec = round_value_spec(self.reading.rounds[place].component)
        value = entry.read(spec, text, today)
        return replace(self, round_values={**self.round_values, place: value})

    def all_rounds(self) -> tuple[RoundReading, ...]:
        """Return the rounds with the figures that the user typed."""
        return tuple(
            replace(step, value=self.round_values[place]) if place in self.round_values else step
            for place, step in enumerate(self.reading.rounds)
        )

    def rounds(self) -> tuple[RoundReading, ...]:
        """Return the rounds that are logged."""
        return tuple(step for place, step in enumerate(self.all_rounds()) if place not in self.dropped_rounds)

    def counts(self) -> tuple[int, int]:
        """Return how many fields and rounds were found, and how many of them are to be looked at."""
        rows = [row for offer in self.offers for row in offer.rows]
        looked_at = sum(not row.taken and bool(row.why or row.wrong) for row in rows)
        return len(rows) + len(self.reading.rounds), looked_at

    def taken_count(self) -> int:
        """Return how many fields and rounds enter the plan."""
        return sum(row.taken for offer in self.offers for row in offer.rows) + len(self.rounds())
