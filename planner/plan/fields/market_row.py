"""The user's own market rows: bands, and pay of comparable jobs."""

from typing import Annotated

from planner.plan.fields.terms import Level, Track
from planner.plan.schema.about import MOST_EQUITY, MOST_MONEY, About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

PRIVATE = Privacy.PRIVATE
EARLIEST, LATEST = 1990, 2100


def _field(label: str, note: str, unit: Unit = Unit.TEXT) -> About:
    """Describe a field of a market row; all are private."""
    return About(label, PRIVATE, Group.MARKET, unit, note, Editor.MARKET)


def _number(label: str, unit: Unit, high: float, note: str, low: float = 0) -> About:
    return About(label, PRIVATE, Group.MARKET, unit, note, Editor.MARKET, low=low, high=high)


def _identity() -> About:
    return About("Identity", PRIVATE, Group.MARKET, editor=Editor.RECORD)


class OwnBand(Model, frozen=True, kw_only=True):
    """A band that the user typed: it takes precedence over a published one. Money in the plan's currency."""

    id: Annotated[str, _identity()]
    track: Annotated[Track, _field("Track", "Which offers it is for.")] = Track.AI_PM
    level: Annotated[Level, _field("Level", "Which offers it is for.")] = Level.SENIOR
    place: Annotated[
        str, _field("Place", "A metro area or state as on the sheet Offers; empty: everywhere.")
    ] = ""
    year: Annotated[int | None, _number("Year", Unit.YEAR, LATEST, "The year it is of.", EARLIEST)] = None
    base_low: Annotated[
        float | None, _number("Base from", Unit.MONEY_YEAR, MOST_MONEY, "Bottom of the range of base.")
    ] = None
    base_high: Annotated[
        float | None, _number("Base to", Unit.MONEY_YEAR, MOST_MONEY, "Top of the range of base.")
    ] = None
    sign_on_low: Annotated[
        float | None, _number("Sign-on from", Unit.MONEY, MOST_MONEY, "Bottom of the usual sign-on.")
    ] = None
    sign_on_high: Annotated[
        float | None, _number("Sign-on to", Unit.MONEY, MOST_MONEY, "Top of the usual sign-on.")
    ] = None
    bonus_low: Annotated[
        float | None, _number("Bonus from", Unit.SHARE, 5, "Share of base, bottom of the range.")
    ] = None
    bonus_high: Annotated[
        float | None, _number("Bonus to", Unit.SHARE, 5, "Share of base, top of the range.")
    ] = None
    equity_low: Annotated[
        float | None, _number("Equity from", Unit.SHARE, 0.2, "Share of the company over four years, bottom.")
    ] = None
    equity_high: Annotated[
        float | None, _number("Equity to", Unit.SHARE, 0.2, "Share of the company over four years, top.")
    ] = None
    source: Annotated[str, _field("Source", "Where you have it from.")] = ""


class Comparable(Model, frozen=True, kw_only=True):
    """Pay of a comparable job: money in the plan's currency, a year unless the field says once."""

    id: Annotated[str, _identity()]
    company: Annotated[str, _field("Company", "Who pays it, if you know.")] = ""
    track: Annotated[Track, _field("Track", "AI PM, ML PM or other.")] = Track.OTHER
    level: Annotated[Level, _field("Level", "The job's level.")] = Level.SENIOR
    place: Annotated[str, _field("Place", "Metro area or state.")] = ""
    year: Annotated[int | None, _number("Year", Unit.YEAR, LATEST, "The year it is of.", EARLIEST)] = None
    base: Annotated[float | None, _number("Base", Unit.MONEY_YEAR, MOST_MONEY, "Base pay a year.")] = None
    bonus: Annotated[float | None, _number("Bonus", Unit.SHARE, 5, "Target, as a share of base.")] = None
    equity: Annotated[
        float | None, _number("Equity a year", Unit.MONEY_YEAR, MOST_EQUITY, "The grant over its years.")
    ] = None
    sign_on: Annotated[float | None, _number("Sign-on", Unit.MONEY, MOST_MONEY, "Once.")] = None
    total: Annotated[
        float | None,
        _number(
            "Total a year",
            Unit.MONEY_YEAR,
            MOST_EQUITY,
            "As reported; empty: base, bonus and equity together.",
        ),
    ] = None
    source: Annotated[str, _field("Source", "Where you have it from.")] = ""

    @property
    def total_year(self) -> float | None:
        """The reported total, else base, bonus and equity if all are typed: a missing part is not zero."""
        if self.total is not None:
            return self.total
        if self.base is None or self.bonus is None or self.equity is None:
            return None
        return self.base * (1 + self.bonus) + self.equity
