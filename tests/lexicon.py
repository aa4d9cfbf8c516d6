"""The words that ship with the program, read once for all tests of stories."""

from planner.model_inputs import load_lexicon

LEXICON = load_lexicon()
