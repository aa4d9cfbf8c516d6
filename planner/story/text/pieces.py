"""What is read at once: a sentence, and of one that was never ended its clauses, then its stretches.

So the work is linear in the length of any text, and a keystroke reads little of it again.
"""

import re
from collections.abc import Iterator

from planner.story.text.sentences import Sentence, sentences

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
