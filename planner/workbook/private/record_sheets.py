"""The private sheets that list records as they are: problems, rounds, exports, and the preparation."""

import datetime
from collections.abc import Mapping

from planner.analysis import Analysis
from planner.ask.moves.first_step import step_as_released, step_if_released
from planner.ask.moves.moves import MoveAdvice
from planner.ask.moves.summary import MoveRow, move_rows
from planner.compare.deadlines import Deadline, deadlines, hints
from planner.plan import Export, Plan
from planner.plan.fields.about import Editor
from planner.plan.fields.round import Round
from planner.plan.fields.story import Prep
from planner.plan.fields.terms import Component
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.plan.title import title
from planner.prep.cheat_sheet import cheat_sheet
from planner.prep.checklist import ChecklistItem, checklist
from planner.story.judged import NONE_JUDGED, Judged
from planner.story.lexicon import Lexicon
from planner.values import Problem, Severity
from planner.workbook.sheets.lines import lines
from planner.workbook.sheets.page import Column, Columns, Page, widths_of
from planner.workbook.sheets.sheet import BookSheet, ChartKind, Printing, Series, SheetChart
from planner.workbook.sheets.styles import ACCENT

DAYS = "0"
MOVES_FROM = 2  # offers: with one there is no order
LINE = 14  # points of a line of text
CHEAT_SHEET_WIDTH = 100
ITEM, DONE, PROOF, SOURCE = 40, 10, 62, 48
"""Widths of the checklist's columns, in letters that fit into one line."""


def _done(check: ChecklistItem) -> str:
    return "plan" if check.proof.enough else "by hand" if check.by_hand else "open"


PROBLEMS: Columns[Problem] = (
    Column(
        "Kind",
        lambda problem: problem.severity.value,
        lambda problem: "bad" if problem.severity is Severity.ERROR else "ruled",
        12,
    ),
    Column("Where", lambda problem: problem.where, "ruled", 34, "header"),
    Column("What to do", lambda problem: problem.message, "ruled", 90, "header"),
)
DEADLINES: Columns[Deadline] = (
    Column("Ends", lambda deadline: deadline.day, "label.date"),
    Column("Offer", lambda deadline: deadline.name, "label", heading_style="header"),
    Column("Days left", lambda deadline: deadline.days, "fixed.count"),
)
CHECKS: Columns[ChecklistItem] = (
    Column("Item", lambda check: check.title, "ruled", ITEM),
    Column("Done", _done, "ruled", DONE, "header"),
    Column("What the plan has of it", lambda check: check.proof.text, "ruled", PROOF, "header"),
    Column("Source", lambda check: check.source, "ruled", SOURCE, "header"),
)


