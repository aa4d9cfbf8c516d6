"""Whether advice lies inside what a coach accepts: a verdict for each component and other point."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from planner.plan.fields.terms import Component
from tests.coach.advice import Advice, AdvisedAsk
from tests.coach.situation import FORBIDDEN, REQUIRED, Accepted, Range, Situation

SLACK_PER_CENT, SLACK_MONEY = 0.05, 1.0
"""Figures are whole steps, the coach's ranges are rounded."""

NO_ASK_WITHIN = 0.005
STANDING_WITHIN = 0.01


class Lies(StrEnum):
    """Where a piece of advice lies."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One point of the advice: where it lies, and why in a few words."""

    point: str
    lies: Lies
    why: str


def verdicts(situation: Situation, advice: Advice) -> tuple[Verdict, ...]:
    """Judge every point on which the coach has an opinion."""
    return tuple(_verdicts(situation, advice))


def wholly_inside(judged: tuple[Verdict, ...]) -> bool:
    """Whether nothing lies outside; silence is no fault."""
    return all(verdict.lies is not Lies.OUTSIDE for verdict in judged)


def _verdicts(situation: Situation, advice: Advice) -> Iterator[Verdict]:
    for (offer, component), accepted in situation.accepted.items():
        standing = standing_figure(situation.plan["plan"], offer, component)
        yield Verdict(
            f"{offer}.{component.value}",
            *judge(accepted, component, standing, advice.asks.get((offer, component))),
        )
    yield _decision(situation, advice)
    if situation.asks_level:
        offer = situation.offers[0]
        yield Verdict("level", _inside(offer in advice.levels), "asks for a review of the level: expected")
    if len(situation.plan["plan"]["offers"]) > 1:
        yield _stated("first to push", advice.push_first, situation.push_first)
    if situation.asks_time:
        yield _stated("time", advice.time, ("ask",))
    if situation.patterns:
        yield _letters(situation, advice)


def judge(
    accepted: Accepted, component: Component, standing: float, ask: AdvisedAsk | None
) -> tuple[Lies, str]:
    """Return where the advice on one component lies, and why."""
    if ask is None or ask.opening is None or _same(component, ask.opening, standing):
        missing = accepted.ask == REQUIRED
        return _inside(not missing), "nothing is asked" + (", the coach would ask" if missing else "")
    if abs(ask.standing - standing) > max(STANDING_WITHIN * abs(standing), STANDING_WITHIN):
        return Lies.OUTSIDE, f"reads {ask.standing:,.10g} as standing instead of {standing:,.10g}"
    opening, target = (measured(component, figure, standing) for figure in (ask.opening, ask.target))
    figures = f"opening {opening:,.1f}, target {target:,.1f}"
    if accepted.ask == FORBIDDEN:
        return Lies.OUTSIDE, f"{figures}, where the coach asks for nothing"
    misses = [
        f"{name} outside {limits[0]:,g} to {limits[1]:,g}"
        for name, figure, limits in (
            ("opening", opening, accepted.opening),
            ("target", target, accepted.target),
        )
        if limits is not None and not _within(component, figure, limits)
    ]
    return _inside(not misses), "; ".join((figures, *misses))


def measured(component: Component, figure: float, standing: float) -> float:
    """Return a figure as ranges are written: per cent over standing, of a sign-on the whole sum."""
    if component is Component.SIGN_ON:
        return figure
    return 100.0 * (figure / standing - 1.0) if standing else float("inf")


def standing_figure(plan: Mapping[str, Any], offer_id: str, component: Component) -> float:
    """Return what the employer last named, else what the offer says; a bonus in points, a grant at face."""
    named = [
        entry["value"]
        for entry in plan.get("rounds", ())
        if (entry["offer"], entry["component"], entry["who"]) == (offer_id, component.value, "they")
    ]
    if named:
        in_shares = component is Component.BONUS and named[-1] < 1
        return float(named[-1]) * (100.0 if in_shares else 1.0)
    offer = next(entry for entry in plan["offers"] if entry["id"] == offer_id)
    match component:
        case Component.BASE:
            return float(offer.get("base") or 0.0)
        case Component.SIGN_ON:
            return float(sum(part["amount"] for part in offer.get("sign_on", ())))
        case Component.BONUS:
            return 100.0 * float(offer.get("bonus_target", 0.0))
        case Component.EQUITY:
            return sum(_face(grant, offer) for grant in offer.get("grants", ()))


def _face(grant: Mapping[str, Any], offer: Mapping[str, Any]) -> float:
    """Return price times units: the strike is not taken off, as the coach names a grant."""
    if grant.get("value") is not None:
        return float(grant["value"])
    if grant.get("units") is not None:
        return float(grant["units"] * grant["price"])
    return float(grant["percent"] * (grant.get("valuation") or offer["valuation"]))


def _decision(situation: Situation, advice: Advice) -> Verdict:
    asked = any(
        (ask := advice.asks.get(key)) is not None
        and ask.opening is not None
        and not _same(key[1], ask.opening, standing_figure(situation.plan["plan"], *key))
        for key in situation.accepted
    )
    decision = advice.decision or ("counter" if asked else "accept")
    return _stated("decision", decision, situation.decisions)


def _stated(point: str, stated: str | None, accepted: tuple[str, ...]) -> Verdict:
    lies = Lies.SILENT if stated is None else _inside(stated in accepted)
    return Verdict(point, lies, f"{stated or 'not stated'}; the coach says {' or '.join(accepted)}")


def _letters(situation: Situation, advice: Advice) -> Verdict:
    companies = {entry["id"]: entry["company"] for entry in situation.plan["plan"]["offers"]}
    slips = [
        f"{what} ({match.group(0)})"
        for offer, letter in advice.letters.items()
        for what, pattern in situation.patterns
        if (
            match := re.search(pattern, letter.replace(companies[offer], ""))
        )  # a letter names its own reader
    ]
    return Verdict("letter", _inside(not slips), "; ".join(slips) or "keeps silent about what it must")


def _within(component: Component, figure: float, limits: Range) -> bool:
    slack = SLACK_MONEY if component is Component.SIGN_ON else SLACK_PER_CENT
    return limits[0] - slack <= figure <= limits[1] + slack


def _same(component: Component, figure: float, standing: float) -> bool:
    """Whether an opening is at most the standing amount."""
    if component is Component.SIGN_ON:
        return abs(figure - standing) < SLACK_MONEY
    return bool(standing) and abs(figure - standing) < NO_ASK_WITHIN * standing


def _inside(inside: bool) -> Lies:
    return Lies.INSIDE if inside else Lies.OUTSIDE
