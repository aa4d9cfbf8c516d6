"""The private sheets of the preparation: one page to cram from, and the checklist with what was noted."""

from planner.plan import Plan
from planner.plan.fields.about import Editor
from planner.plan.fields.story import Prep
from planner.plan.registry import FieldKind, fields
from planner.prep.cheat_sheet import cheat_sheet
from planner.prep.checklist import checklist
from planner.story.judged import NONE_JUDGED, Judged
from planner.workbook.sheets.lines import lines
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import BookSheet, Printing

LINE = 14  # points of a line of text
CRAMMED = 100
ITEM, DONE, SAID, SOURCE = 40, 10, 62, 48
"""Widths of the columns, in letters that fit into one line."""


def cheat_sheet_page(plan: Plan, footer: str) -> BookSheet:
    """Return the page to cram from, which prints on one page."""
    page = Page("Cheat sheet", (CRAMMED,))
    page.put(0, 0, "Cheat sheet", "title")
    page.heights[0] = 24
    page.row = 2
    for section in cheat_sheet(plan):
        page.put(page.row, 0, section.title, "section")
        page.row += 1
        rest = f"… and {section.left_out} more" if section.left_out else section.hint
        for text in (*(line.text for line in section.lines), *([rest] if rest else [])):
            _put_text(page, 0, text, CRAMMED)
            page.row += 1
        page.row += 1
    return page.sheet(printing=Printing(landscape=False, one_page=True, footer=footer))


def checklist_page(plan: Plan, footer: str, known: Judged = NONE_JUDGED) -> BookSheet:
    """Return every item of the checklists as it stands, with its source, then the notes."""
    page = Page("Preparation", (ITEM, DONE, SAID, SOURCE))
    page.put(0, 0, "Preparation", "title")
    page.heights[0] = 24
    page.row = 2
    for column, title in enumerate(("Item", "Done", "What the plan has of it", "Source")):
        page.put(page.row, column, title, "header")
    page.row += 1
    for check in checklist(plan, known):
        how = "plan" if check.proof.enough else "by hand" if check.by_hand else "open"
        for column, text in enumerate((check.title, how)):
            page.put(page.row, column, text, "ruled")
        _put_text(page, 2, check.proof.said, SAID)
        _put_text(page, 3, check.source, SOURCE)
        page.row += 1
    page.row += 1
    for spec in fields(Prep, Editor.PREP):
        held = getattr(plan.prep, spec.key)
        text = "\n".join(held) if spec.kind is FieldKind.TEXTS else held
        page.put(page.row, 0, spec.about.label, "ruled")
        page.put(page.row, 1, "", "ruled")
        _put_text(page, 2, text, SAID)
        page.row += 1
    return page.sheet((3, 1), Printing(landscape=True, repeat_rows=3, footer=footer))


def _put_text(page: Page, column: int, text: str, letters: int) -> None:
    page.put(page.row, column, text, "ruled")
    high = LINE * lines(text, letters) + 3
    page.heights[page.row] = max(page.heights.get(page.row, 0), high)
