"""The private sheet Rounds: the log, the exports, the order of moves, and deadlines.

The last entries are printed; where there are more, all are at the right.
"""

import datetime
from collections.abc import Mapping

from planner.ask.moves.first_step import step_as_released, step_if_released
from planner.ask.moves.moves import MoveAdvice
from planner.ask.moves.summary import MoveRow, move_rows
from planner.compare.deadlines import Deadline, deadlines, hints
from planner.plan import Export, Plan
from planner.plan.fields.round import Round
from planner.plan.fields.terms import Component
from planner.plan.title import titles
from planner.share.history.shared_with import is_logged_share, logged_text
from planner.workbook.private.contents import ROUNDS
from planner.workbook.private.page_charts import Drawing, put_charts
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.sheet import ChartKind, Series
from planner.workbook.sheets.styles import ACCENT

DAYS = "0"
MOVES_FROM = 2  # offers: with one there is no order
WIDTHS = (84, 130, 60, 70, 90, 96, 50, 240)
NOTE, FILE = 7, 5
MOST_ROUNDS, MOST_EXPORTS = 24, 12
NOTHING = "Nothing yet."
DEADLINES: Columns[Deadline] = (
    Column("Ends", lambda deadline: deadline.day, "label.date"),
    Column("Offer", lambda deadline: deadline.name, "label_in", heading_style="header_why", span=3),
    Column("Days left", lambda deadline: deadline.days, "fixed.count"),
)


def put_rounds(plan: Plan, today: datetime.date, moves: MoveAdvice | None = None) -> PrivatePage:
    """Put the log of every negotiation and of exports, the order of moves if there is one, and deadlines."""
    page = PrivatePage(ROUNDS, WIDTHS)
    steps = [step for step in plan.rounds if step.value is not None or step.note]
    page.head(_headline(len(steps), len(plan.exports)))
    _put_log(page, plan, steps)
    _put_exports(page, plan)
    _put_moves(page, moves)
    _put_deadlines(page, plan, today)
    return page


def _headline(rounds: int, exports: int) -> str:
    talks = {0: "Nothing was said yet", 1: "1 entry in the log"}.get(rounds, f"{rounds} entries in the log")
    sent = {0: "nothing sent", 1: "1 workbook sent"}.get(exports, f"{exports} workbooks sent")
    return f"{talks}, {sent}"


def _put_log(page: PrivatePage, plan: Plan, steps: list[Round]) -> None:
    columns = _round_columns(titles(plan))
    page.table(columns, steps[-MOST_ROUNDS:])
    if not steps:
        page.text(NOTHING)
    if len(steps) > MOST_ROUNDS:
        page.prose(f"The last {MOST_ROUNDS} of {len(steps)}; all of them at the right.", "note")
        aside = page.aside("What was said in each round, all of it", (*WIDTHS[:NOTE], 700))
        aside.table(columns, steps)
    page.gap()


def _round_columns(companies: Mapping[str, str]) -> Columns[Round]:
    return (
        Column("When", lambda round_: round_.when, "label.date"),
        Column("With", lambda round_: companies[round_.offer], "source", heading_style="header_why"),
        Column("Who", lambda round_: round_.who.value, "label", heading_style="header"),
        Column("By", lambda round_: round_.means.value, "label", heading_style="header"),
        Column("Component", lambda round_: round_.component.noun, "label", heading_style="header"),
        Column(
            "Value",
            lambda round_: round_.value / 100 if _is_bonus(round_) and round_.value else round_.value,
            lambda round_: "fixed.share" if _is_bonus(round_) else "fixed.money",
        ),
        Column("Final", lambda round_: "yes" if round_.final else "", "label.right"),
        Column("Note", lambda round_: round_.note, "source", heading_style="header_why"),
    )


def _is_bonus(round_: Round) -> bool:
    return round_.component is Component.BONUS and round_.value is not None


def _put_exports(page: PrivatePage, plan: Plan) -> None:
    """Put the last exports in words, and the whole log with its figures at the right."""

    columns: Columns[Export] = (
        Column("Exported", lambda export: export.when, "label.date"),
        Column("To", lambda export: export.company, "source", heading_style="header_why"),
        Column("File", lambda export: export.file, "row", heading_style="header", span=FILE - 2),
        Column("What was sent", _sent, "source", heading_style="header_why", span=NOTE - FILE + 1),
    )
    page.table(columns, plan.exports[-MOST_EXPORTS:])
    if not plan.exports:
        page.text(NOTHING)
    else:
        page.aside("What was exported", (84, 170, 330, *[120] * 4, 300, 300)).table(
            _export_columns(plan), plan.exports
        )
    page.gap()


def _sent(export: Export) -> str:
    figures = [f"{name.replace('_', '-')} {logged_text(name, value)}" for name, value in export.figures]
    stories = {0: [], 1: ["1 story"]}.get(len(export.stories), [f"{len(export.stories)} stories"])
    passed = [f"{len(export.passed)} doubts let pass"] if export.passed else []
    return ", ".join([*figures, *stories, *passed])


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
    style = f"fixed.{'share' if is_logged_share(name) else 'money'}"
    return Column(name.replace("_", "-"), lambda export: dict(export.figures).get(name), style)


MOVES: Columns[MoveRow] = (
    Column("Worth a year", lambda row: row.outcome.worth, "fixed.money", heading_style="header.right"),
    Column("Which", lambda row: row.label, "label_in", heading_style="header_why", span=2),
    Column("Gain", lambda row: row.outcome.gain, "fixed.money"),
    Column("Offer lost", lambda row: row.outcome.lost, "fixed.share"),
    Column("Time from", lambda row: row.time, "source", heading_style="header_why", span=2),
    Column("Order", lambda row: row.order, "source", heading_style="header_why"),
)


def _put_moves(page: PrivatePage, moves: MoveAdvice | None) -> None:
    """Put the best order of moves, what it is compared with, and the first step in words."""
    if moves is None or len(moves.question.search.offers) < MOVES_FROM:
        return

    page.text("Order of moves", "section")
    page.table(MOVES, move_rows(moves))
    steps = (step_as_released(moves), step_if_released(moves))
    for text in (*filter(None, steps), *moves.question.notes):
        page.prose(text, "note")
    page.gap()


def _put_deadlines(page: PrivatePage, plan: Plan, today: datetime.date) -> None:
    """Put when each offer ends, the first one first, and a chart of the days that are left."""
    ends = deadlines(plan, today)
    if not ends:
        return
    rows = page.table(DEADLINES, ends)
    for hint in hints(plan, today):
        page.prose(hint.text, "note")
    page.gap()
    series = Series.down("Days left", ACCENT, 4, rows.span, 1)
    heading = next(
        (f"{end.name} ends first: {end.day.isoformat()}, {end.time_left}" for end in ends if end.days >= 0),
        "Every day to answer has passed",
    )
    days = "; ".join(f"{deadline.name} {deadline.day.isoformat()}, {deadline.time_left}" for deadline in ends)
    details = f"Deadlines, seen from {today.isoformat()}: {days}."
    low = None if any(deadline.days < 0 for deadline in ends) else 0
    put_charts(page, Drawing(ChartKind.ROWS, heading, (series,), details, len(ends), DAYS, low=low))
