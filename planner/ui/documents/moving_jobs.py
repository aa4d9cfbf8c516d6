"""Comparable jobs of an older plan into a file of rows, as those of imported tables are."""

import datetime
from pathlib import Path

from planner.files.pay_store import write_rows
from planner.market.pay_data.jobs import table_of_jobs
from planner.market.pay_data.measures import answer, summary
from planner.plan import Plan
from planner.plan.edits.market import remove_rows
from planner.plan.edits.pay_files import add_pay_file
from planner.plan.pay_file import PayFile, PayFilter

NAME = "Jobs of this plan"


def with_moved_jobs(plan: Plan, folder: Path, today: datetime.date) -> Plan:
    """Return the plan with its comparable jobs in a file of rows; jobs with an unreadable entry stay.

    WriteError if the rows cannot be written.
    """
    wrong = {path.split(".")[1] for path in plan.unreadable_entries("comparables")}
    jobs = [job for job in plan.comparables if job.id not in wrong]
    if not jobs:
        return plan
    table = table_of_jobs(jobs, plan.currency)
    answered = answer(table, PayFilter())
    file = PayFile(
        id="",
        name=NAME,
        digest=write_rows(folder, table),
        kind="jobs",
        currency=plan.currency,
        day=today,
        rows=len(jobs),
        used=len(jobs),
        n=answered.n,
        posts=answered.posts,
        summary=summary(answered),
    )
    return remove_rows(add_pay_file(plan, file), "comparables", [job.id for job in jobs])
