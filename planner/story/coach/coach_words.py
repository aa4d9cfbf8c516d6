"""The coach's questions as `coach.toml` has them: what is asked, and what it reacts to."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct

from planner.story.lexicon_entries import read_entries

FILE = "coach"
"""Name of the file of the lexicon's folder, without its ending."""


class CoachTopic(StrEnum):
    """What a question asks for: an item of the rubric by its name in lower case, the lesson, or a flag."""

    FAILURE = "failure"
    ADMITTED = "admitted"
    SIGNAL = "signal"
    CAUSE = "cause"
    FIX = "fix"
    CHANGE = "change"
    FIGURES = "figures"
    PRICE = "price"
    RATE = "rate"
    BOTH_SIDES = "both_sides"
    DECIDED = "decided"
    ACTED = "acted"
    WEIGHED = "weighed"
    NO_MODEL = "no_model"
    REASON = "reason"
    EMPATHY = "empathy"
    LESSON = "lesson"
    DOUBT = "doubt"
    ESTIMATE = "estimate"
    WHICH_MODEL = "which_model"
    OWN_DEED = "own_deed"
    OWN_WORDS = "own_words"


class CoachStep(StrEnum):
    """The steps of a story in the order in which what is missing is asked for."""

    TROUBLE = "trouble"
    SIGNAL = "signal"
    CAUSE = "cause"
    DECISION = "decision"
    FIX = "fix"
    RESULT = "result"
    COST = "cost"
    ALTERNATIVE = "alternative"
    FLAG = "flag"
    LESSON = "lesson"


class FigureShape(StrEnum):
    """A kind of figure that a reaction quotes."""

    NONE = ""
    CHANGE = "change"
    COUNT = "count"
    MONEY = "money"


class AnswerForm(StrEnum):
    """What an answer gives: a figure, or a fact without one."""

    FIGURE = "figure"
    FACT = "fact"


class Reaction(Struct, frozen=True, eq=False):
    """A question about words of the story; the file says what its entries are."""

    ask: str
    seen: tuple[re.Pattern[str], ...] = ()
    figure: FigureShape = FigureShape.NONE
    unless: tuple[re.Pattern[str], ...] = ()
    anywhere: tuple[re.Pattern[str], ...] = ()


class TopicQuestions(Struct, frozen=True, eq=False):
    """The questions of one topic; `part` is the key of the story's part that an answer belongs to.

    It is asked once the topics in `needs` earn something, and right after an answer on one in `follows` that
    it can react to.
    """

    step: CoachStep
    part: str
    ask: str
    adds: str
    weak: str
    strong: str
    unknown: str
    asks_for: AnswerForm
    needs: tuple[CoachTopic, ...] = ()
    follows: tuple[CoachTopic, ...] = ()
    reactions: tuple[Reaction, ...] = ()


class CoachWords(Struct, frozen=True, eq=False):
    """The words of `coach.toml`."""

    things: re.Pattern[str]
    case: str
    topics: Mapping[CoachTopic, TopicQuestions]


def read_coach_words(table: Mapping[str, Any]) -> CoachWords:
    """Return the coach's words from the table of its file; LexiconError names the first wrong entry."""
    return read_entries(CoachWords, table, FILE)
