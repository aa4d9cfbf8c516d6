"""Where the job is: the state that taxes it, and the metro area, by the cities that the plan knows.

A place beside `based in` or `office` is the job's; without one the first that is no address above the letter.
Outside the US the tax rate is asked for.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.role.asked_place import asked_sentences
from planner.intake.letters.role.place_names import (
    SHORT,
    SMALL_CODES,
    ends_in_code,
    ends_state,
    is_person,
    is_word,
    small_city,
)
from planner.intake.letters.role.state_names import (
    CITY,
    CITY_STATE,
    LED_STATE,
    LONE_STATE,
    STATES,
    WITHIN_STATE,
)
from planner.intake.letters.role.suburbs import Suburbs
from planner.plan.fields.terms import OUTSIDE_US
from planner.plan.places import CITIES, plain_place, state_of

_BEFORE_PLACE = re.compile(
    r"(?:^|[\n,(/|;:]|\s[-–—]|\b(?:in|from|at|to|near|of|our|the|around|downtown|or|and|location|office|site|loc))\s*$",
    re.IGNORECASE,
)
_IN_WASHINGTON = re.compile(r",?[ ](?:WA|Wash)")
_NAME_GOES_ON = re.compile(r"[ ][A-Z][a-z]|[ ]AI\b|['’]s\b")
_LOWER = re.compile(
    r"(?:(?P<led>(?:\b(?:in|near|remote(?:ly)?\sfrom|downtown|based|location:?|loc:?|office:?|site:?|hq:?)|@)\s)|(?P<answered>\b(?:yep|yes|yeah|yup)[,]?\s)|(?<=\s))"
    r"(?P<city>(?:st\.\s)?[a-z]{2,12}(?:\s[a-z]{3,10}){0,2}?)"
    r"(?:(?P<office>(?:[’']s)?\s(?:office|hq|hub|campus)\b)|(?=\s*(?:[,.;:)|/!?]|$)|\s(?:on-?site|hybrid|or|and)\b|\s[$\d]))"
)
"""A city in small letters: `in chicago,`, `the denver office`, `yep austin, 3 days a week`."""
_LISTED = re.compile(r"(?:[,/]|\s-)\s(?P<city>[a-z]{2,12}(?:\s[a-z]{3,10})?)(?=\s*(?:[,/;.\n]|$))")
"""An item of a list that may be a city in small letters: `sr pm, denver, base 178`."""
_SMALL_CITY_STATE = re.compile(
    rf"(?<![\w-])(?P<city>[a-z]{{3,12}}(?:[ ][a-z]{{3,10}})?),?[ ]+(?P<state>(?i:{STATES}))(?![\w'’])"
)
"""A city in small letters with its state: `portland OR`."""
_OF_ZONE = re.compile(
    r"\b(?:zone|tier|geo|band|region|market)\s?(?:[A-Z]|\d{1,2})\s?(?:\(|:|=|is\s|covers\s|includes\s)[^().;\n]{0,40}$",
    re.IGNORECASE,
)
"""Before a place that only says what a pay zone is: `in Zone 1 (SF/NYC) it would be more`."""
_DAYS_IN = re.compile(r"[^.!?\n]{0,24}\b(?:days?|hybrid|on-?site|in person|in the office)\b")
_CAPITAL = re.compile(CITY)
HEAD_LINES = 6
NEAR = 22  # characters between a cue and a state alone


class WorkPlace(Struct, frozen=True):
    """A place that the text names, as the plan writes it; `rank` 0 is the surest."""

    span: Span
    state: str
    city: str
    rank: int


def read_place(context: LetterContext) -> PartReading:
    """Return state and metro area; a question where they are open: remote, or two places."""
    places = sorted(_places(context, context.sentences), key=_surest)
    if not places:
        asked = list(asked_sentences(context))
        places = sorted(_places(context, [span for span, is_yes in asked if is_yes]), key=_surest)
        if not places:
            return PartReading(questions=_open_place(context, [span for span, _ in asked]))
    first = next((place for place in places if _is_same_city(places[0], place)), places[0])
    places = [place for place in places if not _is_same_city(place, first)]
    rivals = [place for place in places if place.rank == first.rank and place.state != first.state]
    if rivals and first.rank > 0:
        spans = (first.span, rivals[0].span)
        why = "The text names several places."
        return PartReading(questions=(Question("state", why, (first.state, rivals[0].state), spans),))
    values = [ReadValue("state", first.state, first.span)]
    if first.state == OUTSIDE_US:
        return PartReading(
            tuple(values), (Question("tax_rate", "Outside the US the tax rate is yours to type."),)
        )
    if metro := metro_of(first, context.words.metros, context.words.suburbs):
        values.append(ReadValue("metro", metro, first.span))
    return PartReading(tuple(values))


def _is_same_city(lone: WorkPlace, place: WorkPlace) -> bool:
    """Whether a city that stands alone, as one abroad, is named elsewhere with its state: `Cambridge, MA`."""
    is_lone = lone.state == OUTSIDE_US and place.state != OUTSIDE_US
    return is_lone and plain_place(lone.city) == plain_place(place.city) != ""


def metro_of(place: WorkPlace, metros: tuple[str, ...], suburbs: Suburbs) -> str:
    """Return the metro area whose cities hold a place's; empty if none does."""
    city = plain_place(place.city)
    area = plain_place(suburbs.main_city(city, place.state)) or {
        "sf": "san francisco",
        "nyc": "new york",
    }.get(city, city)
    for metro in metros:
        names, _, states = metro.rpartition(", ")
        if place.state.replace("NYC", "NY") in states.split("-") and area in [
            plain_place(n) for n in names.split("-")
        ]:
            return metro
    return ""


