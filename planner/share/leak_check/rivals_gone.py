"""Doubts about released offers that may be held no longer: hidden ones, and those whose day is over."""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.title import title
from planner.share.leak_check.leak import Finding, Leak, leak_of
from planner.share.leak_check.texts import PlacedText
from planner.share.shared import Shared
from planner.values.days import full_day

GONE = "rival"
"""The kind of these findings; none is certain, so the user may let each pass."""


def rival_doubts(
    plan: Plan, shared: Shared, documents: Callable[[Shared], Iterable[PlacedText]]
) -> Iterator[Leak]:
    """Yield the offers that the texts say are held, and that by the plan are not.

    A text that is the same without an offer does not mention it.
    """
    where, name = f"counters.{shared.offer_id}.release", title(plan, plan.offer(shared.offer_id))
    for other in shared.others:
        offer = None if other.where == PRESENT_ID else plan.offer(other.where.removeprefix("offers."))
        why = _why_gone(offer, shared) if offer is not None else ""
        if offer is None or not why:
            continue
        without = replace(shared, others=tuple(rival for rival in shared.others if rival is not other))
        if tuple(documents(shared)) != tuple(documents(without)):
            mend = "show the offer" if offer.hidden else "type the new day"
            message = (
                f"{title(plan, offer)} {why}, and {name} reads that you hold it. Take the release back, "
                f"or {mend}."
            )
            yield leak_of(Finding(GONE, offer.id, "", message, certain=False), where, why)


def _why_gone(offer: Offer, shared: Shared) -> str:
    if offer.hidden:
        return "is hidden"
    if offer.deadline is None or not offer.is_over(shared.today):
        return ""
    return f"was to be answered by {full_day(offer.deadline)}"
