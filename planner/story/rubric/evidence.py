"""What all stories together are worth as evidence: E from 0 to 1 (MODEL 4). Certificates are no part of it.

The best three stories carry it by falling weights, missing ones score 0. Every story counts for what is
covered. E is continuous in the scores and has no threshold.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from planner.market.asks.groups import StoryConstants
from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.judged import NONE_JUDGED, Judged, judged_stories
from planner.story.lexicon import Lexicon
from planner.story.rubric.counted import (
    NONE_COMPARED,
    Compared,
    CountedStory,
    DistinctStories,
    best_distinct,
    first_tellings,
    ranked,
    with_story,
)

BEST, FULL = 3, 100


@dataclass(frozen=True)
class StoryEvidence:
    """E and its parts. `stories` in falling order of the points that count; `areas` and `stages` covered.

    `judged` holds the stories that it was made of, for whoever asks more of them; `compared`, which of them
    were compared before.
    """

    constants: StoryConstants = field(repr=False)
    stories: tuple[CountedStory, ...] = ()
    areas: tuple[SkillArea, ...] = ()
    stages: tuple[LifecycleStage, ...] = ()
    judged: Judged = field(default_factory=lambda: NONE_JUDGED, compare=False, repr=False)
    compared: Compared = field(default_factory=lambda: NONE_COMPARED, compare=False, repr=False)

    @cached_property
    def distinct(self) -> DistinctStories:
        """The best three stories, the best first, and the stories that retell one of them."""
        return best_distinct(self.stories, self.constants, self.compared)

    @property
    def best(self) -> tuple[str, ...]:
        """Identities of the best three stories that count at all, the best first."""
        return tuple(story.story_id for story in self.distinct.stories)

    @cached_property
    def scores(self) -> Mapping[str, float]:
        """The rubric's score of every story by identity, 0 to 100."""
        return MappingProxyType({story.story_id: story.score for story in self.stories})

    @cached_property
    def retold(self) -> Mapping[str, str]:
        """By the identity of a retelling, the identity of the better story."""
        return MappingProxyType(dict(self.distinct.retold))

    def points(self, story_id: str) -> float:
        """Return the points of a story that count, by its share; KeyError if there is none."""
        return self.story(story_id).points(self.constants)

    def story(self, story_id: str) -> CountedStory:
        """Return a story by its identity; KeyError if there is none."""
        return self._by_id[story_id]

    @cached_property
    def _by_id(self) -> Mapping[str, CountedStory]:
        return {story.story_id: story for story in self.stories}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {story.story_id: place for place, story in enumerate(self.stories)}

    @cached_property
    def _first_tellings(self) -> tuple[CountedStory, ...]:
        return tuple(first_tellings(self.stories))

    @property
    def weighted_score(self) -> float:
        """The best three scores by their weights, 0 to 100; a missing one scores 0."""
        points = [story.points(self.constants) for story in self.distinct.stories]
        return sum(weight * points for weight, points in zip(self.constants.weights, points, strict=False))

    @property
    def coverage(self) -> float:
        """A share for any evidence, the rest for the areas and the stages that it covers; up to 1."""
        plain, by_areas, by_stages = self.constants.coverage
        areas, stages = len(self.areas) / len(SkillArea), len(self.stages) / len(LifecycleStage)
        return plain + by_areas * areas + by_stages * stages

    @cached_property
    def value(self) -> float:
        """E."""
        return self.weighted_score / FULL * self.coverage

    @property
    def missing_areas(self) -> tuple[SkillArea, ...]:
        """The skill areas that no story covers."""
        return tuple(area for area in SkillArea if area not in self.areas)

    @property
    def missing_stages(self) -> tuple[LifecycleStage, ...]:
        """The stages of the lifecycle that no story covers."""
        return tuple(stage for stage in LifecycleStage if stage not in self.stages)

    def only(self, story_ids: Collection[str]) -> "StoryEvidence":
        """Return the evidence of some of the stories alone."""
        if len(story_ids) >= len(self.stories) and all(story.story_id in story_ids for story in self.stories):
            return self
        counted = [self._by_id[story_id] for story_id in story_ids if story_id in self._by_id]
        in_order = sorted(counted, key=lambda story: self._places[story.story_id])
        return evidence_from(in_order, self.constants, self.judged)

    def after(self, changed: CountedStory) -> "StoryEvidence":
        """Return the evidence with one story replaced or added; of the others only the best are listed."""
        stories = with_story(self._first_tellings, changed, self.constants)
        best = best_distinct(stories, self.constants).stories
        return StoryEvidence(self.constants, best, self.areas, self.stages, self.judged)


def evidence_from(
    stories: Iterable[CountedStory],
    constants: StoryConstants,
    judged: Judged = NONE_JUDGED,
    compared: Compared = NONE_COMPARED,
) -> StoryEvidence:
    """Return the evidence of counted stories; one without words, not own or about no model covers nothing."""
    stories = ranked(stories, constants)
    covered = set[LifecycleStage | SkillArea]()
    for story in stories:
        if story.own and story.words and not story.no_model:
            covered.update(story.areas, story.stages)
    return StoryEvidence(
        constants,
        stories,
        tuple(area for area in SkillArea if area in covered),
        tuple(stage for stage in LifecycleStage if stage in covered),
        judged,
        compared,
    )


def evidence_of(
    stories: Iterable[Story],
    lexicon: Lexicon,
    constants: StoryConstants,
    earlier: Judged = NONE_JUDGED,
    compared: Compared = NONE_COMPARED,
) -> StoryEvidence:
    """Return what stories are worth as evidence; judged for no role, for E is of the person.

    Stories that were judged `earlier` and are unchanged since are not judged again; nor are those compared
    again that were `compared`, by the same constants.
    """
    judged = judged_stories(stories, lexicon, earlier)
    return evidence_from((story.counted for story in judged.values()), constants, judged, compared)
