"""Market bands by track and level, published or the user's own (which come first), and measured pay."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Offer, OwnBand
from planner.plan.entry import choice_name
from planner.plan.fields.terms import Level

BAY_AREA = "San Francisco Bay Area"
BAY_METROS = ("San Francisco-Oakland", "San Jose-Sunnyvale")
"""Prefixes of the metro areas that the published bands belong to."""

TYPED = "Typed by you"
Range = tuple[float, float]
Measure = Literal["base", "sign_on", "bonus", "equity_share"]
_MEASURES: tuple[tuple[str, Measure], ...] = (
    ("base", "base"),
    ("sign_on", "sign_on"),
    ("bonus", "bonus"),
    ("equity", "equity_share"),
)
ENDS: Mapping[str, tuple[Measure, int]] = MappingProxyType(
    {
        f"{typed}_{end}": (measure, place)
        for typed, measure in _MEASURES
        for place, end in enumerate(("low", "high"))
    }
)
"""Measure and end (0 low, 1 high) of a row, by field of an own band."""


class BandRange(Struct, frozen=True):
    """The usual range in the market, and its source."""

    low: float
    high: float
    source: str

    @property
    def middle(self) -> float:
        """The midpoint of the range."""
        return (self.low + self.high) / 2


class BandRow(Struct, frozen=True):
    """One row. Money a year; `bonus` a share of base; `equity_share` of the company over four years.

    `own` is the identity of the user's band that it was made from; empty for a published one.
    """

    track: str
    level: str
    place: str
    year: int | None
    source: str
    base: Range | None = None
    sign_on: Range | None = None
    bonus: Range | None = None
    equity_share: Range | None = None
    equity_year: Range | None = None
    total: Range | None = None
    note: str = ""
    own: str = ""

    def span(self, measure: Measure) -> Range | None:
        """Return the range of a measure; None if the row has none."""
        limits: Range | None = getattr(self, measure)
        return limits

    def field(self, key: str) -> float | str | None:
        """Return the value for a field of an own band; None if the row has none."""
        if key in ENDS:
            measure, place = ENDS[key]
            span = self.span(measure)
            return span[place] if span else None
        if key == "track":
            return "Any track" if self.track == "any" else choice_name(self.track)
        value: float | str | None = getattr(self, key)
        return value

    def in_currency(self, dollar: float) -> "BandRow":
        """Return the row in a currency of which so many make a dollar; shares stay."""
        base, sign_on = _times(self.base, dollar), _times(self.sign_on, dollar)
        equity_year, total = _times(self.equity_year, dollar), _times(self.total, dollar)
        return replace(self, base=base, sign_on=sign_on, equity_year=equity_year, total=total)

    def is_for(self, offer: Offer, level: Level) -> bool:
        """Whether the row is for the offer's track and place, and a level."""
        if (self.track, self.level) != (offer.track.value, level.value):
            return False
        if self.own:
            return not self.place or self.place in (offer.metro, offer.state)
        return self.place == BAY_AREA and offer.metro.startswith(BAY_METROS)


class Premium(Struct, frozen=True):
    """Published worth of production evidence, a year at Senior level."""

    low: float
    high: float
    source: str


class BandTable(Struct, frozen=True):
    """The rows, the user's own before the published ones, and the premium for production evidence."""

    rows: tuple[BandRow, ...]
    premium: Premium

    def first_band(self, offer: Offer, level: Level, measure: Measure) -> BandRange | None:
        """Return a measure's band from the first row for the offer's track, place and a level, or None."""
        for row in self.rows:
            span = row.span(measure)
            if span is not None and row.is_for(offer, level):
                return BandRange(*span, row.source)
        return None

    def midpoint(self, track: str, level: Level) -> float | None:
        """Return the midpoint of the published base band of a track and level; None if there is none."""
        published = (band_row for band_row in self.rows if band_row.place == BAY_AREA and not band_row.own)
        row = next(
            (band_row for band_row in published if (band_row.track, band_row.level) == (track, level.value)),
            None,
        )
        return None if row is None or row.base is None else sum(row.base) / 2

    def in_currency(self, dollar: float) -> "BandTable":
        """Return the table in a currency of which so many make a dollar; this one is in dollars."""
        premium = replace(self.premium, low=self.premium.low * dollar, high=self.premium.high * dollar)
        return BandTable(tuple(row.in_currency(dollar) for row in self.rows), premium)

    def with_own(self, typed: tuple[OwnBand, ...]) -> "BandTable":
        """Return the table with the user's rows before the published ones."""
        return replace(self, rows=(*(own_row(band) for band in typed), *self.rows)) if typed else self


