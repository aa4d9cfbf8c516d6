"""The words of replies, as `resources/lexicon/letters_replies.toml`, and the patterns made of them."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from planner.plan.fields.terms import Component


class OtherWords(Struct, frozen=True):
    """Money that is none of the four components, and totals of several."""

    nouns: tuple[str, ...]
    totals: tuple[str, ...]


class FigureWords(Struct, frozen=True):
    """Words before or after a figure that is no whole figure of its side, or that is one after all."""

    difference_before: tuple[str, ...]
    difference_after: tuple[str, ...]
    whole_before: tuple[str, ...]
    whole_after: tuple[str, ...]
    sum_before: tuple[str, ...]
    old_before: tuple[str, ...]
    old_after: tuple[str, ...]
    echo_before: tuple[str, ...]
    echo_after: tuple[str, ...]
    their_before: tuple[str, ...]
    their_after: tuple[str, ...]
    others_before: tuple[str, ...]
    others_after: tuple[str, ...]
    a_year: tuple[str, ...]
    other_pay_period: tuple[str, ...]
    instalment_after: tuple[str, ...]


class FinalWords(Struct, frozen=True):
    """What calls a figure final, what only seems to, and what is a refusal and no more."""

    words: tuple[str, ...]
    no_final: tuple[str, ...]
    all_of_it: tuple[str, ...]
    refusals: tuple[str, ...]


class SideWords(Struct, frozen=True):
    """In a text that tells what both sides did: who named the figure after these words."""

    you: tuple[str, ...]
    you_opening: tuple[str, ...]
    they: tuple[str, ...]


class AnswerWords(Struct, frozen=True):
    """What shows that a text is an answer, an ask, or an offer; what is asked for the sake of asking."""

    strong: tuple[str, ...]
    weak: tuple[str, ...]
    asks: tuple[str, ...]
    offers: tuple[str, ...]
    changes: tuple[str, ...]
    probe: tuple[str, ...]
    conditions: tuple[str, ...]
    deadlines: tuple[str, ...]


class ReplyWords(Struct, frozen=True):
    """Every part of the vocabulary of replies."""

    components: Mapping[Component, tuple[str, ...]]
    others: OtherWords
    figures: FigureWords
    finals: FinalWords
    sides: SideWords
    replies: AnswerWords


def whole_words(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of some expressions as whole words; a blank is any short white space."""
    return re.compile(rf"(?<![\w$])(?:{_any(patterns)})(?!\w)", re.IGNORECASE)


def ending(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of some expressions at the end of a text."""
    return re.compile(rf"(?<![\w$])(?:{_any(patterns)})$", re.IGNORECASE)


def beginning(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of some expressions at the beginning of a text."""
    return re.compile(rf"(?:{_any(patterns)})(?!\w)", re.IGNORECASE)


def _any(patterns: Iterable[str]) -> str:
    return "|".join(pattern.replace(" ?", r"\s{0,4}").replace(" ", r"\s{1,4}") for pattern in patterns)


class FigurePatterns(Struct, frozen=True):
    """`FigureWords` as patterns: those before a figure end a text, those after it begin one."""

    difference_before: re.Pattern[str]
    difference_after: re.Pattern[str]
    whole_before: re.Pattern[str]
    whole_after: re.Pattern[str]
    sum_before: re.Pattern[str]
    old_before: re.Pattern[str]
    old_after: re.Pattern[str]
    echo_before: re.Pattern[str]
    echo_after: re.Pattern[str]
    their_before: re.Pattern[str]
    their_after: re.Pattern[str]
    others_before: re.Pattern[str]
    others_after: re.Pattern[str]
    a_year: re.Pattern[str]
    other_pay_period: re.Pattern[str]
    instalment_after: re.Pattern[str]


def figure_patterns(words: FigureWords) -> FigurePatterns:
    """Return the patterns of the words around figures."""
    return FigurePatterns(
        **{
            name: (ending if name.endswith("_before") else beginning)(getattr(words, name))
            for name in FigureWords.__struct_fields__
        }
    )
