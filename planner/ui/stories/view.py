"""What every page of the Stories sheet shows: a story with its judgement, and the offer it is for."""

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from planner.analysis import Analysis
from planner.market.assumed import resolved
from planner.plan import Offer, Plan, Story
from planner.plan.fields.story import PARTS
from planner.story.judged import Judged
from planner.story.lexicon import Lexicon
from planner.story.rubric.judgement import Judgement, LintKind
from planner.story.rubric.rubric import judge
from planner.ui.session import Session
from planner.ui.stories.story_typing import live_story


class ShownStory(Struct, frozen=True):
    """One story with what is being typed in it, for the recruiter of the chosen offer, if there is one.

    `offer` has its assumed track put in, as everything else that is computed. `judged`: the plan's stories.
    """

    plan: Plan
    analysis: Analysis | None
    story: Story
    offer: Offer | None
    lexicon: Lexicon
    judged: Judged

    @property
    def judgement(self) -> Judgement:
        """The story judged as evidence, for no role: the same, but where the role's lens is missed."""
        missed = any(lint.kind is LintKind.LENS for lint in self.for_role.lints)
        return judge(self.story, self.lexicon) if missed else self.for_role

    @property
    def for_role(self) -> Judgement:
        """The story judged for the role of the offer; kept by value, so reading it again costs nothing."""
        return judge(self.story, self.lexicon, self.offer.track if self.offer else None)

    @property
    def length(self) -> int:
        """Letters in all parts."""
        return sum(len(getattr(self.story, part)) for part in PARTS)


class StoryPage(QWidget):
    """Base of the pages behind the tabs; each draws only while it is seen."""

    def show_story(self, shown: ShownStory) -> None:
        """Draw a story."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.setFocus()


def shown_story(session: Session, story_id: str, lexicon: Lexicon) -> ShownStory:
    """Return a story of the plan as it is to be shown, for the role with what is assumed of it."""
    plan = session.plan
    offer, story = resolved(plan).chosen_offer(), live_story(session, story_id)
    return ShownStory(plan, session.analysis, story, offer, lexicon.of_plan(plan), session.judged)
