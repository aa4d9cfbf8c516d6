"""Problems that only the tables can show, and bands of the user that cannot be used."""

from collections.abc import Iterator

from msgspec.structs import replace

from planner.market.bands import BAY_METROS, BandTable, Measure
from planner.market.tables import Tables
from planner.plan import Offer, OwnBand, Plan
from planner.plan.assumed import is_typed
from planner.plan.fields.terms import OUTSIDE_US, Track
from planner.plan.paths import offer_path
from planner.values import Problem, Severity, Unit, shown

BANDLESS = (
    "no published market range is for it, so that the ask is made without one. Type a city, as San Francisco."
)
IN_CURVES = ("NYC", "DC")
"""Places whose own tax is in the curves, so that no local tax is added."""
ENDS = ("base", "sign_on", "bonus", "equity")
RANGES: tuple[Measure, ...] = ("base", "equity_share")
"""The published ranges that an ask is made with."""


def unknown_metros(plan: Plan, tables: Tables) -> tuple[Problem, ...]:
    """Return a warning for every metro area that is not in the table of living cost."""
    return tuple(
        Problem(
            f"{offer_path(offer.id)}.metro",
            f"“{offer.metro}” is not in the table of metro areas: prices are the state's, and {BANDLESS}",
            Severity.WARNING,
        )
        for offer in plan.columns()
        if offer.metro and offer.metro not in tables.living.metros
    )


def unknown_localities(plan: Plan, tables: Tables) -> tuple[Problem, ...]:
    """Return a warning for every place that is not in the table of local taxes of its state."""
    return tuple(
        Problem(f"{offer_path(offer.id)}.locality", _unknown_locality(offer, tables), Severity.WARNING)
        for offer in plan.columns()
        if offer.locality
        and offer.local_rate is None
        and tables.local_tax.place(offer.state, offer.locality) is None
    )


def _unknown_locality(offer: Offer, tables: Tables) -> str:
    """Return what counts in place of an unknown place, and what to type."""
    names = tables.local_tax.names(offer.state)
    default = tables.local_tax.default(offer.state)
    if offer.state == OUTSIDE_US:
        return f"Outside the US the tax rate that you type is all: “{offer.locality}” adds nothing."
    if offer.state in IN_CURVES:
        return f"The tax of {offer.state} has its local tax in it already: “{offer.locality}” adds nothing."
    counted = f"that of {default.place} is counted" if default else "no local tax is counted"
    places = f"“{offer.locality}” is not among the places with a local tax of {offer.state}, so {counted}."
    example = f"a place of the list, as {names[0]}, or the" if names else "the"
    return f"{places} Type {example} rate on wages, as 2.5%."


def unknown_tracks(plan: Plan, bands: BandTable) -> tuple[Problem, ...]:
    """Return a warning for every offer whose role names no track, none is typed, and one would bring a range.

    Ranges are for some levels and one place: elsewhere no track moves the ask, and none is asked for.
    """
    return tuple(
        Problem(
            f"{offer_path(offer.id)}.track",
            f"The role “{offer.title.strip()}” names neither AI nor ML, so no published market range is used "
            "and the ask is made without one. Type the track: AI PM, ML PM or other.",
            Severity.WARNING,
        )
        for offer in plan.offers
        if offer.title.strip()
        and offer.track is Track.OTHER
        and not is_typed(offer, "track")
        and _some_track_has_range(offer, bands)
    )


def _some_track_has_range(offer: Offer, bands: BandTable) -> bool:
    """Whether a track would bring a range of base or of equity; without a city, where ranges are."""
    place = {} if offer.metro else {"metro": BAY_METROS[0]}
    tracked = (replace(offer, **place, track=track) for track in (Track.AI_PM, Track.ML_PM))
    return any(
        bands.first_band(candidate, offer.level, measure) is not None
        for candidate in tracked
        for measure in RANGES
    )


def late_tenders(plan: Plan, tables: Tables) -> tuple[Problem, ...]:
    """Return a warning for every offer whose first tender comes when its shares can be sold anyway."""
    problems = []
    for offer in plan.columns():
        wait = tables.stages.risk_of(offer, plan.assumptions).liquidity_years
        if offer.tender_month is not None and offer.tender_month >= 12 * wait:
            sold = f"after {shown(wait, Unit.YEARS)}" if wait else "as they vest"
            message = f"Shares can be sold {sold}, before the first tender: it changes nothing. "
            message += "Check the stage, or the years to liquidity."
            problems.append(Problem(f"{offer_path(offer.id)}.tender_month", message, Severity.WARNING))
    return tuple(problems)


def incomplete_bands(plan: Plan) -> tuple[Problem, ...]:
    """Return a warning for every band of the user with one end only, or with swapped ends."""
    return tuple(
        problem for band in plan.bands for key in ENDS for problem in _band_problems(plan, band, key)
    )


def _band_problems(plan: Plan, band: OwnBand, key: str) -> Iterator[Problem]:
    low, high = getattr(band, f"{key}_low"), getattr(band, f"{key}_high")
    if low is not None and high is not None and low > high:
        yield Problem(
            f"bands.{band.id}.{key}_low",
            "The bottom of this range is above its top, so it is left out. Swap them.",
            Severity.WARNING,
        )
    if (low is None) == (high is None):
        return
    missing = f"bands.{band.id}.{key}_{'low' if low is None else 'high'}"
    typed = plan.typed.get(missing)
    if not (typed and typed.wrong):
        yield Problem(missing, "This range has one end only, so it is left out. Type both.", Severity.WARNING)
