"""Lists on the screen grow with a plan, not with its square. No stopwatch: calls are counted."""

import datetime
from collections.abc import Callable

from msgspec.structs import replace

from planner.plan import Plan
from planner.plan.fields.round import Round, Who
from tests.test_growth import FEW, MOST, calls, offered, unreadable
from tests.ui.conftest import User

TODAY = datetime.date(2026, 6, 1)
MANY = 200  # enough that the rest of a window's work counts for little


def grown(user: User, plan_of: Callable[[int], Plan], show: Callable[[], None]) -> float:
    """Return how the calls of a key grow from MANY rows to twice as many."""
    counts = []
    for rows in (MANY // 10, MANY, 2 * MANY):  # the first loads what is loaded once
        user.turn_to("Offers")
        user.window.session.replace(plan_of(rows))
        counts.append(calls(show))
    return counts[2] / counts[1]


def test_a_long_log_of_rounds(sampled: User) -> None:
    plan = sampled.plan

    def talked(count: int) -> Plan:
        offer = plan.offers[0].id
        rounds = tuple(
            Round(id=f"r{number}", offer=offer, when=TODAY, who=Who.THEY, value=200_000.0)
            for number in range(count)
        )
        return replace(plan, rounds=rounds, chosen=offer)

    assert grown(sampled, talked, lambda: sampled.turn_to("Rounds")) < MOST


def test_a_long_list_of_problems(sampled: User) -> None:
    problems = sampled.window.problems

    def closed(count: int) -> Plan:
        if problems.isVisible():
            sampled.press("Ctrl+Shift+P")
        return unreadable(count)

    assert grown(sampled, closed, lambda: sampled.press("Ctrl+Shift+P")) < MOST
    assert problems.list.count() >= 4 * MANY


def test_an_entry_among_many_offers(sampled: User) -> None:
    """The strip and the next step follow the entry too."""
    counts = []
    for rows in (FEW // 2, FEW, 2 * FEW):
        sampled.window.session.replace(offered(rows))
        sampled.window.strip.refresh()
        sampled.go("offers.o2.base")

        def entered() -> None:
            sampled.enter("150k")
            sampled.window.strip.refresh()

        counts.append(calls(entered))
    assert counts[2] / counts[1] < MOST
