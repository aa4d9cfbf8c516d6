"""What is not released to a recruiter and could raise an ask: causes, better rivals, stories.

It releases nothing: `with_levers` returns the plan as it would be after the user released them.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from planner.ask.results import SignOnCase
from planner.plan import PARTS, Offer, Plan, Story, edits
from planner.plan.edits.stories import release_story
from planner.plan.fields.terms import Cause, OfferForm
from planner.plan.title import story_title, title
from planner.story.rubric.evidence import StoryEvidence
from planner.story.text.sentences import sentences
from planner.values import Unit, shown


class LeverKind(StrEnum):
    """What a lever is made of."""

    CAUSE = "cause"
    OFFER = "offer"
    STORY = "story"


class Lever(Struct, frozen=True):
    """One thing to tell a recruiter: `id` is a cause, an offer or a story, `what` names it in a sentence.

    `against` says why it is not advised though it may raise an ask; empty where nothing speaks against it.
    """

    kind: LeverKind
    id: str
    what: str
    against: str = ""


PRESENT_PAY = "it tells them what you earn now"
REASON_ONLY = "your stories carry an ask as its reason; they raise it once they are strong together"

_WHAT: dict[Cause, str] = {
    Cause.UNVESTED: "the {} unvested",
    Cause.BONUS: "the bonus of {} that you forfeit",
    Cause.CLAWBACK: "the {} that you must pay back to your present employer",
    Cause.RELOCATION: "the {} of moving costs that they do not pay",
    Cause.BRIDGE: "the {} that your first year falls short",
    Cause.BAND: "the {} that their range leaves open",
}

_AGAINST: dict[Cause, str] = {Cause.BRIDGE: PRESENT_PAY, Cause.BAND: PRESENT_PAY}
"""Causes from which a recruiter can compute the present pay: never advised."""


def cause_levers(case: SignOnCase | None) -> Iterator[Lever]:
    """Yield the unreleased causes, in their order."""
    for line in case.lines if case is not None else ():
        if not line.released:
            what = _WHAT[line.cause].format(shown(line.amount, Unit.MONEY))
            yield Lever(LeverKind.CAUSE, line.cause.value, what, _AGAINST.get(line.cause, ""))


def offer_levers(plan: Plan, offer_id: str, better: Iterable[Offer]) -> Iterator[Lever]:
    """Yield the better rivals whose amounts are not released; a lever never names them."""
    release = plan.counter(offer_id).release
    for other in better:
        if other.id != offer_id and not release.of(other.id).amount:
            written = "written offer" if other.standing is OfferForm.WRITTEN else "offer"
            yield Lever(LeverKind.OFFER, other.id, f"the amounts of your {written} of {title(plan, other)}")


def story_levers(plan: Plan, offer_id: str, evidence: StoryEvidence, strong: float) -> Iterator[Lever]:
    """Yield the stories that carry the evidence and of which no sentence is released.

    A coach lets stories weaker than `strong` give an ask its reason and does not raise it for them.
    """
    release = plan.counter(offer_id).release
    carrying = {*evidence.best, *_sole_coverers(evidence)}
    for story in plan.stories:
        if story.id in carrying and not release.of_story(story.id).sentences and _sentences(story):
            against = "" if evidence.value >= strong else REASON_ONLY
            yield Lever(LeverKind.STORY, story.id, f"“{story_title(story, plan.stories)}”", against)


def with_levers(plan: Plan, offer_id: str, levers: Iterable[Lever]) -> Plan:
    """Return the plan after telling the recruiter of an offer: one edit, which only the user makes."""
    for lever in levers:
        match lever.kind:
            case LeverKind.CAUSE:
                plan = edits.release_cause(plan, offer_id, Cause(lever.id), on=True)
            case LeverKind.OFFER:
                plan = edits.release_offer(plan, offer_id, lever.id, "amount", on=True)
            case LeverKind.STORY:
                plan = release_story(plan, offer_id, lever.id, _sentences(plan.story(lever.id)))
    return plan


def _sentences(story: Story) -> tuple[str, ...]:
    return tuple(sentence.text for part in PARTS for sentence in sentences(getattr(story, part)))


def _sole_coverers(evidence: StoryEvidence) -> Iterator[str]:
    """Yield the stories that alone cover an area or a stage."""
    for mark in (*evidence.areas, *evidence.stages):
        covering = [
            story.story_id
            for story in evidence.stories
            if story.own and (mark in story.areas or mark in story.stages)
        ]
        if len(covering) == 1:
            yield covering[0]
