"""Commands for texts that leave: workbooks and letters, leak-checked as the window checks them."""

import argparse
import datetime
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from planner.cli.exit_codes import DONE, PROBLEMS
from planner.cli.output import (
    WrongUseError,
    analysed,
    load_inputs,
    local_date,
    print_answer,
    problem_line,
    read_plan,
)

if TYPE_CHECKING:
    from planner.analysis import ModelInputs
    from planner.files import Opened
    from planner.letters import LetterKind
    from planner.plan import Plan
    from planner.share import Leak, Shared
    from planner.workbook.sheets.book import Book

log = logging.getLogger(__name__)


def export(options: argparse.Namespace) -> int:
    """Write a workbook or a PDF; one for a recruiter is noted in the plan."""
    from planner.disk import write_atomic

    out: Path = options.out
    is_private = options.reader == "private"
    _check_suffix(out, PRIVATE_SUFFIXES if is_private else RECRUITER_SUFFIXES)
    opened = read_plan(options)
    if is_private:
        if options.offer is not None:
            raise WrongUseError("What is private holds every offer: leave --offer out.")
        write_atomic(out, _private(opened.plan, out.suffix.lower()))
        log.info("wrote “%s”", out.name)
        return DONE
    return _export_for_recruiter(opened, offer_named(opened.plan, options.offer), options)


PDF = ".pdf"
RECRUITER_SUFFIXES = (".xlsx", PDF)
PRIVATE_SUFFIXES = (".xlsx", PDF, ".csv", ".ics")
"""The private workbook, its pages to take along, the table of the offers, and the calendar of their days."""


def _check_suffix(out: Path, suffixes: Sequence[str]) -> None:
    if out.suffix.lower() not in suffixes:
        names = " or ".join(suffixes)
        raise WrongUseError(f"“{out.name or out}” must end in {names}, so that a program opens it.")


def _private(plan: "Plan", suffix: str) -> bytes:
    from planner.share import refuse_unread_entries
    from planner.workbook.private.private_book import private_book

    if suffix not in (".xlsx", PDF):
        return _private_copy(plan, suffix)
    refuse_unread_entries(plan)
    inputs = load_inputs()
    book = private_book(analysed(plan, inputs))
    return _private_pages(book) if suffix == PDF else book.to_bytes()


def _private_pages(book: "Book") -> bytes:
    from planner.disk import resource
    from planner.exporting import FONTS
    from planner.pdf.book_pdf import private_pdf
    from planner.pdf.fonts import font_files

    drawn = private_pdf(book, font_files(resource(FONTS)))
    _print_note(drawn.note)
    return drawn.content


def _print_note(note: str) -> None:
    if note:
        print(f"note: {note}", file=sys.stderr)


def _private_copy(plan: "Plan", suffix: str) -> bytes:
    from planner.private_copies.calendar_events import notes_on_calendar
    from planner.private_copies.files import CALENDAR, private_bytes

    for note in notes_on_calendar(plan) if suffix == CALENDAR else ():
        print(f"note: {note}", file=sys.stderr)
    return private_bytes(plan, suffix, local_date(), datetime.datetime.now(datetime.UTC))


def _export_for_recruiter(opened: "Opened", offer_id: str, options: argparse.Namespace) -> int:
    from planner.exporting import recruiter_content, write_for_recruiter
    from planner.share import NothingProposedError, OutgoingTexts, leaks, refuse_without_proposal, share
    from planner.workbook.recruiter.proposal import opening_note
    from planner.workbook.recruiter.recruiter_book import recruiter_book, texts_with

    path, out, inputs = options.plan, options.out, load_inputs()
    if options.propose:
        opened = _with_proposal(opened, inputs, offer_id)
    shared = share(opened.plan, inputs, offer_id)
    try:
        refuse_without_proposal(shared)
    except NothingProposedError as error:
        print(f"counterpoint: {error}{OR_PROPOSE}", file=sys.stderr)
        return PROBLEMS
    _warn_of_odds(opened.plan, shared)
    _print_note(opening_note(shared))
    book = recruiter_book(shared)
    suspects = leaks(shared, opened.plan, inputs, OutgoingTexts(texts_with(book, shared)))
    passed = _passed(suspects, options.allow, f"“{out.name}” was not written")
    if passed is None:
        return PROBLEMS
    content, note = recruiter_content(book, out.suffix.lower())
    _print_note(note)
    unnoted = write_for_recruiter(opened, path, shared, out, content, passed)
    log.info("wrote “%s”", out.name)
    if unnoted:
        print(f"counterpoint: {unnoted}", file=sys.stderr)
    else:
        print_answer(f"“{out.name}” is written; its figures are noted in “{path.name}”.")
    return DONE


