"""What the user changed in a letter, sentence by sentence, and the way back to the plan's own sentences."""

import re
from difflib import SequenceMatcher
from itertools import pairwise

from msgspec import Struct

from planner.letters.edited_letter import EditPart, Parts, part_of_text, replaced, text_of

_STOP = re.compile(r"[.!?…][\"”’)]*[ \t]+(?=\S)")
Span = tuple[int, int]
OWN_WORDS = "Yours: no figure of the plan backs it."
OWN_NUMBER = "Yours: it has a number that the plan does not back."


class TextChange(Struct, frozen=True):
    """Sentences of the draft and what replaces them; either may be empty.

    `start` and `end` count letters in the edited text, `draft_start` and `draft_end` in the draft.
    """

    before: str
    after: str
    start: int
    end: int
    draft_start: int
    draft_end: int


def sentences_in(text: str) -> tuple[Span, ...]:
    """Return the span of each sentence with the spaces after it; the end of a line always ends one."""
    spans, at = list[Span](), 0
    for line in text.split("\n"):
        places = [at, *(at + stop.end() for stop in _STOP.finditer(line)), at + len(line)]
        spans += [(start, end) for start, end in pairwise(places) if start < end]
        at += len(line) + 1
    return tuple(spans)


def sentence_at(text: str, place: int) -> Span:
    """Return the sentence at a place; the one that begins where two meet; nothing on an empty line."""
    touching = [span for span in sentences_in(text) if span[0] <= place <= span[1]]
    return touching[-1] if touching else (place, place)


def changes(draft: Parts, parts: Parts) -> tuple[TextChange, ...]:
    """Return the differences from the draft, in the order of the text, except in linked figures."""
    old, new = text_of(draft), text_of(parts)
    was, now = sentences_in(old), sentences_in(new)
    match = SequenceMatcher(None, _words(old, was), _words(new, now), autojunk=False)
    changes = []
    for tag, i, j, k, m in match.get_opcodes():
        if tag != "equal":
            draft_start, draft_end = _stretch(was, i, j, len(old))
            start, end = _stretch(now, k, m, len(new))
            before, after = old[draft_start:draft_end].strip(), new[start:end].strip()
            changes.append(TextChange(before, after, start, end, draft_start, draft_end))
    return tuple(changes)


def taken_back(draft: Parts, parts: Parts, change: TextChange) -> Parts:
    """Return parts with the draft's sentences in place of one change."""
    new = part_of_text(draft, change.draft_start, change.draft_end)
    if not new:
        return without(parts, change.start, change.end)
    if change.start == change.end:  # it was taken out with the break behind it
        behind = text_of(draft)[change.draft_end :]
        gap = behind[: len(behind) - len(behind.lstrip("\n"))]
        new = part_of_text(draft, change.draft_start, change.draft_end + len(gap))
    return replaced(parts, change.start, change.end, new)


def without(parts: Parts, start: int, end: int) -> Parts:
    """Return parts without a stretch, and without the empty line that it would leave."""
    text = text_of(parts)
    if (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n"):
        behind = text[end:]
        gap = len(behind) - len(behind.lstrip("\n"))
        if end == len(text):
            start = len(text[:start].rstrip("\n"))
        elif text[:start].endswith("\n\n") or start == 0 or gap == 1:
            end += gap
        else:  # the last line of a paragraph, with another behind it
            start -= 1
    return replaced(parts, start, end, ())


def is_at(text: str, words: str, place: int) -> bool:
    """Whether a place of a text is within some words."""
    return bool(words) and text.rfind(words, 0, place + len(words)) in range(
        place - len(words) + 1, place + 1
    )


def with_words_replaced(parts: Parts, words: str, other: str) -> Parts:
    """Return parts with some words replaced wherever they are whole, capitalised at a sentence's start."""
    text = text_of(parts)
    begins = {start for start, _ in sentences_in(text)}
    for place in reversed(list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))):
        start, end = place.span()
        first = start in begins or text[:start].endswith("\n- ")
        new = other[:1].upper() + other[1:] if first else other
        parts = replaced(parts, start, end, (EditPart(new),))
    return parts


def own_note(parts: Parts, change: TextChange) -> str:
    """Say what the plan does not back in sentences of the user's; empty where all their numbers follow it."""
    own = part_of_text(parts, change.start, change.end)
    if any(sign.isdigit() for part in own if not part.link for sign in part.text):
        return OWN_NUMBER
    return OWN_WORDS if own and not any(part.link for part in own) else ""


def _words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[start:end].strip() for start, end in spans]


def _stretch(spans: tuple[Span, ...], first: int, last: int, end: int) -> Span:
    """Return the span from the first to the last sentence; where there are none, the place between two."""
    if first < last:
        return spans[first][0], spans[last - 1][1]
    place = spans[first][0] if first < len(spans) else end
    return place, place
