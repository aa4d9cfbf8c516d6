"""Asks without an opening: every range is the standing amount."""

from msgspec.structs import replace

from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import Ask, Chances, Curve

NO_CHANCES = Chances(full=0.0, part=0.0, nothing=1.0, withdrawn=0.0)
"""Chances where nothing is asked."""


def no_ask(case: AskCase, step: float, curve: Curve, why_not: str) -> Ask:
    """Return the ask of a case in which nothing is asked, with its ceiling at the standing amount."""
    standing = case.standing
    return Ask(
        component=case.component,
        standing=standing,
        reference=case.reference,
        step=step,
        opening=None,
        low=standing,
        high=standing,
        target=standing,
        say_low=standing,
        say_high=standing,
        ceiling=standing,
        expected=0.0,
        chances=NO_CHANCES,
        curve=curve,
        why_not=why_not,
    )


def without_opening(ask: Ask, why_not: str) -> Ask:
    """Return an ask with its opening removed, and what it would bring; ceiling, curve and facts stay."""
    at = ask.standing
    return replace(
        ask,
        opening=None,
        low=at,
        high=at,
        target=at,
        say_low=at,
        say_high=at,
        expected=0.0,
        chances=NO_CHANCES,
        withdrawn_low=0.0,
        withdrawn_high=0.0,
        why_not=why_not,
    )
