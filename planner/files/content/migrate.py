"""Old formats, one step a version, in memory only: the file changes when the user saves.

A step takes the plan's raw content and returns it as the next version has it. A released step is never
edited.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from planner.market.assumed import assumed_values
from planner.plan import Offer, Plan, entry
from planner.plan.registry import FIELDS
from planner.plan.title import title

VERSION = 6
Content = dict[str, Any]
Step = Callable[[Content], tuple[Content, tuple[str, ...]]]
"""From the content of a version to that of the next one, with sentences for the user on the change."""


def migrate(content: Content, version: int) -> tuple[Content, tuple[str, ...]]:
    """Return a plan's content in the current version, and notes on values that now differ."""
    notes: tuple[str, ...] = ()
    for old in range(version, VERSION):
        content, more = _STEPS[old](content)
        notes = (*notes, *more)
    return content, notes


def _employer_to_company(content: Content) -> tuple[Content, tuple[str, ...]]:
    """Rename `employer` to `company`, and convert percentages of base from points to fractions."""
    return _with_offers(content, _offer_of_0), ()


def _offer_of_0(offer: Any) -> Any:
    if not isinstance(offer, dict):
        return offer
    renamed = {("company" if key == "employer" else key): value for key, value in offer.items()}
    points = renamed.pop("bonus_points", None)
    return renamed if points is None else {**renamed, "bonus_target": _as_share(points)}


def _as_share(points: Any) -> Any:
    return points / 100 if isinstance(points, int | float) else points


def _with_offers(content: Content, change: Callable[[Any], Any]) -> Content:
    """Change every offer. Anything but a list stays, to be refused by name later."""
    offers = content.get("offers")
    return {**content, "offers": [change(offer) for offer in offers]} if isinstance(offers, list) else content


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _defaults_of_1(content: Content) -> tuple[Content, tuple[str, ...]]:
    """Handle changed defaults: version 1 left out values that were its defaults."""
    return _clawbacks_from_payment(content), _written_by_default(content)


def _clawbacks_from_payment(content: Content) -> Content:
    """Keep version 1's count of clawback months from the payment; the default is now the start date."""
    changed = _with_offers(content, _counted_from_payment)
    if "present" in content:
        changed = {**changed, "present": _counted_from_payment(content["present"])}
    return changed


def _counted_from_payment(offer: Any) -> Any:
    if not isinstance(offer, dict) or not isinstance(offer.get("sign_on"), list):
        return offer
    return {**offer, "sign_on": [_payment_of_1(payment) for payment in offer["sign_on"]]}


def _payment_of_1(payment: Any) -> Any:
    """Keep the amount of a clawback: for a payment at the start both counts are equal."""
    if not isinstance(payment, dict) or payment.get("clawback", "none") == "none":
        return payment
    return payment if payment.get("month", 1) == 0 else {**payment, "clawback_from": "payment"}


def _written_by_default(content: Content) -> tuple[str, ...]:
    """Note offers that version 1 took as written although the file does not say so."""
    offers = [offer for offer in _listed(content.get("offers")) if isinstance(offer, dict)]
    names = [
        str(offer.get("company") or f"Offer {place}")
        for place, offer in enumerate(offers, 1)
        if "standing" not in offer
    ]
    if not names:
        return ()
    return (
        f"{', '.join(names)}: every offer was taken as written before, whether you had said so or not. "
        "“Offer is” reads “not said” now; choose “written” again if it is.",
    )


SECOND_EDITION = (
    "Asks are computed by the second edition of the model: openings, targets and chances may differ from "
    "those when the plan was saved. Proposals that you typed stay as they are."
)
BY_LEVEL = "More bonus is asked for only where you tick “Bonus set individually”."


def _asks_of_2(content: Content) -> tuple[Content, tuple[str, ...]]:
    """Note that the asks of an earlier version were of the model's first edition."""
    offers = [offer for offer in _listed(content.get("offers")) if isinstance(offer, dict)]
    if not offers:
        return content, ()
    return content, (SECOND_EDITION, *([BY_LEVEL] if any(map(_has_bonus, offers)) else []))


def _has_bonus(offer: Content) -> bool:
    return bool(offer.get("bonus_target"))


JOBS_MOVE = (
    "Comparable jobs move into a file of rows at the first save: Market, Comparable jobs. Undo brings them "
    "back. “Senior” was their default too, so there it counts as not said."
)


def _pay_files_of_3(content: Content) -> tuple[Content, tuple[str, ...]]:
    """Note that comparable jobs move at the first save; the content is as it was."""
    return content, (JOBS_MOVE,) if _listed(content.get("comparables")) else ()


def _words_of_4(content: Content) -> tuple[Content, tuple[str, ...]]:
    """Return the content as it was: version 5 adds words, days and conditions for letters, all empty."""
    return content, ()


def _more_of_5(content: Content) -> tuple[Content, tuple[str, ...]]:
    """Return the content as it was: version 6 adds drills, prices, tones, answers, versions, all empty."""
    return content, ()


_STEPS: Mapping[int, Step] = MappingProxyType(
    {
        0: _employer_to_company,
        1: _defaults_of_1,
        2: _asks_of_2,
        3: _pay_files_of_3,
        4: _words_of_4,
        5: _more_of_5,
    }
)
"""Steps by the version that they start from."""


def notes_on_assumed(plan: Plan) -> tuple[str, ...]:
    """Return a sentence for each column whose assumed values are not the defaults of version 1.

    Version 1 computed untyped deciding fields with their defaults; now they come from the role and the place,
    which changes asks and tax.
    """
    return tuple(
        f"{title(plan, offer)}: {', '.join(changes)}: assumed now, as nobody typed it. Type the old value "
        "again if it was meant."
        for offer in plan.columns()
        if (changes := _changes(plan, offer))
    )


def _changes(plan: Plan, offer: Offer) -> tuple[str, ...]:
    return tuple(
        f"“{FIELDS[f'Offer.{key}'].about.label}” reads {_written(key, assumed.value)} in place of "
        f"{_written(key, getattr(offer, key))}"
        for key, assumed in assumed_values(plan, offer).items()
        if assumed.value != getattr(offer, key)
    )


def _written(key: str, value: object) -> str:
    return f"“{entry.write(FIELDS[f'Offer.{key}'], value)}”" if value else "nothing"
