"""The proposal to a recruiter, the information released to them, and the log of exports."""

import datetime
from typing import Annotated

from planner.plan.fields.terms import Cause, Component, Hold, Tone
from planner.plan.letter_words import NegotiationWords
from planner.plan.schema.about import MOST_EQUITY, MOST_MONEY, About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

RELEASABLE, PRIVATE = Privacy.RELEASABLE, Privacy.PRIVATE


class Released(Model, frozen=True, kw_only=True):
    """Release marks of another offer, or of the present job, for one recruiter.

    `letter`: the letter of a written offer can be shown, and its figures with it.
    """

    id: str
    existence: bool = False
    amount: bool = False
    name: bool = False
    letter: bool = False


class ReleasedStory(Model, frozen=True, kw_only=True):
    """Sentences of a story released to one recruiter, and the component that the story argues for.

    Sentences are stored by their exact text: an edited sentence is no longer released.
    """

    id: str
    sentences: tuple[str, ...] = ()
    component: Component | None = None


class Release(Model, frozen=True, kw_only=True):
    """Everything released to one recruiter beyond their own offer."""

    offers: tuple[Released, ...] = ()
    stories: tuple[ReleasedStory, ...] = ()
    causes: tuple[Cause, ...] = ()

    @property
    def items(self) -> tuple[str, ...]:
        """Everything released, each thing by a short name: to tell later what is new."""
        return (
            *(f"offer {offer.id}" for offer in self.offers if offer.existence),
            *(f"amount {offer.id}" for offer in self.offers if offer.amount),
            *(f"letter {offer.id}" for offer in self.offers if offer.letter),
            *(f"story {story.id}" for story in self.stories if story.sentences),
            *(f"cause {cause.value}" for cause in self.causes),
        )

    @property
    def released_story_ids(self) -> frozenset[str]:
        """Return the identities of the stories of which a sentence is released."""
        return frozenset(story.id for story in self.stories if story.sentences)

    def of(self, offer_id: str) -> Released:
        """Return the marks of another offer; all unset if it has none."""
        return next((offer for offer in self.offers if offer.id == offer_id), Released(id=offer_id))

    def of_story(self, story_id: str) -> ReleasedStory:
        """Return the marks of a story; without sentences if it has none."""
        return next((story for story in self.stories if story.id == story_id), ReleasedStory(id=story_id))


class ComponentHold(Model, frozen=True, kw_only=True):
    """A component that packages do not change: as offered, or at the proposed figure."""

    id: Component
    hold: Hold


class ShownPackage(Model, frozen=True, kw_only=True):
    """A package as shown to this recruiter: total figures, a bonus as a share of base.

    The figures are the user's choice, like the proposal: no private input changes them afterwards.
    """

    lead: Component
    base: float
    equity: float
    sign_on: float
    bonus: float

    def amount(self, component: Component) -> float:
        """Return the figure of a component, in its field's unit."""
        figure: float = getattr(self, component.value)
        return figure


class ShownTradeOff(Model, frozen=True, kw_only=True):
    """Cost and accuracy of a scenario, without and with its levers, as shown to this recruiter.

    Costs of a query in `currency`; accuracies as shares of right answers, None where they were not typed.
    Later edits of the scenario do not change them.
    """

    scenario: str
    currency: str
    plain: float
    cost: float
    plain_accuracy: float | None = None
    accuracy: float | None = None


class Counter(NegotiationWords, frozen=True, kw_only=True):
    """The proposal to one recruiter (None: not proposed), and the information released to them."""

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
            high=MOST_EQUITY,
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
        About("Opening sentence", RELEASABLE, Group.WORDS, help="In your words.", editor=Editor.COUNTER),
    ] = ""
    reasons: Annotated[
        tuple[str, ...],
        About("Reasons", RELEASABLE, Group.WORDS, help="Up to three, in your words.", editor=Editor.COUNTER),
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

    signed_terms: Annotated[
        str,
        About(
            "Letter to sign looked at",
            PRIVATE,
            Group.WORDS,
            help="The terms that the letter to sign was compared with; new terms mean not looked at.",
            editor=Editor.RECORD,
        ),
    ] = ""

    trade_off: Annotated[
        ShownTradeOff | None, About("Trade-off shown", RELEASABLE, Group.WORDS, editor=Editor.RECORD)
    ] = None

    def proposed(self, component: Component) -> float | None:
        """Return the proposed figure of a component, in its field's unit (bonus as a share of base)."""
        figure: float | None = getattr(self, component.value)
        return figure

    def hold(self, component: Component) -> Hold | None:
        """Return the hold of a component; None where packages may change it."""
        return next((item.hold for item in self.held if item.id is component), None)


class Export(Model, frozen=True, kw_only=True):
    """One line of the log of exports: recipient, day, file, figures, and stories."""

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
