"""How much of each story counts as evidence: a hypothetical or copied one nothing, one of no model a part.

A story that shares most words with a better one is a retelling of it: it adds coverage
and no score (MODEL 4).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType

from msgspec import Struct

from planner.market.asks.groups import StoryConstants
from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import LifecycleStage, SkillArea

FIRST = 2
"""One story, and the one that takes its place when it changes."""
_WORD = re.compile(r"[^\W\d_]{4,}")

Words = frozenset[str]


class CountedStory(Struct, frozen=True, dict=True):
    """A story as evidence: the rubric's `score` of 100, what it covers, and its words.

    `own` is False for a hypothetical answer or a copied one: not of the writer's own work. `no_model`: its
    words are not about a model, whatever they would file it under.
    """

    story_id: str
    score: float
    areas: tuple[SkillArea, ...] = ()
    stages: tuple[LifecycleStage, ...] = ()
    words: Words = frozenset()
    own: bool = True
    no_model: bool = False

    @cached_property
    def about_model(self) -> bool:
        """Whether it covers any skill area or stage of a model's life, in words about a model."""
        return bool(self.areas or self.stages) and not self.no_model

    def share(self, constants: StoryConstants) -> float:
        """Return the share of its score that counts."""
        if not self.own:
            return 0.0
        return 1.0 if self.about_model else constants.not_model

    def points(self, constants: StoryConstants) -> float:
        """Return the points that count, before retellings are removed."""
        return self.score * self.share(constants)

    def is_same_as(self, other: "CountedStory", constants: StoryConstants) -> bool:
        """Return whether both use so many of the same words that they are one story."""
        return bool(self.words or other.words) and _overlap(self.words, other.words) >= constants.same_from


@lru_cache(maxsize=8192)
def _overlap(words: Words, other: Words) -> float:
    """Return the Jaccard index of two sets of words, at least one of which has any; cached for each pair.

    Raising one story step by step compares all of many again.
    """
    both = len(words & other)
    return both / (len(words) + len(other) - both)


class ComparedStory(Struct, frozen=True, eq=False):
    """One of the best stories, and by identity those compared with it, with whether they retell it.

    Kept by the object, not by words: the words of many stories are equal sets, which are slow to look up.
    """

    story: CountedStory
    others: Mapping[str, tuple[CountedStory, bool]]


Compared = Mapping[str, ComparedStory]
"""What was compared, by the identity of the better story."""

NONE_COMPARED: Compared = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DistinctStories:
    """The best stories whose scores count, and by identity the stories that retell one of them.

    `compared` is for the next search, after one story of many was edited.
    """

    stories: tuple[CountedStory, ...]
    retold: tuple[tuple[str, str], ...]  # (the weaker story, the one that it retells)
    compared: Compared = field(default_factory=lambda: NONE_COMPARED, compare=False, repr=False)


def ranked(stories: Iterable[CountedStory], constants: StoryConstants) -> tuple[CountedStory, ...]:
    """Return the stories in falling order of the points that count; equal ones keep their order."""
    return tuple(sorted(stories, key=lambda story: -story.points(constants)))


def best_distinct(
    stories: Iterable[CountedStory], constants: StoryConstants, earlier: Compared = NONE_COMPARED
) -> DistinctStories:
    """Return the best stories without retellings, of stories in falling order.

    Stories beyond the last that counts are not looked at: there is one for each weight. What was compared
    `earlier`, by the same constants, is not compared again.
    """
    best: list[_Best] = []
    retold: list[tuple[str, str]] = []
    for story in stories:
        if len(best) == len(constants.weights) or story.points(constants) <= 0:
            break
        for better in best:
            if better.is_retold_by(story, constants):
                retold.append((story.story_id, better.story.story_id))
                break
        else:
            best.append(_Best(story, earlier.get(story.story_id)))
    return DistinctStories(
        tuple(better.story for better in best),
        tuple(retold),
        {better.story.story_id: ComparedStory(better.story, better.others) for better in best},
    )


class _Best:
    """A story among the best, and the stories compared with it."""

    def __init__(self, story: CountedStory, earlier: ComparedStory | None) -> None:
        self.story = story
        self.others: dict[str, tuple[CountedStory, bool]] = {}
        self._earlier = earlier.others if earlier is not None and earlier.story is story else {}

    def is_retold_by(self, story: CountedStory, constants: StoryConstants) -> bool:
        known = self._earlier.get(story.story_id)
        if known is None or known[0] is not story:
            known = story, story.is_same_as(self.story, constants)
        self.others[story.story_id] = known
        return known[1]


def with_story(
    stories: Iterable[CountedStory], changed: CountedStory, constants: StoryConstants
) -> Iterator[CountedStory]:
    """Yield stories in falling order with one replaced or added, lazily."""
    points, placed = changed.points(constants), False
    for story in stories:
        if story.story_id == changed.story_id:
            continue
        if not placed and story.points(constants) < points:
            placed = True
            yield changed
        yield story
    if not placed:
        yield changed


def first_tellings(stories: Iterable[CountedStory]) -> Iterator[CountedStory]:
    """Yield stories in falling order without the third and later ones of the very same words.

    Those retell the first whatever becomes of one other story, so that no search for the best needs them.
    """
    times = Counter[Words]()
    for story in stories:
        times[story.words] += 1
        if times[story.words] <= FIRST or not story.words:
            yield story


def words_of(story: Story) -> Words:
    """Return the distinct words of four letters and more in the parts of a story, in lower case."""
    return frozenset(word.casefold() for part in PARTS for word in _WORD.findall(getattr(story, part)))
