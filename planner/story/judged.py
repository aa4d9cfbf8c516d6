"""The stories of a plan with their judgements, each computed on first use and reused until the story changes.

A cache of fixed size would be emptied by every pass over a plan that is larger than it.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from msgspec import Struct

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.story.flags.borrowed import masked
from planner.story.flags.duplicates import Telling, telling_of
from planner.story.flags.flag import FlagKind
from planner.story.lenses.lens import StoryLens, lens_of_story
from planner.story.lexicon import Lexicon
from planner.story.rubric.counted import CountedStory, words_of
from planner.story.rubric.filing import StoryFiling, filing_of
from planner.story.rubric.items import Item
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge, left_to_earn
from planner.story.text.quantities import quantities
from planner.story.text.sentence_analysis import analyse_sentence
from planner.story.text.sentences import pieces


class JudgedStory(Struct, frozen=True, eq=False, dict=True):
    """A story, judged for no role: what it shows is the same for each, a role's lens takes points alone."""

    story: Story
    lexicon: Lexicon

    @cached_property
    def judgement(self) -> Judgement:
        """Its points, criterion by criterion."""
        return judge(self.story, self.lexicon)

    @cached_property
    def filing(self) -> StoryFiling:
        """The stages and skill areas that it covers."""
        return filing_of(self.story, self.lexicon)

    @cached_property
    def counted(self) -> CountedStory:
        """The story as evidence."""
        return CountedStory(
            self.story.id,
            self.judgement.score,
            self.filing.areas,
            self.filing.stages,
            words_of(self.story),
            own=not (self.judgement.is_hypothetical or self.judgement.has_flag(FlagKind.COPIED)),
            no_model=self.judgement.has_flag(FlagKind.NO_MODEL) and not self.filing.by_hand,
        )

    @cached_property
    def telling(self) -> Telling:
        """What it is compared by with other stories, to mark duplicates."""
        text = "\n".join(getattr(self.story, part) for part in PARTS)
        return telling_of(self.story.id, self.judgement.score, text, quantities(text, self.lexicon.units))

    @cached_property
    def lens(self) -> StoryLens:
        """The lens that it carries."""
        return lens_of_story(self.story, self.lexicon)

    @property
    def is_counted(self) -> bool:
        """Whether it was judged as evidence; asking does not judge it."""
        return "counted" in vars(self)

    @property
    def is_known(self) -> bool:
        """Whether its points and its lens are known; asking does not judge it."""
        return "judgement" in vars(self) and "lens" in vars(self)

    def steps(self) -> Iterator[None]:
        """Judge it part by part, all that is kept of it; between the steps the window can draw."""
        for part in PARTS:
            for piece in pieces(masked(getattr(self.story, part), self.lexicon.flags)):
                analyse_sentence(piece.text, self.lexicon)
                yield
        for judged_part in ("judgement", "lens", "counted"):
            getattr(self, judged_part)
            yield

    @cached_property
    def left_to_earn(self) -> tuple[tuple[Item, int], ...]:
        """The items that it does not show in full, with the points that each can still earn."""
        return left_to_earn(self.judgement)


Judged = Mapping[str, JudgedStory]
"""Stories of a plan by identity."""

NONE_JUDGED: Judged = MappingProxyType({})


def judged_stories(stories: Iterable[Story], lexicon: Lexicon, earlier: Judged = NONE_JUDGED) -> Judged:
    """Return the stories by identity; those unchanged since an earlier call with the lexicon are reused."""
    return MappingProxyType(
        {
            story.id: before
            if (before := earlier.get(story.id)) is not None
            and before.story is story
            and before.lexicon is lexicon
            else JudgedStory(story, lexicon)
            for story in stories
        }
    )


def judged(story: Story, lexicon: Lexicon, earlier: Judged) -> JudgedStory:
    """Return the story as judged earlier if it is unchanged, else one to be judged on first use."""
    return judged_stories((story,), lexicon, earlier)[story.id]
