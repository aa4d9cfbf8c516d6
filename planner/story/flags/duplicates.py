"""Finds stories that tell the same twice: most word 5-grams shared, or one change in the same words, or most
figures the same in whatever words.

Only sets a mark. What counts as evidence folds retellings by its own rule (MODEL 4).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping

from msgspec import Struct

from planner.story.text.quantity import Kind, Quantity

RUN = 5  # words
SAME_FROM = 0.6
"""Share of the runs of the shorter text."""
SAME_WORDS_FROM = 0.3
"""Share of the distinct words of the shorter text, where both tell the same change."""
SAME_FIGURES, SAME_FIGURES_FROM, FEWEST_SAME_WORDS = 3, 0.5, 3
"""Values that both tell, at least, also of those of the one with fewer; words that say of what they are."""
SMALL_COUNT = 10
"""Below this a count is in many stories."""
CLEARLY_BETTER = 10
"""Points by which a later story is the better telling; else the first one counts."""

_WORD = re.compile(r"[^\W_]+")
_LONG = 4

Run = int
"""The hash of the words of a run: a plan of 2,000 stories has a quarter of a million runs."""
Change = tuple[str, float, float]
Value = tuple[Kind, float]


class Telling(Struct, frozen=True, eq=False):
    """One story as it is compared with others."""

    key: str
    score: float
    runs: frozenset[Run]
    words: frozenset[str]
    changes: frozenset[Change]
    values: frozenset[Value] = frozenset()


def telling_of(key: str, score: float, text: str, figures: Iterable[Quantity]) -> Telling:
    """Return what a text is compared by; `key` identifies it."""
    figures = tuple(figures)
    words = [word.casefold() for word in _WORD.findall(text)]
    runs = frozenset(hash(tuple(words[start : start + RUN])) for start in range(len(words) - RUN + 1))
    changes = frozenset(
        (figure.unit, figure.before, figure.after)
        for figure in figures
        if figure.before is not None and figure.after is not None
    )
    long_words = frozenset(word for word in words if len(word) >= _LONG)
    return Telling(key, score, runs, long_words, changes, frozenset(_values(figures)))


def _values(figures: Iterable[Quantity]) -> Iterator[Value]:
    """Give the values that tell stories apart, both ends of a change each."""
    for figure in figures:
        ends = (figure.value,) if figure.before is None else (figure.before, figure.value)
        for value in ends:
            is_small = figure.kind is Kind.COUNT and value < SMALL_COUNT
            if figure.kind not in (Kind.YEAR, Kind.PERCENTILE) and not is_small:
                yield figure.kind, value


def told_already(tellings: Iterable[Telling]) -> Mapping[str, str]:
    """Return, by the key of a story that tells another again, the key of that other."""
    steps = comparing(tellings)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            retold: Mapping[str, str] = end.value
            return retold


def comparing(tellings: Iterable[Telling]) -> Generator[None, None, Mapping[str, str]]:
    """Compare story by story, a step each, and return what `told_already` does."""
    tellings = tuple(tellings)
    order = {telling.key: place for place, telling in enumerate(tellings)}
    ranked = [*_better_first(tellings)]
    by_run: dict[Run, tuple[int, ...]] = {}  # tuples of numbers are left out when garbage is sought
    by_change: dict[Change, list[int]] = defaultdict(list)
    by_value: dict[Value, list[int]] = defaultdict(list)
    retold: dict[str, str] = {}
    for place, telling in enumerate(ranked):
        yield
        shared = Counter(other for run in telling.runs for other in by_run.get(run, ()))
        alike = {other for change in telling.changes for other in by_change[change]}
        valued = Counter(other for value in telling.values for other in by_value[value])
        same = [
            other
            for other in sorted({*shared, *alike, *valued})
            if _is_same(telling, ranked[other], shared[other], has_change=other in alike)
            or _has_same_figures(telling, ranked[other], valued[other])
        ]
        if same:
            first = ranked[same[0]]
            if order[first.key] < order[telling.key] or first.score - telling.score >= CLEARLY_BETTER:
                retold[telling.key] = first.key
                continue
            retold[first.key] = telling.key  # it was told first, and is hardly worse
            ranked[same[0]] = telling
        kept = same[0] if same else place
        for run in telling.runs:
            by_run[run] = (*by_run.get(run, ()), kept)
        for change in telling.changes:
            by_change[change].append(kept)
        for value in telling.values:
            by_value[value].append(kept)
    return {key: _last_of(retold, key) for key in retold}


def _last_of(retold: Mapping[str, str], key: str) -> str:
    """Return the story that a chain of retellings leads to."""
    while key in retold:
        key = retold[key]
    return key


def _better_first(tellings: tuple[Telling, ...]) -> tuple[Telling, ...]:
    """Return the tellings by their scores in steps, so that of nearly equal ones the first counts."""
    return tuple(sorted(tellings, key=lambda telling: -(telling.score // CLEARLY_BETTER)))


def _is_same(telling: Telling, other: Telling, shared: int, *, has_change: bool) -> bool:
    shorter = min(len(telling.runs), len(other.runs))
    if shorter and shared >= SAME_FROM * shorter:
        return True
    fewer = min(len(telling.words), len(other.words))
    return has_change and len(telling.words & other.words) >= SAME_WORDS_FROM * fewer


def _has_same_figures(telling: Telling, other: Telling, shared: int) -> bool:
    """Whether both tell mostly the same values, of a thing that both name."""
    fewer = min(len(telling.values), len(other.values))
    is_most = shared >= SAME_FIGURES and shared >= SAME_FIGURES_FROM * fewer
    return is_most and len(telling.words & other.words) >= FEWEST_SAME_WORDS
