"""Edits of imported pay files: add one, change its filter, remove it. Their rows are not in the plan."""

from msgspec.structs import replace

from planner.plan.edits.offers import fresh_id
from planner.plan.fields.plan import Plan
from planner.plan.pay_file import PayFile
from planner.plan.schema.validation import checked


def add_pay_file(plan: Plan, new: PayFile) -> Plan:
    """Add a file at the end with a fresh identity; one of the same rows is replaced in its place."""
    new = checked(PayFile, new)
    same = next((file for file in plan.pay_files if file.digest == new.digest), None)
    if same is not None:
        return change_pay_file(plan, replace(new, id=same.id))
    named = replace(new, id=fresh_id("f", plan.pay_files))
    return replace(plan, pay_files=(*plan.pay_files, named))


def change_pay_file(plan: Plan, changed: PayFile) -> Plan:
    """Put a file in the place of that with the same identity."""
    changed = checked(PayFile, changed)
    files = tuple(changed if file.id == changed.id else file for file in plan.pay_files)
    return replace(plan, pay_files=files)


def remove_pay_file(plan: Plan, file_id: str) -> Plan:
    """Remove a file by identity; the file of its rows stays on the disk, so that undo brings it back."""
    files = tuple(file for file in plan.pay_files if file.id != file_id)
    return replace(plan, pay_files=files)
