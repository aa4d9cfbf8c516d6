"""Assumed values of deciding fields that nobody typed, each with its reason.

Track and level come from the role's title, the place from the metro area, else from the present job, the
county of local tax from its table, where every place of the state has one.
`resolved` puts them into the plan that is computed; the plan that is saved keeps them untyped.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.market.living_cost import metro_of, place_state
from planner.market.tax_rules.local_tax import LocalTaxTable
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.assumed import OFFER_KEYS, is_typed
from planner.plan.fields.terms import OUTSIDE_US, Level, Stage, Track
from planner.values.lazy_pattern import LazyPattern

CONFIRM = "Type it to confirm."
UNKNOWN_STAGE = f"Assumed, as nothing says what the company is. {CONFIRM}"
CHOOSES_RANGE = "it chooses the published range, where one fits the level and the place"
NO_LOCAL_TAX = LocalTaxTable()


class AssumedValue(Struct, frozen=True):
    """A value that nobody typed, and a sentence on its origin and its effect."""

    value: Any
    reason: str


def assumed_values(
    plan: Plan, offer: Offer, metros: Collection[str] = (), local_tax: LocalTaxTable = NO_LOCAL_TAX
) -> Mapping[str, AssumedValue]:
    """Return the assumed value of each deciding field of a column that was not typed, by its key."""
    untyped = [key for key in OFFER_KEYS if not is_typed(offer, key)]
    if not untyped:
        return {}
    place = _state(plan, offer, metros) if "state" in untyped else None
    state = offer.state if place is None else str(place.value)
    makers: Mapping[str, Callable[[], AssumedValue | None]] = {
        "track": lambda: _track(offer),
        "level": lambda: _level(offer),
        "stage": lambda: AssumedValue(Stage.PUBLIC_LARGE, UNKNOWN_STAGE),
        "state": lambda: place,
        "metro": lambda: _metro(plan, offer, state, metros),
        "tax_rate": lambda: _tax_rate(plan, offer, state),
        "locality": lambda: _locality(offer, state, local_tax),
    }
    made = ((key, makers[key]()) for key in untyped)
    return {key: value for key, value in made if value is not None}


def resolved(plan: Plan, metros: Collection[str] = (), local_tax: LocalTaxTable = NO_LOCAL_TAX) -> Plan:
    """Return the plan with assumed values filled in, and places as named in their tables."""
    present = _resolved(plan, plan.present, metros, local_tax)
    offers = tuple(_resolved(plan, offer, metros, local_tax) for offer in plan.offers)
    if present is plan.present and all(new is old for new, old in zip(offers, plan.offers, strict=True)):
        return plan
    return replace(plan, present=present, offers=offers)


def _resolved(plan: Plan, offer: Offer, metros: Collection[str], local_tax: LocalTaxTable) -> Offer:
    values = {key: value.value for key, value in assumed_values(plan, offer, metros, local_tax).items()}
    if offer.metro and (metro := metro_of(offer.metro, metros)):
        values["metro"] = metro
    if offer.locality and (local := local_tax.place(values.get("state", offer.state), offer.locality)):
        values["locality"] = local.place
    changed = {key: value for key, value in values.items() if getattr(offer, key) != value}
    return replace(offer, **changed) if changed else offer


def _track(offer: Offer) -> AssumedValue:
    track = track_of(offer.title)
    if track is None:
        why = "Assumed, as the role names neither AI nor ML; it chooses the published range, where one fits"
        return AssumedValue(Track.OTHER, f"{why} the level and the place. Type AI PM, ML PM or other.")
    why = f"Assumed from the role “{offer.title.strip()}”; {CHOOSES_RANGE}"
    return AssumedValue(track, f"{why}. {CONFIRM}")


def _level(offer: Offer) -> AssumedValue:
    level = level_of(offer.title)
    if level is None:
        return AssumedValue(Level.SENIOR, f"Assumed, as the role names no level; {CHOOSES_RANGE}. {CONFIRM}")
    why = f"Assumed from the role “{offer.title.strip()}”; {CHOOSES_RANGE}"
    return AssumedValue(level, f"{why}. {CONFIRM}")


def _state(plan: Plan, offer: Offer, metros: Collection[str]) -> AssumedValue:
    """Return the state of the metro area, else the present job's, else California."""
    own = place_state(metro_of(offer.metro, metros) or offer.metro)
    if own:
        return AssumedValue(own, f"Assumed from “{offer.metro}”; it decides the tax. {CONFIRM}")
    if offer.id == PRESENT_ID:
        return AssumedValue("CA", f"Assumed, as no place is typed; it decides the tax. {CONFIRM}")
    state, present = _state_of_present(plan, metros), plan.present
    placed = state != "CA" or is_typed(present, "state") or bool(present.metro)
    why = "Assumed to be where the present job is" if placed else "Assumed, as no place is typed"
    return AssumedValue(state, f"{why}; it decides the tax. {CONFIRM}")


