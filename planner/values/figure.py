"""A computed number with its reasons."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum

from msgspec import Struct

from planner.values.share_measure import ShareMeasure
from planner.values.unit import Unit, shown


class Privacy(IntEnum):
    """Who may see a value; the larger, the stricter."""

    OWN = 0  # known to the recruiter: their own offer
    RELEASABLE = 1  # exported only when released to that recruiter
    PRIVATE = 2  # never exported to a recruiter


class Certainty(StrEnum):
    """Certainty of a number."""

    GUARANTEED = "guaranteed"
    TARGET = "target"
    PAPER = "paper"
    ASSUMPTION = "assumption"
    CHOSEN = "chosen"  # by the user; nothing else moves it


class Line(Struct, frozen=True):
    """One reason of a figure: text, number, and where it was typed (`where`, a plan path) or published.

    Private by default, so that a forgotten mark cannot leak.
    """

    text: str
    value: float | None = None
    unit: Unit = Unit.MONEY
    source: str = ""
    where: str = ""
    privacy: Privacy = Privacy.PRIVATE


class Figure(Struct, frozen=True):
    """A number with its unit, reasons and certainty, and its range if one is known.

    `value` is None if an input that it needs is missing or cannot be read. With a `measure` it is an amount
    of shares that is written as a number of them, with the amount. Its reasons are a tuple, or a
    `LazyTuple` where they are slow.
    """

    name: str
    value: float | None
    unit: Unit
    because: Sequence[Line]
    certainty: Certainty
    low: float | None = None
    high: float | None = None
    measure: ShareMeasure | None = None

    @property
    def text(self) -> str:
        """The value as it is shown."""
        return self.text_of(self.value)

    def text_of(self, value: float | None) -> str:
        """Return a value of the figure's kind as it is shown."""
        if self.measure is None or value is None:
            return shown(value, self.unit)
        return self.measure.text(value)

    @property
    def privacy(self) -> Privacy:
        """The strictest mark of its reasons; private if it has none."""
        return max((line.privacy for line in self.because), default=Privacy.PRIVATE)
