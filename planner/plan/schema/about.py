"""The description of a field beside its type: the registry's source."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from msgspec import Struct

from planner.values import Privacy, Unit, shown

MOST_MONEY = 1e11
"""The largest amount taken for one payment or one year. A million dollars is 26 billion dong."""
MOST_EQUITY = 1e13
"""The largest amount taken for a whole grant."""
USUAL_DOLLARS = 50_000_000.0
"""More than so many dollars for one payment or one year is a slip of the keyboard."""


Limited = float | tuple[float, ...] | tuple[tuple[int, float], ...] | None
"""Values with hard limits: a number, each number of a tuple, or the second of each pair."""


class Group(StrEnum):
    """The folds of the Offers sheet and of Cost per query, in their order, and the sheets of other fields."""

    ROLE = "Role"
    CASH = "Cash"
    EQUITY = "Equity"
    SHARES = "Risk and sale of shares"
    BENEFITS = "Benefits"
    TERMS = "Terms"
    LEAVING = "Leaving the present job"
    YOU = "You"
    SIMULATION = "Simulation"
    MILESTONES = "Milestones"
    EMPLOYER = "The employer's side"
    COUNTER = "Counter"
    ROUNDS = "Rounds"
    STORY = "Story"
    MARKET = "Market"
    TRAFFIC = "Traffic"
    PRICE = "Price"
    CALLS = "Calls and long prompts"
    SERVING = "GPUs and speed"
    LEVERS = "Levers"
    RETRIEVAL = "Retrieval, search, people"
    QUALITY = "Accuracy"
    WORDS = "Words"
    PREP = "Preparation"
    PLAN = "Plan"


class Editor(StrEnum):
    """Where a field is edited."""

    GRID = "grid"
    INSPECTOR = "inspector"
    ASSUMPTIONS = "assumptions"
    COUNTER = "counter"
    ROUNDS = "rounds"
    STORIES = "stories"
    MARKET = "market"
    COST = "cost per query"
    WHAT_IF = "what if"
    PREP = "prep"
    RECORD = "record"  # set by the program only: identity, order, marks


class Applies(StrEnum):
    """Which columns of the Offers sheet have the field."""

    BOTH = "both"
    PRESENT = "present"
    OFFER = "offer"


SMALLEST = 1e-12
"""The least that a limited number may be, unless it is 0: ratios of smaller ones overflow."""


class About(Struct, frozen=True):
    """The description of a field, for all that edit, show, import, export or guard it.

    `privacy` is mandatory. `low` and `high` are hard limits (a value outside is refused); `usual` is the
    range outside of which a value is taken but warned about. Money is in the offer's currency. A day typed
    without its year is the next one if `ahead`, else the latest. `refusal` says why a
    text is refused; empty if it is not.
    """

    label: str
    privacy: Privacy
    group: Group
    unit: Unit = Unit.TEXT
    help: str = ""
    editor: Editor = Editor.GRID
    applies: Applies = Applies.BOTH
    low: float | None = None
    high: float | None = None
    usual: tuple[float, float] | None = None
    assumption: bool = False
    ahead: bool = False
    refusal: Callable[[str], str] | None = None

    @property
    def usual_range(self) -> tuple[float, float] | None:
        """The range outside of which a value is warned about, of money in dollars; None: no warning."""
        if self.usual is not None or self.high != MOST_MONEY:
            return self.usual
        return (-USUAL_DOLLARS if self.low is None or self.low < 0 else self.low, USUAL_DOLLARS)

    def check(self, value: Any) -> None:
        """Raise ValueError with a sentence for the user if the value is outside the limits."""
        if self.refusal is not None and (reason := self.refusal(value)):
            raise ValueError(reason)
        if self.low is None and self.high is None:
            return
        for number in _numbers(value):
            if number is None:
                continue
            if 0 < abs(number) < SMALLEST:
                raise ValueError(f"{self.label} is too near 0 to count. Type 0 for none.")
            if self.low is not None and number < self.low:
                raise ValueError(f"{self.label} must be {shown(self.low, self.unit)} or more.")
            if self.high is not None and number > self.high:
                raise ValueError(f"{self.label} must be {shown(self.high, self.unit)} or less.")


def record(group: Group, label: str) -> About:
    """Describe what the program sets, not the user in a cell: private."""
    return About(label, Privacy.PRIVATE, group, editor=Editor.RECORD)


def _numbers(value: Limited) -> list[float | None]:
    several = value if isinstance(value, tuple) else (value,)
    return [item[1] if isinstance(item, tuple) else item for item in several]
