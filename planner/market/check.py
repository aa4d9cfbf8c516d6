"""Problems that only the tables can show, and bands of the user that cannot be used."""

from collections.abc import Iterator

from planner.market.tables import Tables
from planner.plan import OwnBand, Plan
from planner.plan.assumed import is_typed
from planner.plan.fields.terms import Track
from planner.plan.paths import offer_path
from planner.values import Problem, Severity

BANDLESS = (
    "no published market band is for it, so that the ask is made without one. Type a city, as San Francisco."
)
ENDS = ("base", "sign_on", "bonus", "equity")


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


def unknown_tracks(plan: Plan) -> tuple[Problem, ...]:
    """Return a warning for every offer whose role names no track and whose track was not typed."""
    return tuple(
        Problem(
            f"{offer_path(offer.id)}.track",
            f"The role “{offer.title.strip()}” names neither AI nor ML, so no published market band is used "
            "and the ask is made without one. Type the track: AI PM, ML PM or other.",
            Severity.WARNING,
        )
        for offer in plan.offers
        if offer.title.strip() and offer.track is Track.OTHER and not is_typed(offer, "track")
    )


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
            "The bottom of this band is above its top, so it is left out. Swap them.",
            Severity.WARNING,
        )
    if (low is None) == (high is None):
        return
    missing = f"bands.{band.id}.{key}_{'low' if low is None else 'high'}"
    typed = plan.typed.get(missing)
    if not (typed and typed.wrong):
        yield Problem(missing, "This band has one end only, so it is left out. Type both.", Severity.WARNING)
