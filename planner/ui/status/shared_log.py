"""What has left for a recruiter, as the plan's log of exports has it: one line, and all of it."""

from planner.plan import Plan


def shared_line(plan: Plan) -> str:
    """Return the last export in a few words: “Shared with Aurora AI, 24 Nov”."""
    if not plan.exports:
        return "Nothing shared yet"
    last = plan.exports[-1]
    return f"Shared with {last.company or 'a recruiter'}, {last.when.day} {last.when:%b}"


def shared_text(plan: Plan) -> str:
    """Return every export with its day, recipient, file, and how much it says; the latest first."""
    if not plan.exports:
        return "Nothing has left this plan. What you export or copy for a recruiter is noted here."
    lines = []
    for export in reversed(plan.exports):
        figures = ", ".join(f"{name.replace('_', ' ')} {_amount(value)}" for name, value in export.figures)
        stories = f"{len(export.stories)} stories" if len(export.stories) > 1 else "1 story"
        parts = (figures, stories if export.stories else "")
        content = "; ".join(part for part in parts if part) or "no figures"
        day = f"{export.when.day} {export.when:%b %Y}"
        lines.append(f"{day}: {export.company or 'a recruiter'}, {export.file}\n{content}")
    return "\n\n".join(lines)


def _amount(value: float) -> str:
    """Return money, or a bonus, which is a share of base."""
    return f"{100 * value:g} %" if 0 < value < 1 else f"{value:,.0f}"
