"""What free text may give away: no construction can keep it safe, so it is read before it leaves.

Another company's name, a private figure in any of its spellings, or a word that shows the walk-away: each
is a problem that bars the export until the text is mended.
"""

import re
from collections.abc import Iterator, Mapping

from planner.pay.component import standing
from planner.pay.years import pay_by_year
from planner.plan import PARTS, PRESENT_ID, Offer, Plan
from planner.plan.frozen import Model
from planner.plan.number import SCALES
from planner.plan.paths import root
from planner.plan.registry import fields
from planner.plan.terms import Component
from planner.share.redact import redacted
from planner.share.shared import Shared
from planner.share.words import without_form
from planner.values import Problem, Unit

WALK_AWAY_WORDS = (
    *("walk away", "walk-away", "walkaway", "minimum", "at least", "bottom line", "lowest", "would accept"),
    *("will accept", "would settle", "settle for", "reservation", "no less than", "not less than"),
)
SMALLEST = 1_000.0
"""Numbers below it are counts and years of service, not pay."""

_MONEY = (Unit.MONEY, Unit.MONEY_YEAR)
_SUMS = (Component.BASE, Component.SIGN_ON, Component.EQUITY)
_SCALES = {**SCALES, "thousand": 10**3, "grand": 10**3, "million": 10**6, "billion": 10**9}
_SCALE = "thousand|grand|million|billion|k|mm|mn|m|bn|b"
_AMOUNT = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[,.\u00a0\u202f ’']\d{3})+|\d+)([.,]\d{1,2}(?!\d)|\.\d+)?"
    rf"(?:[ \u00a0\u202f-]?({_SCALE}))?(?![^\W_]|\s?%)"
    rf"(?=(?:\s*(?:-|–|—|to|and|or)\s*[$€£]?\d[\d.,]*\s?({_SCALE})\b)?)",
    re.IGNORECASE,
)
"""An amount: digits in groups or not, a fraction, its scale, and the scale of a range that it begins."""


def leaks(shared: Shared, plan: Plan) -> tuple[Problem, ...]:
    """Return what the free text of `shared` gives away of the plan, and where it stands."""
    names = _names(plan, shared.offer_id)
    amounts = _private_amounts(plan, shared)
    return tuple(
        problem
        for where, text in (*_texts(shared), *_stories(plan, shared.offer_id))
        for problem in (*_named(where, text, names), *_told(where, text, amounts), *_shown_floor(where, text))
    )


def _texts(shared: Shared) -> Iterator[tuple[str, str]]:
    yield f"counters.{shared.offer_id}.intent", shared.intent
    for reason in shared.reasons:
        yield f"counters.{shared.offer_id}.reasons", reason
    yield f"{root(shared.offer_id)}.title", shared.role
    yield f"{root(shared.offer_id)}.company", shared.company
    yield f"counters.{shared.offer_id}.recruiter", shared.recruiter
    yield "person.name", shared.author


def _stories(plan: Plan, offer_id: str) -> Iterator[tuple[str, str]]:
    """The title and the released sentences of each story, at their own place in the plan."""
    for story in redacted(plan, offer_id).stories:
        for key in ("title", *PARTS):
            yield f"stories.{story.id}.{key}", getattr(story, key)


def _names(plan: Plan, offer_id: str) -> tuple[str, ...]:
    """Names of the other employers that this recruiter may not know."""
    release, own = plan.counter(offer_id).release, plan.offer(offer_id).company.strip().casefold()
    held = [
        one.company.strip()
        for one in plan.columns()
        if one.id != offer_id and not (release.of(one.id).existence and release.of(one.id).name)
    ]
    generic = {"", own, Plan.model_fields["present"].default.company.casefold()}
    return tuple(name for name in held if name.casefold() not in generic)


def _named(where: str, text: str, names: tuple[str, ...]) -> Iterator[Problem]:
    for name in names:
        said = r"\s+".join(re.escape(word) for word in without_form(name).split())
        if re.search(rf"(?<!\w){said}(?!\w)", text, re.IGNORECASE):
            yield Problem(where, f"“{name}” is named here and not released to this recruiter. Take it out.")


def _told(where: str, text: str, amounts: Mapping[float, str]) -> Iterator[Problem]:
    for match in _AMOUNT.finditer(text):
        values = tuple(_readings(match))
        what = next(
            (label for amount, label in amounts.items() if any(abs(amount - one) < 0.5 for one in values)),
            None,
        )
        if what is not None:
            yield Problem(where, f"“{match[0].strip()}” is a private figure ({what}). Take it out.")


def _readings(match: re.Match[str]) -> Iterator[float]:
    """Give what an amount may say: 185.000 is a whole number to some and a fraction to others."""
    digits, fraction = re.sub(r"\D", "", match[1]), (match[2] or "").replace(",", ".")
    for scale in {match[3] or "", match[3] or match[4] or ""}:
        yield float(digits + fraction) * _SCALES[scale.lower()]
        if match[1].count(".") == 1 and match[1].replace(".", "").isdigit() and not fraction:
            yield float(match[1]) * _SCALES[scale.lower()]


def _shown_floor(where: str, text: str) -> Iterator[Problem]:
    for words in WALK_AWAY_WORDS:
        if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE):
            yield Problem(where, f"“{words}” tells how low you would go. Say it in another way.")


def _private_amounts(plan: Plan, shared: Shared) -> dict[float, str]:
    """Dollars that this recruiter may not know, with what they are; what they may know is left out."""
    known = redacted(plan, shared.offer_id)
    allowed = {value for value, _ in _plan_amounts(known)} | {one.proposed for one in shared.lines}
    allowed |= {one.amount for one in shared.causes}
    return {
        value: label
        for value, label in _plan_amounts(plan)
        if value >= SMALLEST and not any(abs(value - one) < 0.5 for one in allowed)
    }


def _plan_amounts(plan: Plan) -> Iterator[tuple[float, str]]:
    yield from _amounts(plan.person)
    for offer in plan.columns():
        whose = "the present job" if offer.id == PRESENT_ID else offer.company or "another offer"
        for value, label in _offer_amounts(offer):
            yield value, f"{label.lower()} of {whose}"
    for counter in plan.counters:
        yield from _amounts(counter)
        for package in counter.packages:
            yield from ((package.amount(one), f"{one.noun} of a package") for one in _SUMS)
    for said in plan.rounds:
        if said.value is not None and said.component in _SUMS:
            yield said.value, f"{said.component.noun} in your log of rounds"


def _offer_amounts(offer: Offer) -> Iterator[tuple[float, str]]:
    yield from _amounts(offer)
    for item in (*offer.grants, *offer.sign_on):
        yield from _amounts(item)
    for component in (Component.SIGN_ON, Component.EQUITY):
        yield standing(offer, component) or 0.0, f"all {component.noun}"
    if offer.base is not None:
        own = offer.model_copy(update={"rate": 1.0})
        yield float(pay_by_year(own, 1).headline[0]), "first-year pay"


def _amounts(model: Model) -> Iterator[tuple[float, str]]:
    """Every field of money that differs from its default, with its label."""
    for spec in fields(type(model)):
        value = getattr(model, spec.key)
        is_amount = isinstance(value, int | float) and spec.about.unit in _MONEY
        if is_amount and value != spec.default:
            yield float(value), spec.about.label
