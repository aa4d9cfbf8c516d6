"""The private sheets that keep a record: problems, what was said in each round, and what was exported."""

import datetime

from planner.analysis import Analysis
from planner.compare.deadlines import deadlines, hints
from planner.plan import Plan
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.values import Severity
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import BookSheet, ChartKind, Printing, Series, SheetChart
from planner.workbook.sheets.styles import ACCENT

DAYS = "0"


def problems_sheet(analysis: Analysis, footer: str) -> BookSheet:
    """Return every problem of the plan, with where it stands."""
    page = Page("Problems", (12, 34, 90))
    page.put(0, 0, "Problems", "title")
    page.heights[0] = 24
    page.row = 2
    for column, head in enumerate(("Kind", "Where", "What to do")):
        page.put(page.row, column, head, "header")
    page.row += 1
    for problem in analysis.problems:
        page.put(
            page.row, 0, problem.severity.value, "bad" if problem.severity is Severity.ERROR else "ruled"
        )
        page.put(page.row, 1, problem.where, "ruled")
        page.put(page.row, 2, problem.message, "ruled")
        page.heights[page.row] = 14 * max(1, -(-len(problem.message) // 92)) + 3
        page.row += 1
    if not analysis.problems:
        page.put(page.row, 0, "None.", "text")
    return page.sheet((3, 0), Printing(repeat_rows=3, footer=footer))


def exports_sheet(plan: Plan, footer: str) -> BookSheet:
    """Return the log of what left: when, to whom, the figures, the stories, the doubts let pass."""
    page = Page("Exports", (14, 26, 40, 14, 14, 14, 14))
    page.put(0, 0, "What was exported", "title")
    page.heights[0] = 24
    page.row = 2
    for column, head in enumerate(("When", "To", "File")):
        page.put(page.row, column, head, "header")
    names = tuple(dict.fromkeys(name for export in plan.exports for name, _ in export.figures))
    for column, name in enumerate(names, 3):
        page.put(page.row, column, name.replace("_", "-"), "header.right")
    told = 3 + len(names)
    if any(export.stories for export in plan.exports):
        page.put(page.row, told, "Stories told", "header")
    passed = told + any(export.stories for export in plan.exports)
    if any(export.passed for export in plan.exports):
        page.put(page.row, passed, "Doubts let pass", "header")
    page.row += 1
    for export in plan.exports:
        page.put(page.row, 0, export.when, "label.date")
        page.put(page.row, 1, export.company, "label")
        page.put(page.row, 2, export.file, "label")
        figures = dict(export.figures)
        for column, name in enumerate(names, 3):
            shape = "share" if name == "bonus" else "money"
            page.put(page.row, column, figures.get(name), f"fixed.{shape}")
        if export.stories:
            page.put(page.row, told, "; ".join(export.stories), "label")
        if export.passed:
            page.put(page.row, passed, "; ".join(export.passed), "label")
        page.row += 1
    if not plan.exports:
        page.put(page.row, 0, "Nothing yet.", "text")
    return page.sheet((3, 0), Printing(repeat_rows=3, footer=footer))


def rounds_sheet(plan: Plan, today: datetime.date, footer: str) -> BookSheet:
    """Return the log of every negotiation: when, with whom, who said what, to what figure; and deadlines."""
    page = Page("Rounds", (14, 26, 10, 12, 14, 16, 10, 40))
    page.put(0, 0, "What was said in each round", "title")
    page.heights[0] = 24
    page.row = 2
    for column, head in enumerate(("When", "With", "Who", "By", "Component", "Value", "Final", "Note")):
        page.put(page.row, column, head, "header.right" if head == "Value" else "header")
    page.row += 1
    companies = {offer.id: title(plan, offer) for offer in plan.offers}
    for round_ in plan.rounds:
        texts = (companies[round_.offer], round_.who.value, round_.means.value, round_.component.noun)
        page.put(page.row, 0, round_.when, "label.date")
        for column, text in enumerate(texts, 1):
            page.put(page.row, column, text, "label")
        points = round_.component is Component.BONUS and round_.value is not None
        value = round_.value / 100 if points and round_.value is not None else round_.value
        page.put(page.row, 5, value, "fixed.share" if points else "fixed.money")
        page.put(page.row, 6, "yes" if round_.final else "", "label")
        page.put(page.row, 7, round_.note, "label")
        page.row += 1
    if not plan.rounds:
        page.put(page.row, 0, "Nothing yet.", "text")
        page.row += 1
    _put_deadlines(page, plan, today)
    return page.sheet((3, 0), Printing(repeat_rows=3, footer=footer))


def _put_deadlines(page: Page, plan: Plan, today: datetime.date) -> None:
    """Put when each offer ends, the first one first, and a chart of the days that are left."""
    found = deadlines(plan, today)
    if not found:
        return
    page.row += 1
    for column, head in enumerate(("Ends", "Offer", "Days left")):
        page.put(page.row, column, head, "header.right" if column == 2 else "header")
    page.row += 1
    first = page.row
    for one in found:
        page.put(page.row, 0, one.day, "label.date")
        page.put(page.row, 1, one.name, "label")
        page.put(page.row, 2, one.days, "fixed.count")
        page.row += 1
    for hint in hints(plan, today):
        page.put(page.row, 0, hint, "note_line")
        page.row += 1
    series = Series.down("Days left", ACCENT, 2, (first, first + len(found) - 1), 1)
    title = f"{found[0].name} ends first: {found[0].day.isoformat()}, {found[0].time_left}"
    told = "; ".join(
        f"{deadline.name} {deadline.day.isoformat()}, {deadline.time_left}" for deadline in found
    )
    words = f"Deadlines, seen from {today.isoformat()}: {told}."
    size = (960, 90 + 34 * len(found))
    page.charts.append(
        SheetChart(ChartKind.ROWS, title, (series,), (page.row + 1, 0), size, words, form=DAYS)
    )
