"""Import of tables from other programs, after showing what was understood, to be mended before it enters."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.disk import display_name
from planner.plan import Plan
from planner.ui.desk import Desk
from planner.values import PlannerError

if TYPE_CHECKING:
    from planner.intake.offers.table_review import TableReview
    from planner.intake.tables.bounds import Progress
    from planner.intake.tables.text_table import TextTable


def import_file(desk: Desk, path: Path) -> bool:
    """Show a table and add its offers as one step; return whether it was imported."""
    from planner.intake.tables.reading import read_table  # late, as all readers: few starts import a table

    return _import(desk, display_name(path), partial(read_table, path))


def import_pasted(desk: Desk, text: str) -> bool:
    """Show a pasted table and add its offers as one step; return whether it was imported."""
    from planner.intake.tables.reading import table_of_text

    return _import(desk, "the clipboard", lambda _progress: table_of_text(text))


def _import(desk: Desk, name: str, read: "Callable[[Progress], TextTable]") -> bool:
    from planner.intake.offers.parse import parse_offers
    from planner.intake.offers.parsed_offers import merge_offers
    from planner.intake.offers.table_review import TableReview

    session, dialogs = desk.session, desk.dialogs
    today, title = session.today, f"Import {name}"
    try:
        parsed = dialogs.wait(f"Reading {name} …", lambda progress: parse_offers(read(progress), today, name))
    except PlannerError as error:
        dialogs.tell("Cannot import", str(error))
        return False
    if parsed is None:
        session.status_message.emit(f"{title} was cancelled. The plan is as it was.")
        return False
    if parsed.refused:
        dialogs.tell("Cannot import", f"“{name}” holds no offer: {parsed.refused}")
        return False
    review = dialogs.review_table(desk.look, title, TableReview.of(parsed, today))
    if review is None:
        return False
    plan, decided = session.plan, review.parsed()
    added = dialogs.wait(f"Adding {name} …", lambda progress: merge_offers(plan, decided, today, progress))
    if added is None:
        session.status_message.emit(f"{title} was cancelled. The plan is as it was.")
        return False
    session.apply(title, added)
    _show_added(desk, plan, review)
    return True


def _show_added(desk: Desk, before: Plan, review: "TableReview") -> None:
    """Go to the first new offer, select the new columns, and say how much was added."""
    session, known = desk.session, {offer.id for offer in before.offers}
    new = [offer.id for offer in session.plan.offers if offer.id not in known]
    if new:
        session.jump(f"offers.{new[0]}.base")
        session.columns_requested.emit(tuple(new))
    columns, entries = review.counts()
    what = "1 column" if columns == 1 else f"{columns} columns"
    session.announce(f"Imported {what}, with {entries} entries.")
