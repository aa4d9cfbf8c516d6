"""Terms that no side changes: what they are called, how they are counted, and in which years pay comes."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.share import Shared, Terms
from planner.share.terms import GrantTerms, assumed_terms
from planner.share.terms_text import AmountFormat, grant_in_full, sign_on_in_full, vesting_words
from planner.values import Unit, shown
from planner.values.days import year_of
from planner.values.listing import listed
from planner.workbook.recruiter import year_sums
from planner.workbook.recruiter.asked_lines import EQUITY, SIGN_ON, AskedLine
from planner.workbook.recruiter.equity_unit import EquityKind

SAME = "Same source."


class FixedTerm(Struct, frozen=True):
    """One term with a cell of its own, by the name of that cell; `part_of` is its name on the first page."""

    name: str
    label: str
    value: float
    form: str
    how: str
    part_of: str = ""


def other_terms(terms: Terms) -> tuple[FixedTerm, ...]:
    """Return the terms that make up other guaranteed pay, as far as the offer has them."""
    yearly = (
        (year_sums.BENEFITS, "Other benefits, a year", terms.benefits, "benefits"),
        (year_sums.PREMIUM, "Health premium paid, a year", terms.health_premium, "health premium"),
        (year_sums.HSA, "HSA paid by the employer, a year", terms.employer_hsa, "employer's HSA"),
    )
    every = (
        *_guaranteed(terms),
        *(FixedTerm(name, label, value, "money", "Yearly.", part) for name, label, value, part in yearly),
        *_espp(terms),
        FixedTerm(
            year_sums.RELOCATION, "Relocation, once", terms.relocation, "money", "First year.", "relocation"
        ),
    )
    return tuple(term for term in every if term.value)


def _guaranteed(terms: Terms) -> Iterator[FixedTerm]:
    """Yield what follows the base of its column."""
    above = "What it is above the target bonus, in year 1."
    yield FixedTerm(
        year_sums.GUARANTEED,
        "Guaranteed bonus, year 1",
        terms.bonus_guaranteed,
        "money",
        above,
        "guaranteed bonus",
    )
    follows = "Follows the base of its column."
    yield FixedTerm(
        year_sums.MATCH, "Retirement match, of base", terms.match_rate, "rate", follows, "retirement match"
    )
    most = (terms.match_cap or 0.0) if terms.match_rate else 0.0
    yield FixedTerm(year_sums.CAP, "Retirement match, at most", most, "money", "A year.")
    days = f"{terms.days_off:g} days of 260 that base pays for."
    yield FixedTerm(
        year_sums.DAYS, "Paid days off, of base", terms.days_off_share, "rate", days, "paid days off"
    )


def _espp(terms: Terms) -> Iterator[FixedTerm]:
    if terms.espp_discount and terms.espp_share:
        gain = "The discount on what may be put in, at an unchanged price; what is put in is not pay."
        discount, most = terms.espp_discount, terms.espp_limit
        yield FixedTerm(year_sums.DISCOUNT, "ESPP discount", discount, "rate", gain, "ESPP discount")
        yield FixedTerm(year_sums.PUT_IN, "ESPP, part of base put in", terms.espp_share, "rate", "At most.")
        counted = "before the discount" if terms.has_espp_limit else "not stated; counted as US law has it"
        yield FixedTerm(year_sums.LIMIT, "ESPP, shares a year", most, "money", f"At most, {counted}.")


def other_in_words(terms: Terms) -> str:
    """Return what other pay is made of, as the first page says it; empty where there is none."""
    text = listed(term.part_of for term in other_terms(terms) if term.part_of)
    return f"{text[:1].upper()}{text[1:]}" if text else ""


def unit_terms(line: AskedLine) -> tuple[FixedTerm, ...]:
    """Return the terms that turn units of equity into money; the last is what one counts."""
    unit = line.unit
    if unit.kind is EquityKind.COMPANY:
        valued = FixedTerm(
            year_sums.UNIT, "Company value, millions", unit.worth, "millions", "Grant = per cent × value."
        )
        return (valued,)
    if unit.kind is EquityKind.UNITS:
        return (FixedTerm(year_sums.UNIT, "Share price", unit.worth, "share_price", "As stated."),)
    if unit.kind is EquityKind.OPTIONS and unit.price is not None and unit.strike is not None:
        return (
            FixedTerm("price", "Share price, as stated", unit.price, "share_price", SAME),
            FixedTerm(
                "strike",
                "Strike",
                unit.strike,
                "share_price",
                "Exercising costs strike × options, paid by me; it is in no sum.",
            ),
        )
    if unit.kind is EquityKind.OPTIONS:
        several = "Price less strike of all grants, on average; strikes in words below."
        return (FixedTerm(year_sums.UNIT, "Worth of one option", unit.worth, "share_price", several),)
    return ()


def paid_parts(terms: Terms) -> tuple[float, ...]:
    """Return the part of a sign-on that is paid in each year; all in the first where none is offered."""
    together = sum(amount for _, amount in terms.paid)
    if not together:
        return tuple(float(year == 1) for year in year_sums.YEARS)
    return tuple(
        sum(amount for month, amount in terms.paid if year_of(month) == year) / together
        for year in year_sums.YEARS
    )


def vesting_parts(grants: Sequence[GrantTerms]) -> tuple[float, ...]:
    """Return the part of all grants that vests in each year, by their size; a quarter without an offer."""
    weights = [grant.size or 0.0 for grant in grants]
    if not any(weights):
        weights = [1.0] * len(grants)
    whole = sum(weights)
    if not whole:
        return (0.25,) * 4
    return tuple(
        sum(weight * _vests(grant, year) for weight, grant in zip(weights, grants, strict=True)) / whole
        for year in year_sums.YEARS
    )


def _vests(grant: GrantTerms, year: int) -> float:
    part = sum(part for month, part in grant.events if year_of(month) == year)
    return part / grant.units if grant.units else part


def words_on_payment(shared: Shared, key: str) -> tuple[str, ...]:
    """Return sign-on or grants in words, each a sentence: repayment, vesting, strike, what is assumed."""
    labels = {grant.label for grant in shared.terms.grants}
    assumed = [
        f"{label}: {text}."
        for label, text in assumed_terms(shared.terms)
        if (label in labels) == (key == EQUITY)
    ]
    return (*(_sign_on(shared) if key == SIGN_ON else _grants(shared)), *assumed)


_SPELLED = AmountFormat(lambda value: shown(value, Unit.MONEY), lambda value: shown(value, Unit.PRICE))


def _sign_on(shared: Shared) -> list[str]:
    payments = shared.terms.payments
    if not payments or not shared.sign_on_is_as_offered:
        return []
    words = f"{sign_on_in_full(payments, _SPELLED)}."
    return [words] if len(words.split()) > 1 else ["No repayment is stated."]


def _grants(shared: Shared) -> list[str]:
    grants = shared.terms.grants
    notes = []
    if any(grant.milestone_share for grant in grants):
        notes.append("Equity that hangs on a milestone is counted as met on time.")
    if not shared.equity_is_as_offered:
        return notes
    vesting = [vesting_words(grant) for grant in grants]
    if len(grants) == 1 and vesting[0] and grants[0].strike is None and grants[0].size:
        words = vesting[0].removeprefix(", ")
        return [f"{words[:1].upper()}{words[1:]}.", *notes]
    return [*(f"{grant.label}: {grant_in_full(grant, _SPELLED)}." for grant in grants), *notes]
