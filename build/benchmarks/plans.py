"""The plans that are measured: the sample, with as many more offers as a measure needs."""

import datetime
from itertools import permutations

from planner.disk import resource
from planner.files.reading import SAMPLE, sample_plan
from planner.plan import Plan, edits
from planner.plan.edits.negotiation import append_rounds, release_offer
from planner.plan.fields.round import Round, Who

TODAY = datetime.date(2026, 6, 1)
FEW, MANY = 5, 200
TALK = ((1.18, 1.03), (1.15, 1.05), (1.12, 1.07))
"""Three asks for base, each with the reply to it, over what is offered."""


def plan_of(count: int) -> Plan:
    """Return the sample with `count` offers: its own, and copies of them in turn under other names."""
    plan = sample_plan(resource(SAMPLE).read_text(encoding="utf-8"), TODAY)
    own = [offer.id for offer in plan.offers]
    for number in range(count - len(own)):
        held = {offer.id for offer in plan.offers}
        plan = edits.duplicate_offer(plan, own[number % len(own)])
        copy = next(offer.id for offer in plan.offers if offer.id not in held)
        plan = edits.enter(plan, f"offers.{copy}.company", f"Company {number + 1}", TODAY)
    return plan


def with_replies(plan: Plan, offer_id: str) -> Plan:
    """Log three asks for the base of an offer, and the three replies."""
    base = plan.offer(offer_id).base or 0.0
    said = [
        Round(id="", offer=offer_id, when=TODAY, who=who, value=round(base * share, -2))
        for pair in TALK
        for who, share in zip((Who.YOU, Who.THEY), pair, strict=True)
    ]
    return append_rounds(plan, said)


def all_released(plan: Plan) -> Plan:
    """Let every recruiter know of every other offer with its amount."""
    for recruiter, other in permutations([offer.id for offer in plan.offers], 2):
        for mark in ("existence", "amount"):
            plan = release_offer(plan, recruiter, other, mark, on=True)
    return plan
