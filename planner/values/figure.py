"""A computed number that can say where it comes from."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from planner.values.unit import Unit


class Privacy(IntEnum):
    """Who may see a thing; the larger, the stricter."""

    OWN = 0  # the recruiter's own: they said it themselves
    RELEASABLE = 1  # leaves only when released to that recruiter
    PRIVATE = 2  # never leaves


class Certainty(StrEnum):
    """How sure a number is."""

    GUARANTEED = "guaranteed"
    TARGET = "target"
    PAPER = "paper"
    ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True)
class Line:
    """One reason of a figure: what it is, its number, where it was typed (`where`, a plan path) or published.

    Private unless it is marked otherwise, so that a forgotten mark cannot leak.
    """

    text: str
    value: float | None = None
    unit: Unit = Unit.MONEY
    source: str = ""
    where: str = ""
    privacy: Privacy = Privacy.PRIVATE


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, its unit, its reasons, how certain it is, and its range where one is known.

    `value` is None where an input that it needs is missing or cannot be read.
    """

    name: str
    value: float | None
    unit: Unit
    because: tuple[Line, ...]
    certainty: Certainty
    low: float | None = None
    high: float | None = None

    @property
    def privacy(self) -> Privacy:
        """The strictest mark of its reasons; private if it has none."""
        return max((line.privacy for line in self.because), default=Privacy.PRIVATE)
