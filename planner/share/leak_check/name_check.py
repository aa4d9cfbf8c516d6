"""Finds other companies' names in a text, in any spelling; those of the recruiter's company are allowed.

The name itself stops; what may well be an innocent word (a word of the dictionary, a short form, an acronym,
another name, a part of an address, a name that shares a word with the own company) warns.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from planner.share.leak_check.company_names import DOMAINS, Variant, variants
from planner.share.leak_check.folding import Folded, LookAlikes, fold, key_of
from planner.share.leak_check.leak import NAME, Finding
from planner.share.leak_check.texts import OwnWords

Stretch = tuple[int, int]
_ADDRESS = re.compile(rf"([\w-]+(?:\.[\w-]+)*)\.(?:{DOMAINS})\b", re.IGNORECASE)
_COMPOUND = re.compile(r"-[a-z]")  # as in meta-learning
LEAST_IN_ADDRESS = 4  # shorter names stand inside too many other words
SHORTEST_CERTAIN = 3


class Names(Struct, frozen=True, dict=True):
    """Companies that a recruiter may not know, and those that they know: their own and released ones."""

    private: tuple[str, ...]
    known: tuple[str, ...]
    common_words: Collection[str]
    look_alikes: LookAlikes

    @cached_property
    def _spellings(self) -> Mapping[str, tuple[tuple[Variant, str], ...]]:
        """By company, the ways to write it, each with its letters: folded once for all texts."""
        return {
            name: tuple((variant, key_of(variant.text, self.look_alikes)) for variant in variants(name))
            for name in (*self.private, *self.known)
        }

    def named_in(self, text: str, own: OwnWords | None = None) -> Iterator[Finding]:
        """Yield what a text may name, each private company at most once and the surest way first.

        A stretch of a document that is the program's `own` words names nobody.
        """
        folded = fold(text, self.look_alikes)
        known = [(span, variant) for name in self.known for span, variant in self._spans(folded, name)]
        for name in self.private:
            hits = [
                hit
                for span, variant in self._spans(folded, name)
                if (hit := self._judged(folded, name, span, variant, known))
                and not (own is not None and own.hold(text, *folded.stretch(*span)))
            ]
            hits += self._in_addresses(text, name)
            best = next((hit for hit in hits if hit.certain), hits[0] if hits else None)
            if best is not None:
                yield best

    def _spans(self, folded: Folded, name: str) -> Iterator[tuple[Stretch, Variant]]:
        for variant, letters in self._spellings[name]:
            for start, end in folded.whole_words(letters):
                if not variant.upper or folded.quoted(start, end).isupper():
                    yield (start, end), variant

    def _judged(
        self,
        folded: Folded,
        name: str,
        span: Stretch,
        variant: Variant,
        known: Sequence[tuple[Stretch, Variant]],
    ) -> Finding | None:
        """Return what a text that reads as a name gives away; None where it is a known company's."""
        quoted = folded.quoted(*span)
        if any(_inside(span, other) and (span != other or not variant.full) for other, _ in known):
            return None
        overlaps = any(_overlaps(span, other) for other, _ in known)
        if overlaps and not variant.full:
            return None
        if overlaps:
            why = "shares a name with a company that this recruiter knows"
        elif not variant.full:
            lower = quoted == quoted.lower()
            if lower and (self._is_common(variant.text) or _COMPOUND.match(folded.after(span[1]))):
                return None
            why = f"may mean “{name}”"
        else:
            why = self._doubt(folded, span, variant)
        return _finding(name, quoted, why)

    def _doubt(self, folded: Folded, span: Stretch, variant: Variant) -> str:
        """Return why a full name may be innocent here; empty where it is certain."""
        quoted = folded.quoted(*span)
        words = re.findall(r"[^\W\d_]+", variant.text)
        if len(key_of(variant.text, self.look_alikes)) < SHORTEST_CERTAIN:
            return "is short, and may be no name"
        plain = len(words) == 1 or quoted[1:] == quoted[1:].lower()  # as a sentence is written, or one word
        if plain and all(self._is_common(word) for word in words):
            return "is a common word, and may be no name"
        pieces = re.findall(r"[^\W\d_]+", quoted)
        if len(pieces) > len(words) and all(len(piece) == 1 or self._is_common(piece) for piece in pieces):
            spelled_out = all(len(piece) == 1 for piece in pieces)
            return "" if spelled_out else "may be words that only read alike"
        return ""

    def _in_addresses(self, text: str, name: str) -> Iterator[Finding]:
        """Yield addresses that hold a name among other letters, as `getbeacon.com`."""
        addresses = tuple(_ADDRESS.finditer(text))
        if not addresses:
            return
        keys = [letters for variant, letters in self._spellings[name] if not variant.upper]
        allowed = {letters for own in self.known for _, letters in self._spellings[own]}
        for address in addresses:
            label = fold(address[1], self.look_alikes).letters
            if any(len(key) >= LEAST_IN_ADDRESS and key in label for key in allowed):
                continue
            if any(len(key) >= LEAST_IN_ADDRESS and key in label for key in keys):
                yield _finding(name, address[0], f"is an address that may be of “{name}”")

    def _is_common(self, word: str) -> bool:
        """Return whether a word, or the stem of a plain inflection, is in the dictionary."""
        low = word.casefold()
        stems = (low.removesuffix(end) for end in ("", "s", "es", "ed", "d", "ing", "ly", "er", "r", "est"))
        return any(stem in self.common_words for stem in stems)


def _finding(name: str, quoted: str, why: str) -> Finding:
    if not why:
        written = "" if quoted == name else f" (“{quoted}”)"
        message = f"“{name}” is named here{written} and not released to this recruiter. Take it out."
        return Finding(NAME, name, quoted, message, certain=True)
    if name in why:
        doubt = why
    elif quoted == name:
        doubt = f"names a company, but {why}"
    else:
        doubt = f"reads as “{name}”, but {why}"
    message = f"“{quoted}” {doubt}; “{name}” is not released to this recruiter. Take it out, or let it pass."
    return Finding(NAME, name, quoted, message, certain=False)


def _inside(span: Stretch, other: Stretch) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _overlaps(span: Stretch, other: Stretch) -> bool:
    return span[0] < other[1] and other[0] < span[1]
