"""Values that the charts show, without drawing."""

from msgspec import Struct

from planner.plan.title import sentence_start, within_sentence
from planner.values import Certainty, Figure
from planner.values.unit import thousands

LONGEST = 20


def shortened(name: str) -> str:
    """Return a name that leaves room for the finding in a title."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


class Party(Struct, frozen=True):
    """One offer in a chart: its identity, its name, and its place in the plan (None: baseline)."""

    id: str
    name: str
    place: int | None

    @property
    def short(self) -> str:
        """The name, shortened to leave room for the finding in a title."""
        return shortened(self.name)

    @property
    def inside(self) -> str:
        """The short name within a sentence."""
        return within_sentence(self.short)

    @property
    def start(self) -> str:
        """The short name at the start of a sentence."""
        return sentence_start(self.short)


class Part(Struct, frozen=True):
    """One piece of a stacked bar."""

    certainty: Certainty
    figure: Figure


class Stack(Struct, frozen=True):
    """One bar of an offer in a year: its parts from the bottom; `apart` is drawn above it and in no total."""

    party: Party
    year: int
    parts: tuple[Part, ...]
    apart: Part | None = None

    @property
    def total(self) -> float:
        """The height of the bar without the part above it."""
        return sum(part.figure.value or 0.0 for part in self.parts)

    @property
    def beyond(self) -> float:
        """The height of the part above the bar."""
        return 0.0 if self.apart is None else self.apart.figure.value or 0.0

    @property
    def label(self) -> str:
        """The total, then the part that is not guaranteed."""
        extra = f" + {thousands(round(self.beyond, -3))}" if self.beyond else ""
        return thousands(round(self.total, -3)) + extra


class Spread(Struct, frozen=True):
    """A figure with its range from P10 to P90."""

    party: Party
    figure: Figure


class Pair(Struct, frozen=True):
    """Two figures of one offer: nominal, and at US prices."""

    party: Party
    nominal: Figure
    real: Figure


class MonthLine(Struct, frozen=True):
    """One line over months: a figure a month, month 0 first.

    `with_paper` adds vested shares that cannot be sold yet, by month; empty where there are none.
    """

    party: Party
    figures: tuple[Figure, ...]
    with_paper: tuple[float, ...] = ()

    def at(self, month: int) -> float:
        """The value at a month."""
        return self.figures[month].value or 0.0


class LeverBar(Struct, frozen=True):
    """One input of a tornado: the gap at both ends of its range, and what it takes to flip the winner."""

    label: str
    flip_text: str
    low: float
    high: float
    flips: bool
    figure: Figure