def words(options: argparse.Namespace) -> int:
    """Print a letter; doubts that were let pass are noted in the plan."""
    from planner.ask.rounds.signed_letter import not_looked_at
    from planner.exporting import note_export, note_plan
    from planner.letters import ACCEPTANCE, NOTHING_ASKED, NoLetter, letter_texts
    from planner.model_inputs import load_writer
    from planner.plan.edits.letter_drafts import draft_of
    from planner.share import OutgoingTexts, leaks, share

    kind = _letter_named(options.letter)
    read, inputs = read_plan(options), load_inputs()
    offer_id = offer_named(read.plan, options.offer)
    opened = _with_proposal(read, inputs, offer_id) if options.propose else read
    shared = share(opened.plan, inputs, offer_id)
    writer = load_writer()
    edited = draft_of(opened.plan, offer_id, kind.key)
    letter = writer.edited(shared, kind, edited)
    outgoing = OutgoingTexts(
        lambda masked: letter_texts(writer, kind, masked), writer.own_texts(shared, kind, edited)
    )
    suspects = leaks(shared, opened.plan, inputs, outgoing)
    passed = _passed(suspects, options.allow, "No letter was written")
    if passed is None:
        return PROBLEMS
    if isinstance(letter, NoLetter):
        hint = OR_PROPOSE if letter.reason == NOTHING_ASKED and not shared.has_proposal else ""
        print(f"counterpoint: {letter.reason}{hint}", file=sys.stderr)
        return PROBLEMS
    if lost := writer.lost(shared, kind, edited):
        print(f"counterpoint: {' '.join(problem.message for problem in lost)}", file=sys.stderr)
        return PROBLEMS
    if any(run.source.startswith("counters.") for run in letter.runs):
        _warn_of_odds(opened.plan, shared)
    if kind.key == ACCEPTANCE and (warning := not_looked_at(opened.plan, shared.offer_id)):
        print(f"note: {warning}", file=sys.stderr)
    unnoted = note_export(opened, options.plan, shared, kind.name, passed) if passed else ""
    if opened is not read and not passed:
        unnoted = note_plan(opened, options.plan)
    if unnoted:
        print(f"counterpoint: {unnoted}", file=sys.stderr)
    for fact in writer.left_out(shared, kind):
        print(f"note: {fact.sentence}", file=sys.stderr)
    print_answer(f"Subject: {letter.subject_text}\n\n{letter.text}" if letter.subject else letter.text)
    return DONE


def _letter_named(key: str) -> "LetterKind":
    """Return a letter by its key; WrongUseError if there is none."""
    from planner.letters import LETTERS

    for kind in LETTERS:
        if kind.key == key:
            return kind
    names = ", ".join(kind.key for kind in LETTERS)
    raise WrongUseError(f"There is no letter “{key}”. There are: {names}.")


def _warn_of_odds(plan: "Plan", shared: "Shared") -> None:
    """Print what contradicts what this recruiter heard before."""
    from planner.share.history.at_odds import at_odds

    for problem in at_odds(plan, shared):
        print(f"note: {problem.message}", file=sys.stderr)


OR_PROPOSE = " Or add --propose: then what this recruiter may know of is asked."


def _with_proposal(opened: "Opened", inputs: "ModelInputs", offer_id: str) -> "Opened":
    """Return the plan with a proposal of what the recruiter may know of; one that was chosen stays."""
    from planner.share import share, with_known_openings

    if share(opened.plan, inputs, offer_id).has_proposal:
        print("note: figures were chosen already; --propose changes nothing.", file=sys.stderr)
        return opened
    return replace(opened, plan=with_known_openings(opened.plan, inputs, offer_id))


def _passed(suspects: "Sequence[Leak]", allowed: Sequence[str], what: str) -> tuple[str, ...] | None:
    """Return the doubts that `--allow` lets pass, for the log; None, and what is left, if anything stops."""
    from planner.share import after_overrides

    for unknown in set(allowed) - {leak.id for leak in suspects}:
        print(f"note: --allow {unknown} is for nothing that was found.", file=sys.stderr)
    stopping, passed = after_overrides(suspects, allowed)
    if not stopping:
        return tuple(leak.log_line for leak in passed)
    print(f"counterpoint: {what}: private words would leave.", file=sys.stderr)
    for leak in stopping:
        hint = "" if leak.stops else f" (--allow {leak.id})"
        print(f"{problem_line(leak)}{hint}", file=sys.stderr)
    return None


def offer_named(plan: "Plan", wanted: str | None) -> str:
    """Return the offer that a command is for; WrongUseError if none is named, chosen or there.

    An offer is named by its identity, or by its company where no other offer has it.
    """
    names = ", ".join(f"{offer.id} ({offer.company or 'no name'})" for offer in plan.offers) or "none"
    if wanted is None and not plan.chosen:
        raise WrongUseError(f"No offer is chosen in the plan. Name one with --offer; there are: {names}.")
    name = plan.chosen if wanted is None else wanted
    matching = [offer.id for offer in plan.offers if offer.id == name] or [
        offer.id for offer in plan.offers if offer.company.strip() and _same_words(offer.company, name)
    ]
    if len(matching) > 1:
        raise WrongUseError(f"Several offers are from “{name}”. Name one by its identity: {names}.")
    if not matching:
        raise WrongUseError(f"The plan has no offer “{name}”. There are: {names}.")
    return matching[0]


def _same_words(text: str, other: str) -> bool:
    return text.casefold().split() == other.casefold().split()
