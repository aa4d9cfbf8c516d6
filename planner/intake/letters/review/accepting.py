"""The step of a reviewed letter into the plan: offers, rounds, notes, and the letter itself."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.results import OfferReading, RoundReading
from planner.intake.letters.review.offer_review import OfferReview
from planner.intake.letters.review.review import Review
from planner.intake.letters.review.row_keys import item_of
from planner.intake.letters.text.entities import without_entities
from planner.plan import PRESENT_ID, Grant, Instalment, Offer, Plan, Round, edits, entry
from planner.plan.assumed import with_confirmed
from planner.plan.edits.letters import keep_letter
from planner.plan.edits.negotiation import append_rounds
from planner.plan.paths import offer_path
from planner.plan.source_letter import SourceLetter

NEW = ""
"""The target of an offer that becomes a new column."""


class Accepted(Struct, frozen=True):
    """The plan with the letter in it, and the offer to go to; empty if nothing entered."""

    plan: Plan
    offer_id: str = ""


def accept(plan: Plan, review: Review, into: str, today: datetime.date, name: str = "") -> Accepted:
    """Return the plan with the taken rows of a review; `into` is the offer that is updated, or `NEW`.

    Of several offers each becomes a new one; `into` is for a single one, and for rounds alone. The present
    job's column fills that of the plan. `name` is that of the file, kept with the letter.
    """
    letter = SourceLetter(id="", name=name, day=today, text=review.reading.text)
    targets: list[str] = []
    alone = sum(not offer.reading.is_present for offer in review.offers) == 1
    for offer in review.offers:
        target = PRESENT_ID if offer.reading.is_present else into if alone else NEW
        if not offer.taken() and (not offer.reading.notes or target == NEW):
            continue
        if target == NEW:
            plan = edits.add_offer(plan)
            target = plan.offers[-1].id
        plan = _with_offer(plan, target, offer, review.reading.text, letter, today)
        targets.append(target)
    talked = next((target for target in targets if target != PRESENT_ID), into)
    if talked and review.rounds():
        plan = append_rounds(plan, [_as_round(step, plan, talked, today) for step in review.rounds()])
        if not targets:
            plan = keep_letter(plan, replace(letter, offer=talked), ())
    return Accepted(plan, talked or next(iter(targets), ""))


def _with_offer(
    plan: Plan, offer_id: str, offer: OfferReview, text: str, letter: SourceLetter, today: datetime.date
) -> Plan:
    where = offer_path(offer_id)
    taken = offer.taken()
    for key in [key for key in taken if not item_of(key)[0]]:
        plan = edits.put(plan, f"{where}.{key}", taken[key])
    names: dict[str, str] = {}
    for name, model in (("grants", Grant), ("sign_on", Instalment)):
        changes = _by_item(name, taken)
        if changes:
            items, slots = _merged(getattr(plan.offer(offer_id), name), model, changes)
            plan = edits.put(plan, f"{where}.{name}", items)
            names |= {f"{name}.{read}": f"{name}.{items[place].id}" for read, place in slots.items()}
    plan = _with_notes(plan, f"{where}.note", offer.reading, text, today)
    places = [(_by_identity(path, names), span.start, span.end) for path, span in offer.places().items()]
    return keep_letter(plan, replace(letter, offer=offer_id), places)


def _by_item(name: str, taken: Mapping[str, Any]) -> dict[int, dict[str, Any]]:
    """Return the taken values of a list by the place of the item in the reading."""
    read: dict[int, dict[str, Any]] = {}
    for path, value in taken.items():
        head, place, key = item_of(path)
        if head == name and key:
            read.setdefault(place, {})[key] = value
    return read


def _merged(
    items: Sequence[Any], model: type[Grant] | type[Instalment], changes: Mapping[int, Mapping[str, Any]]
) -> tuple[tuple[Any, ...], dict[int, int]]:
    """Return the items with changed fields, new ones last, and the place of each by that in the reading.

    What the letter says is marked as typed, also where it equals a default.
    """
    merged, places = list(items), dict[int, int]()
    for read in sorted(changes):
        place = read if read < len(items) else len(merged)
        if place == len(merged):
            merged.append(model(id=edits.fresh_id("g" if model is Grant else "s", merged)))
        merged[place] = with_confirmed(replace(merged[place], **dict(changes[read])), changes[read])
        places[read] = place
    return tuple(merged), places


def _by_identity(path: str, names: Mapping[str, str]) -> str:
    head, _, key = path.rpartition(".")
    return f"{names[head]}.{key}" if head in names else path


def _with_notes(plan: Plan, path: str, reading: OfferReading, text: str, today: datetime.date) -> Plan:
    """Add the words that no field takes to the offer's note, each once."""
    written = edits.typed_text(plan, path)
    lines = [" ".join(without_entities(words.span.words(text)).text.split()) for words in reading.notes]
    known = set(written.splitlines())
    new = [line for line in dict.fromkeys(lines) if line and line not in known]
    while new and len(written) + sum(len(line) + 1 for line in new) > entry.LONGEST_TEXT:
        new.pop()  # the whole letter is kept beside it
    return edits.enter(plan, path, "\n".join((*([written] if written else []), *new)), today) if new else plan


def _as_round(step: RoundReading, plan: Plan, offer_id: str, today: datetime.date) -> Round:
    return Round(
        id="",
        offer=offer_id,
        when=today,
        who=step.who,
        component=step.component,
        value=step.value,
        final=step.final,
        known=plan.counter(offer_id).release.items,
    )


def changed_from(plan: Plan, offer_id: str, offer: OfferReview) -> dict[str, Any]:
    """Return the values that an offer of the plan has now at the paths that a review takes."""
    column: Offer = plan.offer(offer_id)
    now: dict[str, Any] = {}
    for path in offer.taken():
        name, place, key = item_of(path)
        if not name:
            now[path] = getattr(column, path)
        elif place < len(items := getattr(column, name)):
            now[path] = getattr(items[place], key)
    return now
