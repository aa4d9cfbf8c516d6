"""A band of the user's own made from pay rows, with its source and n; a currency is never read as another."""

from planner.market.pay_data.measures import PayAnswer
from planner.market.pay_data.standing import band_of, counted_words, filter_words
from planner.plan import Offer, OwnBand, Plan
from planner.plan.edits import take
from planner.plan.edits.market import add_band
from planner.plan.pay_file import PayFile
from planner.ui.market.pay.texts import band_refusal
from planner.values import Unit, shown


def with_band(plan: Plan, offer: Offer, file: PayFile, answered: PayAnswer) -> Plan | None:
    """Return the plan with a band for the offer's track, level and place; None where none can be made."""
    band = band_of(answered)
    if band is None or band_refusal(plan, file):
        return None
    rate = 1.0 if file.currency == plan.currency else plan.dollar
    where = filter_words(answered.where)
    counted = counted_words(answered, bands="band_to" in answered.values)
    source = f"{file.name}, {band.what}, {counted}"
    source += f" ({where})" if where else ""
    source += f", 1 {file.currency} = {rate:g} {plan.currency}" if rate != 1 else ""
    place = _place(offer, answered)
    plan = add_band(plan, OwnBand(id="", track=offer.track, level=offer.level, place=place, source=source))
    figures = {
        "year": answered.where.year,
        "base_low": float(round(band.low * rate)),
        "base_high": float(round(band.high * rate)),
    }
    for key, figure in figures.items():
        plan = take(plan, f"bands.{plan.bands[-1].id}.{key}", figure)
    return plan


def _place(offer: Offer, answered: PayAnswer) -> str:
    """Return the place of the band: that of the offer where the rows were filtered by a place, else all."""
    where = answered.where
    if where.metro or where.city:
        return offer.metro or offer.state
    return offer.state if where.state else ""


def band_words(answered: PayAnswer) -> str:
    """Return the band that would be made, in words; empty where rows are too few."""
    band = band_of(answered)
    if band is None:
        return ""
    low, high = (shown(round(end), Unit.MONEY_YEAR) for end in (band.low, band.high))
    return f"{low} to {high}: {band.what}, n {band.n:,}. It comes before published ranges."
