"""Folds text to what a reader sees: no case, accents, format characters, look-alikes, spaces, punctuation."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

LookAlikes = Mapping[str, str]
"""By a character, the ASCII letters or digits that it looks like."""

MOST_SIGNS = 1024  # different characters that are kept; a letter has about eighty
_INVISIBLE = "\u115f\u1160\u3164\uffa0\u2800"  # letters and signs that show nothing, beside category Cf
_SIGNS = "™℠®©"  # would become letters that nobody reads as part of a name
_WORD = re.compile("[A-Z]*[a-z]+|[A-Z]+|[0-9]+")
"""A word of ASCII letters, or a part of one that begins as `_begins_word` says."""

_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l"})
"""ASCII letters and digits that are written for each other."""


class Folded(Struct, frozen=True):
    """A text's letters and digits alone, with the place of each in the text.

    `begins` holds the places in `letters` at which a word begins, its length included.
    """

    text: str
    letters: str
    places: tuple[int, ...]
    begins: frozenset[int]

    def quoted(self, start: int, end: int) -> str:
        """The stretch of the text behind letters `start` to `end`."""
        first, last = self.stretch(start, end)
        return self.text[first:last]

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where letters `start` to `end` are in the text: the first place, and the one after the last."""
        return self.places[start], self.places[end - 1] + 1

    def after(self, end: int) -> str:
        """The text behind letter `end - 1`."""
        return self.text[self.places[end - 1] + 1 :]

    def whole_words(self, letters: str) -> Iterator[tuple[int, int]]:
        """Yield each stretch of whole words that reads as these letters, as (start, end) in `letters`."""
        start = self.letters.find(letters) if letters else -1
        while start >= 0:
            end = start + len(letters)
            if start in self.begins and end in self.begins:
                yield start, end
            start = self.letters.find(letters, start + 1)


@lru_cache(maxsize=MOST_SIGNS)
def is_invisible(sign: str) -> bool:
    """Return whether a character shows nothing by itself: format characters, marks and fillers."""
    return sign in _INVISIBLE or unicodedata.category(sign) in ("Cf", "Mn", "Me", "Mc")


def ascii_of(sign: str, look_alikes: LookAlikes) -> str:
    """Return the letters that a visible character reads as, in its own case; a space for any other."""
    return "".join(look_alikes.get(letter, letter) for letter in _plain(sign)) or " "


@lru_cache(maxsize=MOST_SIGNS)
def _plain(sign: str) -> str:
    """Return the visible letters that a character is made of; a space for a sign that no name has."""
    if sign in _SIGNS:
        return " "
    return "".join(letter for letter in unicodedata.normalize("NFKD", sign) if not is_invisible(letter))


def fold(text: str, look_alikes: LookAlikes) -> Folded:
    """Return the letters of a text as the eye reads them, each with its place."""
    signs, places = (text, range(len(text))) if text.isascii() else _seen(text, look_alikes)
    return (_of_ascii if signs.isascii() else _of_any)(text, signs, places)


def _seen(text: str, look_alikes: LookAlikes) -> tuple[str, Sequence[int]]:
    """Return a text in the letters that it reads as, in their own case, each with its place in the text."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        seen = sign if sign.isascii() else "" if is_invisible(sign) else ascii_of(sign, look_alikes)
        signs.append(seen)
        places += [place] * len(seen)
    return "".join(signs), places


def _of_ascii(text: str, signs: str, places: Sequence[int]) -> Folded:
    """Fold signs that are all ASCII, as most texts are: a word at a time."""
    begins, origins, end = {0}, list[int](), 0
    letters: list[str] = []
    for word in _WORD.finditer(signs):
        begins.add(end)
        letters.append(word[0])
        origins += places[word.start() : word.end()]
        end = len(origins)
    begins.add(end)
    return Folded(text, "".join(letters).lower().translate(_ALIKE), tuple(origins), frozenset(begins))


def _of_any(text: str, signs: str, places: Sequence[int]) -> Folded:
    """Fold any signs, a letter at a time."""
    letters: list[str] = []
    origins: list[int] = []
    begins = {0}
    before = ""
    for letter, place in zip(signs, places, strict=True):
        if not letter.isalnum():
            before = ""
            begins.add(len(letters))
            continue
        if _begins_word(before, letter):
            begins.add(len(letters))
        before = letter
        for folded in letter.casefold().translate(_ALIKE):
            letters.append(folded)
            origins.append(place)
    begins.add(len(letters))
    return Folded(text, "".join(letters), tuple(origins), frozenset(begins))


def key_of(name: str, look_alikes: LookAlikes) -> str:
    """Return a name as `fold` has it: what is looked for in folded texts."""
    return fold(name, look_alikes).letters


def _begins_word(before: str, letter: str) -> bool:
    """Return whether a word begins inside a run of letters, as in `BeaconML` or beside a Chinese sign."""
    if not before or _is_uncased(before) or _is_uncased(letter):
        return True
    return (before.islower() and letter.isupper()) or before.isdigit() != letter.isdigit()


def _is_uncased(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()
