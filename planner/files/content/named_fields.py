"""Deciding fields that a file names: they count as typed, also where their values are the defaults."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from msgspec.structs import replace

from planner.plan import PRESENT_ID, Grant, Instalment, Offer, Plan
from planner.plan.assumed import Row, with_confirmed
from planner.plan.schema.scalars import Place


def with_named_defaults(plan: Plan, body: Mapping[str, Any], refused: Collection[Place]) -> Plan:
    """Return the plan with each deciding field that its content names marked as typed.

    `refused`: places of values that are not in the plan.
    """
    named = _Named(refused)
    person = named.confirmed(plan.person, body.get("person"), ("person",))
    present = named.offer(plan.present, body.get("present"), (PRESENT_ID,))
    contents = _by_identity(body.get("offers"))
    offers = tuple(named.offer(offer, contents.get(offer.id), ("offers", offer.id)) for offer in plan.offers)
    same = present is plan.present and person is plan.person
    same = same and all(new is old for new, old in zip(offers, plan.offers, strict=True))
    return plan if same else replace(plan, present=present, offers=offers, person=person)


Item = TypeVar("Item", Grant, Instalment)


class _Named:
    """Marks the fields that a content names, but not those that were refused from it."""

    def __init__(self, refused: Collection[Place]) -> None:
        self._refused = refused

    def offer(self, offer: Offer, content: Any, place: Place) -> Offer:
        """Mark the fields of an offer, of its grants and of its payments."""
        marked = self.confirmed(offer, content, place)
        grants = self._items(marked.grants, content, (*place, "grants"))
        payments = self._items(marked.sign_on, content, (*place, "sign_on"))
        if grants == marked.grants and payments == marked.sign_on:
            return marked
        return replace(marked, grants=grants, sign_on=payments)

    def confirmed(self, row: Row, content: Any, place: Place) -> Row:
        """Mark the fields of one row."""
        named = content if isinstance(content, dict) else {}
        return with_confirmed(row, [key for key in named if (*place, key) not in self._refused])

    def _items(self, rows: tuple[Item, ...], content: Any, place: Place) -> tuple[Item, ...]:
        contents = _by_identity(content.get(place[-1]) if isinstance(content, dict) else None)
        return tuple(self.confirmed(row, contents.get(row.id), (*place, row.id)) for row in rows)


def _by_identity(items: Any) -> Mapping[str, Any]:
    objects = (item for item in items if isinstance(item, dict)) if isinstance(items, list) else ()
    return {str(item.get("id")): item for item in objects}
