"""Problems of one grant: its size, its strike, and its vesting."""

from collections.abc import Iterator

from planner.plan.fields.grant import Grant
from planner.plan.fields.offer import Offer
from planner.plan.fields.terms import GrantKind
from planner.plan.registry import FIELDS
from planner.values import Problem, Severity, Unit, shown

LARGE_COMPANY = 5e9  # dollars; a share of a company worth more is almost always a slip
LARGE_GRANT = 5e6
SUM_SLACK = 0.0005  # years typed in per cent, as 33.3/33.3/33.3, are off by rounding
LONGEST_VESTING = 6  # years
WARNING = Severity.WARNING


def check_grant(grant: Grant, offer: Offer, offer_path: str, dollar: float) -> Iterator[Problem]:
    """Yield the problems of one grant of an offer, each at the path of the field to mend.

    `dollar` is one US dollar in the offer's currency.
    """
    where = f"{offer_path}.grants.{grant.id}"
    yield from _size(grant, offer, where, f"{offer_path}.valuation", dollar)
    yield from _strike(grant, where)
    yield from _vesting(grant, where)


def _size(grant: Grant, offer: Offer, where: str, valuation_path: str, dollar: float) -> Iterator[Problem]:
    valuation = grant.valuation if grant.valuation is not None else offer.valuation
    if grant.value is not None:
        yield from _large(grant.value, where + ".value", "The grant", dollar)
    elif grant.units is not None or (grant.price is not None and grant.percent is None):
        yield from _counted(grant, where, dollar)
    elif grant.percent is None:
        yield Problem(where + ".value", "The grant has no size. Type it, as 400k or .07% of 900m.")
    elif valuation is None:
        message = (
            f"{shown(grant.percent, Unit.SHARE)} of the company says nothing without its valuation. Type it."
        )
        yield Problem(valuation_path, message)
    else:
        yield from _part(grant.percent, valuation, where + ".percent", dollar)


def _counted(grant: Grant, where: str, dollar: float) -> Iterator[Problem]:
    if grant.units is None:
        yield Problem(where + ".units", "The grant has a price and no number of shares. Type how many.")
    elif grant.price is None:
        yield Problem(
            where + ".price",
            "The grant counts shares and has no price. Type that of one: the market’s, or the last round’s.",
        )
    else:
        yield from _large(grant.units * grant.price, where + ".units", "The grant", dollar)


def _part(percent: float, valuation: float, where: str, dollar: float) -> Iterator[Problem]:
    share, dollars = shown(percent, Unit.SHARE), shown(percent * valuation, Unit.MONEY)
    if valuation > LARGE_COMPANY * dollar:
        company = shown(valuation, Unit.MONEY)
        yield Problem(
            where,
            f"{share} of a company worth {company} is {dollars}. That is rarely meant; check both.",
            WARNING,
        )
    else:
        yield from _large(percent * valuation, where, f"{share} of the company", dollar)


def _large(amount: float, where: str, subject: str, dollar: float) -> Iterator[Problem]:
    if amount > LARGE_GRANT * dollar:
        yield Problem(
            where, f"{subject} is {shown(amount, Unit.MONEY)}. That is rarely meant; check it.", WARNING
        )


def _strike(grant: Grant, where: str) -> Iterator[Problem]:
    if grant.kind is not GrantKind.OPTION:
        return
    if grant.strike is None and grant.percent is not None and grant.units is None and grant.price is None:
        message = (
            "The strike is not named yet: the options count at the money, nothing at face. Type it once you "
            "know it."
        )
        yield Problem(where + ".strike", message, WARNING)
    elif grant.strike is None:
        yield Problem(
            where + ".strike", "An option says nothing without its strike. Type the exercise price of one."
        )
    elif grant.price is None:
        if grant.strike and grant.units is None:
            message = "An option says nothing without the price of one share. Type it beside the strike."
            yield Problem(where + ".price", message)
    elif grant.strike >= grant.price:
        yield Problem(
            where + ".strike", "The strike is at or above the price: nothing at face today.", WARNING
        )


def _vesting(grant: Grant, where: str) -> Iterator[Problem]:
    key = "events" if grant.events else "years"
    shares = [share for _, share in grant.events] if grant.events else list(grant.years)
    label = FIELDS[f"Grant.{key}"].about.label
    if any(share < 0 for share in shares):
        yield Problem(f"{where}.{key}", f"{label} has a negative share. Mend it.")
    elif abs(sum(shares) - 1) > SUM_SLACK:
        total = shown(sum(shares), Unit.SHARE)
        yield Problem(f"{where}.{key}", f"{label} sums to {total}, not 100 %. Mend one of the shares.")
    elif not grant.events and len(shares) > LONGEST_VESTING:
        yield Problem(
            f"{where}.years", f"A grant vests over at most {LONGEST_VESTING} years. Leave some out."
        )
    elif any(month < 0 for month, _ in grant.events):
        yield Problem(f"{where}.events", "A vesting event lies before the start. Mend its month.")
