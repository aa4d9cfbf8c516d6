"""What one recruiter learns from the counter, and what stays back, in the user's own words. Pure.

For the user alone: it names other companies, so none of it may leave.
"""

from collections.abc import Iterator

from planner.ask.opening.figures import in_ask_unit
from planner.ask.rounds.asked_for import open_proposal
from planner.plan import PRESENT_ID, Counter, Plan, Released
from planner.plan.fields.terms import Component, OfferForm
from planner.plan.title import title
from planner.share.latest_terms import SLIP, latest_term
from planner.share.stories import story_releases
from planner.values.listing import listed

NEVER = "your walk-away, the chances and your notes"


def learned(plan: Plan, offer_id: str) -> tuple[str, ...]:
    """Return what the recruiter of an offer learns, a line each."""
    return tuple(_learned(plan, offer_id, plan.counter(offer_id)))


def withheld(plan: Plan, offer_id: str) -> tuple[str, ...]:
    """Return what of the other offers and the present job that recruiter does not learn."""
    release = plan.counter(offer_id).release
    lines, unknown = [], []
    for other in plan.columns():
        if other.id == offer_id or (other.id == PRESENT_ID and other.base is None):
            continue
        mark, name = release.of(other.id), title(plan, other)
        parts = [
            text
            for text, on in (("its name", mark.name), ("its figures", mark.amount or mark.letter))
            if not on
        ]
        if not mark.existence and other.id == PRESENT_ID:
            lines.append("what you earn now")
        elif not mark.existence:
            unknown.append(name)
        elif parts:
            lines.append(f"of {name} {' and '.join(parts)}")
    hidden = [f"that {listed(unknown)} made {'an offer' if len(unknown) == 1 else 'offers'}"]
    return (*lines, *(hidden if unknown else ()), NEVER)


def _learned(plan: Plan, offer_id: str, counter: Counter) -> Iterator[str]:
    offer = plan.offer(offer_id)
    asked = [
        component.noun
        for component, amount in open_proposal(counter, offer, plan.rounds_of(offer_id)).items()
        if abs(amount - (in_ask_unit(component, latest_term(plan, offer, component).value) or 0.0)) > SLIP
    ]
    if asked:
        yield f"Your ask for {listed(asked)}"
    reasons = sum(bool(reason.strip()) for reason in counter.reasons)
    reasons += sum(bool(counter.why(component)) for component in Component)
    if reasons:
        yield f"{_count(reasons, 'reason')} in your words"
    if counter.release.causes:
        causes = len(counter.release.causes)
        amounts = "its amount" if causes == 1 else "their amounts"
        yield f"{_count(causes, 'cause')} of the sign-on, with {amounts}"
    stories = [story for story in story_releases(plan, offer_id) if story.released_count]
    if stories:
        sentences = sum(story.released_count for story in stories)
        yield f"{_count(len(stories), 'story', 'stories')}, {_count(sentences, 'sentence')} of yours"
    if counter.packages:
        yield _count(len(counter.packages), "package")
    for other in plan.columns():
        mark = counter.release.of(other.id)
        if other.id != offer_id and mark.existence:
            yield _other(plan, other.id, mark)


def _other(plan: Plan, offer_id: str, mark: Released) -> str:
    """Say what is released of another offer or of the present job."""
    offer = plan.offer(offer_id)
    if offer_id == PRESENT_ID:
        text = "That you have a job"
    else:
        form = "written offer" if offer.standing is OfferForm.WRITTEN else "offer"
        text = f"That another {form} exists ({title(plan, offer)})"
    shown = [
        word for word, on in (("name", mark.name), ("figures", mark.amount), ("letter", mark.letter)) if on
    ]
    return f"{text}, with its {listed(shown)}" if shown else text


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