def market_band(offer: Offer, bands: BandTable) -> BandRange | None:
    """Return the band of base a year in the offer's currency: the typed one, else the table's.

    None where the typed one is upside down: the table's is not what the user meant.
    """
    if offer.market_min is not None and offer.market_max is not None:
        if offer.market_min > offer.market_max:
            return None
        return BandRange(offer.market_min, offer.market_max, TYPED)
    band = bands.first_band(offer, offer.level, "base")
    if band is None:
        return None
    return BandRange(band.low / offer.rate, band.high / offer.rate, band.source)


def own_row(typed: OwnBand) -> BandRow:
    """Return a band of the user as a row; a range with a missing or swapped end is None."""
    source = typed.source.strip()
    return BandRow(
        track=typed.track.value,
        level=typed.level.value,
        place=typed.place.strip(),
        year=typed.year,
        source=f"{TYPED}: {source}" if source else TYPED,
        base=_ends(typed.base_low, typed.base_high),
        sign_on=_ends(typed.sign_on_low, typed.sign_on_high),
        bonus=_ends(typed.bonus_low, typed.bonus_high),
        equity_share=_ends(typed.equity_low, typed.equity_high),
        own=typed.id,
    )


def read_bands(data: Mapping[str, Any]) -> BandTable:
    """Read the published bands; shares of a company are converted from per cent to fractions."""
    premium = data["premium"]
    return BandTable(
        tuple(_row(row) for row in data["rows"]),
        Premium(premium["low"], premium["high"], premium["source"]),
    )


def _row(row: Mapping[str, Any]) -> BandRow:
    return BandRow(
        track=row["track"],
        level=row["level"],
        place=row["place"],
        year=row["year"],
        source=row["source"],
        base=_pair(row.get("base")),
        sign_on=_pair(row.get("sign_on")),
        bonus=_pair(row.get("quarterly_bonus")),
        equity_share=_pair(row.get("equity_percent"), 100),
        equity_year=_pair(row.get("equity_per_year")),
        total=_pair(row.get("total")),
        note=row.get("note", ""),
    )


def _ends(low: float | None, high: float | None) -> Range | None:
    return None if low is None or high is None or low > high else (low, high)


def _times(span: Range | None, dollar: float) -> Range | None:
    return None if span is None else (span[0] * dollar, span[1] * dollar)


def _pair(numbers: list[float] | None, divisor: float = 1) -> Range | None:
    return None if numbers is None else (numbers[0] / divisor, numbers[1] / divisor)


class Measured(Struct, frozen=True):
    """One measured row: the group, its size `n`, and its figures in dollars a year by name."""

    name: str
    n: int
    figures: tuple[tuple[str, float], ...]

    def in_currency(self, dollar: float) -> "Measured":
        """Return the row in a currency of which so many make a dollar."""
        return replace(self, figures=tuple((name, amount * dollar) for name, amount in self.figures))


class MeasuredTable(Struct, frozen=True):
    """Rows of one survey, with its description and source."""

    description: str
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
    """Convert thousands to dollars; totals only, as quantiles of parts do not sum to the total's."""
    quantiles = [name.upper() for name in data["quantiles"]]
    rows = (
        Measured(
            f"{years} years of experience",
            row["n"],
            tuple((name, 1000.0 * value) for name, value in zip(quantiles, row["total"], strict=True)),
        )
        for years, row in data["by_years_of_experience"].items()
    )
    return MeasuredTable(data["what"], data["source"], tuple(rows))
