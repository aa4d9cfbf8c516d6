"""What is said of options beside their face value: strike, spread, and what exercising them costs."""

from collections.abc import Iterator

from planner.pay.years.size import OptionTerms, option_terms
from planner.plan import Offer
from planner.plan.paths import root
from planner.values import Line, Privacy, Unit, shown

NO_SPREAD = "the strike is at or above the price: nothing at face today"
OWN = Privacy.OWN


def option_words(options: OptionTerms) -> str:
    """Return strike, spread and exercise cost in one line: `strike 5, spread 15, exercising costs 50,000`."""
    words = [f"strike {shown(options.strike, Unit.PRICE)}"]
    if options.has_no_spread:
        words.append(NO_SPREAD)
    else:
        words.append(f"spread {shown(options.spread, Unit.PRICE)}")
    if options.exercise_cost is not None:
        words.append(f"exercising costs {shown(options.exercise_cost, Unit.MONEY)}")
    return ", ".join(words)


def option_lines(offer: Offer) -> tuple[Line, ...]:
    """Return the lines of every option grant of an offer, prices in its currency; none without options."""
    return tuple(line for place in range(len(offer.grants)) for line in _lines(offer, place))


def _lines(offer: Offer, place: int) -> Iterator[Line]:
    grant = offer.grants[place]
    options = option_terms(grant, offer)
    if options is None:
        return
    where, name = f"{root(offer.id)}.grants.{grant.id}", f"Grant {place + 1}, options"
    if options.spread is None:
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
