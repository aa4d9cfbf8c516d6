"""The proposal to a recruiter, and what that recruiter may know."""

import datetime
from typing import Annotated

from planner.plan.fields.about import MOST_MONEY, About, Editor, Group, Model
from planner.plan.fields.terms import Cause, Component, Hold, Tone
from planner.values import Privacy, Unit

RELEASABLE, PRIVATE = Privacy.RELEASABLE, Privacy.PRIVATE


class Released(Model):
    """What of one other offer, or of the present job, one recruiter may know; each mark apart."""

    id: str
    existence: bool = False
    amount: bool = False
    name: bool = False


class ReleasedStory(Model):
    """What of a story one recruiter may know, and the component that it argues for.

    Sentences are held by their exact text: one that is edited afterwards is not released.
    """

    id: str
    sentences: tuple[str, ...] = ()
    component: Component | None = None


class Release(Model):
    """What one recruiter may know beyond their own offer. Empty: nothing."""

    offers: tuple[Released, ...] = ()
    stories: tuple[ReleasedStory, ...] = ()
    causes: tuple[Cause, ...] = ()

    def of(self, offer_id: str) -> Released:
        """Marks for another offer; all closed where none were set."""
        return next((offer for offer in self.offers if offer.id == offer_id), Released(id=offer_id))

    def of_story(self, story_id: str) -> ReleasedStory:
        """Marks for a story; nothing of it where none were set."""
        return next((story for story in self.stories if story.id == story_id), ReleasedStory(id=story_id))


class ComponentHold(Model):
    """A component that the packages leave alone: as offered, or at the figure that is proposed."""

    id: Component
    hold: Hold


class ShownPackage(Model):
    """One package as this recruiter is to see it: whole figures, a bonus as a share of base.

    They are the user's own choice, like the proposal: nothing private moves them afterwards.
    """

    lead: Component
    base: float
    equity: float
    sign_on: float
    bonus: float

    def amount(self, component: Component) -> float:
        """The figure of a component, in its field's unit."""
        held: float = getattr(self, component.value)
        return held


class ShownTradeOff(Model):
    """What a scenario's savings cost in accuracy, as this listener is to hear it: the user's own choice.

    Costs of a query in `currency`; accuracies as shares of right answers, None where they were not typed.
    Nothing moves them afterwards, not the scenario either.
    """

    scenario: str
    currency: str
    plain: float
    cost: float
    plain_accuracy: float | None = None
    accuracy: float | None = None


class Counter(Model):
    """The proposal to one recruiter, and what that recruiter may know. None: not proposed."""

    id: Annotated[str, About("Identity", PRIVATE, Group.COUNTER, editor=Editor.RECORD)]
    base: Annotated[
        float | None,
        About(
            "Proposed base",
            RELEASABLE,
            Group.COUNTER,
            Unit.MONEY_YEAR,
            "Yearly.",
            Editor.COUNTER,
            low=0,
            high=MOST_MONEY,
        ),
    ] = None
    equity: Annotated[
        float | None,
        About(
            "Proposed equity",
            RELEASABLE,
            Group.COUNTER,
            Unit.MONEY,
            "The whole grant.",
            Editor.COUNTER,
            low=0,
            high=1e9,
        ),
    ] = None
    sign_on: Annotated[
        float | None,
        About(
            "Proposed sign-on",
            RELEASABLE,
            Group.COUNTER,
            Unit.MONEY,
            "All payments together.",
            Editor.COUNTER,
            low=0,
            high=MOST_MONEY,
        ),
    ] = None
    bonus: Annotated[
        float | None,
        About(
            "Proposed bonus", RELEASABLE, Group.COUNTER, Unit.SHARE, "Of base.", Editor.COUNTER, low=0, high=5
        ),
    ] = None
    intent: Annotated[
        str,
        About("Opening sentence", RELEASABLE, Group.COUNTER, help="In your words.", editor=Editor.COUNTER),
    ] = ""
    reasons: Annotated[
        tuple[str, ...],
        About(
            "Reasons", RELEASABLE, Group.COUNTER, help="Up to three, in your words.", editor=Editor.COUNTER
        ),
    ] = ()
    recruiter: Annotated[
        str,
        About(
            "Recruiter's name",
            RELEASABLE,
            Group.WORDS,
            help="As you address them; letters greet by it.",
            editor=Editor.COUNTER,
        ),
    ] = ""
    until: Annotated[
        datetime.date | None,
        About(
            "Time asked until",
            RELEASABLE,
            Group.WORDS,
            Unit.DATE,
            "The day that you ask the deadline to be moved to.",
            Editor.COUNTER,
            ahead=True,
        ),
    ] = None
    tone: Annotated[
        Tone, About("Tone", RELEASABLE, Group.WORDS, help="How letters sound.", editor=Editor.COUNTER)
    ] = Tone.PLAIN
    release: Annotated[Release, About("Release", RELEASABLE, Group.COUNTER, editor=Editor.RECORD)] = Release()
    held: Annotated[
        tuple[ComponentHold, ...], About("Held components", PRIVATE, Group.COUNTER, editor=Editor.RECORD)
    ] = ()
    packages: Annotated[
        tuple[ShownPackage, ...], About("Packages shown", RELEASABLE, Group.COUNTER, editor=Editor.RECORD)
    ] = ()

    trade_off: Annotated[
        ShownTradeOff | None, About("Trade-off shown", RELEASABLE, Group.WORDS, editor=Editor.RECORD)
    ] = None

    def proposed(self, component: Component) -> float | None:
        """The chosen figure of a component, in its own unit (bonus as a share of base)."""
        chosen: float | None = getattr(self, component.value)
        return chosen

    def hold(self, component: Component) -> Hold | None:
        """How a component is held; None where packages may move it."""
        return next((held.hold for held in self.held if held.id is component), None)


class Export(Model):
    """One line of the log of what left: to whom, when, which figures, how much of which stories."""

    offer: str
    company: str
    when: datetime.date
    file: str
    figures: tuple[tuple[str, float], ...] = ()
    stories: tuple[str, ...] = ()
    passed: Annotated[
        tuple[str, ...],
        About(
            "Let pass",
            PRIVATE,
            Group.COUNTER,
            help="Doubts of the check for private words that you let pass, each with its identity.",
            editor=Editor.RECORD,
        ),
    ] = ()
