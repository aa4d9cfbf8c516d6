"""Words that are a place: a state, a city that the plan knows, or one outside the US."""

import re
from collections.abc import Sequence

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.plan.fields.terms import PLACES
from planner.plan.places import CITIES, plain_place, state_of

_ALSO_WORDS = frozenset(
    ("mobile", "reading", "normal", "surprise", "orange", "enterprise", "mission", "union", "bay")
)
"""Cities that are ordinary words where they are written in small letters."""


SMALL_CODES = {"sf": "CA", "nyc": "NYC", "la": "CA", "dc": "DC"}


SHORT = 2  # letters of a code
_SURNAME = re.compile(r"[ ]([A-Z][a-z'’-]{2,})(?![\w&])")
_DOUBLE = re.compile(r"\b(?!Remote|Hybrid|Greater|Central|North|South|East|West|Inner)[A-Z][a-z’']{2,}-$")
_IN = re.compile(r"\b(?:in|near|our|the)\s+$|[,(:]\s*$", re.IGNORECASE)


def names_place(context: LetterContext, words: str) -> bool:
    """Whether words are a place: a state, a known city, or a city outside the US."""
    plain = words.strip(" ,.()")
    if is_word(plain):
        return False
    if state_of(plain) is not None:
        return True
    whole = Span(0, len(plain))
    places = (context.words.places.cities, context.words.places.countries, context.words.suburbs.phrases)
    return any(phrases.first(plain, whole) == whole for phrases in places)


def name_places(context: LetterContext, names: Sequence[str]) -> bool:
    """Whether the names of a table's offers are the places of one employer: `Seattle`, `Remote`."""
    bare = [name.strip(" *_") for name in names]
    remote = context.words.places.remote
    are_remote = [remote.first(name) == Span(0, len(name)) for name in bare]
    are_places = [names_place(context, name) for name in bare]
    return any(are_places) and all(a or b for a, b in zip(are_places, are_remote, strict=True))


def names_small_city(words: str) -> bool:
    """Whether words in small letters are a city: `sf`, `denver`."""
    return small_city(words.strip(" ,.()")) is not None


def small_city(words: str) -> str | None:
    """Return the state of a city in small letters; None for other words, and for those that are both."""
    if not words.islower() or words in _ALSO_WORDS:
        return None
    return CITIES.get(plain_place(words)) or SMALL_CODES.get(words)


def ends_in_code(name: str) -> bool:
    """Whether a run of capitals ends in a state's code, which counts only after a city: no `Manager IA`."""
    before, _, last = name.rpartition(" ")
    return last in PLACES and plain_place(before) not in CITIES


def is_word(name: str) -> bool:
    """Whether a short name is an ordinary word, as `On` or `In`: codes of states are in capitals."""
    return len(name) <= SHORT and not name.isupper()


def ends_state(text: str, span: Span) -> bool:
    """Whether a place is the end of another's name: `New Mexico`, `New England`."""
    return text[max(0, span.start - 4) : span.start] == "New "


def is_person(context: LetterContext, span: Span) -> bool:
    """Whether a city's name is of a person: `reporting to Sofia Lindgren`, `Ms Nakagawa-Lund`."""
    text, places = context.text, context.words.places
    if _DOUBLE.search(text, 0, span.start) is not None:
        return True
    after = _SURNAME.match(text, span.end)
    if (
        after is None
        or " " in span.words(text)
        or places.office.first(text, Span(after.start(1), after.end(1))) is not None
    ):
        return False
    before = text[max(0, span.start - 12) : span.start]
    return _IN.search(before) is None and not names_place(context, after[1])
