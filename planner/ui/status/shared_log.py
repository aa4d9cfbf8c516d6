"""What has left for a recruiter last, in a few words for the status line."""

from planner.plan import Plan
from planner.values.days import day_and_month


def shared_line(plan: Plan) -> str:
    """Return the last export in a few words: “Shared with Aurora AI, 24 Nov”."""
    if not plan.exports:
        return "Nothing shared yet"
    last = plan.exports[-1]
    return f"Shared with {last.company or 'a recruiter'}, {day_and_month(last.when)}"