def _state_of_present(plan: Plan, metros: Collection[str]) -> str:
    present = plan.present
    return present.state if is_typed(present, "state") else str(_state(plan, present, metros).value)


def _tax_rate(plan: Plan, offer: Offer, state: str) -> AssumedValue | None:
    """Return the present job's rate if the offer is assumed to be outside the US with it, else None."""
    rate = plan.present.tax_rate
    if offer.id == PRESENT_ID or state != OUTSIDE_US or is_typed(offer, "state") or rate is None:
        return None
    return AssumedValue(rate, f"Assumed to be taxed as the present job is, outside the US. {CONFIRM}")


def _locality(offer: Offer, state: str, local_tax: LocalTaxTable) -> AssumedValue | None:
    """Return the default county of a state where every place has a local tax; None where a rate is typed."""
    local = local_tax.default(state)
    if local is None or offer.local_rate is not None:
        return None
    why = f"Assumed, as every county of {state} has an income tax of its own and none is typed"
    return AssumedValue(local.place, f"{why}. Type the county, or the rate. {local.reason()}")


def _metro(plan: Plan, offer: Offer, state: str, metros: Collection[str]) -> AssumedValue | None:
    """Return the present job's metro area if the offer is in the same state, else None."""
    present = plan.present
    if offer.id == PRESENT_ID or not present.metro:
        return None
    if state != _state_of_present(plan, metros):
        return None
    metro = metro_of(present.metro, metros) or present.metro
    return AssumedValue(
        metro, f"Assumed to be where the present job is; it decides prices and the range. {CONFIRM}"
    )


_PRODUCT = LazyPattern(r"\b(?:[agt]?pms?|product)\b")


_TRACKS = (
    (
        Track.ML_PM,
        LazyPattern(r"\b(?:ml|mlops|machine[ -]learning|deep[ -]learning|recommendations?|ranking)\b"),
    ),
    (
        Track.AI_PM,
        LazyPattern(
            r"\b(?:ai|a\.i|gen[ -]?ai|artificial[ -]intelligence|generative|llms?|language[ -]models?|agents?"
            r"|agentic|copilots?|chatbots?)\b"
        ),
    ),
)


_LEVELS = (
    (Level.PRINCIPAL, LazyPattern(r"\b(?:principal|distinguished|director|head of|vp|vice president)\b")),
    (Level.STAFF, LazyPattern(r"\b(?:staff|group|gpm|lead)\b")),
    (Level.SENIOR, LazyPattern(r"\b(?:senior|sr)\b")),
    (Level.MID, LazyPattern(r"\b(?:associate|apm|junior|jr|mid|ii|entry)\b")),
)


def track_of(title: str) -> Track | None:
    """Return the first track in a product manager's title; None if there is none."""
    text = title.casefold()
    if not _PRODUCT.search(text):
        return None
    matches = [(match.start(), track) for track, words in _TRACKS if (match := words.search(text))]
    return min(matches, key=lambda pair: pair[0])[1] if matches else None


def level_of(title: str) -> Level | None:
    """Return the highest level in a title; None if there is none."""
    text = title.casefold()
    return next((level for level, words in _LEVELS if words.search(text)), None)
