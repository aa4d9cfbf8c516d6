"""Cities that lie in one state, for a place that is typed without it: `San Francisco`, `SF`, `Austin`.

The first cities of the metro areas whose prices are known, and everyday names of areas; a test holds them to
that table. Left out are names that two states of the table have (Kansas City), or that mean a whole state.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

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
_EXTRA = re.compile(r"^(?:greater|the)\s+|\s+(?:metro(?:politan)?\s+area|metro|area)$")


def plain_place(text: str) -> str:
    """Return a place without case, double spaces, `greater` and `metro area`."""
    return _EXTRA.sub("", _EXTRA.sub("", " ".join(text.casefold().split())))


CITIES: Mapping[str, str] = MappingProxyType(
    {plain_place(city): state for state, cities in _BY_STATE.items() for city in cities}
)
"""State by city, as `plain_place` leaves its name."""
