"""The plan: one frozen value with all that the user typed; `plan.edits` makes new ones from it."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import field

from planner.plan.fields.assumptions import Assumptions
from planner.plan.fields.counter import Counter, Export
from planner.plan.fields.market_row import Comparable, OwnBand
from planner.plan.fields.offer import Offer
from planner.plan.fields.person import LetterStyle, Person
from planner.plan.fields.prep import Prep
from planner.plan.fields.round import Round
from planner.plan.fields.scenario import Scenario
from planner.plan.fields.story import Story
from planner.plan.fields.story_versions import StoryVersion
from planner.plan.letter_versions import EditedLetter, LetterCopy
from planner.plan.pay_file import PayFile
from planner.plan.schema.about import About, Editor, Group
from planner.plan.schema.model import Model, Typed
from planner.plan.source_letter import SourceLetter
from planner.values import Privacy, Unit

PRESENT_ID = "present"
PRESENT_JOB = "Present job"
DOLLARS = "USD"
"""The currency of the published tables."""
RELEASABLE, PRIVATE = Privacy.RELEASABLE, Privacy.PRIVATE


class Plan(Model, frozen=True, kw_only=True):
    """All that the user typed, and the marks set with it. Paths: `offers.o1.grants.g1.cliff`."""

    title: Annotated[
        str, About("Plan", PRIVATE, Group.PLAN, help="What you call it.", editor=Editor.ASSUMPTIONS)
    ] = "My offers"
    currency: Annotated[
        str,
        About("Currency", RELEASABLE, Group.PLAN, help="Three letters, as USD.", editor=Editor.ASSUMPTIONS),
    ] = "USD"
    dollar_rate: Annotated[
        float | None,
        About(
            "One US dollar is",
            RELEASABLE,
            Group.PLAN,
            Unit.RATIO,
            "In the plan's currency: it converts taxes, ranges and limits. Empty: they count as they are.",
            Editor.ASSUMPTIONS,
            low=0.000001,
            high=1_000_000,
        ),
    ] = None
    person: Person = Person()
    present: Offer = Offer(id=PRESENT_ID, company=PRESENT_JOB)
    offers: tuple[Offer, ...] = ()
    counters: tuple[Counter, ...] = ()
    chosen: Annotated[
        str, About("Chosen offer", PRIVATE, Group.PLAN, help="Identity of an offer.", editor=Editor.RECORD)
    ] = ""
    assumptions: Assumptions = Assumptions()
    ask_constants: Annotated[
        dict[str, tuple[float, ...]],
        About(
            "How recruiters are assumed to behave",
            PRIVATE,
            Group.EMPLOYER,
            help="Your numbers in place of the table's, by their keys.",
            editor=Editor.ASSUMPTIONS,
            assumption=True,
        ),
    ] = field(default_factory=dict)
    wording: LetterStyle = LetterStyle()
    typed: dict[str, Typed] = field(default_factory=dict)
    exports: tuple[Export, ...] = ()
    rounds: tuple[Round, ...] = ()
    stories: tuple[Story, ...] = ()
    story_versions: tuple[StoryVersion, ...] = ()
    bands: tuple[OwnBand, ...] = ()
    comparables: tuple[Comparable, ...] = ()
    letters: tuple[SourceLetter, ...] = ()
    letter_drafts: tuple[EditedLetter, ...] = ()
    letter_copies: tuple[LetterCopy, ...] = ()
    pay_files: tuple[PayFile, ...] = ()
    prep: Prep = Prep()
    certificates: Annotated[
        tuple[str, ...],
        About(
            "Certificates",
            PRIVATE,
            Group.STORY,
            help="One a line. By themselves they move no ask; stories do.",
            editor=Editor.STORIES,
        ),
    ] = ()
    scenarios: tuple[Scenario, ...] = ()

    @property
    def dollar(self) -> float:
        """The plan's currency for one US dollar; 1 in dollars, and where no rate was typed."""
        return 1.0 if self.currency == DOLLARS or self.dollar_rate is None else self.dollar_rate

    def columns(self) -> Iterator[Offer]:
        """Yield the present job, then the offers in their order, hidden ones too."""
        yield self.present
        yield from self.offers

    def offer(self, offer_id: str) -> Offer:
        """Return the offer or present job with an identity; KeyError if there is none."""
        for column in self.columns():
            if column.id == offer_id:
                return column
        raise KeyError(offer_id)

    def chosen_offer(self) -> Offer | None:
        """Return the chosen offer, else the first that is not hidden; None if there is none."""
        shown = [offer for offer in self.offers if not offer.hidden]
        return next((offer for offer in self.offers if offer.id == self.chosen), shown[0] if shown else None)

    def counter(self, offer_id: str) -> Counter:
        """Return the counter to an offer; an empty one if none was made."""
        known = next((counter for counter in self.counters if counter.id == offer_id), None)
        return Counter(id=offer_id) if known is None else known

    def story(self, story_id: str) -> Story:
        """Return the story with an identity; KeyError if there is none."""
        for story in self.stories:
            if story.id == story_id:
                return story
        raise KeyError(story_id)

    def scenario(self, scenario_id: str) -> Scenario:
        """Return the cost scenario with an identity; KeyError if there is none."""
        for scenario in self.scenarios:
            if scenario.id == scenario_id:
                return scenario
        raise KeyError(scenario_id)

    def rounds_of(self, offer_id: str) -> tuple[Round, ...]:
        """Return the rounds with the recruiter of an offer, in the order of the log."""
        return tuple(round_ for round_ in self.rounds if round_.offer == offer_id)

    def lacks_rate(self, offer: Offer) -> bool:
        """Whether a column is paid in another currency whose exchange rate is not typed."""
        return offer.currency != self.currency and offer.rate == 1

    def unreadable_entries(self, prefix: str = "") -> dict[str, Typed]:
        """Return the entries that could not be read, at or below a path."""
        return {
            path: typed
            for path, typed in self.typed.items()
            if typed.wrong and (not prefix or path == prefix or path.startswith(prefix + "."))
        }
