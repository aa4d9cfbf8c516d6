"""How the numbers of a cost scenario are described: counts, prices, shares, factors, seconds."""

from planner.plan.schema.about import About, Editor, Group
from planner.values import Privacy, Unit

MOST_TIMES = 1_000.0
"""The largest factor taken for a throughput; more is a slip of the keyboard."""
MOST_COUNT = 1e13
MOST_PRICE = 1e6
MOST_BILL = 1e12


def typed(
    label: str, group: Group, unit: Unit, note: str, low: float | None = 0, high: float | None = None
) -> About:
    """Describe a number of a scenario."""
    return About(label, Privacy.PRIVATE, group, unit, note, Editor.COST, low=low, high=high)


def count(label: str, group: Group, note: str, low: float = 0, high: float = MOST_COUNT) -> About:
    """Describe a number of queries, tokens, GPUs."""
    return typed(label, group, Unit.COUNT, note, low, high)


def price(label: str, group: Group, note: str, high: float = MOST_PRICE) -> About:
    """Describe an amount of money in the plan's currency."""
    return typed(label, group, Unit.PRICE, note, high=high)


def share(label: str, group: Group, note: str, low: float = 0, high: float = 1) -> About:
    """Describe a fraction, typed and shown as per cent."""
    return typed(label, group, Unit.SHARE, note, low, high)


def times(label: str, group: Group, note: str, low: float = 0.01, high: float = MOST_TIMES) -> About:
    """Describe a factor."""
    return typed(label, group, Unit.RATIO, note, low, high)


def points(label: str, note: str) -> About:
    """Describe a change of accuracy, in percentage points."""
    return typed(label, Group.QUALITY, Unit.POINTS, note, low=-100, high=100)


def seconds(label: str, note: str) -> About:
    """Describe a time that an answer takes."""
    return typed(label, Group.SERVING, Unit.SECONDS, note, low=0.001, high=86_400)


def choice(label: str, group: Group, note: str) -> About:
    """Describe a choice."""
    return About(label, Privacy.PRIVATE, group, help=note, editor=Editor.COST)


def values(label: str) -> About:
    """Describe the values of an input that the what-if table varies."""
    note = "Values that it tries, as 10 %; 20 %; 30 %. Empty: chosen around the present one."
    return About(label, Privacy.PRIVATE, Group.TRAFFIC, help=note, editor=Editor.WHAT_IF)
