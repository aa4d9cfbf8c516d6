"""A dictionary of many words in few texts: a set of strings takes ten times as much memory."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from itertools import groupby


class WordList(Collection[str]):
    """The words of a text, parted by white space; sorted by their beginnings when first asked for one."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        grouped = groupby(sorted({*self._text.split()}), key=_start)
        return {start: f" {' '.join(group)} " for start, group in grouped}

    def __contains__(self, word: object) -> bool:
        """Whether a word is in the list, letter by letter."""
        if not isinstance(word, str) or not word or " " in word:
            return False
        return f" {word} " in self._texts.get(_start(word), "")

    def __iter__(self) -> Iterator[str]:
        """Iterate over the words in their order."""
        return (word for text in self._texts.values() for word in text.split())

    def __len__(self) -> int:
        """Count the words."""
        return sum(text.count(" ") - 1 for text in self._texts.values())


def _start(word: str) -> str:
    return word[:2]
