"""What a year of pay is made of, in words, part by part: the same in figures, in charts and in workbooks."""

from planner.pay.results import Pay
from planner.pay.years.benefits import UNTAXED
from planner.plan import Offer

PayPart = tuple[str, float, str]
"""Words, an amount in the plan's currency, and the field that it comes from."""
BENEFITS = {
    "benefits": "Other benefits",
    "health_premium": "Health premium paid by the employer",
    "employer_hsa": "HSA paid by the employer",
    "relocation": "Relocation, paid once",
    "days_off": "Paid days off, at base / 260 each",
}
"""Benefits besides the match that are not wages, in words, by their field."""
ESPP = "Gain of the ESPP, taxed as wages"


def guaranteed_parts(pay: Pay, year: int) -> tuple[PayPart, ...]:
    """Return what is guaranteed in a year, from 1."""
    at = year - 1
    return (
        ("Base", float(pay.base[at]), "base"),
        ("Sign-on", float(pay.sign_on[at]), "sign_on"),
        ("Guaranteed bonus", float(pay.bonus_guaranteed[at]), "bonus_guaranteed"),
        ("Retirement match", float(pay.match[at]), "match_rate"),
    )


def target_part(pay: Pay, year: int) -> PayPart:
    """Return what comes if the targets of a year, from 1, are met: the bonus that is not guaranteed."""
    at = year - 1
    return "Target bonus", float(pay.bonus[at] - pay.bonus_guaranteed[at]), "bonus_target"


def equity_part(pay: Pay, year: int) -> PayPart:
    """Return what vests in a year, from 1."""
    return "Equity vesting, at face value", float(pay.equity[year - 1]), "grants"


def benefit_parts(offer: Offer, pay: Pay, year: int) -> tuple[PayPart, ...]:
    """Return benefits besides the match in a year, from 1."""
    base = pay.base / offer.rate
    untaxed = ((key, float(part(offer, base)[year - 1]) * offer.rate) for key, part in UNTAXED.items())
    gain = float(pay.espp[year - 1])
    return (*((BENEFITS[key], amount, key) for key, amount in untaxed), (ESPP, gain, "espp_discount"))
