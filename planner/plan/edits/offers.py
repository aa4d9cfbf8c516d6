"""Edits of offers, their grants and payments: functions from a Plan to a Plan; and fresh identities."""

import itertools
from collections.abc import Sequence
from typing import Protocol

from msgspec.structs import replace

from planner.plan.edits.entries import without_typed
from planner.plan.fields.counter import Counter
from planner.plan.fields.grant import Grant
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.offer import Offer
from planner.plan.fields.plan import PRESENT_ID, Plan
from planner.plan.paths import offer_path, value_at, with_value


class Identified(Protocol):
    """An item of a list of the plan."""

    @property
    def id(self) -> str:
        """The identity, as used in paths."""


def add_offer(plan: Plan, after: str = "") -> Plan:
    """Add an empty offer after another one, else at the end. Its place is assumed until typed."""
    return _inserted(plan, Offer(id=fresh_id("o", plan.offers)), after)


def duplicate_offer(plan: Plan, offer_id: str) -> Plan:
    """Add a copy of an offer (or of the present job) after it, with its typed texts."""
    offer = plan.offer(offer_id)
    new_id = fresh_id("o", plan.offers)
    source, target = offer_path(offer_id), f"offers.{new_id}"
    copied = {
        target + path.removeprefix(source): typed
        for path, typed in plan.typed.items()
        if path.startswith(source + ".")
    }
    copy = replace(offer, id=new_id, company=f"{offer.company} (copy)")
    plan = _inserted(plan, copy, offer_id)
    return replace(plan, typed={**plan.typed, **copied})


def remove_offer(plan: Plan, offer_id: str) -> Plan:
    """Remove an offer with its counter, rounds, letters, releases and typed texts. The present job stays."""
    offers = tuple(offer for offer in plan.offers if offer.id != offer_id)
    counters = tuple(_unreleased(counter, offer_id) for counter in plan.counters if counter.id != offer_id)
    chosen = "" if plan.chosen == offer_id else plan.chosen
    round_paths = [f"rounds.{round_.id}" for round_ in plan.rounds_of(offer_id)]
    rounds = tuple(round_ for round_ in plan.rounds if round_.offer != offer_id)
    letters = {
        key: tuple(letter for letter in getattr(plan, key) if letter.offer != offer_id)
        for key in ("letters", "letter_drafts", "letter_copies")
    }
    changes = {
        **{"offers": offers, "counters": counters, "rounds": rounds},
        **letters,
        **{"chosen": chosen},
    }
    plan = replace(plan, **changes)
    return without_typed(plan, (f"offers.{offer_id}", f"counters.{offer_id}", *round_paths))


def move_offer(plan: Plan, offer_id: str, place: int) -> Plan:
    """Move an offer to a place among the offers, 0 first; a place beyond the end is the end."""
    rest = [offer for offer in plan.offers if offer.id != offer_id]
    rest.insert(max(0, place), plan.offer(offer_id))
    return replace(plan, offers=tuple(rest))


def hide_offer(plan: Plan, offer_id: str, *, hidden: bool = True) -> Plan:
    """Hide an offer from the sheets, or show it again. A hidden offer is not an alternative."""
    return with_value(plan, f"{offer_path(offer_id)}.hidden", hidden)


def choose_offer(plan: Plan, offer_id: str) -> Plan:
    """Choose the offer of the sheet Counter and of a recruiter's export."""
    return replace(plan, chosen=plan.offer(offer_id).id)


def add_grant(plan: Plan, offer_id: str) -> Plan:
    """Add an empty grant to an offer."""
    path = f"{offer_path(offer_id)}.grants"
    grants: tuple[Grant, ...] = value_at(plan, path)
    return with_value(
        without_typed(plan, (path,)), path, (*grants, Grant(id=fresh_id("g", grants), value=0.0))
    )


def add_instalment(plan: Plan, offer_id: str) -> Plan:
    """Add a payment to an offer's sign-on; a second one is due at month 13."""
    path = f"{offer_path(offer_id)}.sign_on"
    payments: tuple[Instalment, ...] = value_at(plan, path)
    new = Instalment(id=fresh_id("s", payments), month=13 if payments else 1)
    return with_value(without_typed(plan, (path,)), path, (*payments, new))


def remove_item(plan: Plan, path: str) -> Plan:
    """Remove a grant or a payment: the path of the item, as `offers.o1.grants.g1`."""
    parent, _, item = path.rpartition(".")
    items: Sequence[Grant | Instalment] = value_at(plan, parent)
    plan = without_typed(plan, (path, parent))
    return with_value(plan, parent, tuple(other for other in items if other.id != item))


def fresh_id(letter: str, rows: Sequence[Identified]) -> str:
    """Return an identity that none of the rows has: the letter and a number."""
    return fresh_ids(letter, rows, 1)[0]


def fresh_ids(letter: str, rows: Sequence[Identified], count: int) -> tuple[str, ...]:
    """Return `count` identities that none of the rows has, for rows that are added together."""
    taken = {row.id for row in rows}
    numbers = (number for number in itertools.count(len(rows) + 1) if f"{letter}{number}" not in taken)
    return tuple(f"{letter}{number}" for number in itertools.islice(numbers, count))


def _unreleased(counter: Counter, offer_id: str) -> Counter:
    """Remove the release of a removed offer: the next offer may get its identity."""
    marks = tuple(offer for offer in counter.release.offers if offer.id != offer_id)
    if len(marks) == len(counter.release.offers):
        return counter
    return replace(counter, release=replace(counter.release, offers=marks))


def _inserted(plan: Plan, offer: Offer, after: str) -> Plan:
    places = [index for index, other in enumerate(plan.offers) if other.id == after]
    place = places[0] + 1 if places else (0 if after == PRESENT_ID else len(plan.offers))
    offers = (*plan.offers[:place], offer, *plan.offers[place:])
    return replace(plan, offers=offers)
