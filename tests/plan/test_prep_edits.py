from planner.plan import Plan
from planner.plan.edits.stories import tick
from planner.plan.fields.story import PrepItem


def test_items_are_ticked_and_unticked_in_the_order_of_the_list() -> None:
    plan = tick(tick(Plan(), PrepItem.SYSTEM, on=True), PrepItem.REHEARSED, on=True)
    assert plan.prep.ticked == (PrepItem.REHEARSED, PrepItem.SYSTEM)
    assert tick(plan, PrepItem.SYSTEM, on=False).prep.ticked == (PrepItem.REHEARSED,)
