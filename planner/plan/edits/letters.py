"""Edits of the source letters: keep the text that an offer was read from, and say where a value came from."""

import datetime
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import entry
from planner.plan.edits.offers import fresh_id
from planner.plan.fields.plan import Plan
from planner.plan.paths import NoSuchPathError, offer_of, offer_path, spec_at, value_at
from planner.plan.schema.validation import checked
from planner.plan.source_letter import LONGEST_LETTER, MOST_LETTERS, Origin, SourceLetter

Place = tuple[str, int, int]
"""A field of the offer, as `grants.g1.years`, and the start and end of its words in the letter."""


class Quotation(Struct, frozen=True):
    """The words that a value came from, the day on which they were read, and the name of the file."""

    words: str
    day: datetime.date | None
    name: str = ""


def keep_letter(plan: Plan, letter: SourceLetter, places: Iterable[Place]) -> Plan:
    """Keep a letter with the places of the values that the plan's offer has from it now.

    A longer text than `LONGEST_LETTER` is cut; of more than `MOST_LETTERS` the first ones go.
    """
    text = letter.text[:LONGEST_LETTER]
    origins = tuple(
        Origin(path=path, start=start, end=end, value=written)
        for path, start, end in places
        if 0 <= start < end <= len(text) and (written := _written(plan, letter.offer, path)) is not None
    )
    new = replace(checked(SourceLetter, letter), id=fresh_id("m", plan.letters), text=text, origins=origins)
    return replace(plan, letters=(*plan.letters, new)[-MOST_LETTERS:])


def quotations(plan: Plan, path: str) -> tuple[Quotation, ...]:
    """Return the words that the value at a path came from, of the latest letter that has it.

    Empty once the value was edited. A path of a list, as `offers.o1.grants`, has the words of its items too.
    """
    quoted = quoted_letter(plan, path)
    if quoted is None:
        return ()
    letter, words = quoted
    return tuple(Quotation(text, letter.day, letter.name) for text in words)


def quoted_letter(plan: Plan, path: str) -> tuple[SourceLetter, tuple[str, ...]] | None:
    """Return the latest letter that the value at a path came from, with its words; None for no letter."""
    offer_id = offer_of(path)
    inner = path.removeprefix(offer_path(offer_id) + ".")
    if not offer_id or inner == path:
        return None
    for letter in reversed(plan.letters):
        words = tuple(_words(plan, letter, inner)) if letter.offer == offer_id else ()
        if words:
            return letter, tuple(dict.fromkeys(words))
    return None


def fields_from(plan: Plan, letter: SourceLetter) -> int:
    """Count the fields of an offer whose value is still the one that was read from a letter."""
    unchanged = {
        origin.path.partition(".")[0]
        for origin in letter.origins
        if _written(plan, letter.offer, origin.path) == origin.value
    }
    return len(unchanged)


def _words(plan: Plan, letter: SourceLetter, inner: str) -> Iterator[str]:
    for origin in letter.origins:
        is_here = origin.path == inner or origin.path.startswith(inner + ".")
        if is_here and _written(plan, letter.offer, origin.path) == origin.value:
            yield letter.text[origin.start : origin.end]


def _written(plan: Plan, offer_id: str, inner: str) -> str | None:
    """Return the value of a field of an offer as text; None if the offer has no such field."""
    path = f"{offer_path(offer_id)}.{inner}"
    try:
        return entry.write(spec_at(plan, path), value_at(plan, path))
    except NoSuchPathError:
        return None
