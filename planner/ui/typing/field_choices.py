"""The choices of a field of an offer, each with what it changes: tax and prices, the market's range."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from planner.market.assumed import level_of, track_of
from planner.market.bands import market_band
from planner.market.place_choices import place_choices
from planner.plan import Offer
from planner.plan.entry import choice_name
from planner.plan.fields.terms import Level, Track
from planner.plan.paths import offer_path
from planner.plan.places import PLACE_NAMES
from planner.plan.registry import FieldSpec
from planner.ui.typing.choice import Choice, as_choices
from planner.ui.typing.entry_line import choices_of
from planner.values.unit import MINUS, thousands

if TYPE_CHECKING:
    from planner.analysis import Analysis

FREE_TEXTS = ("title",)
"""Fields that take any text: Enter takes a choice only where one was gone to."""
ELSEWHERE = "Abroad, or remote…"
TITLES = ("AI PM", "ML PM", "Product Manager")
RANKS = ("Senior ", "", "Staff ", "Principal ")


def field_choices(spec: FieldSpec, item: str, analysis: "Analysis | None") -> tuple[str | Choice, ...]:
    """Return the choices of a field of one offer; those of its type without an analysis."""
    result = analysis.offers.get(item) if analysis else None
    make = _BY_KEY.get(spec.key)
    return (
        choices_of(spec)
        if analysis is None or result is None or make is None
        else make(result.offer, analysis)
    )


def _localities(offer: Offer, analysis: "Analysis") -> tuple[Choice, ...]:
    return as_choices(analysis.tables.local_tax.names(offer.state))


def _states(_offer: Offer, _analysis: "Analysis") -> tuple[Choice, ...]:
    return tuple(Choice(place, name if name != place else "", name) for place, name in PLACE_NAMES.items())


def _levels(offer: Offer, analysis: "Analysis") -> tuple[Choice, ...]:
    return tuple(Choice(level.value, _range(offer, analysis, level=level)) for level in Level)


def _tracks(offer: Offer, analysis: "Analysis") -> tuple[Choice, ...]:
    return tuple(Choice(choice_name(track), _range(offer, analysis, track=track)) for track in Track)


def _titles(_offer: Offer, _analysis: "Analysis") -> tuple[Choice, ...]:
    """Return usual titles, with the track and the level that each is taken for."""
    titles = (f"{rank}{title}" for title in TITLES for rank in RANKS)
    return tuple(Choice(title, _taken_for(title)) for title in titles)


def _taken_for(title: str) -> str:
    track, level = track_of(title), level_of(title) or Level.SENIOR
    return f"{choice_name(track) if track else 'no track'}, {level.value}"


def _places(offer: Offer, analysis: "Analysis") -> tuple[Choice, ...]:
    """Return the places to live in: the state of the tax where it follows them, and the prices."""
    typed = "state" not in analysis.assumed.get(offer.id, {})
    places = tuple(
        Choice(place.name, _effect(place.state, place.prices, has_own_state=typed), place.metro)
        for place in place_choices(analysis.tables.living)
    )
    return (*places, Choice(ELSEWHERE, leads=f"{offer_path(offer.id)}.state"))


def _effect(state: str, prices: float, *, has_own_state: bool) -> str:
    share = round(100 * prices)
    sign = "+" if share > 0 else MINUS
    level = f"prices {sign}{abs(share)} %" if share else "prices as the US"
    return level if has_own_state else f"tax {state}, {level}"


def _range(
    offer: Offer, analysis: "Analysis", *, level: Level | None = None, track: Track | None = None
) -> str:
    """Return the range of base that the market has for a level or a track of an offer."""
    changed = replace(offer, level=level or offer.level, track=track or offer.track)
    band = market_band(changed, analysis.tables.bands)
    if band is None:
        return "no published range"
    return f"market {thousands(band.low)} to {thousands(band.high)}"


_BY_KEY: Mapping[str, Callable[[Offer, "Analysis"], tuple[Choice, ...]]] = {
    "metro": _places,
    "locality": _localities,
    "state": _states,
    "level": _levels,
    "track": _tracks,
    "title": _titles,
}
