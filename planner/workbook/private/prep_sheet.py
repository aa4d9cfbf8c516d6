"""The private sheet Prep: the cheat sheet, the checklists, and below the page drills and tracks."""

from itertools import groupby

from planner.market.tables import Tables
from planner.market.tracks import TrackRow
from planner.plan import Plan
from planner.plan.fields.prep import BEST_RATING, DrillAnswer, Prep
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.plan.schema.about import Editor
from planner.prep.cheat_sheet import cheat_sheet
from planner.prep.checklist import ChecklistItem, checklist
from planner.story.judged import NONE_JUDGED, Judged
from planner.story.lexicon import Lexicon
from planner.workbook.private.contents import PREP
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.sheets.page import Column, Columns

WIDTHS = (160, 210, 60, 150, 120, 120)
"""Checklist: item over two columns, done, proof over three. Tracks: name, each track over two, source."""
TRACKS, DRILLS = "How the tracks differ", "Answers of your drills"
NO_QUESTION = "A question that this version does not ask"


def _done(check: ChecklistItem) -> str:
    return "plan" if check.proof.enough else "by hand" if check.by_hand else "open"


CHECKS: Columns[ChecklistItem] = (
    Column("Checklist", lambda check: check.title, "row", span=2),
    Column("Done", _done, "row", heading_style="header"),
    Column(
        "What the plan has of it", lambda check: check.proof.in_full, "row", heading_style="header", span=3
    ),
)
CHECK_SOURCES: Columns[ChecklistItem] = (
    Column("Source", lambda check: check.source, "note_in", heading_style="header_why"),
)
DIFFERENCES: Columns[TrackRow] = (
    Column("", lambda row: _capitalised(row.name), "row"),
    Column("AI PM", lambda row: _capitalised(row.ai_pm), "row", heading_style="header", span=2),
    Column("ML PM", lambda row: _capitalised(row.ml_pm), "row", heading_style="header", span=2),
    Column("Source", lambda row: row.source, "source", heading_style="header_why"),
)


def put_prep(plan: Plan, lexicon: Lexicon, tables: Tables, known: Judged = NONE_JUDGED) -> PrivatePage:
    """Put the cheat sheet, each item of the checklists with its proof, the notes, drills, then the tracks."""
    page = PrivatePage(PREP, WIDTHS)
    checks = checklist(plan, lexicon, known)
    page.head(f"{sum(check.done for check in checks)} of {len(checks)} prepared")
    _put_cheat_sheet(page, plan, lexicon, known)
    aside = page.aside("Sources of the checklist", (520,))
    aside.row = page.row
    page.table(CHECKS, checks)
    aside.table(CHECK_SOURCES, checks)
    _put_notes(page, plan)
    page.end_print()
    page.gap()
    _put_answers(page, plan, tables)
    _put_tracks(page, tables)
    return page


def _put_cheat_sheet(page: PrivatePage, plan: Plan, lexicon: Lexicon, known: Judged) -> None:
    for section in cheat_sheet(plan, lexicon, known):
        page.text(section.title, "section")
        rest = f"… and {section.left_out} more" if section.left_out else section.hint
        for text in (*(line.text for line in section.lines), *([rest] if rest else [])):
            page.prose(text, "row")
    page.gap()


def _put_notes(page: PrivatePage, plan: Plan) -> None:
    for spec in fields(Prep, Editor.PREP):
        if note := _note(plan, spec):
            page.put(page.row, 0, spec.about.label, "topic")
            page.prose(note, "row", first=1)


def _note(plan: Plan, spec: FieldSpec) -> str:
    note = getattr(plan.prep, spec.key)
    return "\n".join(note) if spec.kind is FieldKind.TEXTS else str(note)


def _put_answers(page: PrivatePage, plan: Plan, tables: Tables) -> None:
    """Put every answer of the drills in full, the latest first."""
    if plan.prep.answers:
        page.text(DRILLS, "section")
        page.table(_answer_columns(tables), plan.prep.answers[::-1])
        page.gap()


def _answer_columns(tables: Tables) -> Columns[DrillAnswer]:
    return (
        Column(
            "Question", lambda answer: tables.drill_questions.get(answer.question, NO_QUESTION), "row", span=2
        ),
        Column("Rated", _rated, "row", heading_style="header"),
        Column("Your answer", lambda answer: answer.text, "row", heading_style="header", span=2),
        Column("When", _when, "row", heading_style="header"),
    )


def _rated(answer: DrillAnswer) -> str:
    return f"{answer.rating} of {BEST_RATING}" if answer.rating else "not rated"


def _when(answer: DrillAnswer) -> str:
    """Return the day and what the answer took, as far as they are known."""
    day = answer.when.isoformat() if answer.when else ""
    took = "" if answer.seconds is None else f"{answer.seconds} s"
    return ", ".join(filter(None, (day, took)))


def _put_tracks(page: PrivatePage, tables: Tables) -> None:
    """Put every difference of the tracks, with the source of each."""
    page.text(TRACKS, "section")
    page.prose(f"{tables.tracks.description}.", "note")
    page.headings(DIFFERENCES)
    for topic, rows in groupby(tables.tracks.rows, lambda row: row.topic):
        page.text(topic, "section")
        page.table(DIFFERENCES, rows, headings=False)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
