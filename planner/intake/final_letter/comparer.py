"""Reads a letter to sign and compares it with what was agreed, with vocabularies that are loaded once."""

import datetime

from msgspec import Struct

from planner.intake.final_letter.clauses import ClauseReader
from planner.intake.final_letter.comparison import LetterComparison, compare_letter
from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords
from planner.plan import Plan


class LetterComparer(Struct, frozen=True, eq=False):
    """The words of letters, and what finds clauses."""

    words: LetterWords
    clauses: ClauseReader

    def compare(self, plan: Plan, offer_id: str, text: str, today: datetime.date) -> LetterComparison:
        """Return the comparison of a letter's text with an offer of the plan; refused if it has no terms."""
        return compare_letter(plan, offer_id, read_letter(text, today, self.words), self.clauses)
