"""Import of tables from other programs, after showing what was understood and what was not."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from planner.disk import display_name
from planner.intake.offers.parse import ParsedOffers, parse_offers
from planner.intake.offers.parsed_offers import merge_offers
from planner.intake.tables.bounds import Progress
from planner.intake.tables.reading import read_table, table_of_text
from planner.intake.tables.text_table import TextTable
from planner.ui.documents.dialogs import TABLES, Answer, Dialogs
from planner.ui.session import Session
from planner.values import PlannerError

MOST, LONGEST_LINE = 12, 200


def import_table(session: Session, dialogs: Dialogs) -> bool:
    """Ask for a table, show its summary, and add its offers as one step; return whether it was imported."""
    path = dialogs.open_file("Import a table", TABLES, Path.home())
    return path is not None and import_file(session, dialogs, path)


def import_file(session: Session, dialogs: Dialogs, path: Path) -> bool:
    """Show the summary of a table and add its offers as one step; return whether it was imported."""
    return _import(session, dialogs, display_name(path), partial(read_table, path))


def import_pasted(session: Session, dialogs: Dialogs, text: str) -> bool:
    """Show the summary of a pasted table and add its offers as one step; return whether it was imported."""
    return _import(session, dialogs, "the clipboard", lambda _progress: table_of_text(text))


def _import(session: Session, dialogs: Dialogs, name: str, read: Callable[[Progress], TextTable]) -> bool:
    today, title = session.today, f"Import {name}"
    try:
        parsed = dialogs.wait(f"Reading {name} …", lambda progress: parse_offers(read(progress), today, name))
    except PlannerError as error:
        dialogs.tell("Cannot import", str(error))
        return False
    if parsed is None:
        session.status_message.emit(f"{title} was cancelled. The plan is as it was.")
        return False
    answers = (Answer("take", "Import"), Answer("leave", "Cancel"))
    if dialogs.ask(title, summary(parsed), answers) != "take":
        return False
    plan = session.plan
    added = dialogs.wait(f"Adding {name} …", lambda progress: merge_offers(plan, parsed, today, progress))
    if added is None:
        session.status_message.emit(f"{title} was cancelled. The plan is as it was.")
        return False
    session.apply(title, added)
    return True


def summary(parsed: ParsedOffers) -> str:
    """Return the question before an import: what was understood, what was not, cell by cell."""
    names = ", ".join(column.name for column in parsed.columns[:MOST])
    names += ", …" if len(parsed.columns) > MOST else ""
    entries = sum(len(column.entries) for column in parsed.columns)
    lines = [f"Understood: {entries} entries of {len(parsed.columns)} columns ({names})."]
    if parsed.wrong:
        lines.append(f"{len(parsed.wrong)} of them cannot be read; they are kept in their cells, with why.")
    noted = [f"{column.name}: {line}" for column in parsed.columns for line in column.notes]
    lines += _listed("Kept in the note of its offer, since no field has it", noted)
    lost = [
        f"row {cell.row}, column {cell.column}: “{cell.text}” {cell.why}"
        for cell in parsed.unread
        if not cell.in_note
    ]
    lines += _listed("Not understood, and left out", lost)
    return "\n".join([*lines, *parsed.notes])


def _listed(head: str, items: list[str]) -> list[str]:
    """Return the first `MOST` items under a heading, and the count of the rest."""
    if not items:
        return []
    more = [f"… and {len(items) - MOST} more."] if len(items) > MOST else []
    return [f"\n{head} ({len(items)}):", *(_short(item) for item in items[:MOST]), *more]


def _short(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + " …"