def _surest(place: WorkPlace) -> tuple[int, Span]:
    return place.rank, place.span


def _places(context: LetterContext, sentences: Sequence[Span]) -> Iterator[WorkPlace]:
    text, words = context.text, context.words.places
    for sentence in sentences:
        for span, state, city in _named(context, sentence):
            before = Span(max(sentence.start, span.start - 48), span.start)
            if words.elsewhere.stands_in(text, Span(max(sentence.start, span.start - 20), span.start)):
                continue
            yield WorkPlace(span, state, city, _rank(context, sentence, span, before))


def _rank(context: LetterContext, sentence: Span, span: Span, before: Span) -> int:
    text, words = context.text, context.words.places
    after = Span(span.end, min(sentence.end, span.end + 12))
    if _OF_ZONE.search(text, sentence.start, span.start):
        return 2
    if words.cues.stands_in(text, before) or words.office.stands_in(text, after):
        return 0
    lines = [line for line in context.letter.lines if line.span.start < line.span.end][:HEAD_LINES]
    is_head = any(line.span.start <= span.start < line.span.end for line in lines)
    has_code = re.match(r",?\s*\d{5}\b", text[span.end : span.end + 8]) is not None
    return 2 if has_code or (is_head and len(context.sentences) > HEAD_LINES + 4) else 1


def _named(context: LetterContext, sentence: Span) -> Iterator[tuple[Span, str, str]]:
    text, words = context.text, context.words.places
    taken: list[Span] = []
    for pattern in (words.vancouver,):
        for span in pattern.within(text, sentence):
            if _IN_WASHINGTON.match(text, span.end):
                continue
            taken.append(span)
            yield span, OUTSIDE_US, span.words(text)
    for match in CITY_STATE.finditer(text, sentence.start, sentence.end):
        read = _city_and_state(context, match)
        if read is not None and not _overlaps(read[0], taken):
            taken.append(read[0])
            yield read
    for match in LED_STATE.finditer(text, sentence.start, sentence.end):
        read_state = state_of(match.group())
        if read_state and not _overlaps(Span(*match.span()), taken):
            taken.append(Span(*match.span()))
            yield Span(*match.span()), read_state[0], ""
    for span in (s for phrases in (words.cities, words.countries) for s in phrases.within(text, sentence)):
        is_free = not _overlaps(span, taken) and not ends_state(text, span)
        if is_free and text[span.start].isupper() and not is_person(context, span):
            taken.append(span)
            yield span, OUTSIDE_US, span.words(text)
    yield from (c for c in _known_cities(text, sentence, taken) if not is_person(context, c[0]))
    yield from _lower_cities(text, sentence, taken)
    yield from _suburbs(context, sentence, taken)
    for match in LONE_STATE.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span("state"))
        state = state_of(match["state"])
        if state and _names_state(context, sentence, span) and not _overlaps(span, taken):
            taken.append(span)
            yield span, state[0], "New York" if state[0] == "NYC" else ""


def _names_state(context: LetterContext, sentence: Span, span: Span) -> bool:
    """Whether words of place surround a state without a city: `anywhere you like in WA`."""
    text, words = context.text, context.words.places
    name = span.words(text)
    if name in ("NYC", "New York City", "DC", "D.C.") or (
        name == "New York" and text[: span.start].endswith(" in ")
    ):
        return True
    near = Span(max(sentence.start, span.start - NEAR), span.start)
    office = words.office.first(text, Span(span.end, min(sentence.end, span.end + NEAR)))
    is_office = len(name) > SHORT and office is not None and office.start == span.end + 1
    is_within = WITHIN_STATE.search(text, sentence.start, span.start) is not None
    return is_office or is_within or words.cues.stands_in(text, near)


