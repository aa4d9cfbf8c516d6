"""How to say it: letters and scripts, made from `Shared` and its spelling alone. Pure.

Templates are passed in by the composition root; what they may fill in are pieces that name their source.
Figures are those that are proposed: the range to say out loud stays with the user: private things move it.
"""

from planner.words.letter import Block, Letter, Run, Shape
from planner.words.letters import LETTERS, LetterKind
from planner.words.writer import NoLetter, Writer, letter_texts

__all__ = ["LETTERS", "Block", "Letter", "LetterKind", "NoLetter", "Run", "Shape", "Writer", "letter_texts"]
