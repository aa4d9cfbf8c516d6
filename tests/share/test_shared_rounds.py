"""What was said is the recruiter's own; notes, and talks with others, are not."""

import datetime

from msgspec.structs import replace

from planner.plan import Offer, Plan, Round
from planner.plan.fields.round import Who
from planner.share.redact import redacted

DAY = datetime.date(2026, 1, 5)


def test_a_recruiter_s_plan_has_their_rounds_without_notes_and_no_others() -> None:
    theirs = Round(id="r1", offer="o1", when=DAY, who=Who.THEY, value=216_000.0, note="weak on base")
    other = Round(id="r2", offer="o2", when=DAY, value=205_000.0)
    plan = Plan(offers=(Offer(id="o1"), Offer(id="o2")), rounds=(theirs, other))
    assert redacted(plan, "o1").rounds == (replace(theirs, note=""),)
