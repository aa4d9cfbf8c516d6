"""Grants written as one line, so that a cell can be copied, pasted and edited."""

from collections.abc import Iterator, Sequence

from planner.plan.assumed import is_typed
from planner.plan.entry.grants.vesting import write_events
from planner.plan.entry.number import number_text, percent_text
from planner.plan.fields.grant import Grant
from planner.plan.fields.terms import GrantKind, OptionTax
from planner.plan.schema.model import defaults_of


def write_grants(grants: Sequence[Grant]) -> str:
    """Write grants so that `read_grants` parses them back, except the user's view of a milestone."""
    return "; ".join(_write_grant(grant) for grant in grants)


def _write_grant(grant: Grant) -> str:
    words = [_written_size(grant), *_written_vesting(grant)]
    if grant.offset:
        words.append(f"after {grant.offset}")
    if grant.kind is GrantKind.CASH:
        words.append("cash")
    if _is_rsu(grant) and grant.units is None:
        words.append("in RSUs")  # `400k RSUs` would count them
    if grant.kind is GrantKind.OPTION:
        if grant.units is None:
            words.append(f"{grant.option_tax.value} option")
        if grant.strike is not None:
            words.append(f"strike {number_text(grant.strike)}")
    if grant.exercise_months != defaults_of(Grant)["exercise_months"]:
        words.append(f"window {grant.exercise_months}")
    if grant.milestone_share:
        words.append(f"{grant.milestone.value} milestone {percent_text(grant.milestone_share)}")
    if grant.events:
        words.append(f"events {write_events(grant.events)}")
    return " ".join(words).removesuffix(",")


def _written_size(grant: Grant) -> str:
    """Write all fields of the size: the first one is parsed at the head, the others as clauses."""
    words, valuation = [], grant.valuation
    if grant.percent is not None:
        words.append(
            percent_text(grant.percent) + ("" if valuation is None else f" of {number_text(valuation)}")
        )
    if grant.units is not None:
        noun = _counted_noun(grant)
        words.append(f"{grant.units:,} {noun.removesuffix('s') if grant.units == 1 else noun}")
    if grant.value is not None:
        words.append(f"worth {number_text(grant.value)}" if words else number_text(grant.value))
    if grant.price is not None:
        words.append(f"{'at' if words else 'no size price'} {number_text(grant.price)}")
    if grant.percent is None and valuation is not None:
        words.append(f"{'' if words else 'no size '}valuation {number_text(valuation)}")
    return " ".join(words) or "no size"


def _counted_noun(grant: Grant) -> str:
    """Return what the grant counts, with the tax kind of options that is not the usual one."""
    if grant.kind is GrantKind.OPTION:
        return "options" if grant.option_tax is OptionTax.NSO else f"{grant.option_tax.name} options"
    return "RSUs" if _is_rsu(grant) else grant.count_noun


def _is_rsu(grant: Grant) -> bool:
    """Whether RSUs were typed; a grant without a kind counts as RSUs too."""
    return grant.kind is GrantKind.RSU and is_typed(grant, "kind")


def _written_vesting(grant: Grant) -> Iterator[str]:
    """Yield the typed parts of the vesting: a default that nobody typed must stay one when parsed back.

    A comma keeps `4y, cliff 12` from being read as a cliff of four years.
    """
    has_cadence = is_typed(grant, "cadence")
    if is_typed(grant, "years"):
        yield _written_years(grant.years) + ("" if has_cadence else ",")
    if has_cadence:
        yield grant.cadence.value
    if is_typed(grant, "cliff"):
        yield f"cliff {grant.cliff}" if grant.cliff else "no cliff"


def _written_years(years: Sequence[float]) -> str:
    if all(share == 1 / len(years) for share in years):
        return f"{len(years)}y"
    return "/".join(percent_text(share).rstrip("%") for share in years)
