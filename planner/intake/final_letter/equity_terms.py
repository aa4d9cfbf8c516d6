"""Equity of a letter beside what was agreed: its size, when it vests, and the price of options."""

from collections.abc import Iterator
from itertools import pairwise

from planner.intake.final_letter.findings import FinalOutcome, LetterFinding
from planner.intake.final_letter.letter_terms import LetterTerms
from planner.pay.years.component import standing
from planner.pay.years.vesting import vesting
from planner.plan import Grant, Offer
from planner.plan.entry.grants.writing import write_grants
from planner.plan.fields.terms import Component, GrantKind
from planner.plan.registry import FIELDS
from planner.values import Unit, shown

VESTING_PATHS = ("years", "events", "cadence", "cliff")
MOST_APART = 0.02
"""Share of a grant by which two schedules may differ at the end of a year, for rounding."""
SIZE_SLIP = 0.001


def equity_findings(agreed: Offer, letter: LetterTerms) -> Iterator[LetterFinding]:
    """Yield findings on all grants together: size, vesting, strike."""
    label = FIELDS["Offer.grants"].about.label
    wanted, now = _sized(agreed), _sized(letter.offer)
    if not wanted and not now:
        return
    if not now:
        yield LetterFinding(FinalOutcome.MISSING, "equity", label, write_grants(wanted))
        return
    span = letter.place("grants.0.units", "grants.0.value", "grants.0.percent", "grants")
    if not wanted:
        yield LetterFinding(FinalOutcome.NEW, "equity", label, "", write_grants(now), span)
        return
    yield _size(agreed, letter, label)
    yield from _vesting(wanted, letter)
    yield from _strike(wanted, letter)


def _sized(offer: Offer) -> tuple[Grant, ...]:
    return tuple(grant for grant in offer.grants if grant.value or grant.units or grant.percent)


def _size(agreed: Offer, letter: LetterTerms, label: str) -> LetterFinding:
    """Compare by units, by shares of the company, or by dollars, whichever both sides have."""
    for key, path in (("units", "units"), ("percent", "percent")):
        wanted, now = _total(agreed, key), _total(letter.offer, key)
        if wanted is not None and now is not None:
            texts = _counted(key, wanted), _counted(key, now)
            return _sizes(label, wanted, now, texts, letter, path)
    dollars = standing(agreed, Component.EQUITY), standing(letter.offer, Component.EQUITY)
    texts = write_grants(_sized(agreed)), write_grants(_sized(letter.offer))
    if dollars[0] is None or dollars[1] is None or not dollars[1]:
        span = letter.place("grants.0.units", "grants.0.percent", "grants")
        return LetterFinding(FinalOutcome.UNCLEAR, "equity", label, *texts, span)
    money = shown(dollars[0], Unit.MONEY), shown(dollars[1], Unit.MONEY)
    return _sizes(label, dollars[0], dollars[1], money, letter, "value")


def _sizes(
    label: str, wanted: float, now: float, texts: tuple[str, str], letter: LetterTerms, key: str
) -> LetterFinding:
    same = abs(wanted - now) <= SIZE_SLIP * max(wanted, now)
    outcome = FinalOutcome.MATCHES if same else FinalOutcome.DIFFERS
    return LetterFinding(outcome, "equity", label, *texts, letter.place(f"grants.0.{key}", "grants"))


def _total(offer: Offer, key: str) -> float | None:
    sizes = [getattr(grant, key) for grant in _sized(offer)]
    return float(sum(sizes)) if all(sizes) else None


def _counted(key: str, size: float) -> str:
    return f"{size:,.0f} units" if key == "units" else f"{size:.4%}"


def _vesting(wanted: tuple[Grant, ...], letter: LetterTerms) -> Iterator[LetterFinding]:
    """Compare the schedules of the first grants, if the letter says when it vests."""
    places = [f"grants.0.{key}" for key in VESTING_PATHS if letter.has(f"grants.0.{key}")]
    if not places:
        return
    now = _sized(letter.offer)[0]
    curves = _curve(wanted[0]), _curve(now)
    same = all(abs(a - b) <= MOST_APART for a, b in zip(*curves, strict=True))
    outcome = FinalOutcome.MATCHES if same else FinalOutcome.DIFFERS
    yield LetterFinding(
        outcome, "vesting", "Vesting", _by_year(curves[0]), _by_year(curves[1]), letter.place(*places)
    )


YEARS = 6


def _curve(grant: Grant) -> list[float]:
    """Return the share vested by the end of each half year."""
    events = vesting(grant)
    return [float(events.fractions[events.months <= month].sum()) for month in range(6, 12 * YEARS + 1, 6)]


def _by_year(curve: list[float]) -> str:
    ends = [0.0, *curve[1::2]]
    shares = [f"{b - a:.0%}" for a, b in pairwise(ends) if b - a > MOST_APART / 10]
    return " / ".join(shares) + " by year"


def _strike(wanted: tuple[Grant, ...], letter: LetterTerms) -> Iterator[LetterFinding]:
    strike = next((grant.strike for grant in wanted if grant.kind is GrantKind.OPTION and grant.strike), None)
    if strike is None:
        return
    label = FIELDS["Grant.strike"].about.label
    now = next((grant.strike for grant in letter.offer.grants if grant.strike), None)
    if now is None:
        yield LetterFinding(FinalOutcome.MISSING, "strike", label, f"{strike:,.2f}")
        return
    outcome = FinalOutcome.MATCHES if abs(now - strike) < 0.005 else FinalOutcome.DIFFERS
    place = letter.place("grants.0.strike", "grants")
    yield LetterFinding(outcome, "strike", label, f"{strike:,.2f}", f"{now:,.2f}", place)
