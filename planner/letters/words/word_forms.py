"""The user's words as a letter's sentence needs them: a clause or a noun inside it, without its own stop.

Only words that no name begins with lose their capital.
"""

import re

_BULLET = re.compile(r"^(?:[-–—•*]\s+)+")
_BECAUSE = re.compile(r"^because\s+", re.IGNORECASE)
_STOPS = " .!?…,;:"
_LOWERED = frozenset(
    (
        *(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "my",
            "your",
            "our",
            "his",
            "her",
            "their",
            "its",
        ),
        *(
            "you",
            "we",
            "they",
            "he",
            "she",
            "it",
            "there",
            "to",
            "in",
            "on",
            "at",
            "from",
            "by",
            "with",
            "for",
        ),
        *("without", "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("no", "some", "more", "less", "all", "both", "each", "how", "what", "who", "when", "if", "as"),
    )
)
_SUBJECTS = frozenset(("i", "we", "you", "they", "he", "she", "it", "there"))
_PLACES = ("in", "on", "at", "by", "from", "after", "before")


def inside(text: str, *prepositions: str) -> str:
    """Return words as they are inside a sentence, without the prepositions that it has already."""
    words = _BULLET.sub("", text.strip()).rstrip(_STOPS)
    first, blank, rest = words.partition(" ")
    if blank and first.casefold() in prepositions:
        return inside(rest)
    is_name = first[1:] != first[1:].lower() or _stem(first) not in _LOWERED
    return words if is_name else words[:1].lower() + words[1:]


def clause(text: str) -> str:
    """Return a clause after `because` or a colon, without a `because` of its own."""
    return inside(reason(text))


def reason(text: str) -> str:
    """Return a reason as a sentence of its own, without its bullet or its `because`."""
    return _BECAUSE.sub("", _BULLET.sub("", text.strip()))


def is_clause(text: str) -> bool:
    """Whether words are a sentence with its subject, where a noun is needed."""
    return _stem(text.strip().partition(" ")[0]) in _SUBJECTS


def begins_with_preposition(text: str) -> bool:
    """Whether words begin with a place or a time: `in March`."""
    return text.strip().partition(" ")[0].casefold() in _PLACES


def _stem(word: str) -> str:
    """Return a word without what follows its apostrophe: `you` of `You've`."""
    return re.split("['’]", word)[0].casefold()
