"""What an old plan now reads for deciding fields that it left out: said once, for it moves asks and tax.

Version 1 computed them with their defaults, typed or not; now they come from the role and the place.
"""

from planner.market.assumed import assumed
from planner.plan import Offer, Plan, entry
from planner.plan.registry import FIELDS
from planner.plan.title import title


def notes_on_assumed(plan: Plan) -> tuple[str, ...]:
    """Return a sentence for each column whose assumed values are not the defaults that version 1 took."""
    return tuple(
        f"{title(plan, offer)}: {', '.join(changes)}: assumed now, as nobody typed it. Type the old value "
        "again if it was meant."
        for offer in plan.columns()
        if (changes := _changes(plan, offer))
    )


def _changes(plan: Plan, offer: Offer) -> tuple[str, ...]:
    return tuple(
        f"“{FIELDS[f'Offer.{key}'].about.label}” reads {_written(key, taken.value)} in place of "
        f"{_written(key, getattr(offer, key))}"
        for key, taken in assumed(plan, offer).items()
        if taken.value != getattr(offer, key)
    )


def _written(key: str, value: object) -> str:
    return f"“{entry.write(FIELDS[f'Offer.{key}'], value)}”" if value else "nothing"
