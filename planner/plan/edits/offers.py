"""Every change of a plan: functions from a Plan to a Plan. The old plan is never touched.

Values are validated strictly here, because `model_copy` does not validate.
"""

import datetime
import itertools
from collections.abc import Iterable, Sequence
from typing import Any, Literal, Protocol

from planner.plan import entry
from planner.plan.assumed import confirmed_with, deciding_row, is_assumed_at
from planner.plan.edits.rows import Edit, edit_rows
from planner.plan.entry.number import UnreadableError
from planner.plan.fields.about import Typed
from planner.plan.fields.counter import Counter, Export, Released
from planner.plan.fields.grant import Grant, Instalment
from planner.plan.fields.offer import Offer
from planner.plan.fields.plan import PRESENT_ID, Plan
from planner.plan.fields.terms import Cause, Component
from planner.plan.paths import root, spec_at, value_at, with_parents, with_value
from planner.plan.registry import Kind

Mark = Literal["existence", "amount", "name"]


class Identified(Protocol):
    """What has an identity in a list of the plan."""

    @property
    def id(self) -> str:
        """The identity, as paths name it."""


def enter(plan: Plan, path: str, text: str, today: datetime.date) -> Plan:
    """Type a text into a field. One that cannot be read is kept beside the field, with why."""
    spec = spec_at(plan, path)
    try:
        value = entry.read(spec, text, today)
        if spec.kind is Kind.GRANTS:
            value = with_own_views(value, value_at(plan, path))
    except UnreadableError as reason:
        return _with_typed(plan, path, Typed(text=text, wrong=str(reason)))
    kept = text.strip().startswith("=")
    plan = _confirmed(with_value(plan, path, value), path, typed=bool(text.strip()))
    return _with_typed(plan, path, Typed(text=text) if kept else None)


def with_own_views(grants: Sequence[Grant], before: Sequence[Grant]) -> tuple[Grant, ...]:
    """Keep your own view of a milestone, which no text of a grant holds, for the grant at the same place."""
    views: list[dict[str, object]] = [
        {"milestone_chance": grant.milestone_chance, "milestone_delay": grant.milestone_delay}
        for grant in before
    ]
    views += [{}] * (len(grants) - len(before))
    return tuple(
        grant.model_copy(update=view) if grant.milestone_share else grant
        for grant, view in zip(grants, views, strict=False)
    )


def enter_all(plan: Plan, entries: Iterable[tuple[str, str]], today: datetime.date) -> Plan:
    """Type many texts, as a paste does, each into its path; in time that grows with the texts."""

    def entered(path: str, text: str) -> Edit:
        return lambda row: enter(row, path, text, today)

    return edit_rows(plan, ((path, entered(path, text)) for path, text in entries))


def put(plan: Plan, path: str, value: Any) -> Plan:
    """Put a value into a field; pydantic's ValidationError if its type or its limits are wrong."""
    plan = with_value(plan, path, spec_at(plan, path).checked(value))
    return _with_typed(_confirmed(plan, path, typed=True), path, None)


def clear(plan: Plan, paths: Iterable[str]) -> Plan:
    """Set fields back to their defaults, as if they had never been typed."""

    def cleared(path: str) -> Edit:
        return lambda row: _confirmed(put(row, path, spec_at(row, path).default), path, typed=False)

    return edit_rows(plan, ((path, cleared(path)) for path in paths))


def _confirmed(plan: Plan, path: str, *, typed: bool) -> Plan:
    """Note whether a field that decides was typed, where its value is the default."""
    row = deciding_row(plan, path)
    if row is None:
        return plan
    above, _, key = path.rpartition(".")
    confirmed = confirmed_with(row, (key,), typed=typed)
    return plan if confirmed == row.confirmed else with_value(plan, f"{above}.confirmed", confirmed)


def typed_text(plan: Plan, path: str) -> str:
    """The text to edit at a path: what was typed, else the value written out; empty for what is assumed."""
    kept = plan.typed.get(path)
    if kept is None and is_assumed_at(plan, path):
        return ""
    return kept.text if kept else entry.write(spec_at(plan, path), value_at(plan, path))


def add_offer(plan: Plan, after: str = "") -> Plan:
    """Add an empty offer after another one, else at the end. Its place is assumed until it is typed."""
    return _inserted(plan, Offer(id=fresh_id("o", plan.offers)), after)


def duplicate_offer(plan: Plan, offer_id: str) -> Plan:
    """Add a copy of an offer (or of the present job) after it, with what was typed into it."""
    offer = plan.offer(offer_id)
    new_id = fresh_id("o", plan.offers)
    source, target = root(offer_id), f"offers.{new_id}"
    copied = {
        target + path.removeprefix(source): typed
        for path, typed in plan.typed.items()
        if path.startswith(source + ".")
    }
    copy = offer.model_copy(update={"id": new_id, "company": f"{offer.company} (copy)"})
    plan = _inserted(plan, copy, offer_id)
    return plan.model_copy(update={"typed": {**plan.typed, **copied}})


def remove_offer(plan: Plan, offer_id: str) -> Plan:
    """Remove an offer with its counter, rounds, releases, and what was typed. The present job stays."""
    keep = tuple(offer for offer in plan.offers if offer.id != offer_id)
    counters = tuple(_unreleased(counter, offer_id) for counter in plan.counters if counter.id != offer_id)
    chosen = "" if plan.chosen == offer_id else plan.chosen
    said = [f"rounds.{round_.id}" for round_ in plan.rounds_of(offer_id)]
    rounds = tuple(round_ for round_ in plan.rounds if round_.offer != offer_id)
    changes = {"offers": keep, "counters": counters, "rounds": rounds, "chosen": chosen}
    plan = plan.model_copy(update=changes)
    return without_typed(plan, (f"offers.{offer_id}", f"counters.{offer_id}", *said))


