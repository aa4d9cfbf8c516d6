"""How states of the US are written: behind a city, and alone where words of place stand beside them."""

import re

from planner.plan.fields.terms import PLACES

CITY = r"[A-Z][A-Za-zÀ-ÿ.'’-]*(?:[ \t](?:of[ ])?[A-Z][A-Za-zÀ-ÿ.'’-]*){0,3}"
STATES = "|".join(place for place in PLACES if len(place) == 2)
FULL_STATES = (
    r"Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho"
    r"|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota"
    r"|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York"
    r"|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina"
    r"|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
)
CITY_STATE = re.compile(
    rf"(?<![\w-])(?P<city>{CITY}),?[ \t]+(?P<state>(?:{STATES})\b(?![a-z'’])|(?:{FULL_STATES})\b|D\.C\.)"
)
LED_STATE = re.compile(
    rf"(?<=\b[Rr]emote[ ]|emote, |emote \(|remote-)(?:{STATES}|{FULL_STATES})\b"
    rf"|(?<=\b[Ss]tate of )(?:{FULL_STATES})\b"
)
LONE_STATE = re.compile(rf"(?<![\w-])(?P<state>NYC|New York City|DC|(?:{FULL_STATES})|(?:{STATES}))(?![\w-])")
WITHIN_STATE = re.compile(
    r"\b(?:anywhere|live|living|reside|residing|based|located|remote(?:ly)?|work(?:ing)?\s+(?:from|out\s+of|remotely))\b"
    r"[^.;,\n]{0,24}\b(?:in|within|from|of)\s$",
    re.IGNORECASE,
)
"""Right before a state that one works in: `from anywhere you like in WA`."""
