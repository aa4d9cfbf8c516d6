"""Market bands of base by track and level, for the one place that they were published for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.plan import Offer
from planner.plan.terms import Level

BAY_AREA = "San Francisco Bay Area"
BAY_METROS = ("San Francisco-Oakland", "San Jose-Sunnyvale")
"""Beginnings of the metro areas that the published bands belong to."""

TYPED = "Typed by you"


@dataclass(frozen=True, slots=True)
class MarketBand:
    """A band of base pay a year, in the offer's currency, and where it comes from."""

    low: float
    high: float
    source: str

    @property
    def middle(self) -> float:
        """Half way from the bottom to the top."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class BandRow:
    """One published row. Money a year; `equity_share` is a fraction of the company over four years."""

    track: str
    level: str
    place: str
    year: int
    source: str
    base: tuple[float, float] | None = None
    sign_on: tuple[float, float] | None = None
    bonus: tuple[float, float] | None = None
    equity_share: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Premium:
    """What production evidence is worth a year at Senior level, as published."""

    low: float
    high: float
    source: str


@dataclass(frozen=True, slots=True)
class BandTable:
    """The published rows and the premium."""

    rows: tuple[BandRow, ...]
    premium: Premium

    def row(self, track: str, level: Level) -> BandRow | None:
        """Return the Bay Area row of a track and level, if one is published."""
        return next(
            (one for one in self.rows if (one.track, one.level, one.place) == (track, level.value, BAY_AREA)),
            None,
        )

    def midpoint(self, track: str, level: Level) -> float | None:
        """Return the middle of the published base band of a track and level."""
        row = self.row(track, level)
        return None if row is None or row.base is None else sum(row.base) / 2


def market_band(offer: Offer, bands: BandTable) -> MarketBand | None:
    """Return the band for an offer: the typed one, else the published one where the offer is in its place."""
    if offer.market_min is not None and offer.market_max is not None:
        return MarketBand(offer.market_min, offer.market_max, TYPED)
    row = bands.row(offer.track.value, offer.level)
    if row is None or row.base is None or not offer.metro.startswith(BAY_METROS):
        return None
    return MarketBand(row.base[0] / offer.rate, row.base[1] / offer.rate, row.source)


def read_bands(data: Mapping[str, Any]) -> BandTable:
    """Read the published bands; shares of a company are turned from per cent into fractions."""
    premium = data["premium"]
    return BandTable(
        tuple(_row(row) for row in data["rows"]),
        Premium(premium["low"], premium["high"], premium["source"]),
    )


def _row(row: Mapping[str, Any]) -> BandRow:
    return BandRow(
        row["track"],
        row["level"],
        row["place"],
        row["year"],
        row["source"],
        _pair(row.get("base")),
        _pair(row.get("sign_on")),
        _pair(row.get("quarterly_bonus")),
        _pair(row.get("equity_percent"), 100),
    )


def _pair(numbers: list[float] | None, divisor: float = 1) -> tuple[float, float] | None:
    return None if numbers is None else (numbers[0] / divisor, numbers[1] / divisor)
