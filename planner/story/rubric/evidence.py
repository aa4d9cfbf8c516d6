"""What all stories together are worth as evidence: E from 0 to 1 (MODEL 4). Certificates are no part of it.

The best three stories carry it, missing ones score 0. Coverage counts every story that scores at least 25 of
100: below that a story is noise, as evidence is below a quarter, and so are the ticks on it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.judged import NONE_JUDGED, Judged, judged_stories
from planner.story.lexicon import Lexicon
from planner.story.rubric.headroom import NOISE, evidence_that_counts

BEST, FULL = 3, 100
PLAIN_COVERAGE, AREAS_COVERAGE, STAGES_COVERAGE = 0.5, 0.25, 0.25
LEAST_SCORE = NOISE * FULL
"""Points from which a story counts at all."""


@dataclass(frozen=True)
class StoryEvidence:
    """E and its parts. `scores` by identity of every story; `areas` and `stages` are those covered.

    `judged` holds the stories that it was made of, for whoever asks more of them.
    """

    scores: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    areas: tuple[SkillArea, ...] = ()
    stages: tuple[LifecycleStage, ...] = ()
    judged: Judged = field(default_factory=lambda: NONE_JUDGED, compare=False, repr=False)

    @cached_property
    def best(self) -> tuple[str, ...]:
        """Identities of the best three stories that score at all, the best first."""
        ranked = sorted(self.scores, key=lambda story_id: -self.scores[story_id])
        return tuple(story_id for story_id in ranked[:BEST] if self.scores[story_id] > 0)

    @property
    def mean_score(self) -> float:
        """Mean of the best three, 0 to 100; a missing one scores 0."""
        return sum(self.scores[story_id] for story_id in self.best) / BEST

    @property
    def coverage(self) -> float:
        """Half for any evidence, the rest for the areas and the stages that it covers; 0.5 to 1."""
        areas, stages = len(self.areas) / len(SkillArea), len(self.stages) / len(LifecycleStage)
        return PLAIN_COVERAGE + AREAS_COVERAGE * areas + STAGES_COVERAGE * stages

    @property
    def raw(self) -> float:
        """Evidence before the rule of noise."""
        return self.mean_score / FULL * self.coverage

    @property
    def value(self) -> float:
        """Evidence that counts: 0 below a quarter."""
        return evidence_that_counts(self.raw)

    @property
    def missing_areas(self) -> tuple[SkillArea, ...]:
        """The skill areas that no story covers."""
        return tuple(area for area in SkillArea if area not in self.areas)

    @property
    def missing_stages(self) -> tuple[LifecycleStage, ...]:
        """The stages of the lifecycle that no story covers."""
        return tuple(stage for stage in LifecycleStage if stage not in self.stages)


def evidence_of(
    stories: Iterable[Story], lexicon: Lexicon, earlier: StoryEvidence | None = None
) -> StoryEvidence:
    """Return what stories are worth as evidence; judged for no role, for E is of the person.

    `earlier` evidence saves judging the stories that are unchanged since.
    """
    judged = judged_stories(stories, lexicon, earlier.judged if earlier else NONE_JUDGED)
    scores = {story_id: judged_story.judgement.score for story_id, judged_story in judged.items()}
    covered = set[LifecycleStage | SkillArea]()
    for story_id, story in judged.items():
        if scores[story_id] >= LEAST_SCORE:
            covered.update(story.filing.stages, story.filing.areas)
    return StoryEvidence(
        MappingProxyType(scores),
        tuple(area for area in SkillArea if area in covered),
        tuple(stage for stage in LifecycleStage if stage in covered),
        judged,
    )
