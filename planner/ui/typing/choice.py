"""A choice of a field: its text, what it changes, and how it matches what is typed. No Qt."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

_GAPS = re.compile(r"[\s,]+")


class Choice(Struct, frozen=True):
    """`text` goes into the field; `note` says what it changes; `also` is searched, too.

    With `leads` it is no value but the way to the field at that path.
    """

    text: str
    note: str = ""
    also: str = ""
    leads: str = ""


def as_choices(texts: Iterable[str | Choice]) -> tuple[Choice, ...]:
    """Return texts as choices without notes."""
    return tuple(text if isinstance(text, Choice) else Choice(text) for text in texts)


def matching(choices: Sequence[Choice], typed: str) -> tuple[Choice, ...]:
    """Return the choices that have every word typed, the closest first: equal, beginning with it, by words.

    All of them without text. Those that lead elsewhere come last and always match, unless nothing else does.
    """
    words = _words(typed)
    ranked = [
        (rank, place, choice)
        for place, choice in enumerate(choices)
        if not choice.leads and (rank := _rank(choice, typed, words)) is not None
    ]
    values = tuple(choice for _, _, choice in sorted(ranked, key=lambda item: item[:2]))
    return (*values, *(choice for choice in choices if choice.leads)) if values else ()


def matched_part(text: str, typed: str) -> tuple[int, int]:
    """Return where a text has what is typed, as start and length; length 0 where it has only parts of it."""
    plain = typed.strip().casefold()
    start = text.casefold().find(plain) if plain else -1
    return (start, len(plain)) if start >= 0 else (0, 0)


def _rank(choice: Choice, typed: str, words: Sequence[str]) -> int | None:
    """Return how close a choice is, 0 the closest; None where it lacks a word."""
    text, plain = choice.text.casefold(), typed.strip().casefold()
    if not words or text == plain:
        return 0
    searched = f"{text} {choice.also.casefold()}"
    if not all(word in searched for word in words):
        return None
    if text.startswith(plain):
        return 1
    begins = _words(searched)
    return 2 if all(any(begin.startswith(word) for begin in begins) for word in words) else 3


def _words(text: str) -> list[str]:
    return [word for word in _GAPS.split(text.casefold()) if word]
