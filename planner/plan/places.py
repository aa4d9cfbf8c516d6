"""The state that a place lies in: `CA`, `California`, `San Francisco, CA`, `San Francisco`, `SF`.

Cities are the first ones of the metro areas with known prices, and everyday names of areas; a test compares
them with that table. Names in two states of the table (Kansas City), or of a whole state, are left out.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from planner.plan.fields.terms import OUTSIDE_US, PLACES
from planner.plan.foreign_places import is_abroad
from planner.values.lazy_pattern import LazyPattern

_BAY = ("San Francisco", "SF", "Bay", "SF Bay", "San Francisco Bay", "Oakland", "Berkeley")
_VALLEY = ("Silicon Valley", "South Bay", "San Jose", "Mountain View", "Palo Alto", "Sunnyvale", "Cupertino")
_BY_STATE: Mapping[str, tuple[str, ...]] = {
    "AZ": ("Phoenix",),
    "CA": (
        *(*_BAY, *_VALLEY, "Santa Clara", "Los Angeles", "Santa Monica", "Long Beach"),
        *("San Diego", "Sacramento", "Santa Cruz"),
    ),
    "CO": ("Denver", "Boulder"),
    "CT": ("Hartford",),
    "FL": ("Miami", "Tampa", "Orlando", "Jacksonville"),
    "GA": ("Atlanta",),
    "ID": ("Boise", "Boise City"),
    "IL": ("Chicago",),
    "IN": ("Indianapolis",),
    "MA": ("Boston",),
    "MD": ("Baltimore",),
    "MI": ("Detroit", "Ann Arbor"),
    "MN": ("Minneapolis",),
    "MO": ("St. Louis",),
    "NC": ("Charlotte", "Raleigh", "Durham"),
    "NJ": ("Jersey City",),
    "NV": ("Las Vegas",),
    "NYC": ("Manhattan", "Brooklyn"),
    "OH": ("Columbus", "Cincinnati"),
    "OR": ("Portland",),
    "PA": ("Philadelphia", "Pittsburgh"),
    "RI": ("Providence",),
    "TN": ("Nashville",),
    "TX": ("Austin", "Dallas", "DFW", "Fort Worth", "Houston", "San Antonio"),
    "UT": ("Salt Lake City",),
    "VA": ("Richmond",),
    "WA": ("Seattle", "Bellevue", "Redmond", "Kirkland", "Tacoma"),
    "WI": ("Milwaukee", "Madison"),
}
_EXTRA = LazyPattern(r"^(?:greater|the)\s+|\s+(?:metro(?:politan)?\s+area|metro|area)$")


def plain_place(text: str) -> str:
    """Return a place without case, double spaces, `greater` and `metro area`."""
    return _EXTRA.sub("", _EXTRA.sub("", " ".join(text.casefold().split())))


CITIES: Mapping[str, str] = MappingProxyType(
    {plain_place(city): state for state, cities in _BY_STATE.items() for city in cities}
)
"""State by city, as `plain_place` leaves its name."""


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

PLACE_NAMES: Mapping[str, str] = MappingProxyType(dict(zip(PLACES, _NAMES, strict=True)))
"""Full names of the places that have tax curves."""

_PLACES: Mapping[str, str] = MappingProxyType(
    {
        **{name.casefold(): place for name, place in zip(_NAMES, PLACES, strict=True)},
        "d.c.": "DC",
        "washington d.c.": "DC",
        "washington dc": "DC",
    }
)
LONGEST_CITY = 60
"""Characters. A longer text is not looked up as a city."""
LONGEST_PLACE = 200  # characters
_MODE = LazyPattern(
    r"\b(?:hybrid|on-?site|in[- ]?(?:the[- ])?office|in[- ]?person|fully remote|remote|hq)\b"
    r"(?:\s*,?\s*\(?\d\s*(?:days?|x)(?:\s*(?:a|per|/)\s*week)?\)?)?(?:\s+(?:in|from|role|position)\b)?|\(\s*\)",
    re.IGNORECASE,
)
_COUNTRY = LazyPattern(r"[,\s]+(?:USA|U\.S\.A?\.|US|United States(?: of America)?)$", re.IGNORECASE)
_COUNTRY_FIRST = LazyPattern(
    r"(?:USA|U\.S\.A?\.|US|United States(?: of America)?)\s*(?:\(|[,:–-])\s*(?P<place>[^()]+?)\s*\)?",
    re.IGNORECASE,
)
_POST_CODE = LazyPattern(r"\s+\d{5}(?:-\d{4})?$")


def state_of(text: str) -> tuple[str, str] | None:
    """Return the state and the city of a place; None if it names neither a state nor a known city.

    A place in another country is outside the US. How one works there (`hybrid`) is left aside.
    """
    if len(text) > LONGEST_PLACE:
        return None
    if is_abroad(text):
        is_name = text.strip().casefold() == OUTSIDE_US.casefold()
        return OUTSIDE_US, "" if is_name else text.strip()
    if within := _COUNTRY_FIRST.fullmatch(text.strip()):
        text = within["place"]
    place = _POST_CODE.sub("", _COUNTRY.sub("", _MODE.sub(" ", text).strip(" ,;:()[]–-/")))
    state_of_text = _state_named(place)
    if state_of_text:
        return state_of_text, ""
    before, comma, last = place.rpartition(",")
    if comma and (state := _state_named(last) or _state_named(last.upper())):
        return state, before.strip()
    before, _, last = place.rpartition(" ")
    if last in PLACES:
        return last, before.strip(" -–")
    city = CITIES.get(plain_place(place)) if len(place) <= LONGEST_CITY else None
    return (city, place.strip()) if city else None


def _state_named(text: str) -> str:
    """Return the state of a full name or of two capital letters; empty if it is neither."""
    word = text.strip()
    return word if word in PLACES else _PLACES.get(word.casefold(), "")
