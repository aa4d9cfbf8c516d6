"""Masks what is not the writer's own: deeds in quotation marks, of another firm, and words to a grader.

A mask keeps the length of the text, so that every place in it stays true.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from planner.story.flags.flag_words import FlagWords
from planner.story.text.cache import cached_by_text
from planner.story.text.sentences import pieces

_QUOTED = re.compile(r"“[^“”]{1,1500}”|„[^„“”]{1,1500}[“”]|«[^«»]{1,1500}»|\"[^\"\n]{1,1500}\"")
SHORT_QUOTE = 6  # words: a name, a label or a few words said in passing
MOST_TEXTS = 512


class Borrowed(StrEnum):
    """Why words are not the writer's own."""

    QUOTED = "quoted"
    ELSEWHERE = "of another firm or person"
    JOB_POST = "of a job post"
    GRADER = "words to the grader"


class BorrowedWords(Struct, frozen=True):
    """Words of a text that tell nothing of its writer's work."""

    start: int
    end: int
    why: Borrowed


@cached_by_text(MOST_TEXTS)
def borrowed_words(text: str, words: FlagWords) -> tuple[BorrowedWords, ...]:
    """Return the stretches of a text that are not its writer's own, in order, without overlap."""
    spans: list[BorrowedWords] = []
    for span in (*_quotes(text, words), *_sentences(text, words)):
        if not any(span.start < other.end and other.start < span.end for other in spans):
            spans.append(span)
    return tuple(sorted(spans, key=lambda span: span.start))


def _quotes(text: str, words: FlagWords) -> Iterator[BorrowedWords]:
    for match in _QUOTED.finditer(text):
        is_all = match.end() - match.start() > 0.8 * len(text.strip())
        own = words.own_speech.search(text, max(0, match.start() - 60), match.start())
        if not is_all and not own and len(match.group().split()) >= SHORT_QUOTE:
            yield BorrowedWords(match.start(), match.end(), Borrowed.QUOTED)


def _sentences(text: str, words: FlagWords) -> Iterator[BorrowedWords]:
    for sentence in pieces(text):
        if why := _why(sentence.text, words):
            yield BorrowedWords(sentence.start, sentence.end, why)


@lru_cache(maxsize=4096)
def _why(sentence: str, words: FlagWords) -> Borrowed | None:
    if words.grader.search(sentence):
        return Borrowed.GRADER
    if words.elsewhere.search(sentence):
        return Borrowed.ELSEWHERE
    is_post = words.job_post.match(sentence) or words.wanted.search(sentence)
    return Borrowed.JOB_POST if is_post else None


def masked(text: str, words: FlagWords) -> str:
    """Return a text with spaces for what is not its writer's own."""
    for span in borrowed_words(text, words):
        text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
    return text
