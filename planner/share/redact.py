"""The plan as one recruiter may know it, with every private field reset to its default.

Everything that leaves is made from this plan alone, so that a private value cannot reach it by any path.
"""

from typing import Any, TypeVar

from msgspec.structs import replace

from planner.market.assumed import resolved
from planner.plan import PRESENT_ID, Grant, Instalment, Offer, Person, Plan, Release, Round
from planner.plan.assumed import OFFER_KEYS, with_confirmed
from planner.plan.fields.plan import DOLLARS
from planner.plan.fields.terms import Cause, Track
from planner.plan.letter_versions import LetterCopy
from planner.plan.registry import fields
from planner.plan.schema.model import Model
from planner.share.stories import current_release, released_stories
from planner.values import Privacy

LEAVING: dict[Cause, tuple[str, ...]] = {
    Cause.UNVESTED: ("unvested", "stay_chance"),
    Cause.BONUS: ("accrued_bonus", "accrued_months", "accrued_chance"),
    Cause.CLAWBACK: ("clawback_owed",),
}
"""Fields of the present job that a released line of the sign-on case is made of."""

JOINING: dict[Cause, tuple[str, ...]] = {
    Cause.RELOCATION: ("relocation_cost",),
    Cause.BAND: ("market_min", "market_max"),
}
"""The user's own fields on the recruiter's offer that a released line is made of."""

SHOWN_OF_PERSON = ("name", "contact", "paper", "credit")
"""Fields of the person that readers of an export see."""

BARE = Offer(id=PRESENT_ID)
ModelT = TypeVar("ModelT", bound=Model)


def redacted(plan: Plan, offer_id: str) -> Plan:
    """Return the plan as the recruiter of an offer may know it; KeyError if there is no such offer.

    Only the person's name, contact line and paper stay, the offer as the recruiter made it, what was said to
    and by them, what is released to them (of a story the sentences that are still in it), the proposal, and
    of the letters that went to them the kind and the day.
    The plan's currency becomes that of the offer.
    """
    plan = resolved(plan)
    counter, offer = plan.counter(offer_id), plan.offer(offer_id)
    others = tuple(
        _other(other, counter.release, offer)
        for other in plan.offers
        if other.id != offer_id and counter.release.of(other.id).existence
    )
    return Plan(
        currency=offer.currency,
        dollar_rate=_dollar_rate(plan, offer),
        person=Person(**{key: getattr(plan.person, key) for key in SHOWN_OF_PERSON}),
        wording=plan.wording,
        present=with_confirmed(_present(plan.present, counter.release, offer), OFFER_KEYS),
        offers=tuple(
            with_confirmed(other, OFFER_KEYS)  # nothing is assumed anew of what is left
            for other in (_with(_employer_terms(offer), offer, JOINING, counter.release), *others)
        ),
        counters=(
            replace(
                counter,
                held=(),
                signed_terms="",
                release=current_release(plan, counter),
                conditions=tuple(condition for condition in counter.conditions if condition.asked),
            ),
        ),
        rounds=tuple(
            _owned(round_, Round(id=round_.id, offer=offer_id)) for round_ in plan.rounds_of(offer_id)
        ),
        stories=released_stories(plan, offer_id),
        letter_copies=tuple(
            LetterCopy(id=taken.id, offer=offer_id, kind=taken.kind, when=taken.when, rival=taken.rival)
            for taken in plan.letter_copies
            if taken.offer == offer_id
        ),
        chosen=offer_id,
    )


def _dollar_rate(plan: Plan, offer: Offer) -> float | None:
    """Return the rate of the dollar, which openings depend on, where the plan uses it in this currency."""
    return plan.dollar_rate if offer.currency == plan.currency != DOLLARS else None


def _other(other: Offer, release: Release, offer: Offer) -> Offer:
    """Return another offer as far as its existence, figures and name are released."""
    mark = release.of(other.id)
    known = _paid(other, offer) if mark.amount else Offer(id=other.id, standing=other.standing)
    return _named(known, other.company if mark.name else "")


def _present(job: Offer, release: Release, offer: Offer) -> Offer:
    """Return the present job; its pay only if its amount, or the bridge computed from it, is released."""
    mark, bridged = release.of(PRESENT_ID), Cause.BRIDGE in release.causes
    known = Offer(id=PRESENT_ID, **_exchange(job, offer)) if set(LEAVING) & set(release.causes) else BARE
    if bridged or (mark.existence and mark.amount):
        known = _paid(job, offer)
    known = _named(known, job.company if mark.existence and mark.name else "")
    counted = Release(causes=tuple(Cause)) if bridged else release
    return _with(known, job, LEAVING, counted)


def _paid(other: Offer, offer: Offer) -> Offer:
    """Return the figures of another offer, with its rate against the recruiter's own currency."""
    return replace(_employer_terms(other), **_exchange(other, offer))


def _exchange(other: Offer, offer: Offer) -> dict[str, Any]:
    rate = 1.0 if other.currency == offer.currency else other.rate / offer.rate
    return {"currency": other.currency, "rate": rate}


def _named(known: Offer, company: str) -> Offer:
    """Reset what is not a figure, and set the name if it is released."""
    bare = {"title": "", "track": Track.OTHER, "start": None, "deadline": None}
    return replace(known, company=company, **bare)


def _with(known: Offer, typed: Offer, keys: dict[Cause, tuple[str, ...]], release: Release) -> Offer:
    copied = [key for cause in release.causes for key in keys.get(cause, ())]
    return replace(known, **{key: getattr(typed, key) for key in copied})


def _employer_terms(offer: Offer) -> Offer:
    """Return the offer with only the fields that the employer stated, in grants and instalments too."""
    grants = tuple(_owned(grant, Grant(id=grant.id)) for grant in offer.grants)
    paid = tuple(_owned(instalment, Instalment(id=instalment.id)) for instalment in offer.sign_on)
    return replace(_owned(offer, Offer(id=offer.id)), grants=grants, sign_on=paid)


def _owned(typed: ModelT, bare: ModelT) -> ModelT:
    """Copy the fields that are the recruiter's own onto a bare model."""
    own = [spec.key for spec in fields(type(typed)) if spec.about.privacy is Privacy.OWN]
    return replace(bare, **{key: getattr(typed, key) for key in own})
