"""What a label may mean besides a field: parts of a grant or payment, a place, a band, or no entry."""

from collections.abc import Mapping
from types import MappingProxyType

VESTING, LOCATION, BAND = "vesting", "location", "band"
CADENCE, CLIFF, CURVE, STRIKE, PRICE = "cadence", "cliff", "curve", "strike", "price"
CLAWBACK, TOTAL, SCORE, MARKET, GUARANTEE = "clawback", "total", "score", "market", "guarantee"
PAY_PERIOD, GRANT_KIND, SALARIES, IS_PRESENT = "period", "kind", "salaries", "is_present"
EXTRAS, PACKAGE = "extras", "package"

DERIVED: Mapping[str, str] = MappingProxyType(
    {
        TOTAL: "It is computed from other entries.",
        SCORE: "It is a score and no entry.",
        MARKET: "It is of reports of pay, not of an offer.",
    }
)
"""Labels of lines that are no entries, and why."""