def move_offer(plan: Plan, offer_id: str, place: int) -> Plan:
    """Move an offer to a place among the offers, 0 first; a place beyond the end is the end."""
    rest = [offer for offer in plan.offers if offer.id != offer_id]
    rest.insert(max(0, place), plan.offer(offer_id))
    return plan.model_copy(update={"offers": tuple(rest)})


def hide_offer(plan: Plan, offer_id: str, *, hidden: bool = True) -> Plan:
    """Hide an offer from the sheets, or show it again. A hidden offer is no alternative."""
    return with_value(plan, f"{root(offer_id)}.hidden", hidden)


def choose_offer(plan: Plan, offer_id: str) -> Plan:
    """Choose the offer that Counter and a recruiter's export are about."""
    return plan.model_copy(update={"chosen": plan.offer(offer_id).id})


def add_grant(plan: Plan, offer_id: str) -> Plan:
    """Add an empty grant to an offer."""
    path = f"{root(offer_id)}.grants"
    held: tuple[Grant, ...] = value_at(plan, path)
    return with_value(without_typed(plan, (path,)), path, (*held, Grant(id=fresh_id("g", held), value=0.0)))


def add_instalment(plan: Plan, offer_id: str) -> Plan:
    """Add a payment to an offer's sign-on; a second one is due at month 13."""
    path = f"{root(offer_id)}.sign_on"
    held: tuple[Instalment, ...] = value_at(plan, path)
    new = Instalment(id=fresh_id("s", held), month=13 if held else 1)
    return with_value(without_typed(plan, (path,)), path, (*held, new))


def remove_item(plan: Plan, path: str) -> Plan:
    """Remove a grant or a payment: the path of the item, as `offers.o1.grants.g1`."""
    above, _, item = path.rpartition(".")
    held: Sequence[Grant | Instalment] = value_at(plan, above)
    plan = without_typed(plan, (path, above))
    return with_value(plan, above, tuple(one for one in held if one.id != item))


def propose(plan: Plan, offer_id: str, component: Component, amount: float | None) -> Plan:
    """Choose what is proposed for a component, in its field's unit (a bonus as a share); None: nothing."""
    return put(plan, f"counters.{offer_id}.{component.value}", amount)


def release_offer(plan: Plan, recruiter: str, other: str, mark: Mark, *, on: bool) -> Plan:
    """Let a recruiter know of another offer, or of the present job. Amount and name need its existence."""
    release = plan.counter(recruiter).release
    old = release.of(other)
    new = old.model_copy(update={mark: on})
    if on and mark != "existence":
        new = new.model_copy(update={"existence": True})
    if not new.existence:
        new = Released(id=other)
    rest = tuple(offer for offer in release.offers if offer.id != other)
    marks = (*rest, new) if new.existence else rest
    return with_value(plan, f"counters.{recruiter}.release.offers", marks)


def release_cause(plan: Plan, recruiter: str, cause: Cause, *, on: bool) -> Plan:
    """Let a recruiter know one line of the sign-on case, or not."""
    held = set(plan.counter(recruiter).release.causes)
    held = held | {cause} if on else held - {cause}
    return with_value(
        plan, f"counters.{recruiter}.release.causes", tuple(one for one in Cause if one in held)
    )


def log_export(plan: Plan, export: Export) -> Plan:
    """Note what left, to whom and when."""
    return plan.model_copy(update={"exports": (*plan.exports, export)})


def fresh_id(letter: str, rows: Sequence[Identified]) -> str:
    """An identity that none of the rows has: the letter and a number."""
    return fresh_ids(letter, rows, 1)[0]


def fresh_ids(letter: str, rows: Sequence[Identified], count: int) -> tuple[str, ...]:
    """So many identities that none of the rows has, in their order; for rows that are added together."""
    taken = {row.id for row in rows}
    numbers = (number for number in itertools.count(len(rows) + 1) if f"{letter}{number}" not in taken)
    return tuple(f"{letter}{number}" for number in itertools.islice(numbers, count))


def _unreleased(counter: Counter, offer_id: str) -> Counter:
    """Release nothing of an offer that is gone: the next offer may get its identity."""
    marks = tuple(offer for offer in counter.release.offers if offer.id != offer_id)
    if len(marks) == len(counter.release.offers):
        return counter
    return counter.model_copy(update={"release": counter.release.model_copy(update={"offers": marks})})


def _inserted(plan: Plan, offer: Offer, after: str) -> Plan:
    places = [index for index, one in enumerate(plan.offers) if one.id == after]
    place = places[0] + 1 if places else (0 if after == PRESENT_ID else len(plan.offers))
    offers = (*plan.offers[:place], offer, *plan.offers[place:])
    return plan.model_copy(update={"offers": offers})


def _with_typed(plan: Plan, path: str, typed: Typed | None) -> Plan:
    """Set what was typed at a path. What was typed below it, or above it, no longer says the value."""
    parents = {path.rsplit(".", count)[0] for count in range(1, path.count(".") + 1)}
    kept = {
        other: one
        for other, one in plan.typed.items()
        if other != path and not other.startswith(path + ".") and (other not in parents)
    }
    if typed is not None:
        kept[path] = typed
    return plan if kept == plan.typed else plan.model_copy(update={"typed": kept})


def without_typed(plan: Plan, prefixes: Iterable[str]) -> Plan:
    """Forget what was typed at or below some paths."""
    gone = frozenset(prefixes)
    kept = {path: text for path, text in plan.typed.items() if gone.isdisjoint(with_parents(path))}
    return plan.model_copy(update={"typed": kept})
