"""Edits of the preparation: ticks of the checklist, and answers of drills."""

import datetime

from planner.plan.edits.entries import put
from planner.plan.edits.offers import fresh_id
from planner.plan.fields.plan import Plan
from planner.plan.fields.prep import DrillAnswer, PrepItem
from planner.plan.paths import with_value


def tick(plan: Plan, item: PrepItem, *, on: bool) -> Plan:
    """Tick or untick an item of the checklist by hand."""
    ticked = {*plan.prep.ticked, item} if on else {*plan.prep.ticked} - {item}
    return put(plan, "prep.ticked", tuple(prep_item for prep_item in PrepItem if prep_item in ticked))


def add_drill_answer(plan: Plan, question: str, today: datetime.date) -> Plan:
    """Add an empty answer to a question of the drill at the end, with a fresh identity."""
    answers = plan.prep.answers
    new = DrillAnswer(id=fresh_id("d", answers), question=question, when=today)
    return with_value(plan, "prep.answers", (*answers, new))
