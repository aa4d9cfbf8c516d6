"""Inputs to the search for an order of moves. Money in the plan's currency, worth a year."""

from msgspec import Struct

from planner.plan.fields.terms import Component

ASKED = (Component.BASE, Component.EQUITY, Component.SIGN_ON)
"""The components of a talk, in the order of every array's component axis. Rivals move no bonus (MODEL 5)."""


class Gains(Struct, frozen=True):
    """A number for each component of a talk: own value a year of one dollar, or a standing amount."""

    base: float = 0.0
    equity: float = 0.0
    sign_on: float = 0.0

    def by_component(self) -> tuple[float, float, float]:
        """Return the numbers in the order of `ASKED`."""
        return self.base, self.equity, self.sign_on


class LiveOffer(Struct, frozen=True):
    """A live offer as the search starts.

    `standing`: base a year, the whole grant, sign-on. `bonus`: share of base. `common`: worth of a dollar of
    the grant to that of common stock (f). `worth`: a year. `value`: worth a year of one dollar of each
    component. `deadline`: days from today, None without one. `written`: else verbal.
    """

    id: str
    standing: Gains
    worth: float
    value: Gains
    bonus: float = 0.0
    vest_years: float = 4.0
    common: float = 1.0
    written: bool = False
    deadline: int | None = None

    @property
    def equity_a_year(self) -> float:
        """What a dollar of the grant counts a year in gaps and totals."""
        return self.common / self.vest_years


class MoveSearch(Struct, frozen=True):
    """Offers to search over. `may_name`: by offer, the offers whose amounts its recruiter may know.

    `may_mention`: those of which its recruiter may know but that they exist. `alternative`: worth a year
    without any offer. `years`: the years compared.
    """

    alternative: float
    offers: tuple[LiveOffer, ...]
    may_name: tuple[frozenset[int], ...]
    may_mention: tuple[frozenset[int], ...] = ()
    years: int = 4

    def __post_init__(self) -> None:
        """Refuse names for other than these offers."""
        if len(self.may_name) != len(self.offers) or len(self.may_mention) not in (0, len(self.offers)):
            raise ValueError("may_name and may_mention must have an entry for each offer.")

    def kinds_of_rivals(self, offer: int) -> frozenset[bool]:
        """Return whether an offer has written rivals (True) and verbal ones (False)."""
        return frozenset(other.written for place, other in enumerate(self.offers) if place != offer)

    def mentions(self, offer: int) -> frozenset[int]:
        """Return the offers of which the recruiter of an offer may know that they exist."""
        return self.may_name[offer] | (self.may_mention[offer] if self.may_mention else frozenset())
