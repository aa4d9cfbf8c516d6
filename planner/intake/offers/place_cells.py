"""Places and bands in cells: the state of `Austin, TX`, and the two ends of `190–235k`."""

import re
from collections.abc import Sequence

from planner.plan.places import state_of

_ENDS = re.compile(
    r"(?P<low>\S.*?)\s*(?:-|–|—|\b(?:to|bis|tot)\b|\sà\s|\.\.+)\s*(?P<high>\S.*)", re.IGNORECASE
)
_YEARLY = re.compile(r"\s*(?:/|\bper\b|\ba\b|\bp)\s*\.?(?:year|yr|annum|a)\.?$", re.IGNORECASE)
_SCALED = re.compile(r"\d\s*(?P<scale>k|m)$", re.IGNORECASE)
_SMALL = re.compile(r"\$?\s*\d{1,3}(?:\.\d+)?")
_RANGED = re.compile(
    r"[$€£₹~]?\s*\d[\d.,]*\s*[kml]?\s*(?:-|–|—|\b(?:to|bis|tot)\b|\bà\b)\s*[$€£₹]?\s*\d[\d.,]*\s*[kml]?\+?.{0,20}",
    re.IGNORECASE,
)


def ends_of(text: str) -> tuple[str, str] | None:
    """Return the two ends of a band as typed; None if it has not two. `190–235k` means 190k."""
    match = _ENDS.fullmatch(_YEARLY.sub("", text.strip()))
    if match is None:
        return None
    low, high = (_YEARLY.sub("", match[end]) for end in ("low", "high"))
    scaled = _SCALED.search(high)
    if scaled and _SMALL.fullmatch(low):
        low += scaled["scale"]
    return low, high


def is_ranged(text: str) -> bool:
    """Whether an amount is a range: `$195-230K`."""
    return len(text) < 80 and _RANGED.fullmatch(text.strip()) is not None


def place_of(texts: Sequence[str]) -> tuple[str, str]:
    """Return the state that the texts of one place name, and the text that does; empty if none does."""
    for text in (*texts, ", ".join(texts)):
        read = state_of(text)
        if read is not None:
            return read[0], text
    return "", ""
