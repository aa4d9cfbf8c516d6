"""Knows a keyword that is misspelled by one letter, or by two that changed places.

Only long words are tried that begin and end as the keyword does. One wrong letter makes another word:
“slipped” is not “shipped”. The few that are words all the same are listed.
"""

from collections.abc import Iterable, Iterator

LEAST = 8
"""Letters of a keyword that may be misspelled."""


OWN_WORDS = frozenset(("sending", "unlocked", "weighting", "weighted", "replayed", "relabeled"))
"""Words that are one letter from a keyword."""


class Misspellings:
    """Keywords by their spellings with one letter left out."""

    def __init__(self, keywords: Iterable[str]) -> None:
        self._keywords = frozenset(word for word in keywords if len(word) >= LEAST and word.isalpha())
        self._shorter: dict[str, str] = {}
        for word in sorted(self._keywords):
            for short in _shorter(word):
                self._shorter.setdefault(short, word)

    def keyword(self, word: str) -> str:
        """Return the keyword that a word in lower case misspells; empty if it misspells none."""
        if len(word) < LEAST - 1 or word in self._keywords or word in OWN_WORDS:
            return ""
        for spelling in (word, *_shorter(word)):
            keyword = self._shorter.get(spelling) or (spelling if spelling in self._keywords else "")
            if keyword and keyword[0] == word[0] and keyword[-1] == word[-1] and _is_near(word, keyword):
                return keyword
        return ""


def _shorter(word: str) -> Iterator[str]:
    """Give a word without each of its inner letters."""
    return (word[:place] + word[place + 1 :] for place in range(1, len(word) - 1))


def _is_near(word: str, keyword: str) -> bool:
    """Whether one letter is missing or added, or two neighbours changed places."""
    start = 0
    while start < min(len(word), len(keyword)) and word[start] == keyword[start]:
        start += 1
    left, right = word[start:], keyword[start:]
    if len(word) == len(keyword):
        return left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right if len(word) > len(keyword) else left == right[1:]
