"""A letter's reading as JSON: a plan of what was read, what is asked, left out and noted, and the evidence.

Every value read is written, also where it equals a default of the plan; our defaults are beside them.
"""

from collections.abc import Iterator
from typing import Any

from planner.intake.letters.results import LetterReading, OfferReading
from planner.plan.fields.grant import Grant
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.offer import Offer
from planner.plan.schema.content import plain
from planner.plan.schema.model import defaults_of

PRESENT = "present"
_LISTS = ("grants", "sign_on")


def letter_json(reading: LetterReading) -> dict[str, Any]:
    """Return the reading as JSON values; `plan` is None if no offer and no round was read."""
    names = _identities(reading)
    text = reading.text
    plan = _plan(reading, names) if reading.offers or reading.rounds else None
    return {
        "plan": plan,
        "asked": [
            *(
                {"offer": name, "field": question.path, "why": question.why}
                for name, offer in names
                for question in offer.questions
            ),
            *({"offer": "", "field": question.path, "why": question.why} for question in reading.questions),
        ],
        "left": [_words(kept.span.words(text)) for kept in reading.left_out],
        "notes": [_words(kept.span.words(text)) for _, offer in names for kept in offer.notes],
        "evidence": [
            {"offer": name, "field": value.path, "from": value.span.words(text)}
            for name, offer in names
            for value in offer.values
        ],
        "defaults": _defaults(),
        **_answer_day(reading),
        **({"refused": reading.refused} if reading.refused else {}),
    }


def _answer_day(reading: LetterReading) -> dict[str, Any]:
    """Return the day by which an answer wants yours, as it makes no offer whose deadline it could be."""
    return {"answer_day": reading.answer_day.values[0].value} if reading.answer_day else {}


def _identities(reading: LetterReading) -> list[tuple[str, OfferReading]]:
    names: list[tuple[str, OfferReading]] = []
    for offer in reading.offers:
        name = PRESENT if offer.is_present else f"o{1 + sum(not other.is_present for _, other in names)}"
        names.append((name, offer))
    return names


def _plan(reading: LetterReading, names: list[tuple[str, OfferReading]]) -> dict[str, Any]:
    offers = [{"id": name, **_offer(offer)} for name, offer in names if not offer.is_present]
    present = next(({"id": name, **_offer(offer)} for name, offer in names if offer.is_present), {})
    rounds = [
        {
            "id": f"r{place}",
            "who": reply.who.value,
            "component": reply.component.value,
            "value": reply.value,
            "final": reply.final,
        }
        for place, reply in enumerate(reading.rounds, start=1)
    ]
    return {"offers": offers, **({"present": present} if present else {}), "rounds": rounds}


def _offer(offer: OfferReading) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    lists: dict[str, dict[int, dict[str, Any]]] = {name: {} for name in _LISTS}
    for value in offer.values:
        head, _, rest = value.path.partition(".")
        if head in lists:
            place, _, key = rest.partition(".")
            lists[head].setdefault(int(place), {})[key] = plain(value.value)
        else:
            fields[value.path] = plain(value.value)
    for name, items in lists.items():
        if items:
            fields[name] = [{"id": f"{name[0]}{place + 1}", **items[place]} for place in sorted(items)]
    return fields


def _words(text: str) -> str:
    return " ".join(text.split())


def _defaults() -> dict[str, Any]:
    """Return the defaults that the plan sets by itself, for those who compare."""
    return {key: value for model in (Offer, Grant, Instalment) for key, value in _of(model)}


def _of(model: type[Offer] | type[Grant] | type[Instalment]) -> Iterator[tuple[str, Any]]:
    for key, default in defaults_of(model).items():
        if key not in ("sign_on", "grants", "confirmed"):
            yield key, plain(default)
