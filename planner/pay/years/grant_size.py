"""The size of a grant at face value, and the terms of options as text and lines.

An option counts at face as max(price - strike, 0) for each unit (MODEL 1); what it costs to exercise is shown
with the face value and is in no sum.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from planner.plan import Grant, Offer
from planner.plan.fields.terms import OUTSIDE_US, GrantKind, OptionTax
from planner.plan.paths import offer_path
from planner.values import Line, Privacy, Unit, shown


class OptionTerms(Struct, frozen=True):
    """The terms of a grant of options, shown wherever its face value is.

    `strike`, `price` and `spread` are for one option, the rest for the whole grant, all in the offer's
    currency. `spread` is below 0 under water; None where the price or the strike is missing.
    """

    strike: float | None
    price: float | None
    spread: float | None
    face: float | None
    exercise_cost: float | None

    @property
    def has_no_spread(self) -> bool:
        """Say whether the strike is at or above the price, so that nothing is counted at face."""
        return self.spread is not None and self.spread <= 0


def grant_size(grant: Grant, offer: Offer) -> float | None:
    """Return the face value of the whole grant in the offer's currency; None while an input is missing.

    An option counts at max(price - strike, 0) a unit: None without its strike, and without its price too; 0
    where its strike is not named yet.
    """
    shares = shares_value(grant, offer)
    if grant.kind is not GrantKind.OPTION or shares is None:
        return shares
    ratio = strike_ratio(grant)
    return None if ratio is None else shares * max(1 - ratio, 0.0)


def equity_face(offer: Offer) -> float | None:
    """Return the face value of all grants, in the offer's currency; None while the size of one is missing."""
    sizes = [grant_size(grant, offer) for grant in offer.grants]
    known = [size for size in sizes if size is not None]
    return None if len(known) < len(sizes) else float(sum(known))


def shares_value(grant: Grant, offer: Offer) -> float | None:
    """Return the value of a grant's shares before any strike; None while an input is missing.

    The typed value comes first, then units x price, then the share of the company x its valuation (the
    grant's own, else the company's). This is what scales; what counts is `grant_size`.
    """
    if grant.value is not None:
        return grant.value
    if grant.units is not None and grant.price is not None:
        return grant.units * grant.price
    valuation = grant.valuation if grant.valuation is not None else offer.valuation
    if grant.percent is not None and valuation is not None:
        return grant.percent * valuation
    return None


def depends_on_valuation(grant: Grant) -> bool:
    """Say whether its size is a share of the company, at the valuation typed for the company."""
    priced = grant.value is not None or (grant.units is not None and grant.price is not None)
    return not priced and grant.percent is not None and grant.valuation is None


def awaits_strike(grant: Grant) -> bool:
    """Say whether options are offered as a share of the company, their strike not named yet.

    The board sets it on granting, at the fair value of a common share: they count at the money.
    """
    sized = grant.percent is not None and grant.units is None and grant.price is None
    return grant.kind is GrantKind.OPTION and grant.strike is None and sized


def strike_ratio(grant: Grant) -> float | None:
    """Return strike over price of one option; None where one of them is missing, inf at a price of 0."""
    if grant.strike is None:
        return 1.0 if awaits_strike(grant) else None
    if grant.price is None:
        return 0.0 if grant.strike == 0 else None
    return grant.strike / grant.price if grant.price else float("inf")


def exercise_cost(grant: Grant, offer: Offer) -> float | None:
    """Return strike x units of an option grant, in the offer's currency; None while an input is missing."""
    if grant.strike is None:
        return None
    if grant.value is None and grant.units is not None:
        return grant.units * grant.strike
    shares, ratio = shares_value(grant, offer), strike_ratio(grant)
    if shares is None or ratio is None:
        return None
    if not shares:
        return 0.0
    return None if ratio == float("inf") else shares * ratio  # at a price of 0 no count of units is known


def option_terms(grant: Grant, offer: Offer) -> OptionTerms | None:
    """Return the strike, spread, face value and exercise cost of a grant of options; None for other kinds."""
    if grant.kind is not GrantKind.OPTION:
        return None
    strike, price = grant.strike, grant.price
    spread = None if strike is None or price is None else price - strike
    return OptionTerms(strike, price, spread, grant_size(grant, offer), exercise_cost(grant, offer))


TAXED_AS: Mapping[OptionTax, str] = MappingProxyType(
    {
        OptionTax.ISO: "an ISO, taxed here as wages when it can be sold: it owes at most that",
        OptionTax.NSO: "an NSO, taxed as wages when it can be sold",
    }
)
"""How the tax of an option is counted. An ISO sold at once owes no Social Security or Medicare."""

NOT_MODELLED = "AMT, 83(b) elections and QSBS are not modelled"
NO_SPREAD = "the strike is at or above the price: nothing at face today"
NOT_NAMED = "the strike is not named yet; at the money, nothing at face"
OWN = Privacy.OWN


def option_text(options: OptionTerms) -> str:
    """Return strike, spread and exercise cost in one line: `strike 5, spread 15, exercising costs 50,000`."""
    parts = [f"strike {shown(options.strike, Unit.PRICE)}"]
    if options.has_no_spread:
        parts.append(NO_SPREAD)
    elif options.spread is not None:
        parts.append(f"spread {shown(options.spread, Unit.PRICE)}")
    if options.exercise_cost is not None:
        parts.append(f"exercising costs {shown(options.exercise_cost, Unit.MONEY)}")
    return ", ".join(parts)


def option_lines(offer: Offer) -> tuple[Line, ...]:
    """Return the lines of every option grant of an offer, prices in its currency; none without options."""
    return tuple(line for place in range(len(offer.grants)) for line in _lines(offer, place))


def _lines(offer: Offer, place: int) -> Iterator[Line]:
    grant = offer.grants[place]
    options = option_terms(grant, offer)
    if options is None:
        return
    where, name = f"{offer_path(offer.id)}.grants.{grant.id}", f"Grant {place + 1}, options"
    if awaits_strike(grant):
        yield Line(f"{name}: {NOT_NAMED}", None, Unit.PRICE, where=where, privacy=OWN)
    elif options.spread is None:
        missing = "strike" if options.strike is None else "price"
        yield Line(f"{name}: the {missing} is missing", None, Unit.PRICE, where=where, privacy=OWN)
    elif options.has_no_spread:
        yield Line(f"{name}: {NO_SPREAD}", None, Unit.PRICE, where=where, privacy=OWN)
    else:
        price, strike = shown(options.price, Unit.PRICE), shown(options.strike, Unit.PRICE)
        text = f"{name}: spread of one, price {price} less strike {strike}"
        yield Line(text, options.spread, Unit.PRICE, where=where, privacy=OWN)
    if options.exercise_cost is not None:
        cost = options.exercise_cost * offer.rate
        yield Line(f"{name}: exercising them costs, in no sum", cost, where=where, privacy=OWN)
    if offer.state != OUTSIDE_US:
        yield Line(f"{name}: {TAXED_AS[grant.option_tax]}; {NOT_MODELLED}", where=where)
