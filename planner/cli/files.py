"""Commands that write plans: import a table or a letter, write the sample."""

import argparse
import logging
import sys

from planner.cli.exit_codes import DONE, PROBLEMS
from planner.cli.output import local_date, refuse_existing

log = logging.getLogger(__name__)


def import_file(options: argparse.Namespace) -> int:
    """Make a plan from a table or a letter; 1 if a part of it was not understood."""
    from planner.cli.read import is_letter_file
    from planner.files import refuse_plan

    refuse_plan(options.table, "letter or table")
    return import_letter(options) if is_letter_file(options.table) else import_table(options)


def import_letter(options: argparse.Namespace) -> int:
    """Make a plan from a letter; 1 if it holds no offer, or leaves a cell open."""
    from planner.cli.read import letter_of
    from planner.files import save
    from planner.files.content.json_text import with_storable_text
    from planner.intake.letters.letter_plan import plan_of_letter

    refuse_existing(options.out)
    today = local_date()
    reading = letter_of(options.table, today)
    if reading.refused or not reading.offers:
        why = reading.refused or "It answers an offer. Paste it in the window, where its rounds are logged."
        print(f"counterpoint: “{options.table.name}”: {why}", file=sys.stderr)
        return PROBLEMS
    made = plan_of_letter(reading, today, options.table.name)
    save(options.out, with_storable_text(made.plan), None)
    log.info("wrote “%s”", options.out.name)
    for entry in made.marked:
        print(f"{entry.path}: “{entry.words}”: {entry.why}", file=sys.stderr)
    for entry in made.asked:
        print(f"note: {entry.path}: {entry.why}", file=sys.stderr)
    return PROBLEMS if made.marked else DONE


def import_table(options: argparse.Namespace) -> int:
    """Make a plan from a table; 1 if a cell of it was not understood."""
    from planner.files import save
    from planner.files.content.json_text import with_storable_text
    from planner.intake.offers.parse import parse_offers
    from planner.intake.offers.parsed_offers import merge_offers
    from planner.intake.tables.reading import read_table
    from planner.plan import Plan
    from planner.plan.check.fault_text import labelled

    refuse_existing(options.out)
    today = local_date()
    parsed = parse_offers(read_table(options.table), today, options.table.name)
    log.info("read “%s”", options.table.name)
    plan = merge_offers(Plan(), parsed, today)
    saved = with_storable_text(plan)
    save(options.out, saved, None)
    log.info("wrote “%s”", options.out.name)
    if saved is not plan:
        print("note: the table held broken signs, which no file can hold; they are marked.", file=sys.stderr)
    for note in parsed.notes:
        print(f"note: {note}", file=sys.stderr)
    for lost in parsed.unread:
        where = " It is kept in the note of its offer." if lost.in_note else ""
        place = f"row {lost.row}, column {lost.column}"
        print(f"{place}: “{lost.text[:60]}”: {lost.why}{where}", file=sys.stderr)
    for column in parsed.columns:
        for question in column.questions:
            place = f"row {question.row}, column {question.column}: " if question.row else ""
            print(f"{place}{column.name}: {question.why}", file=sys.stderr)
    if parsed.refused:
        print(f"counterpoint: {parsed.refused}", file=sys.stderr)
    for entry in parsed.wrong:
        print(
            f"row {entry.row}, column {entry.column}: {labelled(entry.label, entry.wrong)}", file=sys.stderr
        )
    return PROBLEMS if parsed.unread or parsed.wrong else DONE


def sample(options: argparse.Namespace) -> int:
    """Write the sample plan."""
    from planner.files import save
    from planner.files.reading import read_sample

    refuse_existing(options.out)
    save(options.out, read_sample(local_date()), None)
    log.info("wrote “%s”", options.out.name)
    return DONE
