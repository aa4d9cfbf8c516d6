"""What the comparison of a letter with what was agreed says of one term."""

from enum import StrEnum

from msgspec import Struct

from planner.intake.letters.results import Span


class FinalOutcome(StrEnum):
    """How a term of the letter compares with what was agreed."""

    DIFFERS = "differs"
    MISSING = "missing"
    NEW = "new"
    UNCLEAR = "look yourself"
    MATCHES = "matches"
    ALSO = "also in the letter"


FLAGGED = frozenset((FinalOutcome.DIFFERS, FinalOutcome.MISSING, FinalOutcome.NEW, FinalOutcome.UNCLEAR))
"""Outcomes that a person must look at before signing."""


class LetterFinding(Struct, frozen=True):
    """One term: what was agreed, what the letter says, and the letter's words; `span` None if it has none."""

    outcome: FinalOutcome
    topic: str
    label: str
    agreed: str = ""
    letter: str = ""
    span: Span | None = None

    @property
    def flagged(self) -> bool:
        """Whether it must be looked at before signing."""
        return self.outcome in FLAGGED
