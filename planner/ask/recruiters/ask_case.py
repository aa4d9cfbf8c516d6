"""Everything that decides the ask of one component, as plain numbers (MODEL 5). It knows no plan.

Amounts are in the component's unit: dollars a year of base, dollars or units of a grant, dollars of sign-on,
points of a bonus.
"""

from typing import Literal

from msgspec import Struct

from planner.plan.fields.terms import Component

Final = Literal["silent", "new"]
"""After a final figure: nothing new released to this recruiter since, or something."""


class KnownRival(Struct, frozen=True):
    """A released competing offer: its gap over this one, and that of the yearly totals where both are known.

    Uncapped, in the unit of the case; a gap of 0 or less: it is not better. `label` and `where` (plan path)
    are for the explanation alone.
    """

    gap: float
    written: bool
    total_gap: float | None = None
    label: str = ""
    where: str = ""


class AskCase(Struct, frozen=True):
    """The inputs of one ask; equal cases have equal answers.

    `loss`: D, what a withdrawal costs. `worth_factor`: the least best expectation is this times the $250 a
    year. `step`: None takes the table's. `evidence`: E. `level_scale`: the level's band over the Senior's.
    `case`: the whole documented sign-on case, or the make-whole K in equity before its cap. `rounds`: asks
    used before.
    """

    component: Component
    standing: float
    reference: float
    loss: float = 0.0
    worth_factor: float = 1.0
    step: float | None = None
    posted: tuple[float, float] | None = None
    market: tuple[float, float] | None = None
    early: bool = False
    evidence: float = 0.0
    level_scale: float = 1.0
    vest_years: float = 4.0
    rivals: tuple[KnownRival, ...] = ()
    case: float = 0.0
    final: Final | None = None
    rounds: int = 0
