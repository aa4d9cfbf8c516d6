"""The state that a place lies in: `CA`, `California`, `San Francisco, CA`, `San Francisco`."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from planner.plan.cities import CITIES, plain_place
from planner.plan.fields.terms import OUTSIDE_US, PLACES

_NAMES = (
    *("Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware"),
    *("District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa"),
    *("Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota"),
    *("Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey"),
    *("New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon"),
    *("Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah"),
    *("Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming"),
    *("New York City", OUTSIDE_US),
)
"""In the order of `PLACES`."""

_PLACES: Mapping[str, str] = MappingProxyType(
    {
        **{name.casefold(): place for name, place in zip(_NAMES, PLACES, strict=True)},
        "d.c.": "DC",
        "washington d.c.": "DC",
        "washington dc": "DC",
    }
)
LONGEST_CITY = 60
"""Characters. A longer text is no city, and is not looked up as one."""
_COUNTRY = re.compile(r"[,\s]+(?:USA|U\.S\.A?\.|US|United States(?: of America)?)$", re.IGNORECASE)
_POST_CODE = re.compile(r"\s+\d{5}(?:-\d{4})?$")


def state_of(text: str) -> tuple[str, str] | None:
    """Return the state that a place lies in and the city; None if it names no state and no city of one."""
    place = _POST_CODE.sub("", _COUNTRY.sub("", text.strip()))
    whole = _named(place)
    if whole:
        return whole, ""
    before, comma, last = place.rpartition(",")
    if comma and (state := _named(last) or _named(last.upper())):
        return state, before.strip()
    before, _, last = place.rpartition(" ")
    if last in PLACES:
        return last, before.strip(" -–")
    city = CITIES.get(plain_place(place)) if len(place) <= LONGEST_CITY else None
    return (city, place.strip()) if city else None


def _named(text: str) -> str:
    """Return the state of a whole name or of two capital letters; empty if it is neither."""
    word = text.strip()
    return word if word in PLACES else _PLACES.get(word.casefold(), "")
