"""The day on which the user must answer elsewhere, as a letter names it, against those of released offers."""

import datetime
from collections.abc import Iterator

from planner.plan import Offer, Plan
from planner.plan.title import title
from planner.share.history.day_words import day_words
from planner.share.shared import Shared
from planner.values import Problem, Severity


def other_day(plan: Plan, shared: Shared) -> Iterator[Problem]:
    """Yield the day that the letter names, where each released offer has another."""
    release = plan.counter(shared.offer_id).release
    released = [
        offer for offer in plan.offers if offer.id != shared.offer_id and release.of(offer.id).existence
    ]
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
