"""A pay band in one cell: `190–235k`, `$190,000 to $235,000 a year`."""

import re

_ENDS = re.compile(r"(?P<low>\S.*?)\s*(?:-|–|—|\bto\b|\.\.+)\s*(?P<high>\S.*)", re.IGNORECASE)
_YEARLY = re.compile(r"\s*(?:/|\bper\b|\ba\b|\bp)\s*\.?(?:year|yr|annum|a)\.?$", re.IGNORECASE)
_SCALED = re.compile(r"\d\s*(?P<scale>k|m)$", re.IGNORECASE)
_SMALL = re.compile(r"\$?\s*\d{1,3}(?:\.\d+)?")


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
