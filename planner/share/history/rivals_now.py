"""Released offers against what they are today: a letter says “I hold”, and names a day to answer."""

import datetime
from collections.abc import Iterator

from planner.plan import Offer, Plan
from planner.plan.title import title
from planner.share.history.day_words import day_words
from planner.share.shared import Shared
from planner.values import Problem, Severity


def rivals_now(plan: Plan, shared: Shared) -> tuple[Problem, ...]:
    """Return which released offers may be held no longer, and a day to answer them that is none of theirs."""
    release = plan.counter(shared.offer_id).release
    released = [
        offer for offer in plan.offers if offer.id != shared.offer_id and release.of(offer.id).existence
    ]
    return (*_gone(plan, shared, released), *_other_day(plan, shared, released))


def _gone(plan: Plan, shared: Shared, released: list[Offer]) -> Iterator[Problem]:
    where, name = f"counters.{shared.offer_id}.release", title(plan, plan.offer(shared.offer_id))
    for other in released:
        is_over = other.deadline is not None and other.deadline < shared.today
        if other.hidden or is_over:
            why = "is hidden" if other.hidden else f"was to be answered{day_words(other.deadline)}"
            text = (
                f"{title(plan, other)} {why}, and {name} reads that you hold it. Take the release back, "
                f"or {'show the offer' if other.hidden else 'type the new day'}."
            )
            yield Problem(where, text, Severity.WARNING)


def _other_day(plan: Plan, shared: Shared, released: list[Offer]) -> Iterator[Problem]:
    """Yield the day that the letter names, where each released offer has another."""
    named = shared.words.due_elsewhere
    days: dict[datetime.date, Offer] = {other.deadline: other for other in released if other.deadline}
    if named is None or named < shared.today or not days or len(days) < len(released) or named in days:
        return
    listed = ", ".join(f"{title(plan, other)}{day_words(day)}" for day, other in sorted(days.items()))
    text = (
        f"You say that you must answer elsewhere{day_words(named)}, and what you hold ends otherwise: "
        f"{listed}."
    )
    yield Problem(f"counters.{shared.offer_id}.due_elsewhere", text, Severity.WARNING)
