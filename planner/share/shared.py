"""Everything released to one recruiter: an allow-list, and all that workbooks and letters read."""

import datetime
from enum import StrEnum

from msgspec import Struct, field

from planner.plan import Export, LetterStyle, ShownTradeOff
from planner.plan.fields.terms import Cause, Component, Level, Paper, Tone
from planner.plan.letter_words import NegotiationWords
from planner.share.terms import Terms
from planner.story.lenses.lens import Lens
from planner.values import Unit
from planner.values.file_name import file_name
from planner.values.share_measure import ShareMeasure

YEARS = 4  # as grants vest
YEARLY = (Component.BASE, Component.BONUS)
"""Components that are paid every year; the others are paid once, or in all."""


class Proposed(Struct, frozen=True):
    """One component: as offered, as proposed, and why in words for the reader.

    Amounts are in the offer's own currency; a bonus is a share of base. With a `measure` the letter counts
    them as options, or as per cent of the company.
    """

    component: Component
    label: str
    unit: Unit
    offered: float
    proposed: float
    why: str
    measure: ShareMeasure | None = None

    @property
    def raised(self) -> bool:
        """Whether the proposal differs from the offer."""
        return self.proposed != self.offered

    def at_face(self, amount: float) -> float:
        """Return what an amount of the component counts at face value: options less their strike."""
        return amount if self.measure is None else self.measure.at_face(amount)


class OtherOffer(Struct, frozen=True):
    """Another offer, or the present job, as far as it is released."""

    description: str
    currency: str
    headline: float | None  # year 1; None where the amount is not released
    amounts: tuple[tuple[str, float, Unit], ...] = ()
    name: str = ""  # where it is released
    written: bool = False
    where: str = ""  # its plan path, for the window; never written
    letter: bool = False  # its letter can be shown


class ReleasedCause(Struct, frozen=True):
    """One released line of the sign-on case."""

    description: str
    amount: float
    cause: Cause
    where: str = ""  # the plan path behind it, for the window; never written


class Cover(StrEnum):
    """How much of the released sign-on case an ask covers."""

    NOTHING = "nothing"
    PART = "part"
    ALL = "all"


class LatestTerm(Struct, frozen=True):
    """The employer's latest figure of a component, in its field's unit, and whether they called it final."""

    component: Component
    value: float
    final: bool
    where: str  # its plan path, for the window; never written
    raised: bool = False  # whether an answer of theirs is above what they offered first
    as_offered: bool = True  # whether it is what they offered first, whoever said it since


class SharedPackage(Struct, frozen=True):
    """One package that the user chose to show: its name, and a figure for each line of the proposal."""

    name: str
    amounts: tuple[float, ...]


class SharedStory(Struct, frozen=True):
    """One released story: its parts in the order of the role's lens, as (key of the part, sentences)."""

    title: str
    component: Component | None
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    lens: Lens
    where: str = ""  # its plan path, for the window; never written

    @property
    def headline(self) -> str:
        """The first sentence of the result, else of the first released part."""
        return (dict(self.parts).get("result") or self.parts[0][1])[0]

    @property
    def counted(self) -> str:
        """The title and the number of released sentences, for the log."""
        number = sum(len(sentences) for _, sentences in self.parts)
        return f"{self.title}, {number} {'sentence' if number == 1 else 'sentences'}"


