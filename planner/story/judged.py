"""A story of a plan with what its words come to: each part computed when it is first read, and kept.

A plan of any number of stories is judged once and then story by story as they change: a cache of fixed size
would be emptied by every pass over a plan that is larger than it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from planner.plan import Story
from planner.plan.fields.terms import Track
from planner.story.lenses.lens import Lean, lean
from planner.story.lexicon import Lexicon
from planner.story.rubric.filing import Filed, filed
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge, left_to_earn
from planner.story.rubric.scoring import Item


@dataclass(frozen=True, eq=False)
class JudgedStory:
    """A story, judged for no role; for a role only where that is asked for."""

    story: Story
    lexicon: Lexicon = field(repr=False)
    _for_roles: dict[Track, Judgement] = field(default_factory=dict, repr=False)

    @cached_property
    def judgement(self) -> Judgement:
        """Its points, criterion by criterion."""
        return judge(self.story, self.lexicon)

    def judgement_for(self, track: Track) -> Judgement:
        """Its points when it is told for a role of a track."""
        if track not in self._for_roles:
            self._for_roles[track] = judge(self.story, self.lexicon, track)
        return self._for_roles[track]

    @cached_property
    def filed(self) -> Filed:
        """The stages and skill areas that it covers."""
        return filed(self.story, self.lexicon)

    @cached_property
    def lean(self) -> Lean:
        """The lens that it carries."""
        return lean(self.story, self.lexicon)

    @cached_property
    def left_to_earn(self) -> tuple[tuple[Item, int], ...]:
        """What it does not show in full, with the points that each item can still earn."""
        return left_to_earn(self.story, self.lexicon)


Judged = Mapping[str, JudgedStory]
"""Stories of a plan by identity."""

NONE_JUDGED: Judged = MappingProxyType({})


def judged_stories(stories: Iterable[Story], lexicon: Lexicon, earlier: Judged = NONE_JUDGED) -> Judged:
    """Return the stories by identity; those that did not change since an earlier call are reused."""
    return MappingProxyType({story.id: judged(story, lexicon, earlier) for story in stories})


def judged(story: Story, lexicon: Lexicon, earlier: Judged) -> JudgedStory:
    """Return a story as judged earlier if it is still the same; else one that is judged when it is read."""
    kept = earlier.get(story.id)
    return kept if kept is not None and kept.story is story else JudgedStory(story, lexicon)
