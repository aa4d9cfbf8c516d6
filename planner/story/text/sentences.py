"""Cuts a text into sentences, and long ones into pieces that are analysed at once.

Splits at line ends and after closing marks; a figure (3.5), an abbreviation (e.g., vs.) or a name of dots
(U.S.) ends no sentence, a unit after its figure (180 ms.) does. Linear in the length of the text.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from planner.story.text.cache import cached_by_text

_END = re.compile(r"(?<=[.!?…])(?P<closing>[\"'”’)\]]*)\s+|(?<=[。！？؟])\s*|\n\s*")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|etc|cf|no|dr|mr|mrs|inc|ca|resp|fig|est)"
    r"|(?<!\d\s)(?<!['’])\b(?:ms|[a-z]))\.$",
    re.I,
)
_BULLET = re.compile(r"(?:[-*•–▪◦]|\d{1,2}[.)])\s+")


class Sentence(Struct, frozen=True):
    """One sentence: its text, and its place in the whole (`text` is `whole[start:end]`)."""

    start: int
    end: int
    text: str


@cached_by_text(512)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order, without the space and the bullets around them."""
    spans, start = list[tuple[int, int]](), 0
    for mark in _END.finditer(text):
        end = max(mark.start(), mark.end("closing"))
        if "\n" not in mark.group() and _goes_on(text, start, end, mark.end()):
            continue
        spans.append((start, end))
        start = mark.end()
    spans.append((start, len(text)))
    return tuple(sentence for begin, end in spans if (sentence := _trimmed(text, begin, end)).text)


def _goes_on(text: str, start: int, end: int, after: int) -> bool:
    """Whether the mark ends no sentence: “(twice!) again”, “vs.”, “etc.” before a small letter."""
    follows = text[after : after + 1]
    if text[end - 1] not in ".!?…。！？؟":
        return follows.islower()
    mark = _ABBREVIATED.search(text, max(start, end - 12), end)
    if mark is None:
        return False
    name_of_dots = text[end - 4 : end - 2].endswith(".")
    closes = mark.group().lower() in ("etc.", "inc.") or name_of_dots
    return not closes or follows.islower()


def _trimmed(text: str, start: int, end: int) -> Sentence:
    if bullet := _BULLET.match(text, start, end):
        start = bullet.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end, text[start:end])


LONGEST = 600
"""Characters of a sentence; a longer one is a list, or a paste without full stops."""

_CLAUSE = re.compile(r"[^,;:\s][^,;:]*")
_STRETCH = re.compile(rf"\S.{{0,{LONGEST - 1}}}(?!\S)|\S{{1,{LONGEST}}}", re.DOTALL)


def pieces(text: str) -> Iterator[Sentence]:
    """Give the pieces of a text in order, each at its place."""
    for sentence in sentences(text):
        if len(sentence.text) <= LONGEST:
            yield sentence
            continue
        for clause in _CLAUSE.finditer(text, sentence.start, sentence.end):
            for match in _STRETCH.finditer(text, clause.start(), clause.end()):
                yield Sentence(match.start(), match.end(), match.group())
