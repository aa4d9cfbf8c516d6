"""Results about asks: values without behaviour.

Amounts are in the component's own unit: dollars a year of base, dollars of a whole grant, dollars of sign-on,
points of base (17.5 is 17.5 %) for a bonus.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.plan.fields.terms import Cause, Component
from planner.values.share_measure import ShareMeasure

Floats = NDArray[np.float64]


class Chances(Struct, frozen=True):
    """What may happen to an ask; the four sum to 1. `withdrawn` counts first."""

    full: float
    part: float
    nothing: float
    withdrawn: float


class Curve(Struct, frozen=True, eq=False):
    """Expected gain and chances over asks above the standing offer: arrays of one shape (n,)."""

    asks: Floats  # over the standing offer
    expected: Floats
    full: Floats
    part: Floats
    nothing: Floats
    withdrawn: Floats


class Moved(Struct, frozen=True):
    """One thing that moved the cloud, and what it did to the reach, in the component's unit.

    `by_range`: it is the place of the offer in its posted or market range.
    """

    text: str
    effect: float
    where: str = ""
    by_range: bool = False


class AssumptionEffect(Struct, frozen=True):
    """What an opening would be if an assumption were otherwise: `text` ends “if …”; None: no ask."""

    text: str
    opening: float | None


class Ask(Struct, frozen=True, eq=False, dict=True):
    """What to ask for one component of one offer. Amounts are whole figures, not differences.

    `opening` is None where the answer is not to ask; `why_not` then says why.
    """

    component: Component
    standing: float
    reference: float
    step: float
    opening: float | None
    low: float  # opening range: asks near the best expected gain, from the target to the ceiling
    high: float
    target: float
    say_low: float
    say_high: float
    ceiling: float  # standing + the largest ask that most recruiters take seriously
    expected: float  # expected gain at the opening
    chances: Chances  # at the opening
    curve: Curve
    why_not: str = ""
    answered: int = 0  # asks of this component that were answered
    waiting: float | None = None  # an ask that is not answered yet
    facts: Callable[[], tuple[Moved, ...]] = tuple  # what moved the reach, computed when read
    closer: Callable[[], Curve] | None = None  # the same curve through many more asks, computed when called
    reach: float = 0.0  # over the standing offer: the largest ask worth naming, before steps
    target_reach: float = 0.0  # over the standing offer: what enough recruiters could pay, before steps
    best: float = 0.0  # the best expected gain of any ask
    withdrawn_low: float = 0.0  # 5th and 95th percentile over recruiters, at the opening
    withdrawn_high: float = 0.0
    wider: Callable[[float], Curve] | None = None  # the curve up to an ask over the standing offer
    measure: ShareMeasure | None = None  # what equity is counted in where it is not dollars
    opening_alone: float | None = None  # the opening that was cut, so that all asks together are credible
    effects: Callable[[], tuple[AssumptionEffect, ...]] = tuple  # slow: `otherwise` computes them when read

    @cached_property
    def otherwise(self) -> tuple[AssumptionEffect, ...]:
        """The assumptions that move the opening most; computed when first read, off the keystroke path."""
        return self.effects()

    @cached_property
    def moved(self) -> tuple[Moved, ...]:
        """What moved the reach, in order; computed when first read."""
        return self.facts()

    @property
    def usual_room(self) -> float:
        """The reach before any fact moved it, over the standing offer."""
        return self.reach - sum(moved.effect for moved in self.moved)


class CaseLine(Struct, frozen=True):
    """One cause of the sign-on case with its inputs as text; `released`: the recruiter may know it."""

    cause: Cause
    amount: float
    text: str
    released: bool


class MakeWhole(Struct, frozen=True):
    """How the released causes are asked for, in the offer's currency.

    `sign_on`: the largest sign-on that they carry. `passed`: what they sum to beyond it. `equity`: the part
    of that which a make-whole line in equity carries.
    """

    sign_on: float = 0.0
    passed: float = 0.0
    equity: float = 0.0

    @property
    def left(self) -> float:
        """The rest, which goes into the package in words."""
        return self.passed - self.equity


class SignOnCase(Struct, frozen=True):
    """The causes for a sign-on. `documented` sums the released lines; `warnings` are whole sentences."""

    lines: tuple[CaseLine, ...]
    warnings: tuple[str, ...] = ()
    make_whole: MakeWhole = MakeWhole()

    @property
    def total(self) -> float:
        """All causes, released or not."""
        return sum(line.amount for line in self.lines)

    @property
    def documented(self) -> float:
        """The causes that the recruiter may know: these alone move an ask."""
        return sum(line.amount for line in self.lines if line.released)


class WalkAway(Struct, frozen=True):
    """The private floor of an offer, in worth a year.

    `break_even` holds, a component, the amount that makes the offer equal to the best alternative with the
    rest held, to $100; None where no amount does.
    """

    alternative: str  # identity of the best alternative; `search` where none is known and one is assumed
    floor: float  # worth a year that this offer must reach
    cushion: float  # worth a year above the floor; negative: short of it
    break_even: Mapping[Component, float | None]
    switching: float = 0.0  # a year, counted in the floor: against another offer it cancels
    not_pay: float = 0.0  # a year, counted in the floor: what the alternative has of it, less this offer's
