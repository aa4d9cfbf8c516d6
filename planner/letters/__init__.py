"""Letters and scripts, made from `Shared` and the style of spelling alone. Pure.

Templates fill in pieces that name their source. Figures are the proposed ones: the range to say out loud
stays with the user, because private things move it.
"""

from planner.letters.letter import Block, BlockShape, Letter, Run
from planner.letters.letter_kinds import ACCEPTANCE, LETTERS, LetterKind
from planner.letters.missing_fact import MissingFact
from planner.letters.needs import NOTHING_ASKED
from planner.letters.writer import NoLetter, Writer, letter_texts

__all__ = [
    "ACCEPTANCE",
    "LETTERS",
    "NOTHING_ASKED",
    "Block",
    "BlockShape",
    "Letter",
    "LetterKind",
    "MissingFact",
    "NoLetter",
    "Run",
    "Writer",
    "letter_texts",
]
