"""Measured pay of product managers, to stand beside what is published as opinion. It moves no ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Measured:
    """One measured row: whose pay, of how many (`n`), and its figures in dollars a year by name."""

    name: str
    n: int
    figures: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class MeasuredTable:
    """Rows of one survey, what they are, and where they come from."""

    what: str
    source: str
    rows: tuple[Measured, ...]


def read_measured(data: Mapping[str, Any]) -> tuple[MeasuredTable, ...]:
    """Read the posted ranges, and the reported pay by years of experience, of the table of bands."""
    return _posted(data["posted"]), _paid(data["paid"])


def _posted(data: Mapping[str, Any]) -> MeasuredTable:
    names = {"mid": "Mid", "senior": "Senior"}
    rows = (
        Measured(name, data[key]["n"], tuple((end, data[key][end]) for end in ("min", "mid", "max")))
        for key, name in names.items()
    )
    return MeasuredTable(data["what"], data["source"], tuple(rows))


def _paid(data: Mapping[str, Any]) -> MeasuredTable:
    """Turn thousands into dollars; totals alone, for parts do not sum to a quantile of the whole."""
    quantiles = [one.upper() for one in data["quantiles"]]
    rows = (
        Measured(
            f"{years} years of experience",
            one["n"],
            tuple((name, 1000.0 * value) for name, value in zip(quantiles, one["total"], strict=True)),
        )
        for years, one in data["by_years_of_experience"].items()
    )
    return MeasuredTable(data["what"], data["source"], tuple(rows))