class Shared(Struct, frozen=True):
    """Everything that may leave to one recruiter. `offer_id` is for the log and is never written."""

    offer_id: str
    author: str
    company: str
    role: str
    currency: str
    today: datetime.date
    start: datetime.date | None
    deadline: datetime.date | None
    terms: Terms
    standing: str
    lines: tuple[Proposed, ...]
    intent: str
    reasons: tuple[str, ...]
    others: tuple[OtherOffer, ...]
    causes: tuple[ReleasedCause, ...]
    packages: tuple[SharedPackage, ...] = ()
    stories: tuple[SharedStory, ...] = ()
    latest_terms: tuple[LatestTerm, ...] = ()
    posted: tuple[float, float] | None = None
    level: Level = Level.SENIOR
    next_level: Level | None = None
    recruiter: str = ""
    until: datetime.date | None = None
    tone: Tone = Tone.PLAIN
    trade_off: ShownTradeOff | None = None
    wording: LetterStyle = field(default_factory=LetterStyle)
    words: NegotiationWords = field(default_factory=NegotiationWords)
    contact: str = ""
    paper: Paper = Paper.LETTER
    asked_on: datetime.date | None = None  # the day of the user's last letter or ask to this recruiter
    answered_since: bool = False  # whether the recruiter named a figure after that
    rival_in: tuple[str, ...] = ()  # kinds of the letters, already taken out, that told of another offer
    credit: bool = False  # whether the properties of a file name the program
    has_proposal: bool = True  # the user chose figures that were not answered yet

    @property
    def title(self) -> str:
        """Name, role and company, as far as each is there."""
        place = ", ".join(part for part in (self.role, self.company) if part)
        return " · ".join(part for part in (self.author, place) if part) or "Compensation proposal"

    @property
    def case(self) -> float:
        """The sum of the released lines of the sign-on case, in the offer's currency."""
        return sum(cause.amount for cause in self.causes)

    def covers(self, sign_on: float) -> Cover:
        """Return how much of the released case a sign-on covers, to the dollar, as amounts are written."""
        if not self.causes or sign_on <= 0:
            return Cover.NOTHING
        return Cover.ALL if round(sign_on) >= round(self.case) else Cover.PART

    def counted(self, latest: LatestTerm) -> float:
        """Return a stated figure as compared with another offer's: equity at face, options less strike."""
        if latest.component is not Component.EQUITY or not self.terms.grants:
            return latest.value
        return sum(grant.size or 0.0 for grant in self.terms.grants)

    @property
    def sign_on_is_as_offered(self) -> bool:
        """Whether the sign-on is as offered: no other figure of theirs has replaced it."""
        return self._is_as_offered(Component.SIGN_ON)

    @property
    def equity_is_as_offered(self) -> bool:
        """Whether the grants are as offered: no other figure of theirs has replaced them."""
        return self._is_as_offered(Component.EQUITY)

    def _is_as_offered(self, component: Component) -> bool:
        return any(latest.as_offered for latest in self.latest_terms if latest.component is component)

    @property
    def file_name(self) -> str:
        """A name for the file that says whose and whose offer."""
        return file_name(self.author, self.company, "proposal", self.today.isoformat())

    def arguing(self, component: Component) -> tuple[SharedStory, ...]:
        """The stories that argue for a component."""
        return tuple(story for story in self.stories if story.component is component)

    def line(self, component: Component) -> Proposed:
        """The line of one component."""
        return next(line for line in self.lines if line.component is component)

    def rise(self, line: Proposed, before: float) -> float:
        """Return what a rise of a line from an amount brings over four years, in the offer's currency."""
        change = line.at_face(line.proposed) - line.at_face(before)
        if line.unit is Unit.SHARE:
            change *= self.line(Component.BASE).proposed
        return change * (YEARS if line.component in YEARLY else 1)

    def exported(self, file_name: str, passed: tuple[str, ...] = ()) -> Export:
        """Return the line of the log of exports: to whom, when, in which file, which figures and stories.

        `passed` are the doubts of the leak check that the user let pass.
        """
        return Export(
            offer=self.offer_id,
            company=self.company,
            when=self.today,
            file=file_name,
            figures=self.figures,
            stories=tuple(story.counted for story in self.stories),
            passed=passed,
        )

    @property
    def figures(self) -> tuple[tuple[str, float], ...]:
        """The proposed amounts, those shown in packages and of other offers, for the log of exports."""
        proposed = ((line.component.value, line.proposed) for line in self.lines)
        packaged = (
            (f"{package.name}: {line.component.value}", amount)
            for package in self.packages
            for line, amount in zip(self.lines, package.amounts, strict=True)
        )
        return (*proposed, *packaged, *self.other_figures)

    @property
    def other_figures(self) -> tuple[tuple[str, float], ...]:
        """The released figures of other offers and of the present job, for the log of exports."""
        return tuple(
            (f"{other.description}: {label}", value)
            for other in self.others
            for label, value, _ in other.amounts
            if value
        )
