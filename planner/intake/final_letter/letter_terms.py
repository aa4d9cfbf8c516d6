"""The terms of a letter as an offer of the plan, with the words that each came from."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.results import OfferReading, ReadValue, Span
from planner.intake.letters.review.row_keys import normal_path
from planner.intake.letters.review.row_text import valid_value
from planner.plan import Grant, Instalment, Offer

ITEMS = {"grants": Grant, "sign_on": Instalment}


class LetterTerms(Struct, frozen=True):
    """What a letter offers: the offer, and the first words of each path that it has."""

    offer: Offer
    places: Mapping[str, Span]

    def has(self, prefix: str) -> bool:
        """Whether the letter says something at a path, or below it."""
        return any(path == prefix or path.startswith(f"{prefix}.") for path in self.places)

    def place(self, *prefixes: str) -> Span | None:
        """Return the words at or below the first of some paths that the letter has."""
        for prefix in prefixes:
            for path, span in self.places.items():
                if path == prefix or path.startswith(f"{prefix}."):
                    return span
        return None


def letter_terms(reading: OfferReading) -> LetterTerms:
    """Return the terms of a reading; a value that no field of the plan takes is left out."""
    values = [value for value in (_valid(value) for value in reading.values) if value is not None]
    offer = Offer(id="letter")
    fields: dict[str, Any] = {path: value for path, value, _ in values if "." not in path}
    for name, model in ITEMS.items():
        items = dict(_items(name, values))
        if items:
            places = range(max(items) + 1)
            fields[name] = tuple(
                replace(model(id=f"{name}{place}"), **items.get(place, {})) for place in places
            )
    return LetterTerms(replace(offer, **fields), {path: span for path, _, span in values})


def _valid(value: ReadValue) -> tuple[str, Any, Span] | None:
    path = normal_path(value.path)
    valid = valid_value(path, value.value)
    return None if valid is None else (path, valid, value.span)


def _items(name: str, values: list[tuple[str, Any, Span]]) -> Iterator[tuple[int, dict[str, Any]]]:
    found_items: dict[int, dict[str, Any]] = {}
    for path, value, _ in values:
        parts = path.split(".")
        if len(parts) == 3 and parts[0] == name and parts[1].isdigit():
            found_items.setdefault(int(parts[1]), {})[parts[2]] = value
    yield from found_items.items()
