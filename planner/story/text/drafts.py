"""Draft stories from a paste: plain notes or a résumé's bullets, sentence by sentence into the parts.

Nothing of the paste is lost but bullets and the labels of parts; where it holds more than can be told apart,
the rest stands together in the last draft, and that is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.plan import Story
from planner.story.text.paste import Piece, pieces
from planner.story.text.sentences import sentences
from planner.story.text.sorting import part_for
from planner.values import Problem, Severity

MOST_STORIES = 60
TITLE_WORDS, TITLE_LETTERS = 8, 60
REST = "The rest of the paste"
_YEAR = r"(?:[a-z]{3,9}\.? )?(?:19|20)\d\d"
_WHEN = re.compile(rf"{_YEAR}(?:\s*(?:[-–—]|to)\s*(?:{_YEAR}|present|today|now))?", re.I)
_PERSON = re.compile(r"(?:I|We)\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a paste made: stories without identities, and what had to be cut."""

    stories: tuple[Story, ...]
    problems: tuple[Problem, ...] = ()


def drafts(text: str) -> tuple[Story, ...]:
    """Return the draft stories of a paste; none of a blank one."""
    return drafted(text).stories


def drafted(text: str) -> Drafted:
    """Return the draft stories of a paste and a problem where there were too many pieces."""
    found = pieces(_readable(text))
    if len(found) <= MOST_STORIES:
        return Drafted(tuple(_story(piece) for piece in found))
    told, rest = found[: MOST_STORIES - 1], found[MOST_STORIES - 1 :]
    said = (
        f"The paste holds {len(found)} pieces. The first {len(told)} are stories of their own; the others "
        f"stand together in the last one, “{REST}”. Cut what you need from there."
    )
    last = Story(id="", title=REST, situation="\n\n".join(_whole(piece) for piece in rest))
    return Drafted((*map(_story, told), last), (Problem("stories", said, Severity.WARNING),))


def _readable(text: str) -> str:
    """Return the text with halves of letters, which no file can hold, marked as unreadable."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _story(piece: Piece) -> Story:
    parts: dict[str, str] = {}
    for named, line in piece.lines:
        before = ""
        for chunk in _chunks(line):
            part = named or part_for(chunk)
            held = parts.get(part)
            parts[part] = chunk if held is None else f"{held}{' ' if before == part else chr(10)}{chunk}"
            before = part
    when = _WHEN.search(piece.role)
    return Story(
        id="",
        title=piece.title or _title(next((line for _, line in piece.lines if line), "")),
        role=piece.role,
        when=when.group() if when else "",
        tags=(piece.section,) if piece.section else (),
    ).model_copy(update=parts)


def _chunks(line: str) -> Iterator[str]:
    """Give the sentences of a line with all that stands between them."""
    ends = [sentence.end for sentence in sentences(line)]
    for start, end in pairwise([0, *ends[:-1], len(line)]):
        if text := line[start:end].strip():
            yield text


def _title(line: str) -> str:
    """Return the first words of a line, without the person who did it."""
    first = next(iter(sentences(line)), None)
    text = _PERSON.sub("", first.text if first else line, count=1)
    short = " ".join(text.split()[:TITLE_WORDS])[:TITLE_LETTERS].rstrip(" .,;:!?")
    return short[:1].upper() + short[1:] + ("…" if len(short) < len(text.rstrip(" .,;:!?")) else "")


def _whole(piece: Piece) -> str:
    over: Sequence[str] = (piece.section, piece.role, piece.title)
    return "\n".join(one for one in (*over, *(line for _, line in piece.lines)) if one)
