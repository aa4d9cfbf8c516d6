"""How grants vest, as text: yearly shares as `38/32/20/10`, and events as `12: 25%, 24: 75%`."""

import re
from collections.abc import Sequence
from decimal import Decimal

from planner.plan.entry.number import EntryError, percent_text, read_number


def read_shares(text: str) -> tuple[float, ...]:
    """Parse `38/32/20/10`, in per cent, as fractions. EntryError unless they sum to 100 % within .05.

    Equal ones may be off by their rounding, as `33.3/33.3/33.3`: they are equal parts of the whole.
    """
    parts = [part.strip().removesuffix("%").strip() for part in re.split(r"[/,–-]", text)]
    if not all(re.fullmatch(r"\d+(\.\d*)?|\.\d+", part) for part in parts):
        raise EntryError(f"“{text}” is not a list of yearly shares. Type 25/25/25/25 or 38/32/20/10.")
    shares = tuple(float(Decimal(part)) for part in parts)
    total = sum(shares)
    rounding = 0.5 * len(parts) / 10 ** len(parts[0].partition(".")[2])
    if len(set(parts)) == 1 and abs(total - 100) <= rounding:
        return (1 / len(parts),) * len(parts)
    if abs(total - 100) > 0.05:
        raise EntryError(f"The years {text} sum to {total:g} %, not 100 %. Mend one of them.")
    return tuple(float(Decimal(repr(share)) / 100) for share in shares)


def read_events(text: str) -> tuple[tuple[int, float], ...]:
    """Parse `12: 25%, 24: 75%` as (month, fraction). EntryError for any other text."""
    event = r"(\d+)\s*m?\s*:\s*([\d.]+)\s*%"
    events = re.findall(event, text)
    if not events or re.sub(rf"{event}|[,;\s]", "", text):
        raise EntryError(f"“{text}” is not a list of events. Type month: share, as 12: 25%, 24: 75%.")
    return tuple((int(month), read_number(share + "%")) for month, share in events)


def write_events(events: Sequence[tuple[int, float]]) -> str:
    """Write events so that `read_events` parses them back."""
    return ", ".join(f"{month}: {percent_text(share)}" for month, share in events)
