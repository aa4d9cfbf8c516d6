"""What was shared with whom: each recruiter's exports, letters and figures with their day, and since."""

import datetime
from collections.abc import Iterator

from msgspec import Struct

from planner.ask.opening.figures import in_ask_unit
from planner.ask.rounds.asked_for import open_proposal
from planner.ask.sentences import amount
from planner.plan import Export, Plan
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.share.history.earlier_asks import SLIP, earlier_asks
from planner.share.recruiter_texts import offered_amount
from planner.values import Unit, shown

NOTHING = "Nothing has left this plan. What you export or copy for a recruiter is noted here."
UNCHANGED = "Nothing has changed since."


class SharedItem(Struct, frozen=True):
    """An export, a copied letter or a figure of the log: its day (None: not noted), kind and content."""

    when: datetime.date | None
    what: str
    content: str


class SharedWith(Struct, frozen=True):
    """Everything that one recruiter got, the latest first, and what changed in the plan since."""

    name: str
    items: tuple[SharedItem, ...]
    since: tuple[str, ...]


def shared_with(plan: Plan) -> tuple[SharedWith, ...]:
    """Return every recruiter who got anything, the last addressed first; offers that are gone too."""
    known = {offer.id: title(plan, offer) for offer in plan.offers}
    gone = {line.offer: line.company or "A recruiter" for line in plan.exports if line.offer not in known}
    every = [_with(plan, offer_id, name) for offer_id, name in (known | gone).items()]
    return tuple(sorted((recruiter for recruiter in every if recruiter.items), key=_last_day, reverse=True))


def _with(plan: Plan, offer_id: str, name: str) -> SharedWith:
    items = (*_exports(plan, offer_id), *_letters(plan, offer_id), *_rounds(plan, offer_id))
    latest_first = reversed(items)  # on the same day, the one noted last
    ordered = tuple(sorted(latest_first, key=lambda item: item.when or datetime.date.min, reverse=True))
    is_known = any(offer.id == offer_id for offer in plan.offers)
    return SharedWith(name, ordered, tuple(_since(plan, offer_id)) if is_known and ordered else ())


def _last_day(recruiter: SharedWith) -> datetime.date:
    return recruiter.items[0].when or datetime.date.min


def _exports(plan: Plan, offer_id: str) -> Iterator[SharedItem]:
    for export in plan.exports:
        if export.offer == offer_id:
            yield SharedItem(export.when, export.file, _content(export))


def _content(export: Export) -> str:
    figures = [f"{name.replace('_', '-')} {logged_text(name, value)}" for name, value in export.figures]
    stories = [f"story: {text}" for text in export.stories]
    return "; ".join((*figures, *stories)) or "no figures"


def logged_text(name: str, value: float) -> str:
    """Write a figure of the log of exports, which keeps no units: its name says which are shares of base."""
    return shown(value, Unit.SHARE if is_logged_share(name) else Unit.MONEY)


def is_logged_share(name: str) -> bool:
    """Whether an exported figure is a share of base: a bonus, that of a package or of another offer too."""
    return name.rpartition(": ")[2] in (Component.BONUS.value, Component.BONUS.shared_label)


def _letters(plan: Plan, offer_id: str) -> Iterator[SharedItem]:
    for letter in plan.letter_copies:
        if letter.offer == offer_id:
            what = letter.subject or f"Letter {letter.kind.replace('_', ' ')}"
            yield SharedItem(
                letter.when.date() if letter.when else None, f"{what}, {letter.how}", letter.text.strip()
            )


def _rounds(plan: Plan, offer_id: str) -> Iterator[SharedItem]:
    for step in plan.rounds_of(offer_id):
        if step.who is Who.YOU and step.value is not None:
            text = f"{step.component.noun} {amount(step.component, step.value)}"
            yield SharedItem(step.when, f"Said by {step.means.value}", text)


def _since(plan: Plan, offer_id: str) -> Iterator[str]:
    """Yield what differs now from what this recruiter heard last, in sentences."""
    offer, counter = plan.offer(offer_id), plan.counter(offer_id)
    chosen = open_proposal(counter, offer, plan.rounds_of(offer_id))
    last = {ask.component: ask.amount for ask in earlier_asks(plan, offer_id)}
    for component in Component:
        before, now = last.get(component), chosen.get(component)
        then = None if before is None else in_ask_unit(component, before)
        if now is not None and then is None and abs(now - _offered(plan, offer_id, component)) > SLIP:
            yield f"You ask for {amount(component, now)} of {component.noun}, which they have not heard."
        elif now is not None and then is not None and abs(now - then) > SLIP:
            earlier = amount(component, then)
            yield f"You ask for {amount(component, now)} of {component.noun}; they heard {earlier}."
        elif now is None and then is not None and chosen:
            yield f"You ask for no {component.noun} now; they heard {amount(component, then)}."
    if last and not chosen:
        yield "You have chosen no figure to ask for since."
    yield from _released_since(plan, offer_id)


def _offered(plan: Plan, offer_id: str, component: Component) -> float:
    return in_ask_unit(component, offered_amount(plan.offer(offer_id), component)) or 0.0


def _released_since(plan: Plan, offer_id: str) -> Iterator[str]:
    """Yield how many stories are released that the last export did not have, or no longer."""
    exports = [export for export in plan.exports if export.offer == offer_id]
    if not exports:
        return
    before, now = len(exports[-1].stories), len(plan.counter(offer_id).release.released_story_ids)
    if before != now:
        yield f"{now} of your stories are released; the last export had {before}."