def _city_and_state(context: LetterContext, match: re.Match[str]) -> tuple[Span, str, str] | None:
    """Return the city right before a state; a longer run of capitals is cut to its last words."""
    state = state_of(match["state"]) or state_of(f"Washington {match['state']}")
    if state is None:
        return None
    if state[0] == "NY" and plain_place(match["city"]).endswith(("new york", "new york city", "nyc")):
        return Span(match.start(), match.end()), "NY", "New York"
    words = match["city"].split()
    for first in range(len(words)):
        city = " ".join(words[first:])
        start = match.end("city") - len(city)
        span = Span(start, match.end())
        if context.words.suburbs.is_borough(city) and state[0] == "NY":
            return span, "NYC", city
        if CITIES.get(plain_place(city)) or context.words.suburbs.main_city(city, state[0]):
            return span, state[0], city
    city = " ".join(words[-3:])
    start = match.end("city") - len(city)
    is_place = _may_be_city(context, Span(start, match.end("city")), match)
    return (Span(start, match.end()), state[0], city) if is_place else None


def _may_be_city(context: LetterContext, city: Span, match: re.Match[str]) -> bool:
    """Whether words before a state may be an unknown city: a comma or a word of place tells it."""
    text, words = context.text, context.words
    if words.role.nouns.stands_in(text, city):
        return False
    near = Span(max(0, city.start - NEAR), city.start)
    has_comma = "," in text[city.end : match.start("state")]
    return has_comma or len(match["state"]) > SHORT or words.places.cues.stands_in(text, near)


def _known_cities(text: str, sentence: Span, taken: list[Span]) -> Iterator[tuple[Span, str, str]]:
    """Yield cities that stand without a state, in capitals."""
    for match in _CAPITAL.finditer(text, sentence.start, sentence.end):
        words = match.group().split()
        for size in range(min(3, len(words)), 0, -1):
            for first in range(len(words) - size + 1):
                name = " ".join(words[first : first + size]).rstrip(".,")
                place = None if is_word(name) or ends_in_code(name) else state_of(name)
                start = match.start() + match.group().find(name)
                span = Span(start, start + len(name))
                is_free = not _overlaps(span, taken) and not ends_state(text, span)
                if place and place[1] and name.lower() != "bay" and is_free:
                    taken.append(span)
                    yield span, place[0], place[1]


def _lower_cities(text: str, sentence: Span, taken: list[Span]) -> Iterator[tuple[Span, str, str]]:
    """Yield cities that a chat or a note writes in small letters, where words of place stand beside them."""
    for match in _SMALL_CITY_STATE.finditer(text, sentence.start, sentence.end):
        known, span = CITIES.get(plain_place(match["city"])), Span(*match.span())
        if known and known == match["state"].upper() and not _overlaps(span, taken):
            taken.append(span)
            yield span, known, match["city"]
    for match in _LISTED.finditer(text, sentence.start, sentence.end):
        span, state = Span(*match.span("city")), small_city(match["city"])
        if state and not _overlaps(span, taken):
            taken.append(span)
            yield span, state, match["city"]
    for match in _LOWER.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span("city"))
        is_beside = (
            match["led"] or match["office"] or (match["answered"] and _DAYS_IN.match(text, match.end()))
        )
        state = CITIES.get(plain_place(match["city"])) or SMALL_CODES.get(match["city"])
        if is_beside and state and match["city"] != "bay" and not _overlaps(span, taken):
            taken.append(span)
            yield span, state, match["city"]


def _suburbs(context: LetterContext, sentence: Span, taken: list[Span]) -> Iterator[tuple[Span, str, str]]:
    """Yield parts of metro areas where a place stands: `in Brooklyn`, `(Plano)`, `Location: Tempe`."""
    text, suburbs = context.text, context.words.suburbs
    for span in suburbs.phrases.within(text, sentence):
        is_place = _BEFORE_PLACE.search(text[max(0, span.start - NEAR) : span.start])
        is_name = not text[span.start].isupper() or _NAME_GOES_ON.match(text, span.end) is not None
        if is_place and not is_name and not _overlaps(span, taken):
            taken.append(span)
            yield span, suburbs.states[plain_place(span.words(text))], span.words(text)


def _overlaps(span: Span, taken: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in taken)


def _open_place(context: LetterContext, asked: Sequence[Span]) -> tuple[Question, ...]:
    """Ask for the place where it is remote, only asked about by the candidate, or abroad by its money."""
    for sentence in context.sentences:
        if place := context.words.places.remote.first(context.text, sentence):
            return (Question("state", "Remote: the state that taxes you is not in the text.", (), (place,)),)
    if places := sorted(_places(context, asked), key=_surest):
        why = "You asked about it, and the answer does not say yes."
        return (Question("state", why, (places[0].state,), (places[0].span,)),)
    if context.currency != "USD":
        why = f"The pay is in {context.currency}, and the text names no place of work."
        return (Question("state", why),)
    return ()
