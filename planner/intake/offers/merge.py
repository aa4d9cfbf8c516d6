"""What was understood of a table, typed into a plan: each entry as if by hand."""

import datetime

from planner.intake.offers.columns import NOTE
from planner.intake.offers.understood import Column, Understood
from planner.intake.tables.bounds import Progress, no_progress
from planner.plan import PRESENT_ID, Plan, edits


def merged(
    plan: Plan, understood: Understood, today: datetime.date, progress: Progress = no_progress
) -> Plan:
    """Return the plan with the table's offers after its own; a column of the present job fills that.

    What no field takes is added to the offer's note, line by line; a line that the note has is not repeated.
    """
    for number, column in enumerate(understood.columns):
        progress(number / len(understood.columns))
        plan = _with(plan, column, today)
    return plan


def _with(plan: Plan, column: Column, today: datetime.date) -> Plan:
    where = PRESENT_ID
    if not column.is_present:
        plan = edits.add_offer(plan)
        where = f"offers.{plan.offers[-1].id}"
    plan = edits.enter_all(plan, ((f"{where}.{item.key}", item.text) for item in column.entries), today)
    return _with_notes(plan, f"{where}.{NOTE}", column.notes, today)


def _with_notes(plan: Plan, path: str, notes: tuple[str, ...], today: datetime.date) -> Plan:
    """Add the lines that a note does not have yet."""
    text = edits.typed_text(plan, path)
    lines = set(text.splitlines())
    new = [line for line in dict.fromkeys(notes) if not lines.issuperset(line.splitlines())]
    return edits.enter(plan, path, "\n".join((*([text] if text else []), *new)), today) if new else plan
