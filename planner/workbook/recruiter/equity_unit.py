"""The unit in which an employer counts equity: per cent of the company, options, stock units, or money."""

from enum import StrEnum

from msgspec import Struct

from planner.share import GrantTerms, Proposed, Shared

FINE = 1e-9


class EquityKind(StrEnum):
    """What an equity line counts, by the word of its label."""

    COMPANY = "% of the company"
    OPTIONS = "options"
    UNITS = "units"
    MONEY = "money"


class EquityUnit(Struct, frozen=True):
    """The unit of the equity line. `shares`: dollars of shares in one; `worth`: what one counts at face.

    `price` and `strike` of one option, None where grants differ in them or the offer does not state them.
    """

    kind: EquityKind
    shares: float = 1.0
    worth: float = 1.0
    price: float | None = None
    strike: float | None = None
    stated: bool = True  # whether the offer says what kind of grant it is

    def count(self, dollars: float) -> float:
        """Return how many units so many dollars of shares are; of money, what they count at face."""
        if self.kind is EquityKind.MONEY:
            return dollars * self.worth
        number = dollars / self.shares
        whole = round(number)
        return float(whole) if abs(number - whole) < FINE * max(1.0, number) and whole else number

    def label(self, currency: str) -> str:
        """Return what the line is called; a returned workbook is read by it."""
        return {
            EquityKind.COMPANY: "Equity, % of the company",
            EquityKind.OPTIONS: "Stock options, number",
            EquityKind.UNITS: f"{'Stock' if self.stated else 'Equity'} units, number",
            EquityKind.MONEY: f"Equity grant, {currency}",
        }[self.kind]


def equity_unit(shared: Shared, line: Proposed) -> EquityUnit:
    """Return the unit of the equity line, as the employer states it."""
    grants, measure = shared.terms.grants, line.measure
    face = sum(grant.size or 0.0 for grant in grants)
    if measure is not None:
        worth = face / line.offered if line.offered else measure.face / measure.size
        if measure.noun == "options":
            price, strike = _same([grant.price for grant in grants]), _same([g.strike for g in grants])
            return EquityUnit(EquityKind.OPTIONS, measure.size, measure.size * worth, price, strike)
        if measure.noun == EquityKind.COMPANY:
            valuation = 100 * measure.size
            return EquityUnit(EquityKind.COMPANY, valuation, valuation * worth)
    price = _same([grant.price if _in_units(grant) else None for grant in grants])
    if price:
        return EquityUnit(
            EquityKind.UNITS, price, price, price, stated=all(grant.has_kind for grant in grants)
        )
    worth = face / line.offered if line.offered else 1.0
    return EquityUnit(EquityKind.MONEY, 1.0, worth)


def _in_units(grant: GrantTerms) -> bool:
    return grant.value is None and bool(grant.units) and grant.strike is None and grant.kind.value != "option"


def _same(values: list[float | None]) -> float | None:
    """Return what all values are, None where they differ or one is missing."""
    return values[0] if values and len(set(values)) == 1 else None
