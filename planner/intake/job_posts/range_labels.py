"""Where and for whom a range holds: `San Francisco: …`, `Zone 1 | …`, `… for candidates in Colorado`."""

import re
from collections.abc import Iterator

from planner.intake.job_posts.pay_context import RangePlace
from planner.intake.job_posts.post_words import PostWords
from planner.intake.letters.results import Span
from planner.plan.places import state_of

LONGEST_LABEL = 120  # characters
CODE_NEAR = 12  # characters between a range and the code of its currency
BEHIND = 90  # characters after a range that may say where it holds
_DOLLARS = re.compile(r"\b(USD|CAD|AUD|NZD|SGD|HKD)\b")
_AMERICA = frozenset({"US", "USA", "UNITED STATES", "NYC", "BAY AREA"})
_LABELLED = re.compile(r"[-•*|>\s]*(?P<label>[^|\n]{2,120}?)\s*[:|–—=-][\s|*]*$")
_NAMES = re.compile(
    r"(?:the\s+)?(?P<place>[A-Z][\w.'’-]*(?:(?:,?\s+(?:and|or|&)\s+|,\s*|\s*/\s*|\s+)(?:the\s+)?[A-Z][\w.'’-]*){0,14})"
)
_PARTS = re.compile(r"\s*(?:,\s*(?:and|or)\s+|\s+and\s+|\s+or\s+|[,;/&])\s*")
_IN_BRACKETS = re.compile(
    r"\s*(?:USD|CAD|EUR|GBP|/\w{2,6}|per \w{4,6})?"
    r"\s*[(\[–—-]\s*(?P<place>[^()\[\]\n|$£€]{2,80})[)\]]?"
)


def label_of(place: RangePlace, words: PostWords) -> Span:
    """Return the label in the line before a range; empty if its line begins with none but words for pay."""
    start = max(place.line.start, place.earlier)
    if place.span.start - start > LONGEST_LABEL + 20:
        start = max(start, place.sentence.start)
    match = _LABELLED.match(place.text[start : place.span.start])
    if match is None or not _is_telling(match["label"], words):
        return Span(0, 0)
    return Span(start + match.start("label"), start + match.end("label"))


def _is_telling(label: str, words: PostWords) -> bool:
    """Return whether a label says more than that pay follows."""
    rest = label
    for phrases in (words.dropped, *words.kinds.values()):
        for span in sorted(phrases.within(rest, Span(0, len(rest))), reverse=True):
            rest = rest[: span.start] + " " * (span.end - span.start) + rest[span.end :]
    rest = words.period.sub(" ", rest)
    return re.search(r"[A-Za-z]", rest) is not None


def place_of(place: RangePlace, label: Span, taken: int, words: PostWords) -> Span:
    """Return the words that say where a range holds: of its label, its sentence, or right behind it.

    Up to `taken` the text says where the range before it holds.
    """
    text = place.text
    if label.end and is_place(text[label.start : label.end], words):
        return label
    before = Span(max(place.before.start, min(taken, place.span.start)), place.span.start)
    behind_end = min(place.later, place.span.end + BEHIND, place.line.end)
    for part in (before, Span(place.span.end, behind_end)):
        for lead in words.lead.within(text, part):
            match = _NAMES.match(text, _skip_space(text, lead.end), part.end)
            if match and is_place(match["place"], words):
                return Span(match.start("place"), match.start("place") + len(match["place"].rstrip(".,")))
        zone = words.zones.search(text, part.start, part.end)
        if zone:
            return Span(*zone.span())
    behind = _IN_BRACKETS.match(text, place.span.end, min(place.later, place.line.end))
    if behind and is_place(behind["place"], words):
        return Span(*behind.span("place"))
    return Span(0, 0)


def is_place(text: str, words: PostWords) -> bool:
    """Return whether a text names a state, a city, a country or a zone of pay."""
    if words.zones.search(text) or words.places.stands_in(text):
        return True
    return any(state_of(part) for part in parts_of(text))


def parts_of(text: str) -> Iterator[str]:
    """Yield the whole text of a place and the places that it lists."""
    plain = re.sub(r"^(?:the|in|for)\s+", "", text.strip(" .:()"), flags=re.IGNORECASE)
    inner = re.search(r"\(([^()]{2,200})\)", plain)
    yield plain
    for part in _PARTS.split(plain if inner is None else inner[1]):
        if part.strip():
            yield part.strip()
    if inner is not None:
        yield plain[: inner.start()].strip()


def dollar_of(place: RangePlace, where: Span) -> str:
    """Return whose dollar a plain $ is, by a code near the range or by its place; empty if neither tells."""
    text, span = place.text, place.span
    if not text.startswith("$", span.start) or text[max(0, span.start - 1) : span.start].isalpha():
        return ""
    start, end = max(place.earlier, span.start - CODE_NEAR), min(place.later, span.end + CODE_NEAR)
    code = _DOLLARS.search(text, start, span.start) or _DOLLARS.search(text, span.start, end)
    if code:
        return code[1].upper()
    parts = list(parts_of(where.words(text)))
    is_american = any(part.upper().replace(".", "") in _AMERICA or state_of(part) for part in parts if part)
    return "USD" if is_american else ""


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \t":
        place += 1
    return place
