"""Compares a letter to sign with an offer of a plan, and notes in the plan that it was looked at."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.exit_codes import DONE, PROBLEMS
from planner.cli.export import offer_named
from planner.cli.output import local_date, print_answer, read_plan

if TYPE_CHECKING:
    from planner.files import Opened
    from planner.intake.final_letter.comparison import LetterComparison

NOTHING = "Nothing in it differs from what was agreed."


def signed(options: argparse.Namespace) -> int:
    """Print what differs, is missing or new in the letter; 1 if anything is, or it has no terms."""
    from planner.cli.read import document_text
    from planner.files import refuse_plan
    from planner.model_inputs import load_letter_comparer

    refuse_plan(options.letter, "letter")
    opened = read_plan(options)
    offer_id = offer_named(opened.plan, options.offer)
    text = document_text(options.letter)
    today = options.today or local_date()
    comparison = load_letter_comparer().compare(opened.plan, offer_id, text, today)
    if comparison.refused:
        print(
            f"counterpoint: “{options.letter.name}” was not compared: {comparison.refused}", file=sys.stderr
        )
        return PROBLEMS
    print_answer("\n".join(_lines(comparison)))
    if options.seen:
        _note_seen(opened, options.plan, offer_id)
    return PROBLEMS if comparison.flagged else DONE


def _lines(comparison: "LetterComparison") -> list[str]:
    lines = [] if comparison.flagged else [NOTHING]
    for finding in comparison.findings:
        texts = [f"agreed {finding.agreed}"] if finding.agreed else []
        texts += [f"in the letter {finding.letter}"] if finding.letter else []
        line = f"{finding.outcome.value}: {finding.label}" + (f": {', '.join(texts)}" if texts else "")
        words = comparison.words(finding) if finding.flagged else ""
        lines.append(f"{line}\n  “{words}”" if words else line)
    return lines


def _note_seen(opened: "Opened", path: Path, offer_id: str) -> None:
    """Note in the plan file that the letter was looked at; a plan that is open in a window is left alone."""
    from planner.ask.rounds.signed_letter import looked_at
    from planner.files import lock, save

    holder = lock.holder_of(path)
    if holder is not None:
        print(f"counterpoint: not noted in “{path.name}”. {holder.sentence()}", file=sys.stderr)
        return
    plan = looked_at(opened.plan, offer_id)
    save(path, plan, opened.fingerprint, newer=opened.newer, key=opened.key)