def problems_sheet(analysis: Analysis, footer: str) -> BookSheet:
    """Return every problem of the plan, with its place."""
    page = Page("Problems", widths_of(PROBLEMS))
    page.head("Problems")
    page.table(
        PROBLEMS,
        analysis.problems,
        height=lambda problem: LINE * max(1, -(-len(problem.message) // 92)) + 3,
    )
    if not analysis.problems:
        page.text("None.")
    return page.sheet((3, 0), Printing(repeat_rows=3, footer=footer))


def exports_sheet(plan: Plan, footer: str) -> BookSheet:
    """Return the log of exports: when, to whom, the figures, the stories, the doubts let pass."""
    page = Page("Exports", (14, 26, 40, 14, 14, 14, 14))
    page.head("What was exported")
    page.table(_export_columns(plan), plan.exports)
    if not plan.exports:
        page.text("Nothing yet.")
    return page.sheet((3, 0), Printing(repeat_rows=3, footer=footer))


def _export_columns(plan: Plan) -> Columns[Export]:
    """Return a column for each figure that was ever exported; stories and doubts only where there are any."""
    columns: list[Column[Export]] = [
        Column("When", lambda export: export.when, "label.date"),
        Column("To", lambda export: export.company, heading_style="header"),
        Column("File", lambda export: export.file, heading_style="header"),
    ]
    for name in dict.fromkeys(name for export in plan.exports for name, _ in export.figures):
        columns.append(_figure_column(name))
    if any(export.stories for export in plan.exports):
        columns.append(
            Column(
                "Stories told",
                lambda export: "; ".join(export.stories),
                lambda export: "label" if export.stories else "",
                heading_style="header",
            )
        )
    if any(export.passed for export in plan.exports):
        columns.append(
            Column(
                "Doubts let pass",
                lambda export: "; ".join(export.passed),
                lambda export: "label" if export.passed else "",
                heading_style="header",
            )
        )
    return tuple(columns)


def _figure_column(name: str) -> Column[Export]:
    style = f"fixed.{'share' if name == 'bonus' else 'money'}"
    return Column(name.replace("_", "-"), lambda export: dict(export.figures).get(name), style)


MOVES: Columns[MoveRow] = (
    Column("Worth a year", lambda row: row.outcome.worth, "fixed.money", heading_style="header.right"),
    Column("Which", lambda row: row.label, "label", heading_style="header"),
    Column("Gain", lambda row: row.outcome.gain, "fixed.money"),
    Column("Offer lost", lambda row: row.outcome.lost, "fixed.share"),
    Column("Time from", lambda row: row.time, "label", heading_style="header"),
    Column("Order", lambda row: row.order, "label", heading_style="header"),
)


def rounds_sheet(plan: Plan, today: datetime.date, footer: str, moves: MoveAdvice | None = None) -> BookSheet:
    """Return the log of every negotiation: when, with whom, who answered, to what figure.

    Below it deadlines, and the order of moves where there is one.
    """
    columns = _round_columns({offer.id: title(plan, offer) for offer in plan.offers})
    page = Page("Rounds", widths_of(columns))
    page.head("What was said in each round")
    steps = [step for step in plan.rounds if step.value is not None or step.note]
    page.table(columns, steps)
    if not steps:
        page.text("Nothing yet.")
    _put_moves(page, moves, today)
    _put_deadlines(page, plan, today)
    return page.sheet((3, 0), Printing(repeat_rows=3, footer=footer))


def _round_columns(companies: Mapping[str, str]) -> Columns[Round]:
    return (
        Column("When", lambda round_: round_.when, "label.date", 14),
        Column("With", lambda round_: companies[round_.offer], "label", 26, "header"),
        Column("Who", lambda round_: round_.who.value, "label", 10, "header"),
        Column("By", lambda round_: round_.means.value, "label", 12, "header"),
        Column("Component", lambda round_: round_.component.noun, "label", 14, "header"),
        Column(
            "Value",
            lambda round_: round_.value / 100 if _is_bonus(round_) and round_.value else round_.value,
            lambda round_: "fixed.share" if _is_bonus(round_) else "fixed.money",
            16,
        ),
        Column("Final", lambda round_: "yes" if round_.final else "", "label", 10, "header"),
        Column("Note", lambda round_: round_.note, "label", 40, "header"),
    )


def _is_bonus(round_: Round) -> bool:
    return round_.component is Component.BONUS and round_.value is not None


def _put_moves(page: Page, moves: MoveAdvice | None, today: datetime.date) -> None:
    """Put the best order of moves, what it is compared with, and the first step in words."""
    if moves is None or len(moves.question.search.offers) < MOVES_FROM:
        return
    page.gap()
    page.text(f"Order of moves, computed {today.isoformat()}", "section")
    page.table(MOVES, move_rows(moves))
    steps = (step_as_released(moves), step_if_released(moves))
    for text in (*filter(None, steps), *moves.question.notes):
        page.text(text, "note_line")


def _put_deadlines(page: Page, plan: Plan, today: datetime.date) -> None:
    """Put when each offer ends, the first one first, and a chart of the days that are left."""
    ends = deadlines(plan, today)
    if not ends:
        return
    page.gap()
    rows = page.table(DEADLINES, ends)
    for hint in hints(plan, today):
        page.text(hint, "note_line")
    series = Series.down("Days left", ACCENT, 2, rows.span, 1)
    heading = f"{ends[0].name} ends first: {ends[0].day.isoformat()}, {ends[0].time_left}"
    days = "; ".join(f"{deadline.name} {deadline.day.isoformat()}, {deadline.time_left}" for deadline in ends)
    alternative = f"Deadlines, seen from {today.isoformat()}: {days}."
    place, size = (page.row + 1, 0), (960, 90 + 34 * len(ends))
    page.charts.append(SheetChart(ChartKind.ROWS, heading, (series,), place, size, alternative, form=DAYS))


def cheat_sheet_page(plan: Plan, lexicon: Lexicon, footer: str) -> BookSheet:
    """Return the cheat sheet, which prints on one page."""
    page = Page("Cheat sheet", (CHEAT_SHEET_WIDTH,))
    page.head("Cheat sheet")
    for section in cheat_sheet(plan, lexicon):
        page.text(section.title, "section")
        rest = f"… and {section.left_out} more" if section.left_out else section.hint
        for text in (*(line.text for line in section.lines), *([rest] if rest else [])):
            page.heights[page.row] = _text_height(text, CHEAT_SHEET_WIDTH)
            page.text(text, "ruled")
        page.gap()
    return page.sheet(printing=Printing(landscape=False, one_page=True, footer=footer))


def checklist_page(plan: Plan, lexicon: Lexicon, footer: str, known: Judged = NONE_JUDGED) -> BookSheet:
    """Return every item of the checklists with its proof and source, then the notes."""
    page = Page("Preparation", widths_of(CHECKS))
    page.head("Preparation")
    page.table(
        CHECKS,
        checklist(plan, lexicon, known),
        height=lambda check: max(_text_height(check.proof.text, PROOF), _text_height(check.source, SOURCE)),
    )
    page.gap()
    notes: Columns[FieldSpec] = (
        Column("", lambda spec: spec.about.label, "ruled"),
        Column("", lambda _: "", "ruled"),
        Column("", lambda spec: _note(plan, spec), "ruled"),
    )
    page.table(
        notes,
        fields(Prep, Editor.PREP),
        height=lambda spec: _text_height(_note(plan, spec), PROOF),
        headings=False,
    )
    return page.sheet((3, 1), Printing(landscape=True, repeat_rows=3, footer=footer))


def _note(plan: Plan, spec: FieldSpec) -> str:
    note = getattr(plan.prep, spec.key)
    return "\n".join(note) if spec.kind is FieldKind.TEXTS else str(note)


def _text_height(text: str, letters: int) -> float:
    return LINE * lines(text, letters) + 3
