"""What a flag on a story says: its kind, the words that raised it, and the question that answers it.

A flag is a doubt with a question, never a verdict that something is false.
"""

from enum import StrEnum

from msgspec import Struct


class FlagKind(StrEnum):
    """Kinds of flags, by the names that outside checks use."""

    STUFFED = "stuffed"
    NEGATED = "negated"
    NO_FIGURE = "no_figure"
    NO_OWNER = "no_owner"
    IMPLAUSIBLE = "implausible"
    CONTRADICTION = "contradiction"
    DUPLICATE = "duplicate"
    COPIED = "copied"
    NO_MODEL = "no_model"
    NOT_OWN = "not_own"
    NO_FIX = "no_fix"
    NO_CAUSE = "no_cause"
    PRECISE = "precise"
    UNOWNED = "unowned"

    @property
    def doubts_figures(self) -> bool:
        """Whether it doubts the figures: such flags can be answered, two keep a story from letters."""
        return self in (FlagKind.IMPLAUSIBLE, FlagKind.CONTRADICTION, FlagKind.PRECISE, FlagKind.UNOWNED)


class Flag(Struct, frozen=True):
    """A flag on the words `start:end` of a part's text.

    `question` is what to ask the writer; `doubt` names the rule of plausibility, empty for other flags.
    """

    kind: FlagKind
    part: str
    start: int
    end: int
    why: str
    question: str
    doubt: str = ""


class Cap(Struct, frozen=True):
    """The most points that a story can have: why, and the question whose answer lifts the cap."""

    most: int
    why: str
    question: str
