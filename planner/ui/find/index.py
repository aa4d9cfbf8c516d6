"""Searches all sources and puts the best of each kind first. No Qt, no file: sources are passed in."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from planner.ui.find.entries import FindEntry, FindKind, FindSource, Match, fold

A_KIND = 5  # entries of a kind while all kinds are listed
ALL = 200  # entries listed at most


class Findings(Struct, frozen=True):
    """The entries to list, the words that were searched, and how many entries fit in all."""

    entries: tuple[FindEntry, ...] = ()
    words: tuple[str, ...] = ()
    total: int = 0


class Joined(Struct, frozen=True):
    """Several sources of one kind."""

    sources: tuple[FindSource, ...]

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield what each source has, in their order."""
        for source in self.sources:
            yield from source.matches(words)


class FindIndex(Struct, frozen=True):
    """Everything that can be found, by kind."""

    sources: Mapping[FindKind, FindSource]

    def search(self, text: str, only: Sequence[FindKind] = (), *, whole: bool = False) -> Findings:
        """Return what fits a text, of all kinds or of some, the kinds that fit best first.

        Of several kinds only the best few each are listed, unless the `whole` list is wanted.
        """
        words = tuple(fold(text).split())
        if not words and not whole:
            return Findings()
        matches = defaultdict[FindKind, list[Match]](list)
        for kind, source in self.sources.items():
            if not only or kind in only:
                for match in source.matches(words):
                    matches[match.entry.kind].append(match)
        for listed in matches.values():
            listed.sort(key=lambda match: match.order)
        order = list(FindKind)
        kinds = sorted(matches, key=lambda kind: (matches[kind][0].rank, order.index(kind)))
        most = A_KIND if len(kinds) > 1 and not whole else ALL
        entries = [match.entry for kind in kinds for match in matches[kind][:most]]
        return Findings(tuple(entries[:ALL]), words, sum(len(listed) for listed in matches.values()))
