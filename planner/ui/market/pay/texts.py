"""Sentences about pay files: what was counted, and where an offer lies among the rows."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from planner.market.pay_data.measures import PayAnswer
from planner.market.pay_data.standing import share_below
from planner.plan import Offer, Plan
from planner.plan.pay_file import PayFile
from planner.plan.title import title
from planner.values import Unit, shown
from planner.values.sentence import stopped

LEFT_OUT: Mapping[str, str] = MappingProxyType(
    {
        "status": "not certified, or withdrawn",
        "part_time": "part-time",
        "contract": "contract or temporary",
        "duplicate": "the same case again",
        "same_post_again": "the same post again",
        "wage_outside": "pay outside 20,000 to 1,500,000",
        "unit_unclear": "unit of pay not known",
        "not_said": "no pay written",
        "foreign_currency": "another currency",
        "hourly": "by the hour; hours not written",
        "daily": "by the day; days not written",
        "range": "a range, no amount",
        "no_range": "no range of two ends",
        "total_only": "a total, no base",
        "open_end": "“from” or “up to” alone",
        "unclear": "several amounts",
        "too_large": "amounts too large for any pay",
        "scale_unclear": "thousands or not? not clear",
        "ends_exchanged": "range with its ends exchanged",
        "summary": "a sum or average of other rows",
        "broken_line": "lines with too many cells",
    }
)
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "lca": "LCA disclosure file",
        "ai_jobs": "ai-jobs salaries",
        "levels": "Levels.fyi-like export",
        "filings": "filings",
        "posts": "job posts",
        "survey": "table of pay",
        "jobs": "jobs of this plan",
    }
)
CONVERTED: Mapping[str, str] = MappingProxyType(
    {
        "unit_of_pay": "made a year of their unit (2,080 hours, 52 weeks, 26, 12)",
        "per_year": "made a year of their period",
        "thousands": "read in thousands, as their neighbours are in full",
        "unread_bonus": "whose bonus is no amount of money",
        "unread_equity": "whose equity is no amount of money",
        "unread_total": "whose total is no amount of money",
    }
)
NO_OFFER = "Add an offer to see where it lies."


def counted_lines(counts: Iterable[tuple[str, int]], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return counts as pairs of a name and a number, the largest first."""
    return [(names.get(key, key), f"{count:,}") for key, count in sorted(counts, key=lambda pair: -pair[1])]


def finding(plan: Plan, file: PayFile, answered: PayAnswer, words: str) -> tuple[str, str]:
    """Return the finding of the page, and the sentence under it."""
    offer = plan.chosen_offer()
    measure = "band_to" if "band_to" in answered.values else "base"
    values = answered.values[measure]
    if offer is None or offer.base is None:
        return f"{words} in {file.name}", NO_OFFER
    if offer.currency != file.currency:
        return f"{words} in {file.name}", (
            f"{title(plan, offer)} is paid in {offer.currency} and the file in {file.currency}: not compared."
        )
    below = share_below(values, offer.base)
    if answered.measure(measure) is None or below is None or not answered.measures[0].points:
        return f"{words}: too few to compare with", stopped(
            f"{_base(offer)} is the base of {title(plan, offer)}"
        )
    return (
        f"{title(plan, offer)} pays {_place(below)} of {words}",
        f"{_base(offer)} is above {100 * below:.0f} % of {_what(measure)}.",
    )


def _base(offer: Offer) -> str:
    return shown(offer.base, Unit.MONEY_YEAR)


def _what(measure: str) -> str:
    return "their base" if measure == "base" else "the ends of their ranges"


def _place(below: float) -> str:
    limits = (
        (0.1, "less than nearly all"),
        (0.4, "the lower part"),
        (0.6, "the middle"),
        (0.9, "the upper part"),
    )
    return next((words for limit, words in limits if below < limit), "more than nearly all")


def band_refusal(plan: Plan, file: PayFile) -> str:
    """Return why no band can be made for the plan: a currency is never read as another. Empty: one can."""
    if file.currency == plan.currency or (file.currency == "USD" and plan.dollar_rate is not None):
        return ""
    rate = "Type what one US dollar is, on Assumptions." if file.currency == "USD" else ""
    return f"The file is in {file.currency} and the plan in {plan.currency}. {rate}".strip()
