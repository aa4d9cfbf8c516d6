"""All patterns by which replies are read, made once from their vocabulary."""

import re
from collections.abc import Mapping

from msgspec import Struct

from planner.intake.letters.replies.words import (
    FigurePatterns,
    ReplyWords,
    figure_patterns,
    whole_words,
)
from planner.plan.fields.terms import Component

SIGN_ON_SHORT = re.compile(r"(?<=[\dkK])\s{0,2}so(?=\s*(?:[.,;+/)\n]|$))", re.IGNORECASE)
"""`35 so`: two letters that are a sign-on only behind a figure."""


class ReplyGrammar(Struct, frozen=True, eq=False):
    """The patterns, by what they are for."""

    components: Mapping[Component, re.Pattern[str]]
    others: re.Pattern[str]
    totals: re.Pattern[str]
    figures: FigurePatterns
    final: re.Pattern[str]
    no_final: re.Pattern[str]
    all_of_it: re.Pattern[str]
    refusals: re.Pattern[str]
    you: re.Pattern[str]
    you_opening: re.Pattern[str]
    they: re.Pattern[str]
    strong: re.Pattern[str]
    weak: re.Pattern[str]
    asks: re.Pattern[str]
    offers: re.Pattern[str]
    changes: re.Pattern[str]
    probe: re.Pattern[str]
    conditions: re.Pattern[str]
    deadlines: re.Pattern[str]


def reply_grammar(words: ReplyWords) -> ReplyGrammar:
    """Return the patterns of a vocabulary."""
    finals, sides, answers = words.finals, words.sides, words.replies
    return ReplyGrammar(
        components={component: whole_words(names) for component, names in words.components.items()},
        others=whole_words(words.others.nouns),
        totals=whole_words(words.others.totals),
        figures=figure_patterns(words.figures),
        final=whole_words(finals.words),
        no_final=whole_words(finals.no_final),
        all_of_it=whole_words(finals.all_of_it),
        refusals=whole_words(finals.refusals),
        you=whole_words(sides.you),
        you_opening=whole_words(sides.you_opening),
        they=whole_words(sides.they),
        strong=whole_words(answers.strong),
        weak=whole_words(answers.weak),
        asks=whole_words(answers.asks),
        offers=whole_words(answers.offers),
        changes=whole_words(answers.changes),
        probe=whole_words(answers.probe),
        conditions=whole_words(answers.conditions),
        deadlines=whole_words(answers.deadlines),
    )


def plain_text(text: str) -> str:
    """Return a text of the same length with straight apostrophes, plain blanks, and no quote marks."""
    straight = text.replace("’", "'").replace("‘", "'")
    unquoted = re.sub(r"(?m)^[ \t>]+", lambda marks: " " * len(marks[0]), straight)
    return re.sub(r"\s", " ", unquoted)
