"""Writes the offers as a table or their days as a calendar, and copies the table; all for the user alone."""

import datetime

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from planner import disk
from planner.disk import display_name
from planner.plan import Plan
from planner.private_copies.calendar_events import calendar_events, notes_on_calendar
from planner.private_copies.files import CALENDAR, private_bytes, private_name
from planner.private_copies.offers_table import PrivateTable, as_html, as_tabs, offers_table
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import ask_where
from planner.ui.documents.folders import usual_folder
from planner.values import PlannerError

TITLES = {".csv": "Offers as a table, for you alone", CALENDAR: "Dates for a calendar, for you alone"}
KINDS = {".csv": "Tables (*.csv)", CALENDAR: "Calendars (*.ics)"}
NO_OFFERS = "There is no offer yet. Type one on the sheet Offers first."
NO_DATES = "No offer has a day to come: type when it must be answered, or when it starts."


def write_copy(desk: Desk, suffix: str) -> None:
    """Ask where, and write the offers (`.csv`) or their days (`.ics`); else say why there is nothing."""
    session, dialogs = desk.session, desk.dialogs
    session.commit_drafts()
    plan, today = session.plan, session.today
    title = TITLES[suffix]
    missing = _missing(plan, suffix, today)
    if missing:
        dialogs.tell(title, missing)
        return
    path = ask_where(
        dialogs, title, KINDS[suffix], usual_folder(session.path) / private_name(plan, suffix, today)
    )
    if path is None:
        return
    try:
        disk.write_atomic(path, private_bytes(plan, suffix, today, datetime.datetime.now(datetime.UTC)))
    except PlannerError as error:
        dialogs.tell(title, str(error))
        return
    notes = notes_on_calendar(plan) if suffix == CALENDAR else ()
    session.status_message.emit(f"Written to {display_name(path)}, for you alone. {' '.join(notes)}".strip())


def _missing(plan: Plan, suffix: str, today: datetime.date) -> str:
    if not _has_cells(offers_table(plan)):
        return NO_OFFERS
    if suffix == CALENDAR and not calendar_events(plan, today):
        return "\n".join((NO_DATES, *notes_on_calendar(plan)))
    return ""


def _has_cells(table: PrivateTable) -> bool:
    return bool(table.sections)


def copy_table(desk: Desk) -> None:
    """Put the offers on the clipboard as HTML and as text with tabs, PRIVATE in the first line of both."""
    desk.session.commit_drafts()
    table = offers_table(desk.session.plan)
    if not _has_cells(table):
        desk.dialogs.tell(TITLES[".csv"], NO_OFFERS)
        return
    taken = QMimeData()
    taken.setText(as_tabs(table))
    taken.setHtml(as_html(table))
    QGuiApplication.clipboard().setMimeData(taken)
    desk.session.status_message.emit("Copied: the offers as a table, for you alone.")
