"""The plans that are measured: the sample, with as many more offers as a measure needs."""

import datetime

from planner.disk import resource
from planner.files.sample import SAMPLE, sample_plan
from planner.plan import Plan, edits

TODAY = datetime.date(2026, 6, 1)
FEW, MANY = 5, 200


def plan_of(count: int) -> Plan:
    """Return the sample with `count` offers: its own, and copies of them in turn under other names."""
    plan = sample_plan(resource(SAMPLE).read_text(encoding="utf-8"), TODAY)
    own = [one.id for one in plan.offers]
    for number in range(count - len(own)):
        held = {one.id for one in plan.offers}
        plan = edits.duplicate_offer(plan, own[number % len(own)])
        copy = next(one.id for one in plan.offers if one.id not in held)
        plan = edits.enter(plan, f"offers.{copy}.company", f"Company {number + 1}", TODAY)
    return plan
