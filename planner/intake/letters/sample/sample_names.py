"""The names of a letter and those that stand for them: the same name for the same, in the same capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from planner.intake.letters.results import LetterReading, Span
from planner.intake.letters.sample.replacements import Replacement
from planner.intake.letters.sample.sample_words import SampleWords
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LineKind
from planner.share.leak_check.company_names import GENERIC, variants

_WORD = re.compile(r"[^\W\d_][\w]*(?:['’-][^\W\d_]\w*)*")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_ADDRESS = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}|https?://[^\s<>)\]]{1,300}|www\.[^\s<>)\]]{1,300}"
    r"|\b[\w-]{2,64}\.(?:com|io|ai|org|net|dev|app|example)\b(?:/[^\s<>)\]]{0,200})?",
    re.IGNORECASE,
)
_HEADERS = ("from", "to", "cc", "bcc", "reply-to", "von", "an", "de")
LONGEST_SIGNATURE = 4  # words of a line that may be a signature


class NameFinder:
    """Finds the names of one letter and gives each another."""

    def __init__(self, letter: LetterText, reading: LetterReading, words: SampleWords, turn: int = 0) -> None:
        """`turn` changes which names are taken first."""
        self._letter, self._reading, self._words = letter, reading, words
        self._new: dict[str, str] = {}
        self._people = _not_in(letter.text, words.people, turn)
        self._families = _not_in(letter.text, words.families, turn)
        self._companies = _not_in(letter.text, words.companies, turn)

    @property
    def replaced(self) -> tuple[str, ...]:
        """The names that were replaced, in small letters."""
        return tuple(self._new)

    def replacements(self, places: Iterable[Span]) -> Iterator[Replacement]:
        """Yield a replacement for each name and address; `places` (cities, states) are kept."""
        text = self._letter.text
        for match in _ADDRESS.finditer(text):
            yield Replacement(Span(*match.span()), _address(match[0]))
        for word in self._company_words():
            self._name(word, self._companies)
        for word in self._person_words():
            self._name(word, self._people)
        kept = bytearray(len(text))
        for span in places:
            kept[span.start : span.end] = b"\x01" * (span.end - span.start)
        for match in _WORD.finditer(text):
            if not any(kept[match.start() : match.end()]):
                new = self._for(match[0])
                if new:
                    yield Replacement(Span(*match.span()), new)

    def _for(self, word: str) -> str:
        """Return the name that a word means; empty if it is no name."""
        suffix = _POSSESSIVE.search(word)
        bare = word[: suffix.start()] if suffix else word
        key = bare.casefold()
        if key not in self._new:
            if not bare[:1].isupper() or not self._words.is_name(bare):
                return ""
            self._name(bare, self._families)
        if bare.islower() and key in self._words.kept:  # the word, not the name
            return ""
        new = self._new[key]
        cased = (
            new.upper() if bare.isupper() and len(bare) > 1 else new if bare[:1].isupper() else new.lower()
        )
        return cased + (suffix[0] if suffix else "")

    def _name(self, word: str, names: list[str]) -> None:
        key = word.casefold()
        if key not in self._new:
            number = len(self._new)
            self._new[key] = (
                names.pop(0) if names else f"Name{chr(65 + number % 26)}{chr(97 + number // 26 % 26)}"
            )

    def _company_words(self) -> Iterator[str]:
        for offer in self._reading.offers:
            for variant in variants(offer.company) if offer.company else ():
                for word in _WORD.findall(variant.text):
                    bare = _POSSESSIVE.sub("", word)
                    if bare.casefold() not in GENERIC | self._words.forms and len(bare) > 1:
                        yield bare

    def _person_words(self) -> Iterator[str]:
        text, lines = self._letter.text, self._letter.lines
        for line in lines:
            words = text[line.span.start : line.span.end]
            if line.kind is LineKind.HEADER and line.label in _HEADERS:
                yield from _capitalised(re.sub(r"<[^<>]*>|\S+@\S+", " ", words), self._words)
            elif line.kind is LineKind.CHAT and line.label:
                yield from _capitalised(re.sub(r"\([^()]*\)", " ", line.label), self._words)
            first, _, rest = words.strip().partition(" ")
            if first.casefold().rstrip(",") in self._words.greetings:
                yield from _capitalised(" ".join(rest.split(",")[0].split()[:3]), self._words)
        for before, line in pairwise(lines):
            closing = text[before.span.start : before.span.end].strip().casefold().rstrip(",!. ")
            signed = text[line.span.start : line.span.end].strip()
            if closing in self._words.closings and len(signed.split()) <= LONGEST_SIGNATURE:
                yield from _capitalised(signed, self._words)


def _capitalised(text: str, words: SampleWords) -> Iterator[str]:
    """Yield the words that begin with a capital and are no titles, as `Ms.` or `VP`."""
    for word in _WORD.findall(text):
        bare = _POSSESSIVE.sub("", word)
        is_titled = bare.casefold() in words.greetings or (bare.isupper() and bare.casefold() in words.kept)
        if bare[:1].isupper() and len(bare) > 1 and not is_titled:
            yield bare


def _not_in(text: str, names: Sequence[str], turn: int) -> list[str]:
    small, first = text.casefold(), turn % len(names)
    return [name for name in (*names[first:], *names[:first]) if name.casefold() not in small]


def _address(written: str) -> str:
    if "@" in written:
        return "name@example.com"
    return "https://example.com" if written.casefold().startswith("http") else "example.com"
