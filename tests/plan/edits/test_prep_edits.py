import datetime

from planner.plan import Plan
from planner.plan.edits.prep import add_drill_answer, tick
from planner.plan.fields.prep import PrepItem


def test_items_are_ticked_and_unticked_in_the_order_of_the_list() -> None:
    plan = tick(tick(Plan(), PrepItem.SYSTEM, on=True), PrepItem.REHEARSED, on=True)
    assert plan.prep.ticked == (PrepItem.REHEARSED, PrepItem.SYSTEM)
    assert tick(plan, PrepItem.SYSTEM, on=False).prep.ticked == (PrepItem.REHEARSED,)


def test_answers_of_drills_are_added_by_identity() -> None:
    today = datetime.date(2026, 3, 2)
    plan = add_drill_answer(add_drill_answer(Plan(), "phone.failed", today), "phone.why", today)
    assert [(answer.id, answer.question) for answer in plan.prep.answers] == [
        ("d1", "phone.failed"),
        ("d2", "phone.why"),
    ]
    assert plan.prep.answers[0].when == today
